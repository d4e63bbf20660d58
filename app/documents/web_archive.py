"""Saved web pages (MHTML, RFC 2557): MIME whose root is a page, with its pictures and frames beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.html import read_html
from app.documents.mail import header_text, leaves, part_bytes, part_charset
from app.documents.mime import parse_mime
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from app.documents.model import Document

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read_web_archive(data: bytes) -> Document:
    """The root page and its frames in the order of the file; no lines, since the page is encoded in the file.

    Raises DocumentError: no_text, too_large.
    """
    archive = parse_mime(data.lstrip())
    pages: list[Document] = []
    for part in leaves(archive):
        if part.get_content_type() in _PAGES:
            pages += _page(part_bytes(part), part_charset(part))
    out = Assembler()
    for page in pages:
        for block in page.blocks:
            out.add(block.kind, page.text[block.start : block.end], level=block.level)
    title = header_text(archive, "Subject") or next((page.title for page in pages if page.title), "")
    date = next((page.date for page in pages if page.date), None)
    return out.document("mhtml", title=title, date=date)


def _page(data: bytes, charset: str | None) -> list[Document]:
    try:
        return [read_html(data, charset)]
    except DocumentError as error:
        if error.code is DocumentProblem.TOO_LARGE:
            raise
        return []  # a frame without text
