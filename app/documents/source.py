"""What text, Markdown and code share: the decoded file is the text, and blocks are stretches of it."""

from __future__ import annotations

import bisect
import dataclasses
import itertools
import operator
import re
from array import array
from typing import TYPE_CHECKING

from app.documents.assemble import check_length, no_text
from app.documents.encoding import decode
from app.documents.model import Block, BlockKind
from app.documents.nfc import compose, compose_with_shifts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Document

_LINE_END = re.compile(r"\r\n?|\n")
_PIECE_CHARS = 1 << 20  # whose lines are held at a time


def with_file_offsets(document: Document, data: bytes) -> Document:
    """The Document with its `shifts`, from the bytes that it was read from; apart, because only a preview asks."""
    if not document.is_source or document.encoding is None or data.isascii():
        return document
    composed, shifts = compose_with_shifts(data.decode(document.encoding, "replace"))
    return dataclasses.replace(document, shifts=shifts) if composed == document.text else document


def line_starts(text: str) -> array[int]:
    """The offset of every line, the first one's included, at four bytes each; lines end with \\n, \\r\\n or \\r."""
    starts = array("I", [0])
    if "\r" in text:
        starts.extend(match.end() for match in _LINE_END.finditer(text))
        return starts
    for at in range(0, len(text), _PIECE_CHARS):
        lengths = map(len, text[at : at + _PIECE_CHARS].split("\n")[:-1])
        starts.extend(map(operator.add, itertools.accumulate(lengths), itertools.count(at + 1)))
    return starts


class Source:
    """A decoded file with its lines. Line indexes count from 0 here; blocks carry them counted from 1."""

    def __init__(self, data: bytes) -> None:
        """Decode and compose (NFC). Raises DocumentError: unsupported (binary), no_text (only spaces), too_large."""
        text, self.encoding = decode(data)
        self.text = compose(text)
        check_length(len(self.text))
        if not self.text.strip():
            raise no_text()
        self.line_starts = line_starts(self.text)

    def line_of(self, offset: int) -> int:
        """Index of the line that holds the character at `offset`."""
        return bisect.bisect_right(self.line_starts, offset) - 1

    def offset_of(self, line: int) -> int:
        """Offset of the first character of a line; the end of the text for lines past the last."""
        return self.line_starts[line] if line < len(self.line_starts) else len(self.text)

    def lines(self, first: int = 0) -> Iterator[tuple[int, str]]:
        """Every line from `first` on as (index, text with its line end)."""
        for line in range(first, len(self.line_starts)):
            yield line, self.text[self.line_starts[line] : self.offset_of(line + 1)]

    def block(self, kind: BlockKind, start: int, end: int, level: int = 0) -> Block | None:
        """The block for `text[start:end]` without the whitespace around it; None when nothing is left."""
        piece = self.text[start:end].rstrip()
        end = start + len(piece)
        start = end - len(piece.lstrip())
        if start == end:
            return None
        first, last = self.line_of(start) + 1, self.line_of(end - 1) + 1
        return Block(kind, start, end, level, None, first, last)

    def line_block(self, kind: BlockKind, first: int, end: int) -> Block | None:
        """The block for the lines `first` to `end` (exclusive)."""
        return self.block(kind, self.offset_of(first), self.offset_of(end))
