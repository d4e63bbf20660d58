"""DrawingML: the text of shapes, charts and diagrams, which documents, sheets and slides share (ECMA-376 part 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.package import below, child, local_name
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from app.documents.package import Package

_MAX_CHART_WORDS = 200  # names of series and categories; past that a chart is data, which nobody reads


def text_of(element: ET.Element) -> str:
    """The words below an element; a paragraph and a break each end a line."""
    parts: list[str] = []
    for item in element.iter():
        match local_name(item):
            case "t":
                parts.append(item.text or "")
            case "br" | "p":
                parts.append("\n")
            case "tab":
                parts.append(" ")
    return "".join(parts).strip()


def paragraphs(element: ET.Element) -> Iterator[tuple[str, int | None]]:
    """The paragraphs of a text body as (text, level of indentation; None where no bullet is asked for)."""
    for paragraph in below(element, "p"):
        if text := text_of(paragraph):
            yield text, _indentation(paragraph)


def _indentation(paragraph: ET.Element) -> int | None:
    properties = child(paragraph, "pPr")
    if properties is None or child(properties, "buNone") is not None:
        return None
    has_bullet = any(local_name(item) in ("buChar", "buAutoNum", "buBlip") for item in properties)
    level = int(properties.get("lvl", "0")) if properties.get("lvl", "0").isdigit() else 0
    return level if has_bullet or level else None


def table_rows(frame: ET.Element) -> Iterator[list[str]]:
    """The rows of the tables below an element as texts of cells; what a merge covers is empty."""
    for row in below(frame, "tr"):
        yield [" ".join(text_of(cell).split()) for cell in row if local_name(cell) == "tc"]


def linked_texts(package: Package, part: str, element: ET.Element) -> Iterator[str]:
    """The texts of the charts and diagrams that stand below an element of `part`, one each."""
    wanted = [value for item in below(element, "chart", "relIds") for value in _relation_ids(item)]
    if not wanted:
        return
    related = package.related(part)
    for relation in dict.fromkeys(wanted):
        kind, name = related.get(relation, ("", ""))
        if kind in ("chart", "chartEx", "diagramData") and package.has(name):
            try:
                root = package.part(name)
            except DocumentError:
                continue  # a damaged chart costs no more than itself
            yield _diagram(root) if kind == "diagramData" else _chart(root)


def _relation_ids(item: ET.Element) -> Iterator[str]:
    return (value for key, value in item.items() if key.endswith(("}id", "}dm")))


def _chart(root: ET.Element) -> str:
    """Titles, then names of series and categories. Numbers are left out."""
    titles = [" ".join(text_of(title).split()) for title in below(root, "title")]
    names = [
        (value.text or "").strip()
        for cache in below(root, "strCache", "strLit", "strDim")
        for value in below(cache, "v")
    ]
    return "\n".join(dict.fromkeys(text for text in (*titles, *names[:_MAX_CHART_WORDS]) if text))


def _diagram(root: ET.Element) -> str:
    """The text of every node of a SmartArt diagram, one a line."""
    return "\n".join(text for point in below(root, "pt") if (text := text_of(point)))
