"""What is too small to stand alone joins its neighbours, before anything is cut.

Headings without text go to the section below, tiny sections that follow each other become one run, and scraps (a few
words before a page break, a page number, a rule of dashes) join the text beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.chunking.unit import Rank, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.chunking.budget import Budget
    from app.chunking.unit import Unit

_MIN_LETTERS = 2


def merged(text: str, sections: Iterable[Section], budget: Budget) -> Iterator[list[Unit]]:
    """The units of each section or run of sections; a chunk never holds units of two of them."""
    whole = _glue_bare(_join_scraps(sections, budget.scrap))
    for group in _merge_tiny(whole, budget.tiny):
        yield _absorb_noise(text, group, budget.scrap)


def _join_scraps(sections: Iterable[Section], scrap: int) -> Iterator[Section]:
    """A section of a few words goes before the next page's text; at the end of a part, behind what is before it.

    Pages change, parts (sheets, slides, messages) do not: a chunk's page is that of its first character.
    """
    held: Section | None = None
    for section in sections:
        if held is not None and _is_torn(held, section) and (_is_scrap(held, scrap) or _is_scrap(section, scrap)):
            held = Section([*held.units, *section.units], held.level, held.place)
            continue
        if held is not None:
            yield held
        held = section
    if held is not None:
        yield held


def _is_scrap(section: Section, scrap: int) -> bool:
    return section.tokens < scrap and section.units[0].rank < Rank.SECTION


def _is_torn(before: Section, section: Section) -> bool:
    """Whether nothing but a page break parts them: no heading, and no other sheet or message."""
    only_page = before.place[1] == section.place[1] and before.place[0] != section.place[0]
    return only_page and not before.bare and section.units[0].rank < Rank.SECTION


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


def _absorb_noise(text: str, units: list[Unit], scrap: int) -> list[Unit]:
    """Units of digits and signs only ("* * *", "- 3 -") become part of the unit before them.

    Only where such a run is short: numbers that follow each other are data. A run is looked at as a whole, so that a
    number more or less changes nothing around it.
    """
    kept: list[Unit] = []
    run: list[Unit] = []
    for unit in units:
        if unit.rank < Rank.SECTION and unit.tokens < scrap and _is_noise(text[unit.start : unit.end]):
            run.append(unit)
            continue
        if run:
            _add_run(kept, run, scrap)
            run = []
        kept.append(unit)
    _add_run(kept, run, scrap)
    return kept


def _add_run(kept: list[Unit], run: list[Unit], scrap: int) -> None:
    tokens = sum(unit.tokens for unit in run)
    if run and kept and tokens < scrap:
        before, last = kept.pop(), run[-1]
        run = [before._replace(end=last.end, last_block=last.last_block, tokens=before.tokens + tokens)]
    kept.extend(run)


def _is_noise(content: str) -> bool:
    return sum(map(str.isalpha, content)) < _MIN_LETTERS
