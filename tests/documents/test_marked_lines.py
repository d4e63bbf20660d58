from __future__ import annotations

from app.documents.marked_lines import MarkedLines, indent_of
from app.documents.model import BlockKind
from tests.documents.blocks import texts


def test_lines_gather_until_a_block_closes() -> None:
    out = MarkedLines(b"one\ntwo\n- item\n  goes on\n\nlast")
    for index, line in enumerate(out.lines):
        if line:
            out.flow(index)
        else:
            out.close(index)
    assert texts(out.document("x")) == [
        ("paragraph", "one\ntwo"),
        ("list_item", "- item\n  goes on"),
        ("paragraph", "last"),
    ]


def test_the_first_heading_of_level_one_is_the_title() -> None:
    out = MarkedLines(b"= Mill =\ntext\n")
    out.heading(0, "Mill", 1)
    out.begin(BlockKind.PARAGRAPH, 1)
    document = out.document("x")
    assert document.title == "Mill"
    assert texts(document) == [("heading", "Mill"), ("paragraph", "text")]


def test_indentation_ends_where_it_ends_and_blank_lines_behind_it_are_left() -> None:
    out = MarkedLines(b"  a\n\n\tb\n\n\nc\n")
    assert out.indented_end(0) == 3
    assert indent_of("\tb") == 8
    assert out.line(99) == ""


def test_a_file_of_nothing_but_marks_is_still_text() -> None:
    assert texts(MarkedLines(b"....\n").document("x")) == [("paragraph", "....")]
