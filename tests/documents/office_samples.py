"""Office packages for tests, made here from the body of their main part and from further parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.samples import archive

if TYPE_CHECKING:
    from app.documents.model import Document

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMESPACES = (
    f'xmlns:r="{_R}" xmlns:m="m" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="c" xmlns:dgm="dgm" xmlns:xdr="xdr" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def relations(*targets: tuple[str, str], strict: bool = False) -> str:
    """A part of relations rId1, rId2… of these kinds."""
    base = "http://purl.oclc.org/ooxml/officeDocument/relationships" if strict else _R
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_RELS}">{items}</Relationships>'


def part(root: str, content: str, namespace: str = _W) -> str:
    """A part whose root, `w:root`, holds `content`."""
    return f'<w:{root} xmlns:w="{namespace}" {_NAMESPACES}>{content}</w:{root}>'


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def word(body: str, *, strict: bool = False, **parts: str) -> bytes:
    """A docx; further parts by their kind ("styles", "comments"…), each related to the document."""
    targets = [(kind, f"{kind}.xml") for kind in parts]
    namespace = _STRICT_W if strict else _W
    members: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml"), strict=strict),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", namespace),
        "word/_rels/document.xml.rels": relations(*targets, strict=strict),
    }
    members |= {f"word/{kind}.xml": content for kind, content in parts.items()}
    return archive(members)


def workbook(rows: str, *, sheet_relations: str = "", book: str = "", **parts: str) -> bytes:
    """An xlsx with one sheet, "Hives"; further parts by kind, related to the workbook."""
    targets = [("worksheet", "worksheets/sheet1.xml"), *((kind, f"{kind}.xml") for kind in parts)]
    members: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{_S}" {_NAMESPACES}>{book}'
        '<sheets><sheet name="Hives" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(*targets),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}"><sheetData>{rows}</sheetData></worksheet>',
    }
    if sheet_relations:
        members["xl/worksheets/_rels/sheet1.xml.rels"] = sheet_relations
    members |= {
        f"xl/{kind}.xml": content.replace("<root", f'<root xmlns="{_S}" {_NAMESPACES}')
        for kind, content in parts.items()
    }
    return archive(members)


def slides(*bodies: str, **parts: str) -> bytes:
    """A pptx with these shape trees; further parts by "folder/name", related to the first slide by kind."""
    count = len(bodies)
    members: dict[str, str | bytes] = {
        "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
        "ppt/_rels/presentation.xml.rels": relations(*(("slide", f"slides/slide{n + 1}.xml") for n in range(count))),
        "ppt/presentation.xml": f"<p:presentation {_NAMESPACES}><p:sldIdLst>"
        + "".join(f'<p:sldId id="{256 + n}" r:id="rId{n + 1}"/>' for n in reversed(range(count)))
        + "</p:sldIdLst></p:presentation>",
    }
    for number, body in enumerate(bodies, 1):
        members[f"ppt/slides/slide{number}.xml"] = f"<p:sld {_NAMESPACES}><p:spTree>{body}</p:spTree></p:sld>"
    members["ppt/slides/_rels/slide1.xml.rels"] = relations(*((kind, f"../{kind}.xml") for kind in parts))
    for kind, content in parts.items():
        members[f"ppt/{kind}.xml"] = f"<p:root {_NAMESPACES}>{content}</p:root>"
    return archive(members)


def blocks(document: Document) -> list[tuple[str, str | None, str]]:
    """Every block as (kind and level, part, text)."""
    return [(f"{b.kind.value}{b.level or ''}", b.part, document.text[b.start : b.end]) for b in document.blocks]
