"""What chunks are made of: units, in sections.

A unit is the smallest stretch that is worth keeping whole: a paragraph, a list item, a row, a function, or a
sentence of a paragraph that is too long. A section is what one heading (or one definition in source code) covers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from app.chunking.tokens import estimate_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Path = tuple[str, ...]


class Rank(IntEnum):
    """How good a place the boundary before a unit is for starting a chunk; the higher the better."""

    GLUED = 0  # right after a heading or signature
    SENTENCE = 1
    FOLLOWS = 2  # what the text before announces: a list after a colon, code after its explanation
    ITEM = 3
    PARAGRAPH = 4
    SECTION = 5


class Unit(NamedTuple):
    """`start` to `end` are offsets in the document's text, `tokens` is at least 1.

    `first_block` and `last_block` are indexes into `Document.blocks`. `path` holds title and headings above it,
    `table_header` the start of the row that names a table's columns, with its text.
    """

    start: int
    end: int
    tokens: int
    rank: Rank
    first_block: int
    last_block: int
    path: Path
    table_header: tuple[int, str] | None = None


@dataclass(slots=True)
class Section:
    """Consecutive units under one heading. `level` is the depth of that heading, 0 before the first.

    `bare` says that there is nothing but the heading. Chunks never span two values of `place` (page, part).
    """

    units: list[Unit]
    level: int
    place: tuple[int | None, str | None] = (None, None)
    bare: bool = False

    @property
    def tokens(self) -> int:
        """Size of all units together."""
        return sum(unit.tokens for unit in self.units)


def pieces(text: str, whole: Unit, spans: Iterable[tuple[int, int]]) -> Iterator[Unit]:
    """Units for spans of one that is too long; blank ones are left out."""
    rank = whole.rank
    for start, end in spans:
        piece = text[start:end]
        if piece.strip():
            yield whole._replace(start=start, end=end, tokens=estimate_tokens(piece), rank=rank)
            rank = Rank.SENTENCE
