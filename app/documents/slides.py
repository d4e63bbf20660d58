"""PowerPoint presentations (OOXML): slide by slide, with notes, comments, charts and diagrams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.assemble import Assembler
from app.documents.container import OLE_MAGIC, encrypted
from app.documents.drawing import linked_texts, paragraphs, table_rows, text_of
from app.documents.model import BlockKind
from app.documents.package import MAX_DEPTH, Package, attribute, below, local_name
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from app.documents.model import Document

_MAIN = "ppt/presentation.xml"
_TITLES = frozenset({"title", "ctrTitle"})
_FURNITURE = frozenset({"dt", "ftr", "sldNum", "hdr", "sldImg"})
_MASTERS = ("ppt/slidelayouts/", "ppt/slidemasters/")
# What PowerPoint writes in the language of its user when nobody typed a title.
_NO_TITLES = frozenset({"PowerPoint Presentation", "Slide 1", "PowerPoint-Präsentation", "Présentation PowerPoint"})


def read_slides(data: bytes, document_format: str) -> Document:
    """Blocks with the slide as `part`: its title as a heading, its texts, list items, tables, charts, diagrams.

    Speaker notes are "Slide 4 notes", comments "Comment". The parts of a damaged package are read in the order of
    their names where the presentation does not tell another. Text of layouts and masters counts only where no
    slide has any: then somebody typed into them.
    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if data.startswith(OLE_MAGIC):  # MS-OFFCRYPTO: what is encrypted is no longer a ZIP
        raise encrypted()
    package = Package(data)
    out = Assembler()
    names = _slide_names(package)
    for number, name in enumerate(names, 1):
        _add_slide(out, package, name, number)
    if out.is_empty:
        _add_masters(out, package)
    title, date = package.properties()
    if title in _NO_TITLES:
        title = ""
    return out.document(document_format, title=title or out.first_heading(), pages=len(names) or None, date=date)


def _slide_names(package: Package) -> list[str]:
    """The parts of the slides in the order of the presentation."""
    main = package.main_part(_MAIN)
    try:
        targets = package.related(main)
        listed = [targets.get(attribute(slide, "id"), ("", ""))[1] for slide in _slide_ids(package.part(main))]
    except DocumentError:
        listed = []
    known = [name for name in listed if package.has(name)]
    if not known and not any(map(_is_slide, package.names())):
        package.part(main)  # says that it is missing
    return known or sorted(filter(_is_slide, package.names()), key=lambda name: (len(name), name))


def _slide_ids(presentation: ET.Element) -> Iterator[ET.Element]:
    for slide in below(presentation, "sldId"):
        # The attribute "id" without a namespace is a number; the one with a namespace names the relation.
        relation = next((value for key, value in slide.items() if key.endswith("}id")), "")
        slide.set("id", relation)
        yield slide


def _is_slide(name: str) -> bool:
    return name.startswith("ppt/slides/slide") and name.endswith(".xml")


def _add_slide(out: Assembler, package: Package, name: str, number: int) -> None:
    part = f"Slide {number}"
    try:
        slide = package.part(name)
        related = package.related(name)
    except DocumentError:
        return  # one damaged slide does not cost the others
    for shape in _shapes(slide, 0):
        _add_shape(out, package, name, shape, part)
    for kind, target in related.values():
        if kind in ("notesSlide", "comments") and package.has(target):
            _add_aside(out, package, target, f"{part} notes" if kind == "notesSlide" else "Comment")


def _add_masters(out: Assembler, package: Package) -> None:
    for name in package.names():
        if name.startswith(_MASTERS) and name.endswith(".xml"):
            for shape in _shapes(package.part(name), 0):
                if not _placeholder(shape):
                    out.add(BlockKind.PARAGRAPH, text_of(shape))


def _shapes(element: ET.Element, depth: int) -> Iterator[ET.Element]:
    """The shapes of a slide, also grouped ones; of alternatives for newer and older programs the first with any."""
    name = local_name(element)
    if name in ("sp", "graphicFrame", "cxnSp"):
        yield element
    elif name == "AlternateContent":
        choices = (list(_shapes(choice, depth + 1)) for choice in element)
        yield from next((shapes for shapes in choices if shapes), [])
    elif depth < MAX_DEPTH:
        for item in element:
            yield from _shapes(item, depth + 1)


def _add_shape(out: Assembler, package: Package, slide: str, shape: ET.Element, part: str) -> None:
    placeholder = _placeholder(shape)
    if local_name(shape) == "graphicFrame":
        for cells in table_rows(shape):
            out.add(BlockKind.TABLE_ROW, " | ".join(cell for cell in cells if cell), part=part)
        for text in linked_texts(package, slide, shape):
            out.add(BlockKind.PARAGRAPH, text, part=part)
    elif placeholder in _TITLES:
        out.add(BlockKind.HEADING, text_of(shape), level=2, part=part)
    elif placeholder not in _FURNITURE:
        for text, level in paragraphs(shape):
            out.add(BlockKind.PARAGRAPH if level is None else BlockKind.LIST_ITEM, text, part=part)


def _placeholder(shape: ET.Element) -> str:
    return next((mark.get("type", "body") for mark in below(shape, "ph")), "")


def _add_aside(out: Assembler, package: Package, name: str, part: str) -> None:
    try:
        root = package.part(name)
    except DocumentError:
        return
    if part == "Comment":
        for comment in below(root, "cm"):
            texts = ("".join(text.itertext()) for text in below(comment, "text", "t"))
            out.add(BlockKind.PARAGRAPH, "\n".join(texts), part=part)
        return
    for shape in below(root, "sp"):
        if _placeholder(shape) == "body":
            out.add(BlockKind.PARAGRAPH, text_of(shape), part=part)
