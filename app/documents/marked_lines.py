"""What the readers of line-based markup share: lines of a file gathered into blocks that are stretches of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.assemble import MAX_TITLE_CHARS, one_line
from app.documents.model import Block, BlockKind, Document
from app.documents.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

BULLET = re.compile(r"\s*(?:[-*+•‣]|\(?(?:\d{1,4}|[A-Za-z#])[.)])\s+\S")


class MarkedLines:
    """Walks the lines of a file by index. A block is open from `begin` until `close`, `begin` or `add`."""

    def __init__(self, data: bytes) -> None:
        """Raises DocumentError: unsupported (binary), no_text, too_large."""
        self.source = Source(data)
        self.lines = [text.rstrip() for _, text in self.source.lines()]
        self.blocks: list[Block] = []
        self.title = ""
        self.date: str | None = None
        self._open: tuple[BlockKind, int] | None = None

    @property
    def is_open(self) -> bool:
        """True inside a block."""
        return self._open is not None

    def line(self, index: int) -> str:
        """A line without the white space at its end; empty past the last."""
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def begin(self, kind: BlockKind, index: int) -> None:
        """A block begins at this line; the one before it ends there."""
        self.close(index)
        self._open = (kind, index)

    def flow(self, index: int) -> None:
        """This line goes on with the open block, or begins a paragraph or list item."""
        is_item = BULLET.match(self.line(index)) is not None
        if self._open is None or is_item:
            self.begin(BlockKind.LIST_ITEM if is_item else BlockKind.PARAGRAPH, index)

    def close(self, index: int) -> None:
        """The open block ends before this line."""
        if self._open is not None:
            kind, first = self._open
            self._open = None
            self.add(kind, first, index)

    def add(self, kind: BlockKind, first: int, end: int) -> None:
        """A block of the lines `first` to `end` (exclusive)."""
        self.close(first)
        if block := self.source.line_block(kind, first, end):
            self.blocks.append(block)

    def heading(self, index: int, text: str, level: int) -> None:
        """A heading that is `text` on this line; the first one of level 1 is the title unless there is one."""
        self.close(index)
        line_start = self.source.offset_of(index)
        found = self.source.text.find(text, line_start) if text.strip() else -1
        if found < 0:
            return
        if block := self.source.block(BlockKind.HEADING, found, found + len(text), max(1, min(6, level))):
            self.blocks.append(block)
        if level == 1:
            self.title = self.title or text

    def indented_end(self, index: int, indent: int = 0) -> int:
        """The line after the lines from `index` on that are blank or indented by more than `indent`."""
        end = last = index
        while end < len(self.lines):
            if self.lines[end]:
                if indent_of(self.lines[end]) <= indent:
                    break
                last = end + 1
            end += 1
        return last

    def find(self, index: int, is_end: Callable[[str], object]) -> int:
        """The first line from `index` on for which `is_end` holds; the number of lines when there is none."""
        return next((at for at in range(index, len(self.lines)) if is_end(self.lines[at])), len(self.lines))

    def document(self, document_format: str) -> Document:
        """The Document. A file of nothing but marks gives its lines as one paragraph."""
        self.close(len(self.lines))
        if not self.blocks and (block := self.source.line_block(BlockKind.PARAGRAPH, 0, len(self.lines))):
            self.blocks.append(block)
        return Document(
            text=self.source.text,
            blocks=tuple(self.blocks),
            format=document_format,
            title=one_line(self.title)[:MAX_TITLE_CHARS],
            is_source=True,
            encoding=self.source.encoding,
            date=self.date,
        )


def indent_of(line: str) -> int:
    """How many columns a line is indented; a tab goes to the next multiple of eight."""
    line = line[:200].expandtabs()
    return len(line) - len(line.lstrip())
