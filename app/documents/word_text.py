"""The words of a paragraph of WordprocessingML, and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.package import MAX_DEPTH, attribute, local_name

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

# The mark in the text -> the kind of note that it stands for.
NOTE_MARKS = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
# Properties; deleted and moved text; instructions of fields; the small print above Asian characters.
_SKIPPED = frozenset(
    {"rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "delText", "instrText"}
    | {
        "delInstrText",
        "fldData",
        "rt",
        "ctrlPr",
        "fPr",
        "naryPr",
        "sSupPr",
        "sSubPr",
        "dPr",
        "binData",
        "annotationRef",
    }
)
_LITERAL = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Parts of equations (ECMA-376 part 1 clause 22.1) that would run together with what stands before them.
_MATH = {"den": "/", "sup": "^", "sub": "_"}
_ENDS_WITH_SPACE = frozenset({"p", "tc"})


class Inline:
    """Collects the text of one paragraph or table cell.

    `boxes` are text boxes (their content is blocks), `graphics` drawings that may point to charts and diagrams,
    `notes` the (kind, id) of notes and comments, in the order in which they are referred to.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.boxes: list[ET.Element] = []
        self.graphics: list[ET.Element] = []
        self.notes: list[tuple[str, str]] = []

    def text(self) -> str:
        """What was collected so far."""
        return "".join(self._parts)

    def walk(self, element: ET.Element, depth: int = 0) -> None:
        """Collect what stands below an element, down to MAX_DEPTH."""
        if depth > MAX_DEPTH:
            return
        for item in element:
            name = local_name(item)
            if name == "t":
                self._parts.append(item.text or "")
            elif name in _LITERAL:
                self._parts.append(_LITERAL[name])
            elif name not in _SKIPPED:
                self._walk_into(item, name, depth)

    def _walk_into(self, item: ET.Element, name: str, depth: int) -> None:
        if name in NOTE_MARKS:
            self.notes.append((NOTE_MARKS[name], attribute(item, "id")))
        elif name == "txbxContent":
            self.boxes.append(item)
        elif name == "graphicData":
            self.graphics.append(item)
            self.walk(item, depth + 1)
        elif name == "AlternateContent":
            self._walk_alternatives(item, depth + 1)
        else:
            if name in _MATH:
                self._parts.append(_MATH[name])
            self.walk(item, depth + 1)
            if name in _ENDS_WITH_SPACE:
                self._parts.append(" ")

    def _walk_alternatives(self, alternatives: ET.Element, depth: int) -> None:
        """The same content for newer and older programs, ECMA-376 part 3: the first that says something counts."""
        for choice in alternatives:
            before = (len(self._parts), len(self.boxes), len(self.graphics))
            self.walk(choice, depth)
            if (len(self._parts), len(self.boxes), len(self.graphics)) != before:
                return


def plain_text(paragraph: ET.Element) -> str:
    """The words of a paragraph alone."""
    inline = Inline()
    inline.walk(paragraph)
    return inline.text()
