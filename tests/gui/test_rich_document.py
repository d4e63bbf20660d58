from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QTextDocument, QTextTable

from app.documents.view import Look, Run, ShownBlock, TextView
from app.gui.rich_document import Filling, part_name
from app.gui.text_marks import TextMarks

if TYPE_CHECKING:
    from app.gui.theme import Theme

TEXT = "Title 😀 point a b c 1 2 code\nmore bold"


def run(word: str, style: str = "") -> Run:
    units = TEXT.encode("utf-16-le")
    start = units.index(word.encode("utf-16-le")) // 2
    return Run(start, start + len(word.encode("utf-16-le")) // 2, style)


def block(kind: str, *runs: Run, level: int = 0) -> ShownBlock:
    return ShownBlock(kind, level, (runs,))


def filled(theme: Theme, *blocks: ShownBlock) -> tuple[QTextDocument, TextMarks]:
    view = TextView(TEXT, Look.RICH, (0, 0), blocks=blocks)
    document = QTextDocument()
    filling = Filling(document, view, theme)
    filling.go_on()
    assert filling.is_whole
    return document, TextMarks(view, filling.pieces)


def test_headings_lists_and_code(theme: Theme) -> None:
    document, marks = filled(
        theme,
        block("part", Run(0, 0, "", "Slide 3")),
        block("heading", run("Title"), level=2),
        block("list_item", run("point"), level=2),
        block("code", run("code\nmore")),
        block("quote", run("bold", "bold italic strike code link")),
        block("rule"),
    )
    assert document.toPlainText() == "Slide 3\nTitle\n• point\ncode\nmore\nbold\n"
    heading = document.findBlockByNumber(1)
    assert heading.blockFormat().headingLevel() == 2
    assert document.findBlockByNumber(2).blockFormat().indent() == 2
    assert marks.cursor(document, (run("more").start, run("more").end)).selectedText() == "more"
    look = marks.cursor(document, (run("bold").start, run("bold").end)).charFormat()
    assert (look.fontWeight(), look.fontItalic(), look.fontStrikeOut()) == (QFont.Weight.Bold, True, True)


def test_rows_become_a_table_in_which_units_are_found(theme: Theme) -> None:
    rows = [ShownBlock("table_row", 0, tuple((run(word),) for word in words)) for words in ("abc", "12")]
    document, marks = filled(theme, block("paragraph", run("point")), *rows, block("paragraph", run("bold")))
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(2, 3)]
    for word in ("point", "b", "2", "bold"):
        assert marks.cursor(document, (run(word).start, run(word).end)).selectedText() == word


def test_a_long_table_is_put_together_of_several_with_the_same_columns(theme: Theme) -> None:
    rows = [ShownBlock("table_row", 0, tuple((run(word),) for word in ("point", "a"))) for _ in range(200)]
    document, _ = filled(theme, *rows)
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert len(tables) > 2
    assert sum(table.rows() for table in tables) == 200
    widths = [[each.rawValue() for each in table.format().columnWidthConstraints()] for table in tables]
    assert widths.count(widths[0]) == len(tables)
    assert sum(widths[0]) == pytest.approx(100)
    assert widths[0][0] > widths[0][1]


def test_a_passage_that_reaches_out_of_a_table_is_marked_without_the_rest(theme: Theme) -> None:
    rows = [ShownBlock("table_row", 0, tuple((run(word),) for word in words)) for words in ("ab", "12")]
    document, marks = filled(theme, *rows, block("paragraph", run("code")))
    span = (run("2").start, run("code").start + 2)
    view = TextView(TEXT, Look.RICH, span, focus=span[0])
    made = marks.remarked(view).selections(document, theme)
    assert [each.cursor.selectedText() for each in made] == ["2", "co"]
    inside = marks.cursor(document, (run("a").start, run("b").start))
    assert inside.selectedText() == "a"


def test_a_very_wide_table_becomes_lines(theme: Theme) -> None:
    row = ShownBlock("table_row", 0, tuple((run("a"),) for _ in range(60)))
    document, _ = filled(theme, row)
    assert document.rootFrame().childFrames() == []
    assert document.toPlainText().startswith("a  ·  a")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Slide 3", "Slide 3"), ("Slide 4 notes", "Notes of slide 4"), ("Message 2", "Message 2"), ("a.txt", "a.txt")],
)
def test_names_of_parts(name: str, shown: str) -> None:
    assert part_name(name) == shown


def test_markup_in_a_text_stays_text(theme: Theme) -> None:
    view = TextView("<b>no</b> <img src='file:///x'>", Look.RICH, (0, 0), blocks=(block("paragraph", Run(0, 31)),))
    document = QTextDocument()
    Filling(document, view, theme).go_on()
    assert document.toPlainText() == view.text
