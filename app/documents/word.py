"""Word documents (OOXML, and the flat XML of Word 2003): body, notes and comments as blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.archive import ZIP_MAGIC
from app.documents.assemble import Assembler
from app.documents.container import OLE_MAGIC, encrypted
from app.documents.drawing import linked_texts
from app.documents.model import BlockKind
from app.documents.package import MAX_DEPTH, Package, attribute, below, child, local_name, parse_xml, stream_xml
from app.documents.word_styles import Styles
from app.documents.word_text import NOTE_MARKS, Inline, plain_text
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from app.documents.model import Document

_MAIN = "word/document.xml"
_SKIPPED = frozenset({"del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr"})
_MARGINS = ("header", "footer")


def read_word(data: bytes, document_format: str) -> Document:
    """Headings, paragraphs, list items and table rows as blocks; deleted text is left out, inserted text is in.

    Notes ("Note") and comments ("Comment") follow the section that they belong to, so that they do not cut its
    paragraphs apart. Headers and footers count only where there is nothing else.
    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if data.startswith(OLE_MAGIC):
        raise encrypted()
    if not data.startswith(ZIP_MAGIC):
        return _read_flat(data, document_format)
    package = Package(data)
    main = package.main_part(_MAIN)
    if not package.has(main):
        main = next((name for name in package.names() if name.startswith("word/document")), main)
    if not package.has(main):
        package.part(main)  # says that it is missing
    out = Assembler()
    _Body(out, package, main).add_all(block for _, block in package.stream(main, "body"))
    if out.is_empty:
        _add_margins(out, package, main)
    title, date = package.properties()
    return out.document(document_format, title=title or out.first_heading(), date=date)


def _read_flat(data: bytes, document_format: str) -> Document:
    """A file of Word 2003 XML (`wordDocument`). Raises as `read_word`."""
    out = Assembler()
    _Body(out, None, "", child(parse_xml(data), "styles")).add_all(block for _, block in stream_xml([data], ("body",)))
    return out.document(document_format, title=out.first_heading())


def _add_margins(out: Assembler, package: Package, main: str) -> None:
    for kind, name in package.related(main).values():
        if kind in _MARGINS and package.has(name):
            for paragraph in below(package.part(name), "p"):
                out.add(BlockKind.PARAGRAPH, plain_text(paragraph))


class _Body:
    """Walks the blocks in reading order; keeps notes and comments until their section ends."""

    def __init__(self, out: Assembler, package: Package | None, main: str, styles: ET.Element | None = None) -> None:
        self._out = out
        self._package = package
        self._main = main
        self._targets = [] if package is None else list(package.related(main).values())
        self._styles = Styles(self._optional("styles") if styles is None else styles)
        self._asides: dict[tuple[str, str], str] | None = None
        self._pending: list[tuple[str, str]] = []

    def add_all(self, blocks: Iterator[ET.Element]) -> None:
        """Add all blocks of the body, and the notes and comments that nothing refers to at the end."""
        for block in blocks:
            self._add(block, 0)
        self._pending += [key for key in self._known_asides() if key[0] == "comment"]
        self._flush()

    def _optional(self, kind: str) -> ET.Element | None:
        """The root of the part of this kind; None when there is none, or it is damaged."""
        name = next((name for related, name in self._targets if related == kind), None)
        if name is None or self._package is None:
            return None
        try:
            return self._package.part(name)
        except DocumentError:
            return None

    def _add(self, element: ET.Element, depth: int) -> None:
        name = local_name(element)
        if name in _SKIPPED or depth > MAX_DEPTH:
            return
        if name == "p":
            self._add_paragraph(element, depth)
        elif name == "tr":
            self._add_row(element, depth)
        elif name == "altChunk":
            self._add_foreign(element)
        else:
            for item in element:
                self._add(item, depth + 1)

    def _add_paragraph(self, paragraph: ET.Element, depth: int) -> None:
        inline = Inline()
        inline.walk(paragraph)
        style = self._styles.of(paragraph)
        if style.is_contents:  # says again what the headings say
            return
        if style.level and inline.text().strip():
            self._flush()
            self._out.add(BlockKind.HEADING, inline.text(), level=style.level)
        else:
            self._out.add(BlockKind.LIST_ITEM if style.is_list else BlockKind.PARAGRAPH, inline.text())
        self._add_attached(inline, depth)

    def _add_row(self, row: ET.Element, depth: int) -> None:
        cells = list(_cells(row, 0))
        if len(cells) == 1:  # a frame or a layout, not a table: its paragraphs are what counts
            for item in cells[0]:
                self._add(item, depth + 1)
            return
        inlines = []
        for cell in cells:
            inline = Inline()
            inline.walk(cell)
            inlines.append(inline)
        texts = (" ".join(inline.text().split()) for inline in inlines)
        self._out.add(BlockKind.TABLE_ROW, " | ".join(text for text in texts if text))
        for inline in inlines:
            self._add_attached(inline, depth)

    def _add_attached(self, inline: Inline, depth: int) -> None:
        """What hangs on a paragraph: text boxes and drawings now, notes later."""
        self._pending += inline.notes
        for box in inline.boxes:
            for item in box:
                self._add(item, depth + 1)
        for graphic in inline.graphics:
            if self._package is not None:
                for text in linked_texts(self._package, self._main, graphic):
                    self._out.add(BlockKind.PARAGRAPH, text)

    def _add_foreign(self, mark: ET.Element) -> None:
        """A page of HTML inside the document, ECMA-376 part 1, 17.17.2.1."""
        from app.documents.html import read_html

        if self._package is None:
            return
        _, name = self._package.related(self._main).get(attribute(mark, "id"), ("", ""))
        if not name.endswith(("htm", "html", "xhtml")) or not self._package.has(name):
            return
        try:
            page = read_html(self._package.read(name))
        except DocumentError:
            return
        for block in page.blocks:
            self._out.add(block.kind, page.text[block.start : block.end], level=block.level)

    def _known_asides(self) -> dict[tuple[str, str], str]:
        if self._asides is None:
            self._asides = {}
            for kind in NOTE_MARKS.values():
                self._asides.update(_asides(self._optional(f"{kind}s"), kind))
        return self._asides

    def _flush(self) -> None:
        for key in self._pending:
            part = "Comment" if key[0] == "comment" else "Note"
            self._out.add(BlockKind.PARAGRAPH, self._known_asides().pop(key, ""), part=part)
        self._pending.clear()


def _cells(row: ET.Element, depth: int) -> Iterator[ET.Element]:
    """The cells of a row, also those inside content controls."""
    for item in row:
        if local_name(item) == "tc":
            yield item
        elif local_name(item) not in _SKIPPED and depth < MAX_DEPTH:
            yield from _cells(item, depth + 1)


def _asides(root: ET.Element | None, kind: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Notes or comments of a part as ((kind, id), text); comments begin with who wrote them."""
    for note in root if root is not None else ():
        if local_name(note) == kind and attribute(note, "type") in ("", "normal"):
            text = "\n".join(text for p in below(note, "p") if (text := plain_text(p).strip()))
            author = attribute(note, "author")
            yield (kind, attribute(note, "id")), f"{author}: {text}" if author and text else text
