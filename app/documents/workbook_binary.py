"""Binary Excel workbooks (.xls): Excel 5 to 2003."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from app.documents.archive import corrupt
from app.documents.assemble import Assembler, check_length, one_line
from app.documents.biff import Pieces, Record, compressed_number, records, shared_strings, text_at
from app.documents.cells import pattern_of, show_number
from app.documents.compound import CompoundFile
from app.documents.container import encrypted
from app.documents.model import BlockKind
from app.documents.summary import STREAM, read_summary
from app.documents.workbook import add_sheet

if TYPE_CHECKING:
    from app.documents.model import Document

# Types of records, [MS-XLS] 2.3.1
_BOF, _EOF = 0x809, 0x0A
_STRING, _OBJECT, _TEXT_OBJECT, _NOTE, _CHART_TEXT = 0x207, 0x5D, 0x1B6, 0x1C, 0x100D
_UNICODE_VERSION = 0x600
_NOTE_OBJECT = 0x19
_CELLS = frozenset({0xFD, 0x204, 0xD6, 0x203, 0x27E, 0xBD, 0x205, 0x06})


class _Listed(NamedTuple):
    name: str
    start: int


def read_workbook_binary(data: bytes, document_format: str) -> Document:
    """As `workbook.read_workbook`: sheets with rows, text boxes, titles of charts, comments.

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    file = CompoundFile(data)
    names = {path[0].lower(): path[0] for path in file.entries if len(path) == 1}
    stream = file.stream(names.get("workbook") or names.get("book") or "")
    book = _Book(stream)
    out = Assembler()
    for name, start in book.sheets:
        sheet = _Sheet(book)
        sheet.read(stream, start)
        sheet.add_to(out, one_line(name))
    title, date = read_summary(file.stream(STREAM))
    return out.document(document_format, title=title, date=date)


class _Book:
    """What all sheets share. Raises DocumentError: corrupt, encrypted, too_large."""

    def __init__(self, stream: bytes) -> None:
        self.page: int | None = None
        self.sheets: list[_Listed] = []
        self.strings: list[str] = []
        self.patterns: list[str] = []
        self.from_1904 = False
        self._custom: dict[int, str] = {}
        self._formats: list[int] = []
        first = next(records(stream), None)
        if first is None or first.kind != _BOF or len(first.data) < 2:
            raise corrupt("it holds no workbook of Excel 5 or later")
        if struct.unpack_from("<H", first.data)[0] < _UNICODE_VERSION:
            self.page = 1252
        for record in records(stream):
            if record.kind == _EOF:
                break
            try:
                self._take(record)
            except (struct.error, IndexError):
                continue  # one damaged record does not cost the others
        self.patterns = [pattern_of(number, self._custom.get(number, "")) for number in self._formats]

    def _take(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case 0x2F:  # FilePass
                raise encrypted()
            case 0x42 if self.page is not None:  # CodePage
                page = struct.unpack_from("<H", data)[0]
                self.page = {0x8000: 10000, 0x8001: 1252, 1200: 1252}.get(page, page)
            case 0x22:  # Date1904
                self.from_1904 = data[:1] == b"\1"
            case 0x85:  # BoundSheet8
                self.sheets.append(_Listed(text_at(record, 6, 1, self.page), struct.unpack_from("<I", data)[0]))
            case 0xFC:  # SST
                self.strings = shared_strings(record)
            case 0x41E:  # Format
                size = 1 if self.page is not None else 2
                self._custom[struct.unpack_from("<H", data)[0]] = text_at(record, 2, size, self.page)
            case 0xE0:  # XF
                self._formats.append(struct.unpack_from("<H", data, 2)[0])


class _Sheet:
    """The cells, text boxes and comments of one sheet."""

    def __init__(self, book: _Book) -> None:
        self._book = book
        self._rows: dict[int, list[tuple[int, str]]] = {}
        self._texts: list[str] = []
        self._notes: dict[int, str] = {}  # text by id of the object
        self._comments: list[str] = []
        self._object = (0, 0)  # type and id of the latest
        self._awaited: tuple[int, int] | None = None  # the cell whose formula gave a string
        self._length = 0

    def read(self, stream: bytes, start: int) -> None:
        """Take the records from the BOF of the sheet to its EOF; charts inside it begin and end likewise."""
        depth = 0
        for record in records(stream, start):
            if record.kind == _BOF:
                depth += 1
            elif record.kind == _EOF:
                depth -= 1
                if depth <= 0:
                    return
            elif record.kind in _CELLS and depth > 1:
                continue  # the numbers of a chart
            try:
                self._take(record)
            except (struct.error, IndexError):
                continue

    def add_to(self, out: Assembler, name: str) -> None:
        """Add rows, texts, comments."""
        rows = ([text for _, text in sorted(cells)] for _, cells in sorted(self._rows.items()))
        add_sheet(out, name, rows)
        for text in dict.fromkeys(self._texts):
            out.add(BlockKind.PARAGRAPH, text, part=name or None)
        for comment in self._comments:
            out.add(BlockKind.PARAGRAPH, comment, part="Comment")

    def _take(self, record: Record) -> None:
        if record.kind in _CELLS:
            self._take_cell(record)
        elif record.kind == _STRING and self._awaited:
            self._put(*self._awaited, text_at(record, 0, 2, self._book.page))
            self._awaited = None
        elif record.kind == _OBJECT:
            self._object = struct.unpack_from("<HH", record.data, 4)
        elif record.kind == _TEXT_OBJECT:
            self._take_text(record)
        elif record.kind == _CHART_TEXT:
            self._texts.append(text_at(record, 2, 1, self._book.page))
        elif record.kind == _NOTE:
            self._take_note(record)

    def _put(self, row: int, column: int, text: str) -> None:
        self._length += len(text)
        check_length(self._length)
        self._rows.setdefault(row, []).append((column, text))

    def _take_cell(self, record: Record) -> None:
        data = record.data
        row, column, style = struct.unpack_from("<HHH", data)
        match record.kind:
            case 0xFD:  # LabelSst
                index = struct.unpack_from("<I", data, 6)[0]
                self._put(row, column, self._book.strings[index])
            case 0x204 | 0xD6:  # Label, RString
                self._put(row, column, text_at(record, 6, 2, self._book.page))
            case 0x203:  # Number
                self._put_number(row, column, style, struct.unpack_from("<d", data, 6)[0])
            case 0x27E:  # RK
                self._put_number(row, column, style, compressed_number(struct.unpack_from("<I", data, 6)[0]))
            case 0xBD:  # MulRk
                for number in range((len(data) - 6) // 6):
                    style, value = struct.unpack_from("<HI", data, 4 + 6 * number)
                    self._put_number(row, column + number, style, compressed_number(value))
            case 0x205:  # BoolErr
                self._put(row, column, "" if data[7] else "TRUE" if data[6] else "FALSE")
            case 0x06:  # Formula
                self._take_formula(row, column, style, data)

    def _take_formula(self, row: int, column: int, style: int, data: bytes) -> None:
        """The value of a formula: [MS-XLS] 2.5.133."""
        if data[12:14] != b"\xff\xff":
            self._put_number(row, column, style, struct.unpack_from("<d", data, 6)[0])
        elif data[6] == 0:
            self._awaited = (row, column)
        elif data[6] == 1:
            self._put(row, column, "TRUE" if data[8] else "FALSE")

    def _put_number(self, row: int, column: int, style: int, value: float) -> None:
        patterns = self._book.patterns
        pattern = patterns[style] if style < len(patterns) else ""
        self._put(row, column, show_number(value, pattern, from_1904=self._book.from_1904))

    def _take_text(self, record: Record) -> None:
        """[MS-XLS] 2.4.329: the text stands in the record that follows."""
        if len(record.pieces) < 2:
            return
        count = struct.unpack_from("<H", record.data, 10)[0]
        pieces = Pieces(record.pieces[1:])
        text = pieces.characters(count, pieces.number(1))
        kind, number = self._object
        if kind == _NOTE_OBJECT:
            self._notes[number] = text
        else:
            self._texts.append(text)

    def _take_note(self, record: Record) -> None:
        """[MS-XLS] 2.4.179; before Excel 97 the text stands in the record itself."""
        row, column, _, number = struct.unpack_from("<4H", record.data)
        is_old = self._book.page is not None
        text = text_at(record, 4, 2, self._book.page) if is_old else self._notes.get(number, "")
        if text.strip():
            self._comments.append(f"{_column_name(column)}{row + 1}: {text.strip()}")


def _column_name(column: int) -> str:
    """0 is A, 26 is AA."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name
