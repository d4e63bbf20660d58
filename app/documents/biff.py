"""Records of binary workbooks ([MS-XLS] 2.1.4) and the strings in them."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from app.documents.assemble import check_length
from app.documents.summary import decode_page

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTINUE = 0x3C
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08
_MAX_CHARS = 32_767  # of a cell


class Record(NamedTuple):
    """A record with the records that continue it; `pieces` holds at least one."""

    kind: int
    pieces: list[bytes]

    @property
    def data(self) -> bytes:
        """The record itself, without what continues it."""
        return self.pieces[0]


def records(stream: bytes, at: int = 0) -> Iterator[Record]:
    """The records from a place on; ends with the stream, cutting what is longer than that."""
    current: Record | None = None
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + size]
        at += 4 + size
        if kind == _CONTINUE and current:
            current.pieces.append(data)
            continue
        if current:
            yield current
        current = Record(kind, [data])
    if current:
        yield current


class Pieces:
    """Reads values that may run over the end of a record into the one that continues it."""

    def __init__(self, pieces: list[bytes], at: int = 0) -> None:
        self._pieces = pieces
        self._index = 0
        self._at = at

    @property
    def is_at_end(self) -> bool:
        """True when nothing is left."""
        return self._index >= len(self._pieces) - 1 and self._at >= len(self._pieces[self._index])

    def take(self, count: int) -> bytes:
        """The next bytes, fewer at the end."""
        found = bytearray()
        while count > 0 and self._next_piece():
            part = self._pieces[self._index][self._at : self._at + count]
            found += part
            self._at += len(part)
            count -= len(part)
        return bytes(found)

    def number(self, size: int) -> int:
        """The next unsigned number of so many bytes."""
        return int.from_bytes(self.take(size), "little")

    def characters(self, count: int, flags: int) -> str:
        """The next characters. Where they run into another piece, it begins with flags of its own (2.5.293)."""
        parts: list[str] = []
        is_wide = bool(flags & _WIDE)
        index = self._index
        while count > 0 and self._next_piece():
            if self._index != index:
                index = self._index
                is_wide = bool(self.number(1) & _WIDE)
            width = 2 if is_wide else 1
            left = len(self._pieces[self._index]) - self._at
            data = self.take(min(count, max(1, left // width)) * width)
            parts.append(data.decode("utf-16-le", "replace") if is_wide else data.decode("latin-1"))
            count -= max(1, len(data) // width)
        return "".join(parts)

    def rich_string(self) -> str:
        """The next string with its formatting and phonetic text, which are left out: [MS-XLS] 2.5.293."""
        count, flags = self.number(2), self.number(1)
        runs = self.number(2) if flags & _RICH else 0
        extension = self.number(4) if flags & _EXTENDED else 0
        text = self.characters(count, flags)
        self.skip(4 * runs + extension)
        return text

    def skip(self, count: int) -> None:
        """Leave out so many bytes."""
        while count > 0 and self._next_piece():
            step = min(count, len(self._pieces[self._index]) - self._at)
            self._at += step
            count -= step

    def _next_piece(self) -> bool:
        """True when there is something left, at the current place after this."""
        while self._at >= len(self._pieces[self._index]):
            if self._index + 1 >= len(self._pieces):
                return False
            self._index += 1
            self._at = 0
        return True


def shared_strings(record: Record) -> list[str]:
    """The strings that cells share: [MS-XLS] 2.4.265. Raises DocumentError(too_large)."""
    pieces = Pieces(record.pieces, 8)
    strings: list[str] = []
    length = 0
    while not pieces.is_at_end:
        strings.append(pieces.rich_string())
        length += len(strings[-1])
        check_length(length)
    return strings


def text_at(record: Record, at: int, size: int, page: int | None) -> str:
    """The string at a place of a record whose length takes `size` bytes; `page` is the code page of a workbook
    before Unicode, else None."""
    pieces = Pieces(record.pieces, at)
    count = min(pieces.number(size), _MAX_CHARS)
    if page is not None:
        return decode_page(pieces.take(count), page)
    return pieces.characters(count, pieces.number(1))


def compressed_number(value: int) -> float:
    """The number that four bytes stand for: [MS-XLS] 2.5.217."""
    if value & 2:
        number = float((value >> 2) - (1 << 30 if value & 0x80000000 else 0))
    else:
        number = float(struct.unpack("<d", struct.pack("<Q", (value & 0xFFFFFFFC) << 32))[0])
    return number / 100 if value & 1 else number
