from __future__ import annotations

from app.documents.model import BlockKind
from app.documents.page_layout import Region
from app.documents.page_lines import Line
from app.documents.page_paragraphs import Piece, pieces, settle_hyphens
from tests.documents.pages import PROSE, column, line


def _pieces(lines: list[Line]) -> list[Piece]:
    found = list(pieces(Region([[item] for item in lines]), 1))
    settle_hyphens(found)
    return found


def _texts(lines: list[Line]) -> list[str]:
    return [piece.text for piece in _pieces(lines)]


def test_lines_are_joined_and_a_wider_space_ends_a_paragraph() -> None:
    lines = [*column(50, 80, PROSE), *column(50, 160, PROSE)]
    assert _texts(lines) == [" ".join(PROSE)] * 2


def test_double_spaced_lines_are_one_paragraph() -> None:
    assert _texts(column(50, 80, PROSE, pitch=22)) == [" ".join(PROSE)]


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = column(50, 80, [*PROSE, *PROSE])
    lines[6] = line(PROSE[0][:30], 70, lines[6].box[1])
    assert len(_texts(lines)) == 2


def test_hanging_indents_belong_together() -> None:
    lines = column(50, 80, PROSE)
    lines[1:] = [line(item.text, 70, item.box[1], width=160) for item in lines[1:]]
    assert _texts(lines) == [" ".join(PROSE)]


def test_breaks_that_the_writer_made_are_kept() -> None:
    verse = ["violets are blue and sing at night when", "roses are red", "so am I"]
    assert _texts(column(50, 80, verse)) == ["violets are blue and sing at night when roses are red\nso am I"]


def test_items_of_a_list() -> None:
    found = _pieces(column(50, 80, ["• a first item that is long", "and goes on here a little", "• a second item"]))
    assert [piece.kind for piece in found] == [BlockKind.LIST_ITEM] * 2
    assert found[0].text == "• a first item that is long and goes on here a little"


def test_another_size_or_a_bold_line_begins_anew() -> None:
    lines = [line("Heading", 50, 60, size=14), line("Bold", 50, 80, bold=True), *column(50, 92, PROSE)]
    assert _texts(lines) == ["Heading", "Bold", " ".join(PROSE)]


def test_words_parted_at_line_ends() -> None:
    lines = column(
        50, 80, ["The lighthouse was a well-", "known sight for the thir-", "teen boats, well-known to", "all."]
    )
    assert _texts(lines) == ["The lighthouse was a well-known sight for the thirteen boats, well-known to all."]


def test_a_capital_keeps_the_hyphen_and_cjk_lines_join_without_space() -> None:
    assert _texts(column(50, 80, ["He lived in Stoke-", "On-Trent by then."])) == [
        "He lived in Stoke-On-Trent by then."
    ]
    lines = [line("南京市长江大桥是一座重要", 50, 80, width=200), line("的桥梁。", 50, 92, width=70)]
    assert _texts(lines) == ["南京市长江大桥是一座重要的桥梁。"]


def test_rows_of_tables() -> None:
    table = Line("", (50, 80, 200, 120), 10, rows=["a | b", "c | d"])
    assert [(p.kind, p.text) for p in pieces(Region([[table]]), 2)] == [
        (BlockKind.TABLE_ROW, "a | b"), (BlockKind.TABLE_ROW, "c | d"),
    ]  # fmt: skip
    bands = [[line(str(n), 50, y), line("x", 200, y)] for n, y in enumerate((80, 100, 120))]
    assert [p.text for p in pieces(Region(bands, [100]), 1)] == ["0 | x", "1 | x", "2 | x"]
