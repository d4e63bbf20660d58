"""The blocks of a Document made ready to show: rows with cells, and the names of slides and messages before them."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING

from app.documents.model import BlockKind
from app.documents.view import Run, ShownBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Block, Document

_CELL_BORDER = re.compile(r" \| |\t")


def document_blocks(document: Document, first: int, last: int) -> list[ShownBlock]:
    """What of the document's blocks lies in `text[first:last]`; runs are in characters of its text."""
    return list(_blocks(document, first, last))


def _blocks(document: Document, first: int, last: int) -> Iterator[ShownBlock]:
    blocks = document.blocks
    index = bisect.bisect_right(blocks, first, key=lambda block: block.end)
    part = blocks[index - 1].part if 0 < index < len(blocks) else None
    for block in blocks[index:]:
        if block.start >= last:
            return
        start, end = max(block.start, first), min(block.end, last)
        if block.part and block.part != part and document.text[block.start : block.end] != block.part:
            yield ShownBlock("part", 0, ((Run(start, start, "", block.part),),))
        part = block.part
        yield ShownBlock(block.kind, _level(block), _cells(document.text, block, start, end))


def cell_count(text: str, block: Block) -> int:
    """How many cells a row has; 0 for what is no row."""
    if block.kind is not BlockKind.TABLE_ROW:
        return 0
    return 1 + sum(1 for _ in _CELL_BORDER.finditer(text, block.start, block.end))


def _level(block: Block) -> int:
    return 1 if block.kind is BlockKind.LIST_ITEM else block.level


def _cells(text: str, block: Block, start: int, end: int) -> tuple[tuple[Run, ...], ...]:
    if block.kind is not BlockKind.TABLE_ROW:
        return ((Run(start, end),),)
    cells, at = list[tuple[Run, ...]](), start
    for border in _CELL_BORDER.finditer(text, start, end):
        cells.append((Run(at, border.start()),))
        at = border.end()
    return (*cells, (Run(at, end),))
