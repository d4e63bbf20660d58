"""Pack units into chunks so that an edit stays local.

Where chunks begin must not depend on how many came before: a sentence added on the first page would move every
boundary after it, and every chunk would be embedded again. So what is too long for one chunk is cut at its strongest
boundary, and each side again until all pieces fit. The strength of a boundary is its rank, then a checksum of the
words after it: a property of the place alone. (Content-defined chunking; the tree that this makes is a treap, Seidel
and Aragon, "Randomized search trees", 1996, whose shape depends on no order of insertion.)

What an edit reaches: a cut stays where it is as long as its piece is too long and the boundary is there, whatever the
sizes around it. Of the cuts that are needed with and without the edit only those within `budget.tiny` tokens of it can
move, because a cut leaves at least that much on both sides, and only pieces that hold the edit change their size: one
that shrinks joins its neighbour, which makes one chunk of two; one that grows gives off parts of at least `tiny`
tokens until the rest fits. That makes three chunks likely to be the most, which is no proof that they are. Measured
with tests/chunking/test_locality.py's documents, 1,500 of each kind: of 7,500 edits inside one paragraph (a word,
sentences added, deleted and moved, the paragraph deleted) none changed more than three chunks, 0.8 on average; of
3,000 paragraphs that came or changed places with the next one ten did, five at most.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, NamedTuple

from app.chunking.breadcrumb import breadcrumb_tokens
from app.chunking.merging import merged
from app.chunking.unit import Rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.chunking.budget import Budget
    from app.chunking.unit import Path, Section, Unit

# Edits behind the first words of a unit leave the boundary before it as strong as it was.
_HASHED_CHARS = 32

Strength = tuple[int, int]


class Span(NamedTuple):
    """The units of one chunk, and the path that holds for all of them."""

    units: Sequence[Unit]
    path: Path


def pack(text: str, sections: Iterable[Section], budget: Budget) -> Iterator[Span]:
    """The chunks of a document, in order."""
    for group in merged(text, sections, budget):
        for units in _part(text, group, budget):
            yield Span(units, _common_path(units))


def _limits(units: Sequence[Unit], budget: Budget) -> list[int]:
    """What each unit leaves to the text of its chunk, beside the breadcrumb that it asks for.

    A table's rows ask for more, with its header. That is theirs alone: were it the whole section's, a table that
    comes would cut all long chunks of the section anew.
    """
    paths = [(*unit.path, unit.table_header[1]) if unit.table_header else unit.path for unit in units]
    limits = {path: budget.limit_beside(breadcrumb_tokens(path, budget.breadcrumb)) for path in dict.fromkeys(paths)}
    return [limits[path] for path in paths]


def _common_path(units: Sequence[Unit]) -> Path:
    first, *others = dict.fromkeys(unit.path for unit in units)
    length = len(first)
    for path in others:
        equal = takewhile(lambda pair: pair[0] == pair[1], zip(first[:length], path, strict=False))
        length = sum(1 for _ in equal)
    return first[:length]


def _part(text: str, units: Sequence[Unit], budget: Budget) -> Iterator[Sequence[Unit]]:
    """Runs of units that leave room for their breadcrumb, one unit alone may be longer."""
    ends = list(accumulate((unit.tokens for unit in units), initial=0))
    limits = _limits(units, budget)
    if ends[-1] <= min(limits):
        yield units
        return
    strengths = [_strength(text, unit) for unit in units]
    open_pieces = [(0, len(units))]
    while open_pieces:
        start, end = open_pieces.pop()
        if end - start == 1 or ends[end] - ends[start] <= min(limits[start:end]):
            yield units[start:end]
            continue
        cut = _cut(start, end, ends, strengths, budget.tiny)
        open_pieces += [(cut, end), (start, cut)]


def _strength(text: str, unit: Unit) -> Strength:
    head = text[unit.start : min(unit.end, unit.start + _HASHED_CHARS)]
    return unit.rank, zlib.crc32(head.encode("utf-8", "surrogatepass"))


def _cut(start: int, end: int, ends: Sequence[int], strengths: Sequence[Strength], tiny: int) -> int:
    """The index of the unit before which to cut `start` to `end`.

    It is the strongest boundary with `tiny` tokens or more on both sides; where there is none, the one nearest to
    the middle, but right after a heading only where there is no other. Of equals (a text that repeats itself) the
    one nearest to the middle is taken, so that a piece of n units is done in log n steps.
    """
    first = max(start + 1, bisect_left(ends, ends[start] + tiny, start, end))
    last = min(end - 1, bisect_right(ends, ends[end] - tiny, start, end) - 1)
    middle = (ends[start] + ends[end]) / 2
    best = max(strengths[first : last + 1], default=(0, 0))
    if best[0] == Rank.GLUED:
        choice = range(start + 1, end)
        return min(choice, key=lambda index: (strengths[index][0] == Rank.GLUED, abs(ends[index] - middle)))
    equals = [index for index in range(first, last + 1) if strengths[index] == best]
    place = bisect_left(equals, bisect_left(ends, middle, first, last))
    return min(equals[max(0, place - 1) : place + 1], key=lambda index: abs(ends[index] - middle))
