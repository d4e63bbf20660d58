"""PDF and XPS, the formats with pages, through MuPDF: text by page."""

from __future__ import annotations

import contextlib
import time
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
from app.documents.page_pace import DEFAULT_SECONDS, Pace
from app.documents.page_paragraphs import Piece, pieces, settle_hyphens
from app.documents.page_plain import plain_pieces, read_plain_page
from app.documents.page_tables import with_ruled_tables
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PAGES = 20_000
# Lines of so many pages are held at a time; running headers are told within them.
_WINDOW = 256
_WINDOW_SECONDS = 10.0
_LONG = 500  # pages, from which on a trial tells how fast they can be read
_TRIALS = 5


def read_pdf(data: bytes, document_format: str, seconds: float = DEFAULT_SECONDS) -> Document:
    """Blocks with their pages in reading order: headings, paragraphs, list items, rows of tables; comments as
    the part "Comment". Running headers, footers and page numbers are left out.

    When there are too many pages to be read in about `seconds`, the later ones are read for their words alone (in
    the order of the content, tables as paragraphs), and what even so does not fit is left out.

    Raises DocumentError: encrypted, corrupt, no_text (a scan), too_large, timed_out (no page could be read).
    """
    with open_pages(data, document_format) as pages:
        if pages.page_count > MAX_PAGES:
            raise DocumentError(DocumentProblem.TOO_LARGE, f"The file has more than {MAX_PAGES:,} pages.")
        reader = _Reader(pages, Pace(seconds, pages.page_count))
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


def _too_slow() -> DocumentError:
    return DocumentError(DocumentProblem.TIMED_OUT, "Not even one page of the file could be read in time.")


class _Reader:
    """Reads all pages of one pymupdf Document; one that cannot be read is left out."""

    def __init__(self, pages: Any, pace: Pace) -> None:
        self._pages = pages
        self._pace = pace
        self._errors = mupdf_errors()
        self._read = 0
        self._junk = 0
        self._chars = 0

    def read(self) -> list[Piece]:
        """The pieces of all pages in reading order. Raises DocumentError: corrupt, no_text, too_large."""
        found: list[Piece] = []
        if self._pages.page_count >= _LONG:
            self._try_pace()
        first = 0
        while first < self._pages.page_count and not self._pace.is_over(0):
            texts, first = self._window(first)
            found.extend(self._pieces_of(texts))
        if names := attachments(self._pages):
            found.append(Piece(BlockKind.PARAGRAPH, names, self._pages.page_count, 0.0, part=ATTACHMENTS))
        if not self._read:
            raise _too_slow() if self._pace.is_over(0) else corrupt("no page can be read")
        if not found:
            raise self._no_text()
        return found

    def _try_pace(self) -> None:
        """Read a few pages from everywhere for their words alone, to know what that takes."""
        began = time.monotonic()
        for index in range(0, self._pages.page_count, self._pages.page_count // _TRIALS):
            with contextlib.suppress(*self._errors):
                read_plain_page(self._pages[index], index + 1)
        self._pace.start_from((time.monotonic() - began) / _TRIALS)

    def _window(self, first: int) -> tuple[list[tuple[PageText, Any]], int]:
        """The pages from `first` on that are held at a time, each with its text, and the index of the next one."""
        texts: list[tuple[PageText, Any]] = []
        pending = 0.0  # the layout of a page takes about as long as its lines
        index = first
        while index < min(first + _WINDOW, self._pages.page_count) and pending < _WINDOW_SECONDS:
            if self._pace.is_over(pending):
                break
            began = time.monotonic()
            has_time = self._pace.has_time_for_layout(index, pending)
            try:
                page = self._pages[index]
                text = read_page(page, index + 1) if has_time else read_plain_page(page, index + 1)
            except self._errors:
                pass
            else:
                self._read += 1
                texts.append((self._checked(text), page))
            index += 1
            if has_time:
                pending += time.monotonic() - began
            else:
                self._pace.note_plain(time.monotonic() - began)
        return texts, index

    def _pieces_of(self, texts: list[tuple[PageText, Any]]) -> Iterator[Piece]:
        every = [list(text.lines) for text, _ in texts]
        without_furniture([text for text, _ in texts], self._pages.page_count)
        if not any(text.lines or text.asides for text, _ in texts):  # nothing but what returns: all of it is kept
            for (text, _), lines in zip(texts, every, strict=True):
                text.lines = lines
        for text, page in texts:
            yield from plain_pieces(text) if text.is_plain else self._pieces(text, page)

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
