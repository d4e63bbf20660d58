from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.sizes import parse_size


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (">1mb", (1024**2 + 1, None)),
        (">=1MB", (1024**2, None)),
        ("<2k", (None, 2047)),
        ("<=1.5kb", (None, 1536)),
        ("< 10", (None, 9)),
        ("10kb..0,5gb", (10 * 1024, 512 * 1024**2)),
        ("5b..5", (5, 5)),
    ],
)
def test_sizes(text: str, bounds: tuple[int | None, int | None]) -> None:
    assert parse_size(text) == bounds


@pytest.mark.parametrize("text", ["", "big", "1mb", ">", ">1tb", "2mb..1mb", ">-1", ">1e9", "=5", ">" + "9" * 400])
def test_what_is_no_size(text: str) -> None:
    assert parse_size(text) is None


@given(st.text(alphabet="<>=.,0123456789kKmMgGbB ٣"))
def test_any_text_is_a_size_or_none(text: str) -> None:
    parse_size(text)
