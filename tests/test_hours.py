from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.hours import Hours, parse_hours

MINUTES = st.integers(0, 1439)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22:00-07:00", Hours(1320, 420)),
        ("9:30 – 17:05", Hours(570, 1025)),
        ("12:00-24:00", Hours(720, 1440)),
        ("00:00-06:00", Hours(0, 360)),
        ("22:00-00:00", Hours(1320, 0)),
    ],
)
def test_hours_as_people_write_them(text: str, hours: Hours) -> None:
    assert parse_hours(text) == hours


def test_nothing_is_the_whole_day() -> None:
    assert parse_hours(" ") is None


@pytest.mark.parametrize(
    "text", ["night", "22-7", "25:00-07:00", "22:60-07:00", "07:00-07:00", "00:00-24:00", "22:00-25:00", "24:00-07:00"]
)
def test_what_means_no_hours(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        parse_hours(text)


def test_over_midnight() -> None:
    hours = Hours(1320, 420)
    assert [hours.contains(minute) for minute in (1319, 1320, 1439, 0, 419, 420)] == [
        False,
        True,
        True,
        True,
        True,
        False,
    ]
    assert hours.begin == "22:00"


def test_until_midnight() -> None:
    assert Hours(1320, 0).contains(1439)
    assert not Hours(1320, 0).contains(0)


@given(MINUTES, MINUTES, MINUTES)
def test_a_minute_is_in_the_hours_or_in_those_between_them(start: int, end: int, minute: int) -> None:
    if start != end:
        assert Hours(start, end).contains(minute) is not Hours(end, start).contains(minute)
