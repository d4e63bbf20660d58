from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.dates import iso_date


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-31", " 2024-05-31T23:59:00Z", "2024-05-31 10:00", "2024/5/31", "2024.05.31", "20240531",
        "D:20240531100000+02'00'", "D:20240531", "Fri, 31 May 2024 23:30:00 -0700", "31 May 2024 10:00:00 GMT",
    ],
)  # fmt: skip
def test_days_are_read_from_what_formats_write(text: str) -> None:
    assert iso_date(text) == "2024-05-31"


@pytest.mark.parametrize(
    "text",
    [None, "", "yesterday", "2024", "2024-13-01", "2023-02-29", "1601-01-01", "2999-01-01", "0000-00-00", "D:",
     "x" * 200, "2024-05-311"],
)  # fmt: skip
def test_what_is_no_day_is_none(text: str | None) -> None:
    assert iso_date(text) is None


@given(st.text(max_size=40))
def test_any_text_gives_a_day_or_nothing(text: str) -> None:
    day = iso_date(text)
    assert day is None or iso_date(day) == day
