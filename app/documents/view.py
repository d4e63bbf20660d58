"""What a preview shows of a document that has no pages: a stretch of its text, and how it is laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from app.documents.locate import Place

Span = tuple[int, int]
MAX_COLOURS = 40_000
LAST_HIT = -1  # in place of a character: the last place of the terms
_SPANS = ("highlights", "meaning", "hits")


class Look(StrEnum):
    """How a text is shown."""

    PLAIN = "plain"
    FIXED = "fixed"  # columns and indents mean something
    RICH = "rich"


@dataclass(frozen=True, slots=True)
class Run:
    """`text[start:end]` of a TextView, or, where that is empty, `literal`: words that are not in the file like that.

    `style` is some of "bold", "italic", "code", "link", "strike", parted by spaces.
    """

    start: int
    end: int
    style: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One block of a rich text. `kind` is a BlockKind, "quote", "part" or "rule"; only rows have several cells."""

    kind: str
    level: int
    cells: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A stretch of a document's text, around its passage or wherever it was asked for.

    Spans and runs are in UTF-16 units of `text`. `first`, `last` and `length` are characters of the whole text: what
    is shown of it, and all. `earlier_hit` and `later_hit` are the nearest places of the terms that are not shown, as
    far as was looked. `passage` is empty where the passage is not in this stretch; `place` tells whether it is where
    it was. `focus` is the unit that is to be in sight. `syntax` is the language of source code, "" for none.
    """

    text: str
    look: Look
    passage: Span
    highlights: tuple[Span, ...] = ()
    meaning: tuple[Span, ...] = ()
    hits: tuple[Span, ...] = ()
    first: int = 0
    last: int = 0
    length: int = 0
    earlier_hit: int | None = None
    later_hit: int | None = None
    focus: int = 0
    place: Place = Place.SAME
    syntax: str = ""
    blocks: tuple[ShownBlock, ...] = field(default_factory=tuple)

    @property
    def is_cut(self) -> bool:
        """True when this is not all of the document."""
        return self.first > 0 or self.last < self.length

    def to_json(self) -> dict[str, Any]:
        """Plain data for the pipe."""
        data = {name: getattr(self, name) for name in self.__slots__ if name != "blocks"}
        blocks = [
            [block.kind, block.level, [[[r.start, r.end, r.style, r.literal] for r in cell] for cell in block.cells]]
            for block in self.blocks
        ]
        return {**data, "blocks": blocks}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> TextView:
        """Inverse of `to_json`. Raises KeyError, TypeError or ValueError for what is no such thing.

        Nothing of it lies outside of the text: the process that sent it has read a hostile file.
        """
        text = _text(data["text"])
        length = len(text.encode("utf-16-le")) // 2
        values: dict[str, Any] = {name: tuple(_span(pair, length) for pair in data[name]) for name in _SPANS}
        values |= {name: _count(data[name]) for name in ("first", "last", "length", "focus")}
        values |= {name: _optional_count(data[name]) for name in ("earlier_hit", "later_hit")}
        return cls(
            text=text, look=Look(data["look"]), passage=_span(data["passage"], length), place=Place(data["place"]),
            syntax=_text(data["syntax"]), blocks=tuple(_block(block, length) for block in data["blocks"]), **values,
        )  # fmt: skip


def colours_from_json(data: Any, length: int) -> tuple[tuple[int, int, str], ...]:
    """(start, end, name) of coloured stretches of a text of `length` units, in order. Raises as `from_json`."""
    if len(data) > MAX_COLOURS:
        raise ValueError("too many colours")
    return tuple((*_span((start, end), length), _text(name)) for start, end, name in data)


def _block(data: Any, length: int) -> ShownBlock:
    kind, level, cells = data
    runs = tuple(tuple(Run(*_span(run[:2], length), _text(run[2]), _text(run[3])) for run in cell) for cell in cells)
    return ShownBlock(_text(kind), _count(level), runs)


def _span(pair: Any, length: int) -> Span:
    start, end = map(_count, pair)
    if not start <= end <= length:
        raise ValueError("span outside of the text")
    return start, end


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("count expected")
    return value


def _optional_count(value: Any) -> int | None:
    return None if value is None else _count(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("text expected")  # noqa: TRY004 - one error for every malformed reply
    value.encode("utf-8")
    return value
