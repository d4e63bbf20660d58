"""Binary Word documents (.doc): Word 6 to 2003."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from app.documents.archive import corrupt
from app.documents.assemble import Assembler
from app.documents.compound import CompoundFile
from app.documents.model import BlockKind
from app.documents.summary import STREAM, read_summary
from app.documents.word_pieces import StoredText

if TYPE_CHECKING:
    from app.documents.model import Document

_PARAGRAPH, _CELL = "\r", "\x07"
_MARKS = re.compile("[\r\x07\x0c]")
# [MS-DOC] 2.4: a field is 13 instruction 14 result 15; the instruction may hold fields of its own.
_INSTRUCTION = re.compile("\x13[^\x13\x14\x15]*\x14?|\x15")
_LITERALS = str.maketrans(
    {"\x1e": "-", "\x1f": None, "\x0b": "\n", "\x01": None, "\x08": None, "\x02": None, "\x05": None}
)
_MAX_LEVEL = 6
_HEADING_STYLES = range(1, 10)  # [MS-DOC] 2.9.271: in every document these indexes are the headings 1 to 9


def read_word_binary(data: bytes, document_format: str) -> Document:
    """Headings, paragraphs, list items and table rows, then text boxes, notes ("Note") and comments ("Comment").
    Headers and footers count only where there is nothing else.

    Raises DocumentError: encrypted, corrupt, no_text, too_large.
    """
    file = CompoundFile(data)
    try:
        stored = StoredText(file)
    except struct.error as error:
        raise corrupt("its tables are cut short") from error
    out = Assembler()
    body, footnotes, headers, comments, endnotes, boxes = _bounds(stored)
    _Story(out, stored).add(*body)
    _Story(out, stored).add(*boxes)
    for bounds, part in ((footnotes, "Note"), (endnotes, "Note"), (comments, "Comment")):
        _Story(out, stored, part).add(*bounds)
    if out.is_empty:
        _Story(out, stored).add(*headers)
    title, date = read_summary(file.stream(STREAM))
    return out.document(document_format, title=title or out.first_heading(), date=date)


def _bounds(stored: StoredText) -> list[tuple[int, int]]:
    """First and last character of every part, as `StoredText.counts`."""
    bounds = []
    at = 0
    for count in stored.counts:
        end = min(len(stored.text), at + max(0, count))
        bounds.append((at, end))
        at = end
    return bounds


class _Story:
    """Adds the paragraphs between two characters; collects cells until their row ends."""

    def __init__(self, out: Assembler, stored: StoredText, part: str | None = None) -> None:
        self._out = out
        self._stored = stored
        self._part = part
        self._cells: list[str] = []
        self._cell: list[str] = []

    def add(self, start: int, end: int) -> None:
        for mark in _MARKS.finditer(self._stored.text, start, end):
            self._add_paragraph(self._stored.text[start : mark.start()], mark[0], mark.start())
            start = mark.end()
        self._add_paragraph(self._stored.text[start:end], _PARAGRAPH, end)
        self._end_row()

    def _add_paragraph(self, text: str, mark: str, place: int) -> None:
        text = _plain(text)
        paragraph = self._stored.paragraph(place)
        if mark == _CELL:
            self._cells.append(" ".join([*self._cell, text]))
            self._cell.clear()
            if paragraph.ends_row:
                self._end_row()
            return
        if not text.strip():
            return
        level = paragraph.level or (paragraph.style if paragraph.style in _HEADING_STYLES else 0)
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if paragraph.is_list else BlockKind.PARAGRAPH
        self._end_row()
        self._out.add(BlockKind.PARAGRAPH if self._part else kind, text, level=min(level, _MAX_LEVEL), part=self._part)

    def _end_row(self) -> None:
        texts = (" ".join(cell.split()) for cell in self._cells)
        self._out.add(BlockKind.TABLE_ROW, " | ".join(text for text in texts if text), part=self._part)
        self._cells.clear()


def _plain(text: str) -> str:
    """A paragraph without the instructions of fields and the marks of pictures and notes."""
    while "\x13" in text or "\x15" in text:
        shorter = _INSTRUCTION.sub("", text)
        if shorter == text:
            break
        text = shorter
    return text.replace("\x14", "").translate(_LITERALS)
