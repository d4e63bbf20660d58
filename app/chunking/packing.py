"""Pack units into chunks so that sizes are even and an edit stays local.

Where chunks begin must not depend on how many came before: a sentence added on the first page would move every
boundary after it, and every chunk would be embedded again. So a section that is too long is first parted at
anchors: boundaries that are better than all others nearby, where a better rank wins and, among equals, the higher
checksum of the text that follows (content-defined chunking with local maxima, as in Bjørner, Blass and Gurevich,
"Content-dependent chunking for differential compression, the local maximum approach", 2010). Whether a boundary
is an anchor depends on the text around it alone. Between two anchors units are dealt out evenly.
"""

from __future__ import annotations

import zlib
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from app.chunking.breadcrumb import breadcrumb
from app.chunking.tokens import estimate_tokens
from app.chunking.unit import Rank, Section, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.chunking.budget import Budget
    from app.chunking.unit import Path

_HASHED_CHARS = 64
# How far from the even size a boundary of the next better rank may lie, as a share of that size.
_WORTH_OF_RANK = 0.15


class Span(NamedTuple):
    """The units of one chunk, and the path that holds for all of them."""

    units: Sequence[Unit]
    path: Path


def pack(text: str, sections: Iterable[Section], budget: Budget) -> Iterator[Span]:
    """The chunks of a document, in order."""
    for group in _merge_tiny(_glue_bare(sections), budget.tiny):
        crumb = breadcrumb(_common_path(group), budget.breadcrumb)
        room = budget.without(estimate_tokens(crumb))
        for units in _part(text, group, room):
            yield Span(units, _common_path(units))


def _glue_bare(sections: Iterable[Section]) -> Iterator[Section]:
    """Give a heading without text of its own to the section below it."""
    held: Section | None = None
    for section in sections:
        if held is not None:
            if section.level > held.level and section.place == held.place:
                first = section.units[0]._replace(rank=Rank.GLUED)
                path = first.path
                above = [unit._replace(path=path) for unit in held.units]
                section = Section([*above, first, *section.units[1:]], held.level, held.place, section.bare)
            else:
                yield held
        held = section if section.bare else None
        if held is None:
            yield section
    if held is not None:
        yield held


def _merge_tiny(sections: Iterable[Section], tiny: int) -> Iterator[list[Unit]]:
    """Units of each section; tiny sections that follow each other come as one run, each being one unit."""
    run: list[Unit] = []
    head: Section | None = None
    for section in sections:
        is_tiny = section.tokens < tiny
        if head is not None and not (is_tiny and section.level >= head.level and section.place == head.place):
            yield run
            head = None
        if not is_tiny:
            yield section.units
        elif head is None:
            run, head = [_as_unit(section)], section
        else:
            run.append(_as_unit(section))
    if head is not None:
        yield run


def _as_unit(section: Section) -> Unit:
    first, last = section.units[0], section.units[-1]
    return first._replace(end=last.end, last_block=last.last_block, tokens=section.tokens, rank=Rank.SECTION)


def _common_path(units: Sequence[Unit]) -> Path:
    first, *others = dict.fromkeys(unit.path for unit in units)
    length = len(first)
    for path in others:
        equal = takewhile(lambda pair: pair[0] == pair[1], zip(first[:length], path, strict=False))
        length = sum(1 for _ in equal)
    return first[:length]


def _part(text: str, units: Sequence[Unit], room: Budget) -> Iterator[Sequence[Unit]]:
    if sum(unit.tokens for unit in units) <= room.limit:
        yield units
        return
    cuts = [0, *_anchors(text, units, room.target // 2), len(units)]
    for start, end in pairwise(cuts):
        yield from _deal(units[start:end], room)


def _anchors(text: str, units: Sequence[Unit], radius: int) -> list[int]:
    """Indexes of the units before which to cut; at least `radius` tokens apart, and from both ends."""
    marks = [_mark(text, unit) for unit in units]
    sizes = [unit.tokens for unit in units]
    return [i for i in range(1, len(units)) if marks[i][0] and _is_anchor(i, marks, sizes, radius)]


def _mark(text: str, unit: Unit) -> tuple[int, int]:
    head = text[unit.start : min(unit.end, unit.start + _HASHED_CHARS)]
    return unit.rank, zlib.crc32(head.encode("utf-8", "surrogatepass"))


def _is_anchor(index: int, marks: Sequence[tuple[int, int]], sizes: Sequence[int], radius: int) -> bool:
    here = marks[index]
    distance, i = 0, index
    while (distance := distance + sizes[i - 1]) < radius:
        i -= 1
        if i == 0 or marks[i] >= here:
            return False
    distance, i = 0, index
    while (distance := distance + sizes[i]) < radius:
        i += 1
        if i == len(sizes) or marks[i] > here:
            return False
    return True


def _deal(units: Sequence[Unit], room: Budget) -> Iterator[Sequence[Unit]]:
    """Units in order as pieces of even size, none over the limit."""
    left = sum(unit.tokens for unit in units)
    start = 0
    while left > room.limit:
        end = _next_cut(units, start, left / -(-left // room.target), room.limit)
        yield units[start:end]
        left -= sum(unit.tokens for unit in units[start:end])
        start = end
    if start < len(units):
        yield units[start:]


def _next_cut(units: Sequence[Unit], start: int, ideal: float, limit: int) -> int:
    """The end of the piece that begins at `start`: near the ideal size, before a unit of good rank."""
    best, best_score = start + 1, float("-inf")
    size = 0
    for end in range(start + 1, len(units)):
        size += units[end - 1].tokens
        if size > limit:
            break
        score = _WORTH_OF_RANK * units[end].rank - abs(size - ideal) / ideal
        if score > best_score:
            best, best_score = end, score
    return best
