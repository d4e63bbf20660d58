"""Mobipocket and Kindle books (mobi, prc, azw, azw3) without protection: HTML in the records of a Palm database.

The layout is described in the MobileRead wiki (pages MOBI, PDB, KF8). A file may hold the book twice; the newer
form (KF8) is read then, which keeps notes and headings.
"""

from __future__ import annotations

import html
import re
import struct
from enum import IntEnum
from typing import TYPE_CHECKING

from app.documents.archive import corrupt
from app.documents.assemble import check_length
from app.documents.book import BookInfo, BookWriter, protected
from app.documents.book_page import BookParser
from app.documents.dates import iso_date
from app.documents.mobi_text import Phrases, unpack_palmdoc
from app.documents.sniff import BOOK_KIND_AT, BOOK_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.documents.model import Document

_UTF8 = 65001
_NONE = 0xFFFFFFFF
_AUTHOR, _DESCRIPTION, _DATE, _KF8, _TITLE, _LANGUAGE = 100, 103, 106, 121, 503, 524
_TAG = re.compile(r"<(?:p|html|body|div|br|h\d)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n\s*\n")
_MAX_PROPERTIES = 1000


class _Packing(IntEnum):
    """The ways to pack text."""

    STORED = 1
    PALMDOC = 2
    PHRASES = 17480


def read_mobipocket(data: bytes) -> Document:
    """Headings, paragraphs, list items and rows; notes have the part "Note". Books have no fixed pages, so blocks
    have none.

    Raises DocumentError: encrypted (DRM), corrupt, no_text, too_large.
    """
    if data[BOOK_KIND_AT] not in BOOK_KINDS:
        raise corrupt("it is no Mobipocket book")
    records = _records(data)
    try:
        book = _Book(records, 0)
        start = book.number(_KF8)
        if 0 < start < len(records) and records[start][16:20] == b"MOBI":
            book = _Book(records, start)
        text = book.text()
    except struct.error as error:
        raise corrupt("a header is cut off") from error
    parser = _Parser()
    parser.feed(text if _TAG.search(text) else "<p>".join(map(html.escape, _BLANK_LINE.split(text))))
    parser.finish()
    writer = BookWriter(book.info())
    writer.add_page(parser)
    return writer.document("mobi")


def _records(data: bytes) -> list[bytes]:
    """The records of the database; those past the end of a file that was cut off are empty."""
    try:
        (count,) = struct.unpack_from(">H", data, 76)
        starts = [struct.unpack_from(">I", data, 78 + 8 * number)[0] for number in range(count)]
    except struct.error as error:
        raise corrupt("the list of records is cut off") from error
    if not starts:
        raise corrupt("it has no records")
    return [
        data[start:end] if start < end else b"" for start, end in zip(starts, [*starts[1:], len(data)], strict=True)
    ]


class _Parser(BookParser):
    """Knows the marks of pages that Mobipocket adds to HTML."""

    def handle_start(self, tag: str, said: dict[str, str | None]) -> None:
        """A start tag; the end of a page ends a block."""
        super().handle_start("hr" if tag.startswith("mbp:") else tag, said)


class _Book:
    """One of the books in a file: `first` is the number of the record that describes it."""

    def __init__(self, records: list[bytes], first: int) -> None:
        self._records = records[first:]
        self._head = records[first]
        self._way, self._count, protection = struct.unpack_from(">H6xH2xH", self._head)
        if protection:
            raise protected()
        self._is_mobi = self._head[16:20] == b"MOBI"
        self._encoding = "utf-8" if self._field(28) == _UTF8 else "cp1252"
        self._said = dict(self._properties())

    def _field(self, offset: int) -> int:
        """A number of the MOBI header; 0 where the header is too short for it."""
        if not self._is_mobi or len(self._head) < offset + 4:
            return 0
        length: int = struct.unpack_from(">I", self._head, 20)[0]
        return int(struct.unpack_from(">I", self._head, offset)[0]) if offset + 4 <= 16 + length else 0

    def _properties(self) -> Iterator[tuple[int, bytes]]:
        """The EXTH header as (kind, value); of kinds that come twice, but for authors, the last one counts."""
        at = 16 + self._field(20)
        if not self._field(128) & 0x40 or self._head[at : at + 4] != b"EXTH":
            return
        (count,) = struct.unpack_from(">I", self._head, at + 8)
        at += 12
        authors: list[bytes] = []
        for _ in range(min(count, _MAX_PROPERTIES)):
            kind, length = struct.unpack_from(">II", self._head, at)
            value = self._head[at + 8 : at + max(8, length)]
            at += max(8, length)
            if kind == _AUTHOR:
                authors.append(value)
                value = b"\n".join(authors)
            yield kind, value

    def number(self, kind: int) -> int:
        """A property that is a number of a record; 0 where there is none."""
        value = self._said.get(kind, b"")
        found = int.from_bytes(value, "big") if len(value) == 4 else _NONE
        return 0 if found == _NONE else found

    def info(self) -> BookInfo:
        """What the header says about the book."""
        said = {kind: value.decode(self._encoding, "replace") for kind, value in self._said.items()}
        start, length = self._field(84), self._field(88)
        name = self._head[start : start + length].decode(self._encoding, "replace")
        return BookInfo(
            title=said.get(_TITLE, "") or name,
            authors=tuple(said.get(_AUTHOR, "").split("\n")),
            description=" ".join(html.unescape(re.sub(r"<[^>]*>", " ", said.get(_DESCRIPTION, ""))).split()),
            date=iso_date(said.get(_DATE)),
            language=said.get(_LANGUAGE, ""),
        )

    def text(self) -> str:
        """The HTML of the book. Raises DocumentError: corrupt, too_large."""
        unpack = self._unpacker()
        flags = self._field(240) & 0xFFFF
        pieces: list[bytes] = []
        length = 0
        for record in self._records[1 : 1 + self._count]:
            piece = unpack(_without_trailers(record, flags))
            pieces.append(piece)
            length += len(piece)
            check_length(length // 4)  # of UTF-8, and markup is not text
        return self._first_flow(b"".join(pieces)).decode(self._encoding, "replace")

    def _unpacker(self) -> Callable[[bytes], bytes]:
        match self._way:
            case _Packing.STORED:
                return bytes
            case _Packing.PALMDOC:
                return unpack_palmdoc
            case _Packing.PHRASES:
                first, count = self._field(112), self._field(116)
                tables = self._records[first : first + count]
                if len(tables) < 2:
                    raise corrupt("its tables of phrases are missing")
                return Phrases(tables[0], tables[1:]).unpack
        raise corrupt(f"its text is packed in an unknown way ({self._way})")

    def _first_flow(self, text: bytes) -> bytes:
        """KF8 keeps style sheets and drawings behind the text; the record FDST says where it ends."""
        number = self._field(192)
        record = self._records[number] if self._field(36) >= 8 and number < len(self._records) else b""
        if record[:4] != b"FDST" or len(record) < 20:
            return text
        start, end = struct.unpack_from(">II", record, 12)
        return text[start:end] if start < end else text


def _without_trailers(record: bytes, flags: int) -> bytes:
    """A record without what is appended for indexes (one entry for each flag but the lowest, its size at its end)
    and for characters that go on in the next record."""
    for _ in range((flags >> 1).bit_count()):
        size = shift = 0
        for byte in reversed(record[-4:]):
            size |= (byte & 0x7F) << shift
            shift += 7
            if byte & 0x80:
                break
        record = record[: max(0, len(record) - size)]
    if flags & 1 and record:
        record = record[: max(0, len(record) - (record[-1] & 3) - 1)]
    return record
