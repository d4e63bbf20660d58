"""Org (Emacs): headlines, blocks, lists and tables; drawers and clocks are left out. The file is the text.

Written from the Org Syntax specification.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.dates import iso_date
from app.documents.marked_lines import MarkedLines
from app.documents.model import BlockKind

if TYPE_CHECKING:
    from app.documents.model import Document

MAX_LINES_OF_DRAWER = 500
_HEADLINE = re.compile(r"(\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z0-9]\][ \t]+)?(.*)")
_TAGS = re.compile(r"[ \t]+:[\w@#%:]+:$")
_KEYWORD = re.compile(r"\s*#\+([\w-]+):\s*(.*)", re.IGNORECASE)
_BLOCK = re.compile(r"\s*#\+begin_(\w+)", re.IGNORECASE)
_DRAWER = re.compile(r"\s*:[\w-]+:$")
_DRAWER_END = re.compile(r"\s*:END:$", re.IGNORECASE)
_RULE = re.compile(r"\s*\|[-+|]+\|?$")
_FIXED = re.compile(r"\s*:(\s|$)")
_SILENT = re.compile(r"\s*(?:#(?:\s|$|\+end_)|CLOCK:|-{5,}$)", re.IGNORECASE)
_VERBATIM = frozenset({"src", "example", "export"})


def read_org(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    out = MarkedLines(data)
    index = 0
    while index < len(out.lines):
        index = _step(out, index)
    return out.document("org")


def _step(out: MarkedLines, index: int) -> int:
    """Take in what stands at a line; the index of the next."""
    line = out.line(index)
    if headline := _HEADLINE.match(line):
        _headline(out, index, _TAGS.sub("", headline[2]), len(headline[1]))
    elif not line or _SILENT.match(line):
        out.close(index)
    elif block := _BLOCK.match(line):
        return _block(out, index, block[1].lower())
    elif keyword := _KEYWORD.match(line):
        out.close(index)
        _keyword(out, index, keyword[1].lower(), keyword[2])
    elif _DRAWER.match(line) and (end := _drawer_end(out, index)):
        out.close(index)
        return end
    elif line.lstrip().startswith("|"):
        out.close(index)
        if not _RULE.match(line):
            out.add(BlockKind.TABLE_ROW, index, index + 1)
    elif _FIXED.match(line):
        end = out.find(index, lambda text: not _FIXED.match(text))
        out.add(BlockKind.CODE, index, end)
        return end
    else:
        out.flow(index)
    return index + 1


def _drawer_end(out: MarkedLines, index: int) -> int:
    """The line after a drawer; 0 when it never ends."""
    for at in range(index + 1, min(index + MAX_LINES_OF_DRAWER, len(out.lines))):
        if _DRAWER_END.match(out.line(at)):
            return at + 1
        if _HEADLINE.match(out.line(at)):
            return 0
    return 0


def _headline(out: MarkedLines, index: int, text: str, level: int) -> None:
    title = out.title
    out.heading(index, text, level)
    if title == "" and level == 1:
        out.title = ""  # an outline has many first headlines; its title is a keyword


def _keyword(out: MarkedLines, index: int, name: str, value: str) -> None:
    if name == "title":
        out.title = f"{out.title} {value}".strip()
    elif name == "date":
        out.date = iso_date(value.strip("<>[]"))
    elif name in ("caption", "subtitle", "description"):
        out.add(BlockKind.PARAGRAPH, index, index + 1)


def _block(out: MarkedLines, index: int, name: str) -> int:
    """The line after a block of code or a comment; a quote only loses its marks."""
    out.close(index)
    if name not in _VERBATIM and name != "comment":
        return index + 1
    close = f"#+end_{name}"
    end = out.find(index + 1, lambda text: text.strip().lower() == close)
    if name != "comment":
        out.add(BlockKind.CODE, index + 1, end)
    return end + 1
