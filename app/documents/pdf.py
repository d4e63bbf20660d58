"""PDF and the other formats with pages that MuPDF reads (XPS, FictionBook, Mobipocket): text by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.documents.assemble import Assembler, check_length
from app.documents.dates import iso_date
from app.documents.model import BlockKind, Document
from app.documents.mupdf import corrupt, mupdf_errors, open_pages
from app.documents.page_furniture import without_furniture
from app.documents.page_headings import mark_headings, outline_of, title_of
from app.documents.page_layout import regions
from app.documents.page_lines import PageText, read_page
from app.documents.page_notes import ATTACHMENTS, COMMENT, attachments, comments
from app.documents.page_paragraphs import Piece, pieces, settle_hyphens
from app.documents.page_tables import with_ruled_tables
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PAGES = 20_000
# Lines of so many pages are held at a time; running headers are told within them.
_WINDOW = 256


def read_pdf(data: bytes, document_format: str) -> Document:
    """Blocks with their pages in reading order: headings, paragraphs, list items, rows of tables; comments as
    the part "Comment". Running headers, footers and page numbers are left out.

    Raises DocumentError: encrypted, corrupt, no_text (a scan), too_large.
    """
    with open_pages(data, document_format) as pages:
        if pages.page_count > MAX_PAGES:
            raise DocumentError(DocumentProblem.TOO_LARGE, f"The file has more than {MAX_PAGES:,} pages.")
        reader = _Reader(pages)
        found = reader.read()
        settle_hyphens(found)
        return _document(pages, found, document_format)


def _document(pages: Any, found: list[Piece], document_format: str) -> Document:
    levels = mark_headings(found, outline_of(pages))
    out = Assembler()
    for index, piece in enumerate(found):
        level = levels.get(index, 0)
        kind = BlockKind.HEADING if level else piece.kind
        out.add(kind, piece.text, level=level, page=piece.page, part=piece.part)
    title = title_of(pages, found, levels)
    return out.document(document_format, title=title, pages=pages.page_count, date=_date(pages))


def _date(pages: Any) -> str | None:
    metadata = pages.metadata or {}
    return iso_date(metadata.get("modDate")) or iso_date(metadata.get("creationDate"))


class _Reader:
    """Reads all pages of one pymupdf Document; one that cannot be read is left out."""

    def __init__(self, pages: Any) -> None:
        self._pages = pages
        self._errors = mupdf_errors()
        self._read = 0
        self._junk = 0
        self._chars = 0
        self._has_pictures = False

    def read(self) -> list[Piece]:
        """The pieces of all pages in reading order. Raises DocumentError: corrupt, no_text, too_large."""
        found: list[Piece] = []
        for first in range(0, self._pages.page_count, _WINDOW):
            found.extend(self._window(range(first, min(first + _WINDOW, self._pages.page_count))))
        if names := attachments(self._pages):
            found.append(Piece(BlockKind.PARAGRAPH, names, self._pages.page_count, 0.0, part=ATTACHMENTS))
        if not self._read:
            raise corrupt("no page can be read")
        if not found:
            raise self._no_text()
        return found

    def _window(self, indexes: range) -> list[Piece]:
        texts: list[tuple[PageText, Any]] = []
        for index in indexes:
            try:
                page = self._pages[index]
                text = read_page(page, index + 1)
            except self._errors:
                continue
            self._read += 1
            texts.append((self._checked(text), page))
        every = [list(text.lines) for text, _ in texts]
        without_furniture([text for text, _ in texts], self._pages.page_count)
        if not any(text.lines or text.asides for text, _ in texts):  # nothing but what returns: all of it is kept
            for (text, _), lines in zip(texts, every, strict=True):
                text.lines = lines
        return [piece for text, page in texts for piece in self._pieces(text, page)]

    def _checked(self, text: PageText) -> PageText:
        """The page without meaningless characters; counts what tells a scan from an empty file."""
        if text.is_junk:
            self._junk += 1
            text.lines, text.asides = [], []
        self._chars += sum(len(line.text) for line in text.lines)
        check_length(self._chars)
        return text

    def _pieces(self, text: PageText, page: Any) -> Iterator[Piece]:
        try:
            lines = with_ruled_tables(text, page)
        except self._errors:
            lines = text.lines
        for region in regions(lines):
            yield from pieces(region, text.number)
        for line in text.asides:
            yield Piece(BlockKind.PARAGRAPH, line.text, text.number, line.size)
        shown = " ".join(line.text for line in (*text.lines, *text.asides))
        for words in comments(page, shown):
            yield Piece(BlockKind.PARAGRAPH, words, text.number, 0.0, part=COMMENT)

    def _no_text(self) -> DocumentError:
        return DocumentError(DocumentProblem.NO_TEXT, self._why())

    def _why(self) -> str:
        if self._junk:
            return "The file does not tell which letters its characters are; only text recognition could read it."
        if any(self._shows_something(index) for index in range(min(self._pages.page_count, 20))):
            return "The pages are pictures without text (a scan)."
        return "The pages are empty."

    def _shows_something(self, index: int) -> bool:
        """True for a page with a picture or a drawing."""
        try:
            page = self._pages[index]
            return bool(page.get_image_info() or page.get_cdrawings())
        except self._errors:
            return False
