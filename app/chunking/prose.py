"""Sections and units of a document that has blocks: headings, paragraphs, list items, table rows, code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.chunking import sentences
from app.chunking.breadcrumb import breadcrumb_tokens, plain_heading
from app.chunking.code import code_units
from app.chunking.table import table_header
from app.chunking.tokens import estimate_tokens
from app.chunking.unit import Rank, Section, Unit, pieces
from app.documents.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.chunking.budget import Budget
    from app.chunking.table import TableHeader
    from app.chunking.unit import Path
    from app.documents.model import Block, Document

# A stretch between two blocks that is longer than this (an embedded picture, a comment) parts chunks.
_MAX_GAP = 400
_MAX_HEADING_CHARS = 80
_ANNOUNCES = (":", "：")
_FOLLOWERS = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CODE)


def prose_sections(document: Document, budget: Budget) -> list[Section]:
    """The sections of a document in order; every block that is not blank is in exactly one."""
    return list(_Reader(document, budget).sections())


class _Reader:
    """Walks the blocks and keeps the headings above."""

    def __init__(self, document: Document, budget: Budget) -> None:
        self._document = document
        self._budget = budget
        self._headings: list[tuple[int, str]] = []
        self._path: Path = ()
        self._room = budget
        self._table_header: TableHeader | None = None
        self._heading_tokens = 0  # of headings after which no text came yet

    def sections(self) -> Iterator[Section]:
        self._enter(None)
        section = Section([], 0)
        before: Block | None = None
        for index, block in enumerate(self._document.blocks):
            if not self._text(block).strip():
                continue
            if self._parts(before, block):
                if section.units:
                    yield section
                section = self._begin(before, block)
            self._add(section, index, block, before)
            before = block
        if section.units:
            yield section

    def _text(self, block: Block) -> str:
        return self._document.text[block.start : block.end]

    def _parts(self, before: Block | None, block: Block) -> bool:
        """Whether a new section begins with `block`."""
        if before is None or block.kind is BlockKind.HEADING:
            return True
        return block.page != before.page or block.part != before.part or block.start - before.end > _MAX_GAP

    def _begin(self, before: Block | None, block: Block) -> Section:
        if before is not None and block.part != before.part:
            self._headings.clear()
        is_heading = block.kind is BlockKind.HEADING
        self._enter(block if is_heading else None, block.part)
        self._table_header = None
        level = self._headings[-1][0] if self._headings else 0
        return Section([], level, (block.page, block.part), bare=is_heading)

    def _enter(self, heading: Block | None, part: str | None = None) -> None:
        """Bring path and room up to date."""
        if heading is not None:
            while self._headings and self._headings[-1][0] >= heading.level:
                self._headings.pop()
            name = plain_heading(self._text(heading), self._document.format == "markdown")
            self._headings.append((heading.level, name))
        names = (self._document.title, part or "", *(name for _, name in self._headings))
        self._path = tuple(name for name in names if name)
        self._room = self._budget.without(breadcrumb_tokens(self._path, self._budget.breadcrumb))

    def _add(self, section: Section, index: int, block: Block, before: Block | None) -> None:
        if block.kind is not BlockKind.HEADING:
            section.bare = False
        self._note_table(block, section, before)
        rank = _rank(self._document.text, before if section.units else None, block)
        section.units.extend(self._units(index, block, rank))
        if block.kind is BlockKind.HEADING:
            self._heading_tokens += section.units[-1].tokens
        else:
            self._heading_tokens = 0

    def _note_table(self, block: Block, section: Section, before: Block | None) -> None:
        if block.kind is not BlockKind.TABLE_ROW:
            self._table_header = None
        elif not section.units or before is None or before.kind is not BlockKind.TABLE_ROW:
            self._table_header = table_header(self._document.text, block)

    def _units(self, index: int, block: Block, rank: Rank) -> Iterable[Unit]:
        text = self._document.text
        tokens = estimate_tokens(self._text(block))
        whole = Unit(block.start, block.end, tokens, rank, index, index, self._path, self._table_header)
        # What fits into a chunk beside the headings above, which must not be parted from what they head.
        if tokens <= self._room.limit_beside(self._heading_tokens):
            return (whole,)
        room = self._room.without(self._heading_tokens)
        if block.kind is BlockKind.CODE:
            return code_units(text, whole, self._document.syntax, room)
        spans = sentences.cut(text, block.start, block.end, room)
        return pieces(text, whole, spans)


def _rank(text: str, before: Block | None, block: Block) -> Rank:
    """How well a chunk may begin with `block`, given the block before it in the same section."""
    if block.kind is BlockKind.HEADING:
        return Rank.SECTION
    if before is None:
        return Rank.PARAGRAPH
    if before.kind is BlockKind.HEADING:
        return Rank.GLUED
    if before.kind is block.kind is BlockKind.PARAGRAPH and _may_be_heading(text, before):
        return Rank.FOLLOWS
    if block.kind in _FOLLOWERS and before.kind is not block.kind:
        announced = block.kind is BlockKind.CODE or text[before.start : before.end].rstrip().endswith(_ANNOUNCES)
        return Rank.FOLLOWS if announced else Rank.ITEM
    return Rank.ITEM if block.kind in _FOLLOWERS else Rank.PARAGRAPH


def _may_be_heading(text: str, block: Block) -> bool:
    """Whether a paragraph is one short line without a stop, as headings are that nobody marked as such."""
    if block.end - block.start > _MAX_HEADING_CHARS:
        return False
    line = text[block.start : block.end].rstrip()
    return "\n" not in line and line[-1:].isalnum()
