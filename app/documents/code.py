"""Source code: the file is the text, blocks are its top-level stretches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.documents.model import Block, BlockKind, Document
from app.documents.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

# What opens a line that belongs to the stretch above it: a closing bracket or a keyword that ends a body.
_CONTINUES = re.compile(r"[\s)\]}]|end\b|else\b|#endif|#else")
# Suffixes that several languages share, told apart by words that no other of them has: (as named, in fact, sign).
_SHARED = tuple(
    (named, found, re.compile(sign, re.MULTILINE))
    for named, found, sign in (
        ("c", "objectivec", r"^[ \t]*(?:@interface|@protocol|@implementation|@class)\b"),
        (
            "c",
            "cpp",
            r"^[ \t]*(?:class\s+\w[^;()]*\{|class\s+\w+;|namespace\b|template\s*<|using\s+\w|(?:public|private)\s*:)",
        ),
        ("matlab", "objectivec", r"^[ \t]*(?:#\s*(?:import|include)\b|@interface\b|@implementation\b|@protocol\b)"),
    )
)
_SHARED_CHARS = 200_000


def read_code(data: bytes, syntax: str) -> Document:
    """A Document that is the decoded file, with one CODE block for every top-level stretch.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    return Document(
        text=source.text,
        blocks=tuple(_stretches(source)),
        format="code",
        syntax=_settled(source.text, syntax),
        is_source=True,
        encoding=source.encoding,
    )


def _settled(text: str, syntax: str) -> str:
    """The syntax that the text is in, where its suffix stands for several."""
    for named, found, sign in _SHARED:
        if syntax == named and sign.search(text, 0, _SHARED_CHARS):
            return found
    return syntax


def _stretches(source: Source) -> Iterator[Block]:
    """A stretch begins at a line that is not indented and follows a blank line."""
    first, blank_before = 0, False
    for line, text in source.lines():
        if not text.strip():
            blank_before = True
            continue
        if blank_before and not _CONTINUES.match(text):
            if block := source.line_block(BlockKind.CODE, first, line):
                yield block
            first = line
        blank_before = False
    if block := source.line_block(BlockKind.CODE, first, len(source.line_starts)):
        yield block
