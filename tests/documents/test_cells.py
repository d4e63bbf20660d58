from __future__ import annotations

import pytest

from app.documents.cells import pattern_of, show_number


@pytest.mark.parametrize(
    ("value", "number", "custom", "shown"),
    [
        (45443.0, 14, "", "2024-05-31"),
        (45443.4375, 22, "", "2024-05-31 10:30"),
        (0.4375, 20, "", "10:30"),
        (45443.0, 164, 'dddd" the "d. mmmm yyyy', "2024-05-31"),
        (45443.0, 164, "[$-407]mmm yy;@", "2024-05-31"),
        (45443.0, 164, '"day"0', "45443"),
        (0.125, 10, "", "12.50%"),
        (17.0, 0, "General", "17"),
        (0.1 + 0.2, 0, "", "0.3"),
        (0.5, 2, "", "0.50"),
        (1e300, 0, "", "1e+300"),
        (-3.0, 14, "", "-3"),
        (1e12, 14, "", "1000000000000"),
    ],
)
def test_numbers_as_they_are_shown(value: float, number: int, custom: str, shown: str) -> None:
    assert show_number(value, pattern_of(number, custom)) == shown


def test_the_other_epoch_and_what_is_no_number() -> None:
    assert show_number(0.0, pattern_of(14), from_1904=True) == "1904-01-01"
    assert show_number(float("inf"), "") == "inf"
    assert show_number(float("nan"), pattern_of(14)) == "nan"
