from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextDocument

from app.documents.view import Look, TextView
from app.gui.text_marks import MAX_MARKED, TextMarks

if TYPE_CHECKING:
    from app.gui.theme import Theme

VIEW = TextView(
    "aa bb cc bb", Look.PLAIN, (3, 8), highlights=((3, 5),), meaning=((6, 8),), hits=((3, 5), (9, 11)), focus=3
)


def test_marks_in_their_order(theme: Theme) -> None:
    document = QTextDocument(VIEW.text)
    marks = TextMarks(VIEW)
    colors = [each.format.background().color() for each in marks.selections(document, theme)]
    assert colors == [theme.color(name) for name in ("wash", "meaning", "mark", "mark")]
    assert marks.step(1)
    last = marks.selections(document, theme)[-1]
    assert (last.cursor.selectedText(), last.format.background().color()) == ("bb", theme.color("accent"))


def test_steps_end_at_the_ends() -> None:
    marks = TextMarks(VIEW)
    assert [marks.step(1), marks.step(1), marks.step(1), marks.current] == [True, True, False, 1]
    assert [marks.step(-1), marks.step(-1), marks.current] == [True, False, 0]
    assert TextMarks(VIEW).step(-1) is False
    assert marks.start_at(4)
    assert marks.current == 1
    assert not marks.start_at(10)


def test_units_stand_where_the_pieces_say() -> None:
    marks = TextMarks(VIEW, [(0, 2, 10), (3, 5, 20), (9, 11, 40)])
    assert [marks.position(unit) for unit in (0, 1, 2, 3, 6, 7, 9, 11, 99)] == [10, 11, 12, 20, 40, 40, 40, 42, 42]
    assert TextMarks(VIEW, []).position(5) == 0
    document = QTextDocument("x" * 50)
    assert marks.cursor(document, (3, 5)).selectedText() == "xx"


def test_a_text_full_of_hits_marks_those_around(theme: Theme) -> None:
    text = "a " * 3000
    view = TextView(text, Look.PLAIN, (0, 0), hits=tuple((2 * n, 2 * n + 1) for n in range(3000)), focus=4000)
    document = QTextDocument(text)
    found = TextMarks(view).selections(document, theme)
    assert len(found) == MAX_MARKED
    assert found[0].cursor.selectionStart() < 4000 < found[-1].cursor.selectionStart()


def test_spans_past_the_end_do_no_harm(theme: Theme) -> None:
    view = TextView("short", Look.PLAIN, (2, 90), highlights=((50, 60),))
    assert TextMarks(view).selections(QTextDocument("short"), theme)


def test_other_marks_on_the_same_text() -> None:
    marks = TextMarks(VIEW)
    marks.step(1)
    assert marks.remarked(VIEW).current == 0


def test_a_passage_over_a_table_marks_none_of_the_flat_blocks_around_it(theme: Theme) -> None:
    document = QTextDocument("before")
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertBlock()  # flat, in the preview
    table = cursor.insertTable(1, 1)
    cell = table.cellAt(0, 0).firstCursorPosition()
    cell.insertText("cell")
    cursor = table.lastCursorPosition()
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    flat = [7, cursor.position()]
    cursor.insertBlock()
    cursor.insertText("after")
    pieces = [(0, 6, 0), (7, 11, cell.position() - 4), (12, 17, cursor.position() - 5)]
    view = TextView("before cell after", Look.RICH, (0, 17))
    found = TextMarks(view, pieces).selections(document, theme)
    assert [each.cursor.selectedText() for each in found] == ["before", "cell", "after"]
    for each in found:
        assert not any(each.cursor.selectionStart() <= place < each.cursor.selectionEnd() for place in flat)
