"""Sections and units of source code and of data with a structure (JSON, YAML, logs with their tracebacks).

A definition (function, class, top-level key) is a section; signature, docstring and body stay together while they
fit. One that does not fit gives the section of its own statements and one for each definition inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.chunking import sentences
from app.chunking.breadcrumb import breadcrumb
from app.chunking.outline import Item, items, name_of, read_lines
from app.chunking.tokens import estimate_tokens
from app.chunking.unit import Rank, Section, Unit, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.chunking.budget import Budget
    from app.chunking.outline import Line
    from app.chunking.unit import Path
    from app.documents.model import Document

# Deeper nesting is cut line by line: nobody writes it, and recursion has an end.
_MAX_DEPTH = 16


def code_sections(document: Document, budget: Budget) -> list[Section]:
    """The sections of a document that is source code or structured data from its first block to its last."""
    start, end = document.blocks[0].start, document.blocks[-1].end
    syntax = document.syntax or document.format
    reader = _Reader(document.text, read_lines(document.text, start, end, syntax), syntax, budget)
    title = (document.title,) if document.title else ()
    whole = Unit(start, end, 1, Rank.PARAGRAPH, 0, 0, title)
    return list(reader.sections(0, len(reader.lines), whole, 1))


def code_units(text: str, whole: Unit, syntax: str | None, room: Budget) -> list[Unit]:
    """The units of one stretch of code that is too long to be a unit itself."""
    reader = _Reader(text, read_lines(text, whole.start, whole.end, syntax), syntax, room)
    units = reader.units(0, len(reader.lines), whole, room, 0)
    first = (unit._replace(rank=whole.rank) for unit in units[:1])
    return [*first, *units[1:]]


class _Reader:
    """Turns runs of lines into sections and units. `model` units carry what is equal for all units made from them."""

    def __init__(self, text: str, lines: list[Line], syntax: str | None, budget: Budget) -> None:
        self.lines = lines
        self._text = text
        self._syntax = syntax
        self._budget = budget

    def sections(self, first: int, last: int, model: Unit, level: int, header: int | None = None) -> Iterator[Section]:
        """Sections of the lines `first` to `last`; `header` is where the signature above them begins."""
        room = self._room(model.path)
        loose = Section([], level - 1 if header is not None else level)
        if header is not None:
            loose.units.extend(self._pieces(header, first, model, room))
            loose.bare = True
        for item in items(self._text, self.lines, first, last, self._syntax):
            name = name_of(self._text, self.lines[item.head], self._syntax)
            if not name or level > _MAX_DEPTH or item.last - item.head == 1:
                loose.units.extend(self._statement(item, model, room, glued=loose.bare))
                loose.bare = False
                continue
            if loose.units:
                yield loose
            loose = Section([], level)
            yield from self._definition(item, model._replace(path=(*model.path, name)), level)
        if loose.units:
            yield loose

    def _definition(self, item: Item, model: Unit, level: int) -> Iterator[Section]:
        room = self._room(model.path)
        unit = self._unit(item.first, item.last, model)
        if unit.tokens <= room.limit:
            yield Section([unit], level)
            return
        body = self._body(item)
        yield from self.sections(body, item.last, model, level + 1, header=item.first)

    def _body(self, item: Item) -> int:
        """The first line after the signature, which may run over several lines."""
        head = self.lines[item.head]
        for index in range(item.head + 1, item.last - 1):
            line = self.lines[index]
            if line.indent <= head.indent and not line.inside:
                closes = self._text.startswith(")", line.words)
                return index + 1 if closes else item.head + 1
        return item.head + 1

    def units(self, first: int, last: int, model: Unit, room: Budget, depth: int) -> list[Unit]:
        """Units of the lines `first` to `last`, statement by statement."""
        found: list[Unit] = []
        for item in items(self._text, self.lines, first, last, self._syntax):
            found.extend(self._statement(item, model, room, depth=depth))
        return found

    def _statement(
        self, item: Item, model: Unit, room: Budget, *, glued: bool = False, depth: int = 0
    ) -> Iterator[Unit]:
        """One statement as a unit, or as its lines and inner statements where it is too long."""
        rank = Rank.GLUED if glued else self._rank(item.first, depth)
        unit = self._unit(item.first, item.last, model._replace(rank=rank))
        if unit.tokens <= room.limit:
            yield unit
        elif item.last - item.head == 1 or depth > _MAX_DEPTH:
            yield from self._pieces(item.first, item.last, unit, room)
        else:
            yield from self._pieces(item.first, item.head + 1, unit, room)
            yield from self.units(item.head + 1, item.last, model, room, depth + 1)

    def _rank(self, line: int, depth: int) -> Rank:
        best = (Rank.PARAGRAPH, Rank.ITEM, Rank.FOLLOWS)[min(depth, 2)]
        return best if self.lines[line].after_blank else Rank(best - 1)

    def _unit(self, first: int, last: int, model: Unit) -> Unit:
        start, end = self.lines[first].start, self.lines[last - 1].end
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
