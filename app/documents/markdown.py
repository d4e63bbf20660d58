"""Markdown (CommonMark with tables): the file is the text, blocks come from the parser's line numbers."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from app.documents.assemble import MAX_TITLE_CHARS, one_line
from app.documents.front_matter import read_front_matter
from app.documents.model import Block, BlockKind, Document
from app.documents.source import Source
from app.documents.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_COMMENT = re.compile(r"\s*<!--.*-->\s*", re.DOTALL)
_SYNTAX_OF_HEADING = re.compile(r"^#{1,6}[ \t]+|[ \t]+#+[ \t]*$|[ \t]*\{[#.][^}]*\}[ \t]*$")
_HTML_TITLE = re.compile(r"<h1\b[^>]*>(.{1,500}?)</h1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_PROGRAM = re.compile(r"\s*<(?:script|style|template)\b", re.IGNORECASE)
# What is no text: the imports of MDX, marks of containers alone on their line.
_SILENT_LINE = re.compile(r"import\s[\w{},*\s]+\sfrom\s+[\"'][^\"']+[\"'];?|:{3,}.*")
_ADMONITION = ("!!!", "???")  # of Python-Markdown: the text below is indented like code


def read_markdown(data: bytes) -> Document:
    """A Document that is the decoded file; front matter gives title, date and language, and a block for its
    description.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    front = read_front_matter(source)
    tokens = _parse(source.text[source.offset_of(front.body) :])
    # Quotes nested deeper than the parser goes leave nothing; the words are still there.
    blocks = tuple(_blocks(source, tokens, front.body)) or tuple(paragraphs(source, front.body))
    return Document(
        text=source.text,
        blocks=(*front.blocks, *blocks),
        format="markdown",
        title=(front.title or _first_heading(tokens) or _html_title(source.text))[:MAX_TITLE_CHARS],
        language=front.language,
        is_source=True,
        encoding=source.encoding,
        date=front.date,
    )


def _parse(text: str) -> list[Token]:
    """The blocks alone: what stands inside of a line is not looked into, which is where hostile texts take time
    that grows with the square of their length."""
    return _parser().parse(text)


@functools.cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])


def _first_heading(tokens: Sequence[Token]) -> str:
    """The plain words of the first heading of level 1."""
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h1":
            content = inline.content[: 2 * MAX_TITLE_CHARS]
            children = MarkdownIt("commonmark").parseInline(content)[0].children or ()
            words = (child.content or " " for child in children if child.type != "html_inline")
            return one_line(_SYNTAX_OF_HEADING.sub("", "".join(words)))
    return ""


def _html_title(text: str) -> str:
    """The heading of pages that set their first one in HTML, to centre it."""
    match = _HTML_TITLE.search(text[:4096])
    return one_line(_TAG.sub(" ", match[1])) if match else ""


def _blocks(source: Source, tokens: Sequence[Token], body: int) -> Iterator[Block]:
    """One block for every leaf of the token tree; `body` is the line at which the tokens count 0."""
    is_admonition = False  # the block before opens one
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
        if block and token.type == "code_block" and is_admonition:
            block = dataclasses.replace(block, kind=BlockKind.PARAGRAPH)
        if block and not _is_silent(token, source.text[block.start : block.end]):
            is_admonition = source.text.startswith(_ADMONITION, block.start)
            yield block


def _is_silent(token: Token, text: str) -> bool:
    """True for what is not shown: comments, programs, tags without words, imports."""
    if token.type == "html_block":
        return bool(_COMMENT.fullmatch(text) or _PROGRAM.match(text)) or not _TAG.sub("", text).strip()
    if token.type != "paragraph_open":
        return False
    return bool(_COMMENT.fullmatch(text)) or all(_SILENT_LINE.fullmatch(line.strip()) for line in text.splitlines())


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
