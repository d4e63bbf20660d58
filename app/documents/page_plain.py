"""The words of a page and no more: the paragraphs as MuPDF groups them, in the order of its content.

For documents of so many pages that there is no time for their layout. Several times as fast as `page_lines`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.documents.model import BlockKind
from app.documents.mupdf import load_mupdf
from app.documents.page_lines import JUNK, Line, PageText
from app.documents.page_paragraphs import Piece, append_line
from app.documents.page_text import junk_share, mend, starts_item

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_SIZE = 0.0  # the size of letters that nobody has measured


def read_plain_page(page: Any, number: int) -> PageText:
    """The paragraphs of a pymupdf Page, each as one Line of size NO_SIZE. Raises what MuPDF raises."""
    mupdf = load_mupdf()
    flags = mupdf.TEXT_PRESERVE_WHITESPACE | mupdf.TEXT_MEDIABOX_CLIP
    blocks = page.get_text("blocks", flags=flags)
    lines = [
        Line(text, (x0, y0, x1, y1), NO_SIZE)
        for x0, y0, x1, y1, words, _, kind in blocks
        if kind == 0 and (text := _paragraph(words))
    ]
    is_junk = junk_share("".join(line.text for line in lines)) > JUNK
    return PageText(number, page.rect.height, lines, is_junk=is_junk, is_plain=True)


def _paragraph(words: str) -> str:
    text = ""
    for line in words.split("\n"):
        if piece := mend(line):
            text = append_line(text, piece) if text else piece
    return text


def plain_pieces(text: PageText) -> Iterator[Piece]:
    """The paragraphs and list items of a page from `read_plain_page`."""
    for line in text.lines:
        kind = BlockKind.LIST_ITEM if starts_item(line.text) else BlockKind.PARAGRAPH
        yield Piece(kind, line.text, text.number, line.size)
