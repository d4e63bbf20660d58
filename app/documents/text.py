"""Plain text and data that is text: the file is the text, paragraphs are what blank lines part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.model import Block, BlockKind, Document
from app.documents.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

# A line end, a blank line, and all space after it. Every run of spaces is looked at once: none of them is given back,
# and nothing is repeated but single characters, which takes no memory.
_GAP = re.compile(r"(?:\r\n?+|\n)[^\S\r\n]*+[\r\n]\s*+")
# Names of formats whose lines are records; the rest is prose.
_ROWS = frozenset({"csv"})


def read_text(data: bytes, document_format: str) -> Document:
    """A Document that is the decoded file.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    blocks = _rows(source) if document_format in _ROWS else paragraphs(source)
    return Document(
        text=source.text,
        blocks=tuple(blocks),
        format=document_format,
        is_source=True,
        encoding=source.encoding,
    )


def paragraphs(source: Source, first: int = 0) -> Iterator[Block]:
    """The stretches between blank lines, from line index `first` on."""
    start = source.offset_of(first)
    for gap in _GAP.finditer(source.text, start):  # a million blank lines are one gap
        if block := source.block(BlockKind.PARAGRAPH, start, gap.start()):
            yield block
        start = gap.end()
    if block := source.block(BlockKind.PARAGRAPH, start, len(source.text)):
        yield block


def _rows(source: Source) -> Iterator[Block]:
    """One block for every record; a line break inside double quotes (RFC 4180) does not end a record."""
    first, quotes = 0, 0
    for line, text in source.lines():
        quotes += text.count('"')
        if quotes % 2 == 0:
            if block := source.line_block(BlockKind.TABLE_ROW, first, line + 1):
                yield block
            first, quotes = line + 1, 0
    if block := source.line_block(BlockKind.TABLE_ROW, first, len(source.line_starts)):
        yield block
