from __future__ import annotations

import pytest

from app.documents.locate import Place, locate

TEXT = "Intro.\n\nThe lamp turns every thirteen seconds.\n\nEnd."
PASSAGE = "The lamp turns every thirteen seconds."


def test_in_place() -> None:
    start = TEXT.index(PASSAGE)
    assert locate(TEXT, start, start + len(PASSAGE), PASSAGE) == (start, start + len(PASSAGE), Place.SAME)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("New first line.\n" + TEXT, PASSAGE),
        ("x\n" + PASSAGE.replace(" every ", "\n  every "), PASSAGE.replace(" every ", "\n  every ")),
        (PASSAGE + "\n" + "." * 90 + "\n" + PASSAGE, PASSAGE),
    ],
)
def test_after_a_change(text: str, found: str) -> None:
    start, end, place = locate(text, 5, 9, PASSAGE)
    assert (text[start:end], place) == (found, Place.MOVED)
    assert start == min((text.find(found), text.rfind(found)), key=lambda offset: abs(offset - 5))


def test_by_the_longest_line_and_not_at_all() -> None:
    passage = "short\n" + PASSAGE + "\ngone"
    start, end, place = locate(TEXT, 0, 3, passage)
    assert (TEXT[start:end], place) == (PASSAGE, Place.MOVED)
    assert locate("nothing of it", 500, 600, PASSAGE) == (13, 13, Place.GONE)
    assert locate("", 0, 0, "") == (0, 0, Place.SAME)
