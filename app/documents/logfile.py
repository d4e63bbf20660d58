"""Logs: the file is the text; an entry is a line with a time or a level, and what hangs on it (stack traces)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.model import Block, BlockKind, Document
from app.documents.source import Source
from app.documents.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LINES_OF_ENTRY = 500
_SAMPLE_LINES = 200
_MIN_SHARE = 0.2  # of the first lines, for a file to be read by entries
# What an entry begins with: a date or a time, seconds since the epoch, a level, an address, each perhaps in brackets.
_ENTRY = re.compile(
    r"[\[<(\"']{0,2}(?:"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}[ T]|\d{1,2}:\d{2}(?::\d{2})?\b|"
    r"\d{1,2}[/ ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[/ ]\d{4}|"
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* "
    r"+\d{1,2}[ ,]|"
    r"\d{9,13}(?:\.\d+)?\b|\s*\d+\.\d{3,6}\]|"
    r"(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)\b|[IWEFD]\d{4} \d\d:|"
    r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} |\{\")",
    re.IGNORECASE,
)


def read_log(data: bytes) -> Document:
    """A Document that is the decoded file; entries are LIST_ITEM blocks, or paragraphs where no entry is told.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    sample = [text for _, text in zip(range(_SAMPLE_LINES), (text for _, text in source.lines()), strict=False)]
    is_log = sum(bool(_ENTRY.match(text)) for text in sample) >= max(1.0, _MIN_SHARE * len(sample))
    return Document(
        text=source.text,
        blocks=tuple(_entries(source) if is_log else paragraphs(source)),
        format="log",
        is_source=True,
        encoding=source.encoding,
    )


def _entries(source: Source) -> Iterator[Block]:
    first = 0
    for line, text in source.lines():
        if line > first and (_ENTRY.match(text) or line - first >= MAX_LINES_OF_ENTRY):
            if block := source.line_block(BlockKind.LIST_ITEM, first, line):
                yield block
            first = line
    if block := source.line_block(BlockKind.LIST_ITEM, first, len(source.line_starts)):
        yield block
