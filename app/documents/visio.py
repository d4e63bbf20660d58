"""Visio drawings (OPC packages): the text of every page's shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.assemble import Assembler, one_line
from app.documents.container import OLE_MAGIC, encrypted
from app.documents.model import BlockKind
from app.documents.package import Package, attribute, below, local_name
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

_PAGES = "visio/pages/pages.xml"


def read_visio(data: bytes, document_format: str) -> Document:
    """Blocks with the name of the page as `part`, which is its heading too (MS-VSDX 2.2.4).

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    if data.startswith(OLE_MAGIC):
        raise encrypted()
    package = Package(data)
    out = Assembler()
    pages = list(_pages(package))
    for number, (name, part) in enumerate(pages, 1):
        _add_page(out, package, one_line(name) or f"Page {number}", part)
    title, date = package.properties()
    return out.document(document_format, title=title, pages=len(pages) or None, date=date)


def _pages(package: Package) -> Iterator[tuple[str, str]]:
    """Name and part of every page, in order."""
    targets = package.related(_PAGES)
    for page in package.part(_PAGES):
        relation = next((attribute(item, "id") for item in page if local_name(item) == "Rel"), "")
        if relation in targets:
            yield page.get("Name", ""), targets[relation][1]


def _add_page(out: Assembler, package: Package, name: str, part: str) -> None:
    try:
        texts = ["".join(text.itertext()).strip() for text in below(package.part(part), "Text")]
    except DocumentError:
        return  # one damaged page does not cost the others
    if any(texts):
        out.add(BlockKind.HEADING, name, level=2, part=name)
    for text in texts:
        out.add(BlockKind.PARAGRAPH, text, part=name)
