"""AsciiDoc: sections, delimited blocks, lists and tables. The file is the text.

Written from the AsciiDoc Language documentation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.dates import iso_date
from app.documents.marked_lines import MarkedLines
from app.documents.model import BlockKind

if TYPE_CHECKING:
    from app.documents.model import Document

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(\S.*)")
_UNDERLINE = re.compile(r"([=~^+-])\1+$")  # the two-line titles of old documents
_LEVELS = {"=": 1, "-": 2, "~": 3, "^": 4, "+": 5}
_VERBATIM = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|```\S*)$")
_COMMENT = re.compile(r"/{4,}$")
_CONTAINER = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|\"{4,})$")
_TABLE = re.compile(r"[|,:!]={3,}$")
_ATTRIBUTE = re.compile(r":!?([\w-]+)!?:(?:\s+(.*))?$")
_SILENT = re.compile(r"(?:\[[^\]]*\]|//(?!/).*|(?:include|ifdef|ifndef|ifeval|endif|toc|image|video|audio)::.*)$")
_ITEM = re.compile(r"\s*(?:[*.-]{1,5}|\d+\.|[a-zA-Z]\.|<\d+>|<\.>)\s+\S")
_TERM = re.compile(r"\s*\S.*?(?:::{1,3}|;;)(?:\s|$)")


def read_asciidoc(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    out = MarkedLines(data)
    index = 0
    while index < len(out.lines):
        index = _step(out, index)
    return out.document("asciidoc")


def _step(out: MarkedLines, index: int) -> int:
    """Take in what stands at a line; the index of the next."""
    line = out.line(index)
    if not line or line == "+":
        out.close(index)
    elif heading := _HEADING.match(line):
        out.heading(index, heading[2].rstrip("= ") or heading[2], len(heading[1]))
    elif after := _delimited(out, index):
        return after
    elif not out.is_open and _is_two_line_title(line, out.line(index + 1)):
        out.heading(index, line, _LEVELS[out.line(index + 1)[0]])
        return index + 2
    elif not _silent(out, index, line):
        _flow(out, index, line)
    return index + 1


def _silent(out: MarkedLines, index: int, line: str) -> bool:
    """True for a line that is not shown: an attribute, a comment, a list of attributes, an inclusion."""
    attribute = _ATTRIBUTE.match(line)
    if attribute and attribute[1] in ("revdate", "date"):
        out.date = out.date or iso_date(attribute[2])
    if attribute or _SILENT.match(line):
        out.close(index)
        return True
    return False


def _flow(out: MarkedLines, index: int, line: str) -> None:
    if _ITEM.match(line) or _TERM.match(line):
        out.begin(BlockKind.LIST_ITEM, index)
    elif line.startswith(".") and line[1:2].strip() and not out.is_open:
        out.add(BlockKind.PARAGRAPH, index, index + 1)  # the title of the block below
    elif not out.is_open:
        out.begin(BlockKind.PARAGRAPH, index)


def _is_two_line_title(line: str, below: str) -> bool:
    return bool(_UNDERLINE.match(below)) and len(below) > 2 and abs(len(line) - len(below)) <= 1 and line[0].isalnum()


def _delimited(out: MarkedLines, index: int) -> int:
    """The line after a delimited block that begins here; 0 when none does. Containers only lose their marks."""
    line = out.line(index)
    if _CONTAINER.match(line):
        out.close(index)
        return index + 1
    for pattern, kind in ((_VERBATIM, BlockKind.CODE), (_COMMENT, None), (_TABLE, BlockKind.TABLE_ROW)):
        if pattern.match(line):
            close = "```" if line.startswith("```") else line
            end = out.find(index + 1, lambda text, close=close: text == close)  # type: ignore[misc]
            out.close(index)
            if kind is BlockKind.CODE:
                out.add(kind, index + 1, end)
            elif kind is not None:
                _rows(out, index + 1, end)
            return end + 1
    return 0


def _rows(out: MarkedLines, first: int, end: int) -> None:
    """A line that begins with a bar begins a row; where each cell has its line, a blank line parts rows."""
    by_blank = any(not out.line(at) for at in range(first + 1, end - 1))
    start = first
    for at in range(first, end):
        line = out.line(at)
        begins = (not line) if by_blank else line.startswith("|")
        if begins and at > start:
            out.add(BlockKind.TABLE_ROW, start, at)
            start = at
    out.add(BlockKind.TABLE_ROW, start, end)
