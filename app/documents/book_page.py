"""A page of a book: what the reader of web pages finds on it, and where its notes and its places to jump to are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.html import PageParser, Region
from app.documents.html_text import decode_page
from app.documents.model import BlockKind
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.html import PagePiece

# EPUB 3 Structural Semantics Vocabulary and DPUB-ARIA 1.0: notes, and what points to them.
_NOTES = frozenset({"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"})
_REFERENCES = frozenset({"noteref", "doc-noteref", "note"})


class BookParser(PageParser):
    """`notes` are the indexes of pieces that are notes; `places` says which piece each id stands at."""

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__()
        self.notes: set[int] = set()
        self.places: dict[str, int] = {}
        self._note: list[str] = []  # the open note and what is open of its tag inside of it

    def handle_start(self, tag: str, said: dict[str, str | None]) -> None:
        """A start tag; notes end the text before them, references keep off the word before them."""
        if tag == "a":
            if not _REFERENCES.isdisjoint(_meanings(said)):
                self.add_space()
        elif self._note:
            if tag == self._note[0]:
                self._note.append(tag)
        elif not _NOTES.isdisjoint(_meanings(said)):
            self.end_block()
            self._note.append(tag)
        super().handle_start(tag, said)
        if place := said.get("id") or said.get("xml:id") or (said.get("name") if tag == "a" else None):
            self.places.setdefault(place, len(self.pieces))

    def handle_end(self, tag: str) -> None:
        """An end tag, perhaps that of the open note."""
        if self._note and tag == self._note[0]:
            if len(self._note) == 1:
                self.end_block()
            self._note.pop()
        super().handle_end(tag)

    def end_block(self) -> None:
        """The gathered text becomes a piece, which is a note inside of one."""
        before = len(self.pieces)
        super().end_block()
        if self.is_in_note():
            self.notes.update(range(before, len(self.pieces)))

    def is_in_note(self) -> bool:
        """True while a note is open."""
        return bool(self._note)

    def shown(self) -> Iterator[tuple[int, PagePiece]]:
        """The pieces that a reader of the book sees, with their indexes: no menus, and of what is hidden notes only."""
        for index, piece in enumerate(self.pieces):
            if piece.region is not Region.NAVIGATION or index in self.notes:
                yield index, piece


def _meanings(said: dict[str, str | None]) -> list[str]:
    words = f"{said.get('epub:type') or ''} {said.get('role') or ''}" if len(said) else ""
    return words.lower().split()


def parse_book_page(data: bytes, charset: str | None = None) -> BookParser | None:
    """The page in these bytes; None for what is binary. Raises DocumentError(too_large)."""
    parser = BookParser()
    try:
        text, _ = decode_page(data, charset)
    except DocumentError as error:
        if error.code is not DocumentProblem.UNSUPPORTED:
            raise
        return None
    parser.feed(text)
    parser.finish()
    return parser


def is_heading(piece: PagePiece) -> bool:
    """True for what the page itself sets as a heading."""
    return piece.kind is BlockKind.HEADING
