"""Markdown (CommonMark with tables and footnotes): the file is the text, blocks lie where the parser says."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from app.documents.assemble import MAX_TITLE_CHARS, one_line
from app.documents.front_matter import read_front_matter
from app.documents.markdown_leaves import leaves
from app.documents.model import Block, BlockKind, Document
from app.documents.source import Source
from app.documents.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.documents.markdown_leaves import Leaf

_COMMENT = re.compile(r"\s*<!--.*-->\s*", re.DOTALL)
_SYNTAX_OF_HEADING = re.compile(r"^#{1,6}[ \t]+|[ \t]+#+[ \t]*$|[ \t]*\{[ \t]*[#.][^}]*\}[ \t]*$")
_HTML_TITLE = re.compile(r"<h1\b[^>]*>(.{1,500}?)</h1>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_PROGRAM = re.compile(r"\s*<(?:script|style|template)\b", re.IGNORECASE)
# What is no text: the imports of MDX, marks of containers alone on their line.
_SILENT_LINE = re.compile(r"import\s[\w{},*\s]+\sfrom\s+[\"'][^\"']+[\"'];?|:{3,}.*")
_SILENT_BEGINNINGS = ("<!--", "import", ":::")
_KINDS = {
    "Paragraph": BlockKind.PARAGRAPH,
    "HtmlBlock": BlockKind.PARAGRAPH,
    "CodeBlock": BlockKind.CODE,
    "Indented": BlockKind.CODE,
    "TableHead": BlockKind.TABLE_ROW,
    "TableRow": BlockKind.TABLE_ROW,
}
_ADMONITION = ("!!!", "???")  # of Python-Markdown: the text below is indented like code


def read_markdown(data: bytes) -> Document:
    """A Document that is the decoded file; front matter gives title, date and language, and a block for its
    description.

    Raises DocumentError: unsupported (binary), no_text, too_large.
    """
    source = Source(data)
    front = read_front_matter(source)
    start = source.offset_of(front.body)
    found = list(leaves(source.text[start:]))
    for leaf in found:
        leaf.start, leaf.end = leaf.start + start, leaf.end + start
    blocks = tuple(_blocks(source, found)) or tuple(paragraphs(source, front.body))
    return Document(
        text=source.text,
        blocks=(*front.blocks, *blocks),
        format="markdown",
        title=(front.title or _first_heading(found) or _html_title(source.text))[:MAX_TITLE_CHARS],
        language=front.language,
        is_source=True,
        encoding=source.encoding,
        date=front.date,
    )


def _first_heading(found: Sequence[Leaf]) -> str:
    """The plain words of the first heading of level 1."""
    words = next((leaf.words for leaf in found if leaf.tag == "Heading" and leaf.level == 1), "")
    return one_line(_SYNTAX_OF_HEADING.sub("", words[: 2 * MAX_TITLE_CHARS]))


def _html_title(text: str) -> str:
    """The heading of pages that set their first one in HTML, to centre it."""
    match = _HTML_TITLE.search(text[:4096])
    return one_line(_TAG.sub(" ", match[1])) if match else ""


def _blocks(source: Source, found: Sequence[Leaf]) -> Iterator[Block]:
    """One block for every leaf: its lines, with the marks that stand on them; of a heading the words."""
    is_admonition = False  # the block before opens one
    for leaf in found:
        block = _block(source, leaf)
        if block and leaf.tag == "Indented" and is_admonition:
            block = dataclasses.replace(block, kind=BlockKind.PARAGRAPH)
        if block and not _is_silent(leaf, source.text[block.start : block.end]):
            is_admonition = source.text.startswith(_ADMONITION, block.start)
            yield block


def _block(source: Source, leaf: Leaf) -> Block | None:
    if leaf.tag == "Heading":
        return source.block(BlockKind.HEADING, leaf.start, leaf.end, leaf.level)
    kind = BlockKind.LIST_ITEM if leaf.tag == "Paragraph" and leaf.opens_item else _KINDS[leaf.tag]
    return source.line_block(kind, source.line_of(leaf.start), source.line_of(max(leaf.start, leaf.end - 1)) + 1)


def _is_silent(leaf: Leaf, text: str) -> bool:
    """True for what is not shown: comments, programs, tags without words, imports."""
    if leaf.tag == "HtmlBlock":
        return bool(_COMMENT.fullmatch(text) or _PROGRAM.match(text)) or not _TAG.sub("", text).strip()
    if leaf.tag != "Paragraph" or not text.startswith(_SILENT_BEGINNINGS):
        return False
    return bool(_COMMENT.fullmatch(text)) or all(_SILENT_LINE.fullmatch(line.strip()) for line in text.splitlines())
