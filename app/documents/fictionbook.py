"""FictionBook (fb2): sections as headings with their levels, notes, verse; packed in a ZIP file or not.

Its elements are read as those of a web page, so that files which are no proper XML lose nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.archive import ZIP_MAGIC, Archive, corrupt
from app.documents.book import MAX_LEVEL, BookInfo, BookWriter
from app.documents.book_page import BookParser
from app.documents.dates import iso_date
from app.documents.html_text import decode_page
from app.documents.html_tokens import Tokenizer

if TYPE_CHECKING:
    from app.documents.model import Document

MAX_BYTES = 256 * 1024 * 1024
# What has an element of HTML that means the same; all other elements keep their names.
_AS_HTML = {
    "v": "br", "stanza": "p", "text-author": "p", "empty-line": "hr", "cite": "blockquote", "epigraph": "div",
    "poem": "div", "annotation": "div", "image": "span", "style": "span",
}  # fmt: skip
_NOTE_BODIES = frozenset({"notes", "footnotes", "comments"})
_NAMES = ("first-name", "middle-name", "last-name", "nickname")
_DESCRIPTION = re.compile(r"<description\b.*?(?:</description\s*>|(?=<body\b)|\Z)", re.IGNORECASE | re.DOTALL)
_BINARY = re.compile(r"<binary\b", re.IGNORECASE)
_STYLE = re.compile(r"</?style\b[^>]*>", re.IGNORECASE)


def read_fictionbook(data: bytes) -> Document:
    """Headings, paragraphs and rows; notes have the part "Note". Books have no fixed pages, so blocks have none.

    Raises DocumentError: corrupt, no_text, too_large.
    """
    text, _ = decode_page(_unpacked(data), None)
    if "<!ENTITY" in text:
        raise corrupt("it declares entities")
    if pictures := _BINARY.search(text):  # they come last
        text = text[: pictures.start()]
    said = _DESCRIPTION.search(text)
    writer = BookWriter(_info(said[0]) if said else BookInfo())
    parser = _Bodies()
    parser.feed(_STYLE.sub("", text[said.end() if said else 0 :]))
    parser.finish()
    writer.add_page(parser)
    return writer.document("fb2")


def _unpacked(data: bytes) -> bytes:
    """The book itself, of an archive the first that it holds."""
    if not data.startswith(ZIP_MAGIC):
        return data
    archive = Archive(data)
    name = next((name for name in archive.names() if name.endswith(".fb2")), "")
    if not name:
        raise corrupt("the archive holds no book")
    return archive.read(name, MAX_BYTES)


class _Bodies(BookParser):
    """The bodies of a book: the first is the text, those with the name of notes hold them, one to a section."""

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__()
        self._depth = 0  # of open sections
        self._is_notes = False
        self._titles = 0  # open elements "title"

    def is_in_note(self) -> bool:
        """True in a body of notes."""
        return self._is_notes

    def handle_start(self, tag: str, said: dict[str, str | None]) -> None:
        """A start tag, as the one of HTML that means the same."""
        match tag:
            case "body":
                self.end_block()
                self._depth, self._is_notes = 0, (said.get("name") or "").lower() in _NOTE_BODIES
            case "section":
                self._depth += 1
                super().handle_start("div", said)
            case "title":
                self._titles += 1
                if not self._is_notes:
                    super().handle_start(self._heading(self._depth), said)
            case "subtitle":
                super().handle_start(self._heading(self._depth + 1), said)
            case "p" if self._is_notes:
                super().handle_start("br", said)
            case "a" if said.get("type") == "note":
                super().handle_start("a", {**said, "epub:type": "noteref"})
            case _:
                super().handle_start(_AS_HTML.get(tag, tag), said)

    def handle_end(self, tag: str) -> None:
        """An end tag, as the one of HTML that means the same."""
        match tag:
            case "section":
                super().handle_end("div")
                self._depth = max(0, self._depth - 1)
            case "title":
                self._titles = max(0, self._titles - 1)
                if not self._is_notes:
                    super().handle_end(self._heading(self._depth))
            case "subtitle":
                super().handle_end(self._heading(self._depth + 1))
            case "p" if self._is_notes:
                pass
            case "v":
                pass
            case _:
                super().handle_end(_AS_HTML.get(tag, tag))

    @staticmethod
    def _heading(depth: int) -> str:
        return f"h{min(MAX_LEVEL, max(1, depth))}"


class _Description(Tokenizer):
    """The first values of the elements of "title-info", the annotation and the names of the authors."""

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__()
        self.values: dict[str, str] = {}
        self.authors: list[str] = []
        self._open: list[str] = []

    def handle_start(self, tag: str, said: dict[str, str | None]) -> None:
        """An element opens; a date may stand in an attribute."""
        self._open.append(tag)
        if tag == "author" and self._is_about_this():
            self.authors.append("")
        if tag == "date" and said.get("value") and self._is_about_this():
            self.values.setdefault("day", said["value"] or "")

    def handle_end(self, tag: str) -> None:
        """An element ends, and what was left open in it."""
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_words(self, words: str) -> None:
        """Words of the open element."""
        if not self._is_about_this() or not words.strip():
            return
        name = self._open[-1]
        if name in _NAMES and "author" in self._open and self.authors:
            self.authors[-1] = f"{self.authors[-1]} {words.strip()}".strip()
        else:
            name = "annotation" if "annotation" in self._open else name
            self.values[name] = f"{self.values.get(name, '')} {words}".strip()

    def _is_about_this(self) -> bool:
        """True inside of the description of this book, not of the one that it was translated from."""
        return "title-info" in self._open and "src-title-info" not in self._open


def _info(description: str) -> BookInfo:
    said = _Description()
    said.feed(description)
    return BookInfo(
        title=said.values.get("book-title", ""),
        authors=tuple(dict.fromkeys(said.authors)),
        description=" ".join(said.values.get("annotation", "").split()),
        date=iso_date(said.values.get("day")) or iso_date(said.values.get("date")),
        language=said.values.get("lang", ""),
    )
