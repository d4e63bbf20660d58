"""OpenDocument presentations and drawings, which Kreuzberg does not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.container import is_encrypted
from app.documents.model import BlockKind, Document
from app.documents.package import Package
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MAX_DEPTH = 200


def read_opendocument(data: bytes, document_format: str) -> Document:
    """Blocks with the slide as `part`; a slide's title is a heading.

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if is_encrypted(data, document_format):
        raise DocumentError(DocumentProblem.ENCRYPTED, "The file is protected by a password.")
    package = Package(data)
    content = package.part("content.xml")
    title = package.part("meta.xml").findtext(f".//{_DC}title") if package.has("meta.xml") else None
    out = Assembler()
    slides = list(content.iter(f"{_DRAW}page"))
    for number, slide in enumerate(slides, 1):
        _add_slide(out, slide, f"Slide {number}")
    return out.document(document_format, title=title or out.first_heading(), pages=len(slides) or None)


def _add_slide(out: Assembler, slide: ET.Element, part: str) -> None:
    for frame in slide:
        is_title = frame.get(f"{_PRESENTATION}class") == "title"
        for kind, text in _texts(frame, BlockKind.PARAGRAPH, 0):
            if is_title:
                out.add(BlockKind.HEADING, text, level=2, part=part)
            else:
                out.add(kind, text, part=part)


def _texts(element: ET.Element, kind: BlockKind, depth: int) -> Iterator[tuple[BlockKind, str]]:
    """Paragraphs below an element, in order, with the kind of what they stand in."""
    if depth > _MAX_DEPTH:
        return
    if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
        yield kind, _text(element)
    elif element.tag == f"{_TABLE}table-row":
        cells = (" ".join("".join(cell.itertext()).split()) for cell in element)
        yield BlockKind.TABLE_ROW, " | ".join(cell for cell in cells if cell)
    else:
        inner = BlockKind.LIST_ITEM if element.tag == f"{_TEXT}list-item" else kind
        for child in element:
            yield from _texts(child, inner, depth + 1)


def _text(paragraph: ET.Element) -> str:
    """The words of a paragraph; OpenDocument writes tabs, breaks and runs of spaces as elements."""
    parts: list[str] = []
    for element in paragraph.iter():
        if element.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            parts.append(" ")
        elif element.tag == f"{_TEXT}line-break":
            parts.append("\n")
        else:
            parts.append(element.text or "")
        if element is not paragraph:
            parts.append(element.tail or "")
    return "".join(parts)
