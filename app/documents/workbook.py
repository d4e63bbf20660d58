"""Excel workbooks (OOXML, and the flat XML of Excel 2003): rows by sheet, comments, text boxes, titles of charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.archive import ZIP_MAGIC
from app.documents.assemble import Assembler, check_length, one_line
from app.documents.cells import pattern_of, show_number
from app.documents.container import OLE_MAGIC, encrypted
from app.documents.drawing import linked_texts, text_of
from app.documents.model import BlockKind
from app.documents.package import Package, attribute, below, child, local_name, stream_xml
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree import ElementTree as ET

    from app.documents.model import Document

_MAIN = "xl/workbook.xml"
_SHEET_KINDS = frozenset({"worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"})
_SHEET_FOLDERS = ("xl/worksheets/sheet", "xl/chartsheets/sheet")


def read_workbook(data: bytes, document_format: str) -> Document:
    """Every sheet, hidden ones too: its name as a heading, its rows as TABLE_ROW with the sheet as `part`, then its
    text boxes and charts, then its comments ("Comment"). Cells show what the person sees: values, not formulas.

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if data.startswith(OLE_MAGIC):
        raise encrypted()
    if not data.startswith(ZIP_MAGIC):
        return _read_flat(data, document_format)
    package = Package(data)
    out = Assembler()
    book = _Book(package)
    for name, part in _sheets(package):
        add_sheet(out, name, book.rows(part))
        add_drawings(out, package, part, name)
        _add_comments(out, package, part)
    title, date = package.properties()
    return out.document(document_format, title=title, date=date)


def _read_flat(data: bytes, document_format: str) -> Document:
    """A file of Excel 2003 XML (`Workbook`/`Worksheet`/`Table`/`Row`/`Cell`/`Data`). Raises as `read_workbook`."""
    out = Assembler()
    for _, sheet in stream_xml([data], ("Workbook",)):
        if local_name(sheet) == "Worksheet":
            rows = ([_flat_cell(cell) for cell in below(row, "Cell")] for row in below(sheet, "Row"))
            add_sheet(out, attribute(sheet, "Name"), rows)
    return out.document(document_format)


def _flat_cell(cell: ET.Element) -> str:
    """The value of a cell, then its comment, which lies in a Data of its own."""
    return " ".join("".join(data.itertext()) for data in below(cell, "Data"))


def add_sheet(out: Assembler, name: str, rows: Iterable[list[str]]) -> None:
    """Add a sheet with a heading before its first row that is not empty; cells are parted by " | "."""
    name = one_line(name)
    has_heading = False
    for cells in rows:
        row = " | ".join(words for cell in cells if (words := " ".join(cell.split())))
        if row and not has_heading:
            out.add(BlockKind.HEADING, name, level=2, part=name or None)
            has_heading = True
        out.add(BlockKind.TABLE_ROW, row, part=name or None)


def _sheets(package: Package) -> list[tuple[str, str]]:
    """Name and part of every sheet in the order of the workbook; by the names of the parts where that is lost."""
    main = package.main_part(_MAIN)
    try:
        targets = package.related(main)
        listed = [(sheet.get("name", ""), _relation(sheet)) for sheet in below(package.part(main), "sheet")]
    except DocumentError:
        targets, listed = {}, []
    sheets = [
        (name, targets[relation][1])
        for name, relation in listed
        if relation in targets and targets[relation][0] in _SHEET_KINDS and package.has(targets[relation][1])
    ]
    if sheets:
        return sheets
    if not any(part.startswith(_SHEET_FOLDERS) for part in package.names()):
        package.part(main)  # says that it is missing
    found = sorted((part for part in package.names() if part.startswith(_SHEET_FOLDERS)), key=lambda n: (len(n), n))
    return [(f"Sheet{number}", part) for number, part in enumerate(found, 1)]


def _relation(sheet: ET.Element) -> str:
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")


class _Book:
    """What all sheets share: strings, number formats, the epoch."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main_part(_MAIN)
        try:
            self._targets = list(package.related(main).values())
            properties = child(package.part(main), "workbookPr")
        except DocumentError:
            self._targets, properties = [], None
        self._from_1904 = properties is not None and properties.get("date1904", "") in ("1", "true")
        self._strings = list(self._shared_strings())
        self._patterns = self._number_patterns()

    def rows(self, part: str) -> Iterator[list[str]]:
        """The cells of every row as text."""
        for _, row in self._package.stream(part, "sheetData"):
            yield [self._show(cell) for cell in row if local_name(cell) == "c"]

    def _part(self, kind: str, usual: str) -> str:
        return next((name for related, name in self._targets if related == kind and self._package.has(name)), usual)

    def _shared_strings(self) -> Iterator[str]:
        length = 0
        for _, item in self._package.stream(self._part("sharedStrings", "xl/sharedStrings.xml"), "sst"):
            text = _rich_text(item)
            length += len(text)
            check_length(length)
            yield text

    def _number_patterns(self) -> list[str]:
        """The pattern of every cell format, by its index."""
        name = self._part("styles", "xl/styles.xml")
        try:
            root = self._package.part(name)
        except DocumentError:
            return []
        custom = {item.get("numFmtId", ""): item.get("formatCode", "") for item in below(root, "numFmt")}
        formats = child(root, "cellXfs")
        ids = [item.get("numFmtId", "0") for item in formats] if formats is not None else []
        return [pattern_of(_index(number), custom.get(number, "")) for number in ids]

    def _show(self, cell: ET.Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _rich_text(cell)
        found = child(cell, "v")
        value = (found.text or "").strip() if found is not None else ""
        if kind == "s":
            index = _index(value)
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        return self._show_number(value, cell.get("s", "")) if kind == "n" else value

    def _show_number(self, value: str, style: str) -> str:
        index = _index(style)
        pattern = self._patterns[index] if 0 <= index < len(self._patterns) else ""
        try:
            return show_number(float(value), pattern, from_1904=self._from_1904)
        except ValueError:
            return value


def _index(text: str) -> int:
    """A number as files write it; -1 for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def _rich_text(element: ET.Element) -> str:
    """The runs of a string, without the small print above Asian characters (rPh)."""
    parts = []
    for item in element:
        if local_name(item) == "t":
            parts.append(item.text or "")
        elif local_name(item) in ("r", "is"):
            parts.append(_rich_text(item))
    return "".join(parts)


def add_drawings(out: Assembler, package: Package, part: str, name: str) -> None:
    """Add the text boxes, charts and diagrams of a sheet."""
    for kind, target in _related(package, part):
        if kind != "drawing":
            continue
        try:
            root = package.part(target)
        except DocumentError:
            continue
        for shape in below(root, "sp"):
            out.add(BlockKind.PARAGRAPH, text_of(shape), part=name)
        for text in linked_texts(package, target, root):
            out.add(BlockKind.PARAGRAPH, text, part=name)


def _add_comments(out: Assembler, package: Package, part: str) -> None:
    """Comments as "B4: text"; the modern kind where there is one, for it comes again as the older kind."""
    related = dict(_related(package, part))
    target = related.get("threadedComment") or related.get("comments")
    if target is None:
        return
    try:
        comments = list(below(package.part(target), "comment", "threadedComment"))
    except DocumentError:
        return
    for comment in comments:
        text = "".join(item.text or "" for item in below(comment, "t", "text")).strip()
        if text:
            out.add(BlockKind.PARAGRAPH, f"{comment.get('ref', '')}: {text}".lstrip(": "), part="Comment")


def _related(package: Package, part: str) -> list[tuple[str, str]]:
    try:
        return [(kind, name) for kind, name in package.related(part).values() if package.has(name)]
    except DocumentError:
        return []
