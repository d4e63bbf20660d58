"""A document into chunks: structure first, token budget second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.chunking.breadcrumb import breadcrumb
from app.chunking.budget import DEFAULT
from app.chunking.code import code_sections
from app.chunking.lines import LineIndex
from app.chunking.model import Chunk
from app.chunking.packing import pack
from app.chunking.prose import prose_sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.chunking.budget import Budget
    from app.chunking.packing import Span
    from app.chunking.unit import Path
    from app.documents.model import Block, Document

# Written into the catalog: what another version read is read again. Counts changes of the readers, too.
CHUNKER_VERSION = 6

# Formats whose structure is that of their lines and indentation.
_OUTLINED = frozenset({"code", "json", "yaml", "toml", "xml", "ini", "log"})


def chunk_document(document: Document, budget: Budget = DEFAULT) -> list[Chunk]:
    """Cut a document into chunks in reading order, by the rules of `Budget`.

    Every character of a block that is not white space is in a chunk, and no chunk is blank. Chunks do not overlap
    except where one sentence is longer than `budget.limit`. A chunk's page is that of its first character.
    """
    return list(_Chunker(document, budget).chunks())


class _Chunker:
    def __init__(self, document: Document, budget: Budget) -> None:
        self._document = document
        self._budget = budget.for_language(document.language)
        self._lines = LineIndex(document.text) if document.is_source else None

    def chunks(self) -> Iterator[Chunk]:
        document = self._document
        if not document.blocks:
            return
        is_outlined = document.is_source and document.format in _OUTLINED
        sections = (code_sections if is_outlined else prose_sections)(document, self._budget)
        ordinal = 0
        for span in pack(document.text, sections, self._budget):
            if chunk := self._chunk(ordinal, span):
                yield chunk
                ordinal += 1

    def _chunk(self, ordinal: int, span: Span) -> Chunk | None:
        text = self._document.text
        start, end = _without_blank_edges(text, span.units[0].start, max(unit.end for unit in span.units))
        if start == end:
            return None
        first = self._document.blocks[span.units[0].first_block]
        last = next(block for block in self._last_blocks(span) if block.page == first.page)
        lines = (self._lines.line_of(start), self._lines.line_of(end - 1)) if self._lines else None
        line_start, line_end = lines or (first.line_start, last.line_end)
        heading = breadcrumb(self._names(span, start), self._budget.breadcrumb)
        return Chunk(ordinal, text[start:end], start, end, heading, first.page, line_start, line_end)

    def _last_blocks(self, span: Span) -> Iterator[Block]:
        """The last block of each unit, the last one first: lines are counted on one page."""
        yield from (self._document.blocks[unit.last_block] for unit in reversed(span.units))
        yield self._document.blocks[span.units[0].first_block]

    def _names(self, span: Span, start: int) -> Path:
        """The path, and the names of a table's columns where the row that holds them is in another chunk."""
        header = span.units[0].table_header
        return (*span.path, header[1]) if header and header[0] < start else span.path


def _without_blank_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blank lines at the start, so that the first line keeps its indentation, and all blanks at the end."""
    piece = text[start:end].rstrip()
    end = start + len(piece)
    blank = len(piece) - len(piece.lstrip())
    line = max(piece.rfind("\n", 0, blank), piece.rfind("\r", 0, blank))
    return start + line + 1, end
