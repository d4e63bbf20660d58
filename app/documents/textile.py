"""Textile and Perl's POD: paragraphs that begin with a mark. The file is the text.

Written from the Textile reference and perlpod.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.marked_lines import MarkedLines
from app.documents.model import BlockKind

if TYPE_CHECKING:
    from app.documents.model import Document

_HEADING = re.compile(r"h([1-6])[^\s.]*\.{1,2}\s+(.*)")
_CODE = re.compile(r"(?:bc|pre)[^\s.]*\.{1,2}(?:\s|$)")
_ITEM = re.compile(r"\s*[*#]+\s+\S|-\s+\S")
_COMMENT = re.compile(r"###\.{1,2}\s")
_COMMAND = re.compile(r"=([a-zA-Z]\w*)\s*(.*)")


def read_textile(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    out = MarkedLines(data)
    for index, line in enumerate(out.lines):
        if heading := _HEADING.match(line):
            out.heading(index, heading[2], int(heading[1]))
        elif not line or _COMMENT.match(line):
            out.close(index)
        elif line.lstrip().startswith("|"):
            out.begin(BlockKind.TABLE_ROW, index)
        elif _CODE.match(line):
            out.begin(BlockKind.CODE, index)
        elif _ITEM.match(line):
            out.begin(BlockKind.LIST_ITEM, index)
        elif not out.is_open:
            out.begin(BlockKind.PARAGRAPH, index)
    return out.document("textile")


def read_pod(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    out = MarkedLines(data)
    index = 0
    while index < len(out.lines):
        index = _pod_step(out, index)
    return out.document("pod")


def _pod_step(out: MarkedLines, index: int) -> int:
    line = out.line(index)
    if not line:
        out.close(index)
    elif command := _COMMAND.match(line):
        return _pod_command(out, index, command[1], command[2])
    elif not out.is_open:
        out.begin(BlockKind.CODE if line[0].isspace() else BlockKind.PARAGRAPH, index)
    return index + 1


def _pod_command(out: MarkedLines, index: int, name: str, text: str) -> int:
    """The line after a command and what belongs to it."""
    out.close(index)
    if name.startswith("head") and name[4:].isdigit():
        title = out.title
        out.heading(index, text, int(name[4:]))
        out.title = title  # the first heading of nearly every page is "NAME"
    elif name == "item" and text.strip("*0123456789. "):
        out.add(BlockKind.LIST_ITEM, index, index + 1)
    elif name == "cut":
        end = out.find(index + 1, _COMMAND.match)
        out.add(BlockKind.CODE, index + 1, end)
        return end
    elif name == "begin":
        end = out.find(index + 1, lambda line: line.startswith("=end"))
        return end + 1
    return index + 1
