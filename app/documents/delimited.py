"""Tables in text (CSV, TSV and the like, RFC 4180): the file is the text, every record a row."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from app.documents.model import BlockKind, Document
from app.documents.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.model import Block

DELIMITERS = ",;\t|"
_SAMPLE_CHARS = 16 * 1024
MAX_LINES_OF_RECORD = 200  # a quote that is open for longer was never meant to be one
MAX_SINGLE_ROWS = 200_000  # lines; in a longer table short rows share a block, or blocks would take a hundred times
_SHARED_CHARS = 150  # the size of the file. A passage holds more than these.


def read_delimited(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    source = Source(data)
    return Document(
        text=source.text,
        blocks=tuple(_blocks(source, delimiter_of(source.text[:_SAMPLE_CHARS]))),
        format="csv",
        is_source=True,
        encoding=source.encoding,
    )


def delimiter_of(sample: str) -> str:
    """The character that parts cells: the one that csv.Sniffer finds, else the most frequent in the first line."""
    try:
        return csv.Sniffer().sniff(sample[:2048], DELIMITERS).delimiter
    except csv.Error:
        first = sample.partition("\n")[0]
        return max(DELIMITERS, key=first.count)


def _blocks(source: Source, delimiter: str) -> Iterator[Block]:
    """One block for every record, or for some short ones where there are very many."""
    rows = _records(source, delimiter) if '"' in source.text else _lines(source)
    if len(source.line_starts) > MAX_SINGLE_ROWS:
        rows = _shared(source, rows)
    for first, end in rows:
        if block := source.line_block(BlockKind.TABLE_ROW, first, end):
            yield block


def _lines(source: Source) -> Iterator[tuple[int, int]]:
    return ((line, line + 1) for line in range(len(source.line_starts)))


def _shared(source: Source, rows: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The rows, those that follow each other as one up to _SHARED_CHARS; the first, which may be the head, alone."""
    start, until = -1, 0
    for first, end in rows:
        if start < 0:
            start = first
        if first == 0 or source.offset_of(end) - source.offset_of(start) >= _SHARED_CHARS:
            yield start, end
            start = -1
        until = end
    if start >= 0:
        yield start, until


def _records(source: Source, delimiter: str) -> Iterator[tuple[int, int]]:
    """The first line of every record and the one behind it; a line break in a quoted cell does not end a record.

    A quote opens a cell only at the cell's beginning, so that inches (5") part nothing.
    """
    opening = re.compile(rf'(?:^|{re.escape(delimiter)})[ ]*"')
    first, is_quoted = 0, False
    for line, text in source.lines():
        is_quoted = _ends_quoted(text, is_quoted, opening)
        if is_quoted and line - first < MAX_LINES_OF_RECORD:
            continue
        if is_quoted:  # it never closed: its lines are records
            yield from ((each, each + 1) for each in range(first, line + 1))
        else:
            yield first, line + 1
        first, is_quoted = line + 1, False
    yield from ((each, each + 1) for each in range(first, len(source.line_starts)))


def _ends_quoted(line: str, is_quoted: bool, opening: re.Pattern[str]) -> bool:
    """Whether a line ends inside a quoted cell, given that it began inside one."""
    if '"' not in line:
        return is_quoted
    at = 0
    while True:
        if not is_quoted:
            match = opening.search(line, at)
            if match is None:
                return False
            at, is_quoted = match.end(), True
        close = line.find('"', at)
        if close < 0:
            return True
        if line[close + 1 : close + 2] == '"':
            at = close + 2
        else:
            at, is_quoted = close + 1, False
