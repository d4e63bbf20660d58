"""Books: what they say about themselves, their table of contents, and which reader reads which format."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.documents.assemble import Assembler, one_line
from app.documents.book_page import is_heading
from app.documents.model import BlockKind, Document
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.book_page import BookParser

NOTE = "Note"
MAX_LEVEL = 6
_MAX_AUTHORS = 20
_HEADING_CHARS = 200
_NEAR = 4  # pieces behind a place of the table of contents among which its heading may stand
_LEAST_SHARED = 3  # letters that a heading and its line must share
_NO_WORD = re.compile(r"[\W_]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class BookInfo:
    """What a book says about itself; `date` is "YYYY-MM-DD", `language` as the book has it ("en-GB")."""

    title: str = ""
    authors: tuple[str, ...] = ()
    description: str = ""
    date: str | None = None
    language: str = ""


class Entry(NamedTuple):
    """A line of the table of contents: its heading stands at piece `place` or soon after; `level` is from 1."""

    place: int
    title: str
    level: int


class BookWriter:
    """Puts the pages of a book together."""

    def __init__(self, info: BookInfo) -> None:
        self._info = info
        self._out = Assembler()
        self._shift = 0  # between the levels of a page's own headings and those of the table of contents

    def add_page(self, page: BookParser, entries: Sequence[Entry] = ()) -> None:
        """The pieces of a page in order, with the headings of the table of contents.

        Raises DocumentError(too_large).
        """
        levels, missing = _placed(page, entries)
        for index, piece in page.shown():
            for entry in missing.pop(index, ()):
                self._out.add(BlockKind.HEADING, entry.title, level=entry.level)
            if index in page.notes:
                self._out.add(BlockKind.PARAGRAPH, piece.text, part=NOTE)
            elif index in levels or is_heading(piece):
                self._out.add(BlockKind.HEADING, piece.text, level=self._level(piece.level, levels.get(index)))
            else:
                self._out.add(piece.kind, piece.text)

    def _level(self, own: int, told: int | None) -> int:
        if told is not None:
            self._shift = told - own if own else 0
            return told
        return min(MAX_LEVEL, max(1, own + self._shift))

    def document(self, document_format: str) -> Document:
        """The whole book, its authors and description first. Raises DocumentError: no_text, too_large."""
        found = self._out
        title = one_line(self._info.title) or found.first_heading()
        book = found.document(document_format, title=title, date=self._info.date)
        language = _LANGUAGE.match(self._info.language.strip())
        book = dataclasses.replace(book, language=language[0].lower() if language else None)
        return _with_preface(book, self._preface(book.text[:4000]))

    def _preface(self, beginning: str) -> list[str]:
        """Authors and description, where the book does not begin with them."""
        authors = ", ".join(author for author in map(one_line, self._info.authors[:_MAX_AUTHORS]) if author)
        return [text for text in (authors, self._info.description) if text and _key(text) not in _key(beginning)]


def _with_preface(book: Document, texts: Sequence[str]) -> Document:
    """The book with these paragraphs before it."""
    out = Assembler()
    for text in texts:
        out.add(BlockKind.PARAGRAPH, text)
    for block in book.blocks:
        out.add(block.kind, book.text[block.start : block.end], level=block.level, part=block.part)
    whole = out.document(book.format, title=book.title, date=book.date)
    return dataclasses.replace(whole, language=book.language)


def _key(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()


def _placed(page: BookParser, entries: Sequence[Entry]) -> tuple[dict[int, int], dict[int, list[Entry]]]:
    """Level by index for the headings that the entries name, and the entries whose heading is not on the page."""
    pieces = dict(page.shown())
    levels: dict[int, int] = {}
    missing: dict[int, list[Entry]] = {}
    order = sorted(pieces)
    for entry in entries:
        near = [index for index in order if index >= entry.place][:_NEAR]
        found = next((index for index in near if index not in levels and _names(entry, pieces[index].text)), None)
        if found is not None:
            levels[found] = min(MAX_LEVEL, entry.level)
        elif near:
            missing.setdefault(near[0], []).append(entry._replace(level=min(MAX_LEVEL, entry.level)))
    return levels, missing


def _names(entry: Entry, text: str) -> bool:
    """True when a piece is the heading of an entry; tables of contents shorten headings and number them."""
    title, key = _key(entry.title), _key(text)
    if not key or len(text) > _HEADING_CHARS:
        return False
    short, long = sorted((title, key), key=len)
    return short == long or (len(short) >= _LEAST_SHARED and (long.startswith(short) or long.endswith(short)))


def protected() -> DocumentError:
    """The error for a book that only its seller's programs can open."""
    return DocumentError(DocumentProblem.ENCRYPTED, "The book is protected by its seller (DRM) and cannot be read.")


def read_book(data: bytes, document_format: str) -> Document:
    """A book in one of the formats epub, fb2, mobi. Raises DocumentError: encrypted, corrupt, no_text, too_large."""
    match document_format:
        case "epub":
            from app.documents.epub import read_epub

            return read_epub(data)
        case "mobi":
            from app.documents.mobipocket import read_mobipocket

            return read_mobipocket(data)
        case _:
            from app.documents.fictionbook import read_fictionbook

            return read_fictionbook(data)
