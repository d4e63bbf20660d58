"""PowerPoint presentations (OOXML). Read here because Kreuzberg does not tell which slide a text stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.container import OLE_MAGIC
from app.documents.model import BlockKind, Document
from app.documents.package import Package, below, local_name
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

_PRESENTATION = "ppt/presentation.xml"
_TITLES = frozenset({"title", "ctrTitle"})
_FURNITURE = frozenset({"dt", "ftr", "sldNum", "hdr", "sldImg"})


def read_slides(data: bytes, document_format: str) -> Document:
    """Blocks with the slide as `part`: its title as a heading, its texts, table rows and speaker notes.

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if data.startswith(OLE_MAGIC):  # MS-OFFCRYPTO: what is encrypted is no longer a ZIP
        raise DocumentError(DocumentProblem.ENCRYPTED, "The file is protected by a password.")
    package = Package(data)
    out = Assembler()
    names = list(_slide_names(package))
    for number, name in enumerate(names, 1):
        if package.has(name):
            _add_slide(out, package, name, f"Slide {number}")
    return out.document(document_format, title=_title(package) or out.first_heading(), pages=len(names) or None)


def _slide_names(package: Package) -> Iterator[str]:
    """The parts of the slides in the order of the presentation."""
    targets = package.related(_PRESENTATION)
    for slide in below(package.part(_PRESENTATION), "sldId"):
        relation = next((value for key, value in slide.items() if key.endswith("}id")), "")
        if relation in targets:
            yield targets[relation][1]


def _title(package: Package) -> str:
    if not package.has("docProps/core.xml"):
        return ""
    titles = (element.text or "" for element in below(package.part("docProps/core.xml"), "title"))
    title = next(titles, "").strip()
    # What PowerPoint writes in the language of its user when nobody typed a title.
    return "" if title in ("PowerPoint Presentation", "Slide 1", "PowerPoint-Präsentation") else title


def _add_slide(out: Assembler, package: Package, name: str, part: str) -> None:
    try:
        slide = package.part(name)
    except DocumentError:
        return  # one damaged slide does not cost the others
    for shape in below(slide, "sp", "graphicFrame"):
        _add_shape(out, shape, part)
    for kind, target in package.related(name).values():
        if kind == "notesSlide" and package.has(target):
            _add_notes(out, package.part(target), part)


def _add_shape(out: Assembler, shape: ET.Element, part: str) -> None:
    placeholder = _placeholder(shape)
    if local_name(shape) == "graphicFrame":
        for row in below(shape, "tr"):
            cells = (" ".join(_text(cell).split()) for cell in below(row, "tc"))
            out.add(BlockKind.TABLE_ROW, " | ".join(cell for cell in cells if cell), part=part)
    elif placeholder in _TITLES:
        out.add(BlockKind.HEADING, _text(shape), level=2, part=part)
    elif placeholder not in _FURNITURE:
        for paragraph in below(shape, "p"):
            out.add(BlockKind.PARAGRAPH, _text(paragraph), part=part)


def _placeholder(shape: ET.Element) -> str:
    return next((mark.get("type", "body") for mark in below(shape, "ph")), "")


def _add_notes(out: Assembler, notes: ET.Element, part: str) -> None:
    for shape in below(notes, "sp"):
        if _placeholder(shape) == "body":
            out.add(BlockKind.PARAGRAPH, _text(shape), part=part)


def _text(element: ET.Element) -> str:
    """The words below an element; a paragraph and a break each end a line."""
    parts: list[str] = []
    for child in element.iter():
        match local_name(child):
            case "t":
                parts.append(child.text or "")
            case "br" | "p":
                parts.append("\n")
            case "tab":
                parts.append(" ")
    return "".join(parts).strip()
