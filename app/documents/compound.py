"""Compound files (OLE2, [MS-CFB]): storages and streams in one file, read without trust in any number in it."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from app.documents.container import OLE_MAGIC
from app.errors import DocumentError, DocumentProblem

MAX_ENTRIES = 100_000
_FREE = 0xFFFFFFFA  # sector numbers from here on are marks ([MS-CFB] 2.1)
_NO_ENTRY = 0xFFFFFFFF
_ENTRY_BYTES = 128
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_HEADER_DIFAT = 109


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the directory; `path` holds the names below the root."""

    path: tuple[str, ...]
    is_stream: bool
    start: int
    size: int


def damaged() -> DocumentError:
    """The error for a compound file whose tables lead nowhere."""
    return DocumentError(DocumentProblem.CORRUPT, "The file is damaged: its inner directory cannot be read.")


class CompoundFile:
    """The directory of a compound file; streams are read when asked for.

    Raises DocumentError(corrupt).
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < 512 or not data.startswith(OLE_MAGIC):
            raise damaged()
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or not 4 <= mini_shift < shift:
            raise damaged()
        self._sector, self._mini = 1 << shift, 1 << mini_shift
        directory, self._cutoff, mini_fat = (struct.unpack_from("<I", data, at)[0] for at in (48, 56, 60))
        self._fat = self._read_fat()
        self._mini_fat = _numbers(self._chain(mini_fat))
        table = self._chain(directory)
        if len(table) < _ENTRY_BYTES:
            raise damaged()
        self._mini_stream = self._chain(struct.unpack_from("<I", table, 116)[0])
        self.entries = {entry.path: entry for entry in _walk(table)}

    def _sector_at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        return self._data[start : start + self._sector]

    def _read_fat(self) -> list[int]:
        """The sector table: its sectors are listed in the header, then in a chain of their own."""
        where = list(struct.unpack_from(f"<{_HEADER_DIFAT}I", self._data, 76))
        following, seen = struct.unpack_from("<I", self._data, 68)[0], set[int]()
        while following < _FREE and following not in seen:
            seen.add(following)
            numbers = _numbers(self._sector_at(following))
            if not numbers:
                break
            where += numbers[:-1]
            following = numbers[-1]
        return [entry for number in where if number < _FREE for entry in _numbers(self._sector_at(number))]

    def _chain(self, first: int) -> bytes:
        """The sectors of a chain, joined; a circle or a missing sector ends it."""
        pieces: list[bytes] = []
        seen: set[int] = set()
        while first < _FREE and first not in seen and (piece := self._sector_at(first)):
            seen.add(first)
            pieces.append(piece)
            first = self._fat[first] if first < len(self._fat) else _NO_ENTRY
        return b"".join(pieces)

    def _mini_chain(self, first: int) -> bytes:
        pieces: list[bytes] = []
        seen: set[int] = set()
        while first < len(self._mini_fat) and first not in seen:
            seen.add(first)
            pieces.append(self._mini_stream[first * self._mini : (first + 1) * self._mini])
            first = self._mini_fat[first]
        return b"".join(pieces)

    def stream(self, *path: str) -> bytes:
        """The content of a stream; empty when there is none of this path or its chain is broken at once."""
        entry = self.entries.get(path)
        if entry is None or not entry.is_stream:
            return b""
        chain = self._mini_chain if entry.size < self._cutoff else self._chain
        return chain(entry.start)[: entry.size]


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack_from(f"<{len(data) // 4}I", data))


def _walk(table: bytes) -> list[Entry]:
    """All entries below the root. Siblings are a binary tree, children hang on their storage."""
    found: list[Entry] = []
    count = min(len(table) // _ENTRY_BYTES, MAX_ENTRIES)
    waiting: list[tuple[int, tuple[str, ...]]] = [(struct.unpack_from("<I", table, 76)[0], ())]
    seen: set[int] = set()
    while waiting:
        number, above = waiting.pop()
        if number >= count or number in seen:
            continue
        seen.add(number)
        at = number * _ENTRY_BYTES
        length, kind = struct.unpack_from("<HB", table, at + 64)
        left, right, child = struct.unpack_from("<III", table, at + 68)
        name = table[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        path = (*above, name)
        waiting += [(left, above), (right, above)]
        if kind in (_STORAGE, _STREAM):
            start, size = struct.unpack_from("<II", table, at + 116)  # no stream here needs 64 bits of size
            found.append(Entry(path, kind == _STREAM, start, size))
        if kind == _STORAGE and len(path) < 16:
            waiting.append((child, path))
    return found
