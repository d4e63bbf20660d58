"""The words of an OpenDocument paragraph or table cell, and what hangs on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.documents.dates import iso_date
from app.documents.package import MAX_DEPTH, attribute, below, local_name

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

_ENDS_WITH_SPACE = frozenset({"p", "h", "list-item"})
_SKIPPED = frozenset(
    {"note-citation", "ruby-text", "tracked-changes", "binary-data", "event-listeners", "desc", "title-text"}
    | {"creator", "creator-initials", "date-string", "meta-date-string", "deletion"}
)
_NOTES = ("note", "footnote", "endnote")  # the last two are OpenOffice.org 1
_BOXES = ("text-box", "table", "object", "custom-shape")
_MAX_SPACES = 100


class Aside(NamedTuple):
    """A note or comment, which is a block of its own: `part` is "Note" or "Comment"."""

    part: str
    text: str


class Inline:
    """Collects text; `boxes` are elements inside it whose content is blocks."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.asides: list[Aside] = []
        self.boxes: list[ET.Element] = []

    @property
    def text(self) -> str:
        """What was collected so far, without spaces around it."""
        return "".join(self._parts).strip()

    def add(self, text: str) -> None:
        """Append text."""
        self._parts.append(text)

    def walk(self, element: ET.Element, depth: int = 0) -> None:
        """Collect the text of an element and what stands below it, down to MAX_DEPTH."""
        self._parts.append(element.text or "")
        for item in element if depth < MAX_DEPTH else ():
            name = local_name(item)
            if name not in _SKIPPED:
                self._walk_into(item, name, depth)
            self._parts.append(item.tail or "")
        if local_name(element) in _ENDS_WITH_SPACE:
            self._parts.append(" ")

    def _walk_into(self, item: ET.Element, name: str, depth: int) -> None:
        match name:
            case "s":
                count = attribute(item, "c")
                self._parts.append(" " * min(_MAX_SPACES, int(count) if count.isdigit() and len(count) < 5 else 1))
            case "tab" | "tab-stop":
                self._parts.append("\t")
            case "line-break":
                self._parts.append("\n")
            case "annotation":
                self.asides.append(comment_of(item))
            case _ if name in _NOTES:
                self.asides.append(Aside("Note", _lines(item)))
            case _ if name in _BOXES:
                self.boxes.append(item)
            case _:
                self.walk(item, depth + 1)


def inline_text(element: ET.Element) -> Inline:
    """The text of a paragraph, with its notes, comments and boxes."""
    inline = Inline()
    inline.walk(element)
    return inline


def _lines(element: ET.Element) -> str:
    return "\n".join(text for item in below(element, "p", "h") if (text := inline_text(item).text))


def comment_of(annotation: ET.Element) -> Aside:
    """A comment, with who wrote it where it says so."""
    author = next(("".join(item.itertext()).strip() for item in annotation if local_name(item) == "creator"), "")
    text = _lines(annotation)
    return Aside("Comment", f"{author}: {text}" if author and text else text)


def cell_text(cell: ET.Element) -> Inline:
    """The text of a cell as it is shown, but dates as ISO days (or days with time)."""
    inline = inline_text(cell)
    moment = attribute(cell, "date-value")
    day = iso_date(moment)
    if not day:
        return inline
    dated = Inline()
    dated.asides, dated.boxes = inline.asides, inline.boxes
    clock = moment[11:16] if "T" in moment and moment[11:16] not in ("", "00:00") else ""
    dated.add(f"{day} {clock}")
    return dated
