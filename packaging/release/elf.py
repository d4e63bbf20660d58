"""What an ELF file is linked with: enough of the format to name the libraries and the C library that it needs, and to
have it name fewer.

Layout: System V ABI, chapters 4 and 5 (program header, dynamic section), and the symbol versioning of the Linux
Standard Base (Verneed, Vernaux). Only 64-bit little-endian files are read; others have no needs.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PT_LOAD, _PT_DYNAMIC = 1, 2
_NEEDED, _STRTAB, _VERNEED, _VERNEEDNUM = 1, 5, 0x6FFFFFFE, 0x6FFFFFFF
_MAGIC = b"\x7fELF\x02\x01"


@dataclass(frozen=True, slots=True)
class Needs:
    """Names of libraries (DT_NEEDED) and of versions of their symbols, such as GLIBC_2.28."""

    libraries: frozenset[str] = frozenset()
    versions: frozenset[str] = frozenset()


def needs(file: Path) -> Needs:
    """What the file needs; nothing where it is no ELF file or a static one. Raises OSError."""
    with file.open("rb") as stream:
        if stream.read(6) != _MAGIC:
            return Needs()
        with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as image:
            return _Image(image).needs()


def unlink(file: Path, libraries: Iterable[str]) -> None:
    """Let the file name these libraries no more (DT_NEEDED); what it uses of them must be found elsewhere.

    The entries behind move up, so that nothing else changes its place. Raises OSError.
    """
    with file.open("r+b") as stream, mmap.mmap(stream.fileno(), 0) as image:
        _Image(image).unlink(frozenset(libraries))


class _Image:
    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        offset, size, count = (*struct.unpack_from("<Q", data, 32), *struct.unpack_from("<HH", data, 54))
        headers = [struct.unpack_from("<IIQQQQ", data, offset + size * each) for each in range(count)]
        self._loads: list[tuple[int, int, int]] = [
            (address, at, length) for kind, _, at, address, _, length in headers if kind == _PT_LOAD
        ]
        self._dynamic = [(at, length) for kind, _, at, _, _, length in headers if kind == _PT_DYNAMIC]

    def needs(self) -> Needs:
        entries = list(self._entries())
        values = dict(entries)
        if _STRTAB not in values:
            return Needs()
        names = self._place(values[_STRTAB])
        libraries = {self._text(names + value) for tag, value in entries if tag == _NEEDED}
        versions = set(self._versions(values, names)) if _VERNEED in values else set()
        return Needs(frozenset(libraries), frozenset(versions))

    def unlink(self, libraries: frozenset[str]) -> None:
        entries = list(self._entries())
        names = self._place(dict(entries)[_STRTAB])
        kept = [(tag, value) for tag, value in entries if tag != _NEEDED or self._text(names + value) not in libraries]
        table = b"".join(struct.pack("<qQ", *entry) for entry in kept).ljust(16 * len(entries), b"\0")
        at, _ = self._dynamic[0]
        self._data[at : at + len(table)] = table

    def _entries(self) -> Iterator[tuple[int, int]]:
        for at, length in self._dynamic:
            for tag, value in struct.iter_unpack("<qQ", self._data[at : at + length // 16 * 16]):
                if tag == 0:
                    return
                yield tag, value

    def _versions(self, values: dict[int, int], names: int) -> Iterator[str]:
        at = self._place(values[_VERNEED])
        for _ in range(values[_VERNEEDNUM]):
            _, count, _, first, following = struct.unpack_from("<HHIII", self._data, at)
            one = at + first
            for _ in range(count):
                _, _, _, name, step = struct.unpack_from("<IHHII", self._data, one)
                yield self._text(names + name)
                one += step
            at += following

    def _place(self, address: int) -> int:
        """Where in the file an address of memory comes from."""
        for start, at, length in self._loads:
            if start <= address < start + length:
                return address - start + at
        raise OSError("an ELF file points outside of itself")

    def _text(self, at: int) -> str:
        return self._data[at : self._data.find(b"\0", at)].decode("ascii", "replace")
