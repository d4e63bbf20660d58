"""What a text states about itself before it begins: YAML or TOML between fences, as static sites write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.assemble import one_line
from app.documents.dates import iso_date
from app.documents.model import Block, BlockKind

if TYPE_CHECKING:
    from app.documents.source import Source

MAX_LINES = 500  # what is longer is no front matter but a text between two rules
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w.-]*)\s*[:=]\s*(?P<value>.*?)\s*$")
_QUOTED = re.compile(r"""(?P<quote>["'])(?P<text>.*)(?P=quote)(?:\s+#.*)?$""", re.DOTALL)
_BLOCK_SCALAR = re.compile(r"[>|][+-]?\d?$")
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][A-Za-z]{2,4})?$")
_DATES = ("lastmod", "last_modified", "updated", "modified", "date", "published", "created")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`body` is the index of the first line after it, 0 where there is none; `blocks` holds its description."""

    body: int = 0
    title: str = ""
    date: str | None = None
    language: str | None = None
    blocks: tuple[Block, ...] = ()


def read_front_matter(source: Source) -> FrontMatter:
    """The front matter of a text; an opening fence without its closing one is a rule, and no front matter."""
    end = _closing_fence(source)
    if not end:
        return FrontMatter()
    fields = _fields(source, end)
    said = {key: text for key, (text, _, _) in fields.items()}
    day = next((found for name in _DATES if (found := iso_date(said.get(name)))), None)
    language = _LANGUAGE.match(said.get("lang") or said.get("language") or "")
    blocks: tuple[Block, ...] = ()
    for name in ("description", "summary", "abstract", "subtitle"):
        if name in fields and (block := source.line_block(BlockKind.PARAGRAPH, *fields[name][1:])):
            blocks = (_without_key(source, block),)
            break
    return FrontMatter(end + 1, one_line(said.get("title", "")), day, language[1] if language else None, blocks)


def _closing_fence(source: Source) -> int:
    """The index of the line that closes it, or 0."""
    lines = source.lines()
    _, opening = next(lines)
    closings = _FENCES.get(opening.strip().lstrip("\ufeff"), ())
    for line, text in lines:
        if line > MAX_LINES or not closings:
            return 0
        if text.rstrip() in closings:
            return line
    return 0


def _fields(source: Source, end: int) -> dict[str, tuple[str, int, int]]:
    """Key -> (text, its first line, the line after it); indented lines go on with the value above them."""
    fields: dict[str, tuple[str, int, int]] = {}
    key = ""
    for line, raw in source.lines(1):
        if line >= end:
            break
        match = _KEY.match(raw)
        if match:
            key = match["key"].lower()
            if key in fields:
                key = ""
                continue
            fields[key] = (match["value"], line, line + 1)
        elif key and raw[:1].isspace():
            text, first, _ = fields[key]
            fields[key] = (f"{text} {raw.strip()}", first, line + 1)
    return {key: (_plain(text), first, last) for key, (text, first, last) in fields.items()}


def _plain(text: str) -> str:
    """A value without its quotes, or the mark of a block scalar."""
    head, _, rest = text.strip().partition(" ")
    if _BLOCK_SCALAR.match(head):
        text = rest
    match = _QUOTED.match(text.strip())
    return match["text"] if match else text.strip()


def _without_key(source: Source, block: Block) -> Block:
    """The block of a field without its key and opening quote."""
    match = re.compile(r"[\w.-]+\s*[:=]\s*(?:[>|][+-]?\s*)?[\"']?").match(source.text, block.start, block.end)
    start = match.end() if match else block.start
    return source.block(block.kind, start, block.end - (source.text[block.end - 1] in "\"'")) or block
