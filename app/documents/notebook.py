"""Jupyter notebooks (nbformat 4, and 3 for old ones): prose, code and what the code printed."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import TYPE_CHECKING, Any

from app.documents.assemble import Assembler
from app.documents.jsontext import read_json, strings
from app.documents.markdown import read_markdown
from app.documents.model import BlockKind
from app.documents.source import Source
from app.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

MAX_OUTPUT_CHARS = 4000  # of one cell: printed tables and logs drown what people wrote
_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_MARKS_OF_HEADING = re.compile(r"[*_`]{1,2}(\S.*?\S|\S)[*_`]{1,2}")


def read_notebook(data: bytes) -> Document:
    """Cells in order; `part` is none, since a cell is often a single line. Code has the notebook's `syntax`.

    A file that is no sound JSON is read for its texts. Raises DocumentError: unsupported, no_text, too_large.
    """
    source = Source(data)
    try:
        notebook = json.loads(source.text, strict=False)
    except (ValueError, RecursionError):
        return read_json(data)
    if not isinstance(notebook, dict):
        return read_json(data)
    out = Assembler()
    lines = _CellLines(source)
    for cell in _cells(notebook):
        _add_cell(out, cell, lines)
    if out.is_empty:
        return read_json(data)
    document = out.document("notebook", title=_title(notebook) or out.first_heading())
    return dataclasses.replace(document, syntax=_syntax(notebook))


def _cells(notebook: dict[str, Any]) -> Iterator[dict[str, Any]]:
    found = notebook.get("cells")
    if not isinstance(found, list):  # nbformat 3 has worksheets
        sheets = notebook.get("worksheets")
        sheets = sheets if isinstance(sheets, list) else []
        found = [cell for sheet in sheets if isinstance(sheet, dict) for cell in sheet.get("cells") or ()]
    yield from (cell for cell in found if isinstance(cell, dict))


def _title(notebook: dict[str, Any]) -> str:
    metadata = notebook.get("metadata")
    title = metadata.get("title") if isinstance(metadata, dict) else ""
    return title if isinstance(title, str) else ""


def _syntax(notebook: dict[str, Any]) -> str | None:
    metadata = notebook.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    for key, name in (("language_info", "name"), ("kernelspec", "language")):
        said = metadata.get(key)
        if isinstance(said, dict) and isinstance(said.get(name), str):
            return str(said[name]).lower() or None
    return None


class _CellLines:
    """Where the cells' texts begin in the file: each is found after the one before, as JSON writes it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._at = 0

    def of(self, text: str) -> tuple[int, int] | None:
        """The line of the first line of `text` that can be found, twice; None when there is none."""
        first = next((line for line in text.splitlines() if line.strip()), "")
        for written in (json.dumps(first, ensure_ascii=False)[1:-1], json.dumps(first)[1:-1]):
            found = self._source.text.find(written, self._at) if written else -1
            if found >= 0:
                self._at = found
                line = self._source.line_of(found) + 1
                return (line, line)
        return None


def _add_cell(out: Assembler, cell: dict[str, Any], lines: _CellLines) -> None:
    text = "".join(strings(cell.get("source", cell.get("input"))))
    where = lines.of(text)
    if cell.get("cell_type") == "markdown":
        _add_markdown(out, text, where, by_line=isinstance(cell.get("source"), list))
    elif cell.get("cell_type") == "heading":
        out.add(BlockKind.HEADING, text, level=min(6, max(1, int(cell.get("level") or 1))), lines=where)
    else:
        out.add(BlockKind.CODE, text, lines=where)
    printed = "\n".join(_outputs(cell))
    out.add(BlockKind.PARAGRAPH, _COLOURS.sub("", printed)[:MAX_OUTPUT_CHARS], lines=where)


def _add_markdown(out: Assembler, text: str, where: tuple[int, int] | None, *, by_line: bool) -> None:
    try:
        document = read_markdown(text.encode(errors="replace"))
    except DocumentError:
        return  # an empty cell
    for block in document.blocks:
        words = document.text[block.start : block.end]
        if block.kind is BlockKind.HEADING:
            words = _MARKS_OF_HEADING.sub(r"\1", words)
        lines = where
        if where and by_line:
            lines = (where[0] + (block.line_start or 1) - 1, where[0] + (block.line_end or 1) - 1)
        out.add(block.kind, words, level=block.level, lines=lines)


def _outputs(cell: dict[str, Any]) -> Iterator[str]:
    """What a cell printed and the plain form of what it showed."""
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else ():
        if not isinstance(output, dict):
            continue
        shown = output.get("data")
        shown = shown if isinstance(shown, dict) else {}
        for value in (output.get("text"), shown.get("text/plain"), shown.get("text/markdown"), output.get("evalue")):
            if text := "".join(strings(value)):
                yield text
