from __future__ import annotations

import pytest

from app.documents.terms import MAX_TERMS, term_pattern


@pytest.mark.parametrize(
    ("terms", "text", "found"),
    [
        (("lamp",), "Lamp, lamps, a LAMP", ["Lamp", "LAMP"]),
        (("fog horn", "fog"), "fog\n horn and fog", ["fog\n horn", "fog"]),
        (("护照",), "请带上护照和车票", ["护照"]),
        (("c++",), "C++ and c", ["C++"]),
        (("a.b",), "axb a.b", ["a.b"]),
        (("Straße",), "die straße", ["straße"]),
    ],
)
def test_whole_words_in_any_case(terms: tuple[str, ...], text: str, found: list[str]) -> None:
    pattern = term_pattern(terms)
    assert pattern is not None
    assert pattern.findall(text) == found


def test_nothing_and_too_much() -> None:
    assert term_pattern(()) is None
    assert term_pattern((" ", "x" * 500)) is None
    pattern = term_pattern(tuple(f"word{number}" for number in range(100)))
    assert pattern is not None
    assert pattern.pattern.count("|") == MAX_TERMS - 1
