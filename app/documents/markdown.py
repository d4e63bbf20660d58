"""Markdown (CommonMark with tables): the file is the text, blocks come from the parser's line numbers."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from app.documents.assemble import MAX_TITLE_CHARS, one_line
from app.documents.model import Block, BlockKind, Document
from app.documents.source import Source
from app.documents.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_TITLE = re.compile(r"""title\s*[:=]\s*(?P<quote>["']?)(?P<title>.*?)(?P=quote)\s*$""", re.IGNORECASE)
_COMMENT = re.compile(r"\s*<!--.*-->\s*", re.DOTALL)
_SYNTAX_OF_HEADING = re.compile(r"^#{1,6}[ \t]+|[ \t]+#+[ \t]*$|[ \t]*\{[#.][^}]*\}[ \t]*$")


def read_markdown(data: bytes) -> Document:
    """A Document that is the decoded file; front matter gives the title and no block.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    body, title = _front_matter(source)
    tokens = _parse(source.text[source.offset_of(body) :])
    # Quotes nested deeper than the parser goes leave nothing; the words are still there.
    blocks = tuple(_blocks(source, tokens, body)) or tuple(paragraphs(source, body))
    return Document(
        text=source.text,
        blocks=blocks,
        format="markdown",
        title=(title or _first_heading(tokens))[:MAX_TITLE_CHARS],
        is_source=True,
        encoding=source.encoding,
    )


def _parse(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def _front_matter(source: Source) -> tuple[int, str]:
    """The index of the first line after the front matter (0 without), and the title it states."""
    lines = source.lines()
    _, opening = next(lines)
    closings = _FENCES.get(opening.rstrip())
    title = ""
    for line, text in lines if closings else ():
        if text.rstrip() in closings:  # type: ignore[operator]  # not None inside this loop
            return line + 1, title
        if not title and (match := _TITLE.match(text)):
            title = one_line(match["title"])
    return 0, ""


def _first_heading(tokens: Sequence[Token]) -> str:
    """The plain words of the first heading of level 1."""
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            words = (child.content or " " for child in inline.children or () if child.type != "html_inline")
            return one_line(_SYNTAX_OF_HEADING.sub("", "".join(words)))
    return ""


def _blocks(source: Source, tokens: Sequence[Token], body: int) -> Iterator[Block]:
    """One block for every leaf of the token tree; `body` is the line at which the tokens count 0."""
    in_item = False  # the next paragraph is the first of a list item
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            in_item = True
        if token.map is None or (kind := _kind(token, in_item)) is None:
            continue
        in_item = False
        first, end = body + token.map[0], body + token.map[1]
        if kind is BlockKind.HEADING:
            block = _heading(source, token, tokens[index + 1].content, first, end)
        else:
            block = source.line_block(kind, first, end)
        if block and not _COMMENT.fullmatch(source.text, block.start, block.end):
            yield block


def _kind(token: Token, in_item: bool) -> BlockKind | None:
    match token.type:
        case "heading_open":
            return BlockKind.HEADING
        case "paragraph_open":
            return BlockKind.LIST_ITEM if in_item else BlockKind.PARAGRAPH
        case "tr_open":
            return BlockKind.TABLE_ROW
        case "fence" | "code_block":
            return BlockKind.CODE
        case "html_block":
            return BlockKind.PARAGRAPH
        case _:
            return None


def _heading(source: Source, token: Token, content: str, first: int, end: int) -> Block | None:
    """The heading without its marks: the block covers what the parser calls its content."""
    level = int(token.tag[1:])
    start, stop = source.offset_of(first), source.offset_of(end)
    found = source.text.find(content, start, stop) if content else -1
    if found < 0:
        return source.block(BlockKind.HEADING, start, stop, level)
    return source.block(BlockKind.HEADING, found, found + len(content), level)
