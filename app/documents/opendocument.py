"""OpenDocument (and its ancestor, OpenOffice.org 1): texts, sheets, slides and drawings, packed or flat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.archive import ZIP_MAGIC
from app.documents.assemble import Assembler, one_line
from app.documents.container import encrypted, is_encrypted
from app.documents.dates import iso_date
from app.documents.model import BlockKind
from app.documents.opendocument_text import Aside, cell_text, comment_of, inline_text
from app.documents.package import MAX_DEPTH, Package, attribute, below, local_name, stream_xml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree import ElementTree as ET

    from app.documents.model import Document

# Elements of the body whose children are handed out one by one, so that no file is held as a whole. Sheets come
# row by row: only there a table is the outermost of these, because a text or a presentation is open before it.
_CONTAINERS = ("text", "presentation", "drawing", "chart", "table", "meta", "automatic-styles")
_ANCESTRAL = ("body", "automatic-styles")
_MAX_LEVEL = 6
_TITLES = {"Title": 1, "Subtitle": 2}  # names of built-in styles, the same in every language
_SKIPPED = frozenset(
    {
        "tracked-changes",
        "forms",
        "sequence-decls",
        "settings",
        "table-of-content",
        "alphabetical-index",
        "desc",
        "title",
    }
    | {"shapes", "binary-data", "event-listeners", "style", "deletion", "named-expressions", "user-field-decls"}
    | {"variable-decls", "dde-connection-decls", "calculation-settings", "content-validations"}
)


def read_opendocument(data: bytes, document_format: str) -> Document:
    """Texts: headings, paragraphs, list items, table rows; notes ("Note") and comments ("Comment") after the
    section that they belong to. Sheets: rows under the name of the sheet. Slides: "Slide 4", "Slide 4 notes".

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if is_encrypted(data, document_format):
        raise encrypted()
    out = Assembler()
    body = _Body(out)
    if not data.startswith(ZIP_MAGIC) and data.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t").startswith((b"<", b"<\x00")):
        body.add_all(stream_xml([data], _CONTAINERS))
    else:
        package = Package(data)
        if package.has("meta.xml"):
            body.add_all(package.stream("meta.xml", "meta"))
        if not package.has("content.xml"):
            package.part("content.xml")  # says that it is missing
        body.add_all(package.stream("content.xml", *_containers(package, document_format)))
        if out.is_empty and package.has("styles.xml"):
            _add_margins(out, package)
    title = body.title or ("" if body.is_workbook else out.first_heading())
    return out.document(document_format, title=title, pages=body.slides or None, date=body.date)


def _containers(package: Package, document_format: str) -> tuple[str, ...]:
    """OpenOffice.org 1 knows no element between the body and the paragraphs, slides and sheets."""
    is_ancestor = package.declares("content.xml", b"http://openoffice.org/2000/office")
    return _ANCESTRAL if is_ancestor and document_format != "ods" else _CONTAINERS


class _Body:
    """Walks the body in reading order and knows the slide or sheet that it is on."""

    def __init__(self, out: Assembler) -> None:
        self._out = out
        self._part: str | None = None
        self._sheet: ET.Element | None = None
        self._pending: list[Aside] = []
        self._parents: dict[str, str] = {}
        self.slides = 0
        self.title = ""
        self.date: str | None = None
        self.is_workbook = False

    def add_all(self, children: Iterable[tuple[ET.Element, ET.Element]]) -> None:
        """Add what `stream` hands out."""
        for container, item in children:
            match local_name(container):
                case "meta":
                    self._note_property(item)
                case "automatic-styles":
                    self._parents[attribute(item, "name")] = attribute(item, "parent-style-name")
                case "table":
                    self._add_to_sheet(container, item)
                case _:
                    self._add(item, BlockKind.PARAGRAPH, 0)
        self._flush()

    def _note_property(self, item: ET.Element) -> None:
        name, text = local_name(item), item.text or ""
        if name == "title":
            self.title = text.strip()
        elif name == "date":  # when it was last changed: goes before the creation-date
            self.date = iso_date(text) or self.date
        elif name == "creation-date":
            self.date = self.date or iso_date(text)

    def _add_to_sheet(self, sheet: ET.Element, item: ET.Element) -> None:
        if sheet is not self._sheet:
            self._flush()
            self._sheet, self._part, self.is_workbook = sheet, None, True
        if local_name(item) == "shapes":  # text boxes over the cells
            for shape in item:
                self._add(shape, BlockKind.PARAGRAPH, 1)
        else:
            self._add(item, BlockKind.PARAGRAPH, 1)

    def _add(self, element: ET.Element, kind: BlockKind, depth: int) -> None:
        name = local_name(element)
        if name in _SKIPPED or depth > MAX_DEPTH:
            return
        match name:
            case "p" | "h":
                self._add_paragraph(element, kind)
            case "table-row":
                self._add_row(element, depth)
            case "page":
                self._add_slide(element, depth)
            case "notes":
                self._add_notes(element, depth)
            case "annotation":
                self._pending.append(comment_of(element))
            case _:
                is_title = attribute(element, "class") == "title"
                inner = BlockKind.LIST_ITEM if name in ("list-item", "list-header") else kind
                for item in element:
                    self._add(item, BlockKind.HEADING if is_title else inner, depth + 1)

    def _add_paragraph(self, element: ET.Element, kind: BlockKind) -> None:
        inline = inline_text(element)
        level = self._level(element, kind)
        if level:
            self._flush()
            kind = BlockKind.HEADING
        self._out.add(kind, inline.text, level=level, part=self._part)
        self._pending += inline.asides
        for box in inline.boxes:
            self._add(box, BlockKind.PARAGRAPH, 1)

    def _level(self, element: ET.Element, kind: BlockKind) -> int:
        """The level of a heading; 0 for all else."""
        if kind is BlockKind.HEADING or (self._part and local_name(element) == "h"):
            return 2
        if local_name(element) == "h":
            return _outline_level(element)
        style = attribute(element, "style-name")
        return _TITLES.get(self._parents.get(style) or style, 0)

    def _add_row(self, row: ET.Element, depth: int) -> None:
        cells = [cell for cell in row if local_name(cell) == "table-cell"]
        if len(cells) == 1 and self._sheet is None:  # a frame, not a table: its paragraphs are what counts
            for item in cells[0]:
                self._add(item, BlockKind.PARAGRAPH, depth + 1)
            return
        inlines = [cell_text(cell) for cell in cells]
        texts = (" ".join(inline.text.split()) for inline in inlines)
        text = " | ".join(text for text in texts if text)
        if text:
            self._name_sheet()
        self._out.add(BlockKind.TABLE_ROW, text, part=self._part)
        for inline in inlines:
            self._pending += inline.asides
            for box in inline.boxes:
                self._add(box, BlockKind.PARAGRAPH, depth + 1)

    def _name_sheet(self) -> None:
        """The name of the sheet as a heading, before its first row."""
        if self._sheet is not None and self._part is None:
            self._part = one_line(attribute(self._sheet, "name")) or None
            self._out.add(BlockKind.HEADING, self._part or "", level=2, part=self._part)

    def _add_slide(self, slide: ET.Element, depth: int) -> None:
        self._flush()
        self.slides += 1
        self._part = f"Slide {self.slides}"
        for item in slide:
            self._add(item, BlockKind.PARAGRAPH, depth + 1)
        self._flush()
        self._part = None

    def _add_notes(self, notes: ET.Element, depth: int) -> None:
        part, self._part = self._part, f"{self._part} notes"
        for item in notes:
            if attribute(item, "class") in ("", "notes"):
                self._add(item, BlockKind.PARAGRAPH, depth + 1)
        self._part = part

    def _flush(self) -> None:
        for part, text in self._pending:
            self._out.add(BlockKind.PARAGRAPH, text, part=part)
        self._pending.clear()


def _outline_level(heading: ET.Element) -> int:
    text = attribute(heading, "outline-level") or attribute(heading, "level")
    return min(_MAX_LEVEL, max(1, int(text))) if text.isascii() and text.isdigit() and len(text) < 3 else 1


def _add_margins(out: Assembler, package: Package) -> None:
    """Headers, footers and what else every page of a document shows."""
    for styles in below(package.part("styles.xml"), "master-styles"):
        for paragraph in below(styles, "p"):
            out.add(BlockKind.PARAGRAPH, inline_text(paragraph).text)
