from __future__ import annotations

from PySide6.QtCore import QPointF

from app.documents.page_letters import Run
from app.gui.page_selection import PageSelection, word_at

RUNS = [
    Run((0, 0, 10, 10), 0, "one"), Run((12, 0, 20, 10), 0, "two"), Run((0, 12, 10, 22), 1, "three"),
]  # fmt: skip


def test_the_nearest_word() -> None:
    assert word_at(RUNS, QPointF(13, 5)) == 1
    assert word_at(RUNS, QPointF(90, 5)) == 1
    assert word_at(RUNS, QPointF(90, 90)) == 2
    assert word_at([], QPointF(0, 0)) is None


def test_forwards_backwards_and_over_pages() -> None:
    selection = PageSelection()
    assert selection.text(lambda _: RUNS) == ""
    selection.begin(1, 2)
    assert selection.text(lambda _: RUNS) == ""
    selection.extend(1, 1)
    assert selection.text(lambda _: RUNS) == "two\nthree"
    selection.extend(3, 0)
    assert selection.text(lambda _: RUNS) == "three\n\none two\nthree\n\none"
    assert list(selection.words(2, 3)) == [0, 1, 2]
    assert list(selection.words(4, 3)) == []
    selection.extend(3, None)
    selection.begin(1, None)
    selection.extend(1, 1)
    assert selection.text(lambda _: RUNS) == ""
    selection.take((1, 0), (1, 0))
    assert selection.text(lambda _: RUNS) == "one"
    selection.clear()
    assert list(selection.words(1, 3)) == []
