from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from app.documents.model import BlockKind
from app.documents.mupdf import open_pages
from app.documents.page_headings import mark_headings, outline_of, title_of
from app.documents.page_paragraphs import Piece
from tests.documents import samples


def _piece(text: str, size: float = 10, *, bold: bool = False, lines: int = 1, page: int = 1) -> Piece:
    return Piece(BlockKind.PARAGRAPH, text, page, size, bold, lines)


BODY = _piece("Words that fill the page. " * 20, lines=8)


def _levels(*found: Piece, outline: Any = None) -> dict[str, int]:
    return {found[index].text: level for index, level in mark_headings(found, outline or {}).items()}


def test_larger_is_higher_and_bold_comes_after() -> None:
    found = [_piece("Harbours", 20), _piece("Boats", 14), BODY, _piece("Oars", bold=True), BODY]
    assert _levels(*found) == {"Harbours": 1, "Boats": 2, "Oars": 3}


def test_numbers_tell_levels_within_one_style() -> None:
    found = [_piece("3 Boats", bold=True), BODY, _piece("3.2 Oars", bold=True), BODY, _piece("3.2.1 Grip", bold=True)]
    assert _levels(*found) == {"3 Boats": 1, "3.2 Oars": 2, "3.2.1 Grip": 3}


def test_bookmarks_decide_where_they_name_a_heading() -> None:
    found = [_piece("Chapter 1: Boats", 14), BODY, _piece("A plain line"), BODY]
    assert _levels(*found, outline={1: {"chapter1boats": 2, "aplainline": 3}}) == {
        "Chapter 1: Boats": 2, "A plain line": 3,
    }  # fmt: skip


def test_sentences_contents_and_tables_are_no_headings() -> None:
    row = Piece(BlockKind.TABLE_ROW, "Large row", 1, 20)
    comment = Piece(BlockKind.PARAGRAPH, "Said", 1, 0, part="Comment")
    found = [BODY, _piece("It is so.", bold=True), _piece("Boats ........ 7", 14), row, comment, _piece("42", 30)]
    assert _levels(*found) == {}


def test_bold_says_nothing_where_all_is_bold() -> None:
    assert _levels(_piece("One", bold=True), _piece("Text of it all " * 9, bold=True, lines=3)) == {}


def _title(said: str, *found: Piece) -> str:
    return title_of(SimpleNamespace(metadata={"title": said}), found, mark_headings(found, {}))


def test_title() -> None:
    page = [_piece("Small head", 14), _piece("The Great Harbour", 24), BODY]
    assert _title("Harbour log", *page) == "Harbour log"
    for junk in ("", "untitled", "Microsoft Word - draft.doc", "report_final.indd", "10811.exe", "123"):
        assert _title(junk, *page) == "The Great Harbour"
    assert _title("", BODY, _piece("Later", 20, page=2)) == ""


def test_outline_of_a_file() -> None:
    with open_pages(samples.pdf("one", "two"), "pdf") as pages:
        assert outline_of(pages) == {}
        pages.set_toc([[1, "One!", 1], [2, "Two a", 2]])
        assert outline_of(pages) == {1: {"one": 1}, 2: {"twoa": 2}}
