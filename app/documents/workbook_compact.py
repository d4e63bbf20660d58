"""Binary workbooks in a package (.xlsb, [MS-XLSB])."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from app.documents.archive import ZIP_MAGIC, corrupt
from app.documents.assemble import Assembler, check_length
from app.documents.biff import compressed_number
from app.documents.cells import pattern_of, show_number
from app.documents.model import BlockKind
from app.documents.package import Package
from app.documents.workbook import add_drawings, add_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

_MAIN = "xl/workbook.bin"
# Numbers of records, [MS-XLSB] 2.3.2
_ROW, _STRING_ITEM, _FORMAT, _XF, _XFS, _XFS_END = 0, 19, 44, 47, 617, 618
_PROPERTIES, _SHEET, _COMMENT_TEXT = 153, 156, 637
_CELLS = range(1, 12)
_MAX_CHARS = 32_767


def read_workbook_compact(data: bytes, document_format: str) -> Document:
    """As `workbook.read_workbook`. Raises DocumentError: corrupt, no_text, too_large."""
    if not data.startswith(ZIP_MAGIC):
        raise corrupt("it is no archive")
    package = Package(data)
    if not package.has(_MAIN):
        raise corrupt("it holds no workbook")
    book = _Book(package)
    out = Assembler()
    for name, part in book.sheets:
        add_sheet(out, name, book.rows(part))
        add_drawings(out, package, part, name)
        for text in book.comments(part):
            out.add(BlockKind.PARAGRAPH, text, part="Comment")
    title, date = package.properties()
    return out.document(document_format, title=title, date=date)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(number, content) of every record; both lengths are written seven bits a byte: [MS-XLSB] 2.1.4."""
    at = 0
    while at < len(data):
        kind, at = _varying(data, at, 2)
        size, at = _varying(data, at, 4)
        yield kind, data[at : at + size]
        at += size


def _varying(data: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for shift in range(most):
        if at >= len(data):
            break
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << (7 * shift)
        if not byte & 0x80:
            break
    return value, at


def _wide(data: bytes, at: int) -> tuple[str, int]:
    """The string at a place, and the place behind it: [MS-XLSB] 2.5.169."""
    (count,) = struct.unpack_from("<I", data, at)
    end = at + 4 + 2 * count if count != 0xFFFFFFFF else at + 4
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


class _Book:
    """What all sheets share; damaged records are left out."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._targets = package.related(_MAIN)
        self.sheets: list[tuple[str, str]] = []
        self._from_1904 = False
        for kind, data in _records(package.read(_MAIN)):
            if kind == _PROPERTIES and data:
                self._from_1904 = bool(data[0] & 1)
            elif kind == _SHEET and len(data) > 16:
                self._note_sheet(data)
        self._strings = self._read_strings()
        self._patterns = self._read_patterns()

    def _note_sheet(self, data: bytes) -> None:
        relation, at = _wide(data, 8)
        if relation not in self._targets:  # what stood here before Excel 2007 was finished is four bytes longer
            relation, at = _wide(data, 12)
        name, _ = _wide(data, at) if at + 4 <= len(data) else ("", at)
        part = self._targets.get(relation, ("", ""))[1]
        if self._package.has(part):
            self.sheets.append((name, part))

    def _part(self, kind: str) -> bytes:
        return next((self._package.read(name) for related, name in self._targets.values() if related == kind), b"")

    def _read_strings(self) -> list[str]:
        strings: list[str] = []
        length = 0
        for kind, data in _records(self._part("sharedStrings")):
            if kind == _STRING_ITEM:
                strings.append(_wide(data, 1)[0] if len(data) >= 5 else "")
                length += len(strings[-1])
                check_length(length)
        return strings

    def _read_patterns(self) -> list[str]:
        custom: dict[int, str] = {}
        numbers: list[int] = []
        is_inside = False
        for kind, data in _records(self._part("styles")):
            if kind in (_XFS, _XFS_END):
                is_inside = kind == _XFS
            elif kind == _FORMAT and len(data) >= 6:
                custom[struct.unpack_from("<H", data)[0]] = _wide(data, 2)[0]
            elif kind == _XF and is_inside and len(data) >= 4:
                numbers.append(struct.unpack_from("<H", data, 2)[0])
        return [pattern_of(number, custom.get(number, "")) for number in numbers]

    def rows(self, part: str) -> Iterator[list[str]]:
        """The cells of every row as text."""
        cells: list[str] = []
        for kind, data in _records(self._package.read(part)):
            if kind == _ROW:
                yield cells
                cells = []
            elif kind in _CELLS:
                try:
                    cells.append(self._show(kind, data))
                except (struct.error, IndexError):
                    continue
        yield cells

    def _show(self, kind: int, data: bytes) -> str:
        match kind:
            case 2:  # RK
                return self._show_number(data, compressed_number(struct.unpack_from("<I", data, 8)[0]))
            case 5 | 9:  # a number, as such or of a formula
                return self._show_number(data, float(struct.unpack_from("<d", data, 8)[0]))
            case 4 | 10:
                return "TRUE" if data[8] else "FALSE"
            case 6 | 8:
                return _wide(data, 8)[0][:_MAX_CHARS]
            case 7:
                index: int = struct.unpack_from("<I", data, 8)[0]
                return self._strings[index]
        return ""

    def _show_number(self, data: bytes, value: float) -> str:
        style = int.from_bytes(data[4:7], "little")
        pattern = self._patterns[style] if style < len(self._patterns) else ""
        return show_number(value, pattern, from_1904=self._from_1904)

    def comments(self, part: str) -> Iterator[str]:
        """The texts of the comments on a sheet."""
        for kind, name in self._package.related(part).values():
            if kind == "comments":
                for number, data in _records(self._package.read(name)):
                    if number == _COMMENT_TEXT and len(data) >= 5:
                        yield _wide(data, 1)[0]
