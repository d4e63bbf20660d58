"""What the paragraph styles of a Word document mean: headings and lists, in every language and however derived."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from app.documents.package import attribute, child, local_name

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

_MAX_ANCESTORS = 20  # styles derived from themselves exist
_MAX_LEVEL = 6
_BODY_TEXT = 9  # ECMA-376 part 1, 17.3.1.20: the outline level that stands for none
# Built-in styles carry these names in every language version of Word; only their ids are translated.
_NAMES = re.compile(r"(heading|title|subtitle|toc|list) ?(\d?)", re.IGNORECASE)


class Style(NamedTuple):
    """What a paragraph is: `level` 1 to 6 for a heading, else 0; `is_list` for an item of a list, `is_contents`
    for a line of the table of contents."""

    level: int = 0
    is_list: bool = False
    is_contents: bool = False


class _Entry(NamedTuple):
    style: Style | None  # None where only the ancestor knows
    base: str


class Styles:
    """The styles of one document, by id."""

    def __init__(self, root: ET.Element | None) -> None:
        """`root` is the part "styles", ECMA-376 part 1 clause 17.7, or the `styles` of Word 2003 XML."""
        self._entries: dict[str, _Entry] = {}
        for style in root if root is not None else ():
            if local_name(style) == "style":
                self._entries[attribute(style, "styleId")] = _Entry(_meaning(style), _value(style, "basedOn"))

    def of(self, paragraph: ET.Element) -> Style:
        """What a paragraph is, by its own properties before those of its style."""
        properties = child(paragraph, "pPr")
        if properties is None:
            return Style()
        named = self._named(_value(properties, "pStyle"))
        level = _outline_level(properties)
        level = named.level if level is None else level
        numbering = _numbering(properties)
        is_list = named.is_list if numbering is None else _is_numbered(numbering)
        return Style(level, is_list and not level, named.is_contents)

    def _named(self, style_id: str) -> Style:
        for _ in range(_MAX_ANCESTORS):
            entry = self._entries.get(style_id)
            if entry is None:
                break
            if entry.style:
                return entry.style
            style_id = entry.base
        return _by_name(style_id) or Style()


def _meaning(style: ET.Element) -> Style | None:
    if named := _by_name(_value(style, "name")):
        return named
    properties = child(style, "pPr")
    if properties is None:
        return None
    if (level := _outline_level(properties)) is not None:
        return Style(level)
    numbering = _numbering(properties)
    return Style(0, _is_numbered(numbering)) if numbering is not None else None


def level_of_name(name: str) -> int:
    """1 to 6 for a built-in style that is a heading or title, by its name; 0 for all else."""
    style = _by_name(name)
    return style.level if style else 0


def _by_name(name: str) -> Style | None:
    match = _NAMES.fullmatch(name)
    if match is None:
        return None
    word, number = match[1].lower(), int(match[2] or 1)
    if word == "toc":
        return Style(is_contents=True)
    return Style(0, True) if word == "list" else Style(min(_MAX_LEVEL, 2 if word == "subtitle" else max(1, number)))


def _numbering(properties: ET.Element) -> ET.Element | None:
    found = child(properties, "numPr")
    return child(properties, "listPr") if found is None else found


def _value(element: ET.Element, name: str) -> str:
    found = child(element, name)
    return attribute(found, "val") if found is not None else ""


def _outline_level(properties: ET.Element) -> int | None:
    """1 to 6; 0 for what is said to be body text, None where nothing is said."""
    value = _value(properties, "outlineLvl")
    if not value.isdigit():
        return None
    return 0 if int(value) >= _BODY_TEXT else min(_MAX_LEVEL, int(value) + 1)


def _is_numbered(numbering: ET.Element) -> bool:
    # 17.9.18: the number 0 takes a paragraph out of the list of its style.
    return _value(numbering, "numId") != "0"
