"""Sections and units of source code and of data with a structure (JSON, YAML, logs with their tracebacks).

A definition (function, class, top-level key) is a section; signature, docstring and body stay together while they
fit. One that does not fit gives the section of its own statements and one for each definition inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.chunking import sentences
from app.chunking.breadcrumb import breadcrumb
from app.chunking.outline import Outline
from app.chunking.syntax_tree import read_tree
from app.chunking.tokens import estimate_tokens
from app.chunking.unit import Rank, Section, Unit, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.chunking.budget import Budget
    from app.chunking.part import Part, Structure
    from app.chunking.unit import Path
    from app.documents.model import Document

# Deeper nesting is cut line by line: nobody writes it, and recursion has an end.
_MAX_DEPTH = 16
_NO_UNIT = Unit(0, 0, 1, Rank.PARAGRAPH, 0, 0, ())


def code_sections(document: Document, budget: Budget) -> list[Section]:
    """The sections of a document that is source code or structured data from its first block to its last."""
    start, end = document.blocks[0].start, document.blocks[-1].end
    structure = _structure(document.text, start, end, document.syntax or document.format)
    title = (document.title,) if document.title else ()
    whole = Unit(start, end, 1, Rank.PARAGRAPH, 0, 0, title)
    return list(_Reader(document.text, structure, budget).sections(structure.top(), whole, 1))


def code_units(text: str, whole: Unit, syntax: str | None, room: Budget) -> list[Unit]:
    """The units of one stretch of code that is too long to be a unit itself."""
    structure = _structure(text, whole.start, whole.end, syntax)
    units = _Reader(text, structure, room).units(structure.top(), whole, room, 0)
    first = (unit._replace(rank=whole.rank) for unit in units[:1])
    return [*first, *units[1:]]


def _structure(text: str, start: int, end: int, syntax: str | None) -> Structure:
    return read_tree(text, start, end, syntax) or Outline(text, start, end, syntax)


class _Reader:
    """Turns parts into sections and units. `model` units carry what is equal for all units made from them."""

    def __init__(self, text: str, structure: Structure, budget: Budget) -> None:
        self._text = text
        self._structure = structure
        self._lines = structure.lines
        self._budget = budget

    def sections(
        self, parts: list[Part], model: Unit, level: int, header: tuple[int, int] | None = None
    ) -> Iterator[Section]:
        """Sections of parts; `header` holds the lines of the signature above them."""
        room = self._room(model.path)
        loose = Section([], level - 1 if header else level)
        if header:
            loose.units.extend(self._pieces(*header, model, room))
            loose.bare = bool(loose.units)
        base = model.path
        for part in parts:
            if part.module:
                model = model._replace(path=(*base, part.module))
            if not self._is_section(part, room, level):
                loose.units.extend(self._statement(part, model, room, glued=loose.bare))
                loose.bare = False
                continue
            if loose.units:
                yield loose
            loose = Section([], level)
            inner = model._replace(path=(*model.path, part.name)) if part.name else model
            yield from self._definition(part, inner, level)
        if loose.units:
            yield loose

    def _is_section(self, part: Part, room: Budget, level: int) -> bool:
        if level > _MAX_DEPTH or part.last - part.head == 1:
            return False
        if part.name and not part.is_weak:
            return True
        is_long = self._unit(part.first, part.last, _NO_UNIT).tokens > room.limit
        return is_long and (bool(part.name) or self._structure.holds_definitions(part))

    def _definition(self, part: Part, model: Unit, level: int) -> Iterator[Section]:
        room = self._room(model.path)
        unit = self._unit(part.first, part.last, model)
        inner = self._structure.inside(part) if unit.tokens > room.limit else []
        if inner:
            yield from self.sections(inner, model, level + 1, header=(part.first, inner[0].first))
        else:
            yield Section(list(self._pieces(part.first, part.last, unit, room)), level)

    def units(self, parts: list[Part], model: Unit, room: Budget, depth: int) -> list[Unit]:
        """Units of parts, statement by statement."""
        return [unit for part in parts for unit in self._statement(part, model, room, depth=depth)]

    def _statement(
        self, part: Part, model: Unit, room: Budget, *, glued: bool = False, depth: int = 0
    ) -> Iterator[Unit]:
        """One statement as a unit, or as its lines and inner statements where it is too long."""
        rank = Rank.GLUED if glued else self._rank(part.first, depth)
        unit = self._unit(part.first, part.last, model._replace(rank=rank))
        if unit.tokens <= room.limit:
            yield unit
            return
        is_line = part.last - part.head == 1 or depth > _MAX_DEPTH
        inner = [] if is_line else self._structure.inside(part)
        if not inner:
            yield from self._pieces(part.first, part.last, unit, room)
            return
        if inner[0].first > part.first:
            yield from self._pieces(part.first, inner[0].first, unit, room)
        yield from self.units(inner, model, room, depth + 1)

    def _rank(self, line: int, depth: int) -> Rank:
        best = (Rank.PARAGRAPH, Rank.ITEM, Rank.FOLLOWS)[min(depth, 2)]
        return best if self._lines[line].after_blank else Rank(best - 1)

    def _unit(self, first: int, last: int, model: Unit) -> Unit:
        start, end = self._lines[first].start, self._lines[last - 1].end
        return model._replace(start=start, end=end, tokens=estimate_tokens(self._text[start:end]))

    def _pieces(self, first: int, last: int, model: Unit, room: Budget) -> Iterator[Unit]:
        """The lines as one unit where they fit, else line by line, else cut between words."""
        unit = self._unit(first, last, model)
        if unit.tokens <= room.limit:
            yield unit
            return
        for index in range(first, last):
            for piece in self._line_pieces(index, model, room):
                yield piece
                model = model._replace(rank=Rank.SENTENCE)

    def _line_pieces(self, index: int, model: Unit, room: Budget) -> Iterator[Unit]:
        unit = self._unit(index, index + 1, model)
        if unit.tokens <= room.limit:
            yield unit
        else:
            yield from pieces(self._text, unit, sentences.cut(self._text, unit.start, unit.end, room))

    def _room(self, path: Path) -> Budget:
        return self._budget.without(estimate_tokens(breadcrumb(path, self._budget.breadcrumb)))
