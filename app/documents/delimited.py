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


def read_delimited(data: bytes) -> Document:
    """A Document that is the decoded file. Raises DocumentError: unsupported (binary), no_text, too_large."""
    source = Source(data)
    return Document(
        text=source.text,
        blocks=tuple(_records(source, delimiter_of(source.text[:_SAMPLE_CHARS]))),
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


def _records(source: Source, delimiter: str) -> Iterator[Block]:
    """One block for every record; a line break in a quoted cell does not end it.

    A quote opens a cell only at the cell's beginning, so that inches (5") part nothing.
    """
    opening = re.compile(rf'(?:^|{re.escape(delimiter)})[ ]*"')
    first, is_quoted = 0, False
    for line, text in source.lines():
        is_quoted = _ends_quoted(text, is_quoted, opening)
        if is_quoted and line - first < MAX_LINES_OF_RECORD:
            continue
        if is_quoted:  # it never closed: its lines are records
            for each in range(first, line + 1):
                if block := source.line_block(BlockKind.TABLE_ROW, each, each + 1):
                    yield block
        elif block := source.line_block(BlockKind.TABLE_ROW, first, line + 1):
            yield block
        first, is_quoted = line + 1, False
    for each in range(first, len(source.line_starts)):
        if block := source.line_block(BlockKind.TABLE_ROW, each, each + 1):
            yield block


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
