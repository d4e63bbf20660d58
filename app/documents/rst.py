"""reStructuredText: sections by the line under their title, directives, literal blocks, lists and tables.

The file is the text. Written from the reStructuredText Markup Specification of Docutils.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.dates import iso_date
from app.documents.marked_lines import MarkedLines, indent_of
from app.documents.model import BlockKind

if TYPE_CHECKING:
    from app.documents.model import Document

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+$")
_DIRECTIVE = re.compile(r"\s*\.\. (?:\|[^|]+\|\s+)?([A-Za-z][\w:.+-]*)::(?:\s+|$)")
_FOOTNOTE = re.compile(r"\s*\.\. \[[^\]]+\]\s")
_OPTION = re.compile(r"\s+:[\w -]+:(\s|$)")
_FIELD = re.compile(r"\s*:([A-Za-z][^:]*):(?=\s|$)\s*(.*)")
_GRID = re.compile(r"\s*\+[-=+]+\+$")
_SIMPLE = re.compile(r"\s*=+( +=+)+$")
_CODE = frozenset({"code", "code-block", "sourcecode", "math", "parsed-literal", "productionlist", "prompt", "doctest"})
# Directives that say where things are, and nothing to read.
_SILENT = frozenset({
    "toctree", "contents", "include", "literalinclude", "image", "meta", "raw", "highlight", "index", "default-role",
    "role", "sectnum", "tabularcolumns", "currentmodule", "module", "automodule", "autoclass", "autofunction",
    "automethod", "autosummary", "bibliography", "graphviz", "target-notes", "header", "footer",
})  # fmt: skip


def read_rst(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    return _Reader(data).read()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._out = MarkedLines(data)
        self._styles: list[tuple[str, bool]] = []  # of section titles, outermost first

    def read(self) -> Document:
        index = 0
        while index < len(self._out.lines):
            index = self._step(index)
        return self._out.document("rst")

    def _step(self, index: int) -> int:
        """Take in what stands at a line; the index of the next."""
        out, line = self._out, self._out.line(index)
        if not line:
            return self._blank(index)
        if line.lstrip().startswith(".. ") or line.strip() == "..":
            return self._explicit(index)
        if after := self._section(index):
            return after
        if not out.is_open and _ADORNMENT.match(line):
            return index + 1
        if not out.is_open and (_GRID.match(line) or _SIMPLE.match(line)):
            return self._table(index)
        if not out.is_open and line.lstrip().startswith(">>>"):
            out.begin(BlockKind.CODE, index)
            return index + 1
        if field := _FIELD.match(line):
            self._field(index, field)
        else:
            out.flow(index)
        return index + 1

    def _blank(self, index: int) -> int:
        """A paragraph ended; after "::" what is indented is literal."""
        out, before = self._out, self._out.line(index - 1)
        was_open = out.is_open
        out.close(index)
        if was_open and before.endswith("::"):
            first = out.find(index, bool)
            end = out.indented_end(first, indent_of(before))
            if end > first:
                out.add(BlockKind.CODE, first, end)
                return end
        return index + 1

    def _explicit(self, index: int) -> int:
        """A directive, a footnote, or what is not shown: comments and targets."""
        out, line = self._out, self._out.line(index)
        out.close(index)
        end = out.indented_end(index + 1, indent_of(line))
        if _FOOTNOTE.match(line):
            out.add(BlockKind.PARAGRAPH, index, end)
            return end
        directive = _DIRECTIVE.match(line)
        name = directive[1].rpartition(":")[2] if directive else ""
        if directive is None or name in _SILENT:
            return end
        body = index + 1
        while body < end and _OPTION.match(out.line(body)):
            body += 1
        if name in _CODE:
            out.add(BlockKind.CODE, body if body < end else index, end)
            return end
        if argument := line[directive.end() :].strip():
            start = out.source.offset_of(index) + line.rindex(argument)
            if block := out.source.block(BlockKind.PARAGRAPH, start, start + len(argument)):
                out.blocks.append(block)
        return body

    def _section(self, index: int) -> int:
        """The line after a section title that begins here; 0 when none does."""
        out, line, below = self._out, self._out.line(index), self._out.line(index + 1)
        if out.is_open:
            return 0
        over = _ADORNMENT.match(line)
        if over and below and out.line(index + 2) == line and len(line) >= len(below.strip()):
            out.heading(index + 1, below.strip(), self._level(over[1], overlined=True))
            return index + 3
        under = _ADORNMENT.match(below)
        if under and not over and indent_of(line) == 0 and (len(below) >= len(line) or len(below) > 3):
            out.heading(index, line, self._level(under[1], overlined=False))
            return index + 2
        return 0

    def _level(self, character: str, *, overlined: bool) -> int:
        style = (character, overlined)
        if style not in self._styles:
            self._styles.append(style)
        return self._styles.index(style) + 1

    def _table(self, index: int) -> int:
        """Rows of a grid table stand between its lines, those of a simple table are its lines."""
        out = self._out
        end = out.find(index, lambda line: not line)
        if _GRID.match(out.line(index)):
            borders = [at for at in range(index, end) if _GRID.match(out.line(at))]
            for first, last in zip(borders, [*borders[1:], end], strict=True):
                out.add(BlockKind.TABLE_ROW, first + 1, last)
        else:
            for at in range(index, end):
                if not _SIMPLE.match(out.line(at)):
                    out.add(BlockKind.TABLE_ROW, at, at + 1)
        return end

    def _field(self, index: int, field: re.Match[str]) -> None:
        self._out.begin(BlockKind.LIST_ITEM, index)
        if field[1].lower() == "date":
            self._out.date = self._out.date or iso_date(field[2])
