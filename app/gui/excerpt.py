"""Texts of passages made fit for Qt: short excerpts around the highlights, and offsets as Qt counts them.

The rest of the program counts characters (code points), Qt counts UTF-16 units: an emoji is one there, two here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

Span = tuple[int, int]

ELLIPSIS = "…"
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
# Letters before a highlight that an excerpt keeps, so that the eye sees how the sentence leads to it.
_LEAD = 30
# Letters that are seen in a row of usual width.
_GLANCE = 110


@dataclass(frozen=True, slots=True)
class QtText:
    """A text whose `spans` are in UTF-16 units, end exclusive; `meaning` are those of sentences that mean it."""

    text: str
    spans: tuple[Span, ...]
    meaning: tuple[Span, ...] = ()


def for_qt(text: str, spans: tuple[Span, ...] = ()) -> QtText:
    """The text as a Qt document keeps it (line ends are one unit, no lone surrogates) with spans moved along."""
    text = _LONE_SURROGATES.sub("\ufffd", text).replace("\x00", "\ufffd")
    offsets = {offset: _qt_offset(text, offset) for span in spans for offset in span}
    moved = tuple((offsets[start], offsets[end]) for start, end in spans)
    return QtText(text.replace("\r\n", "\n"), moved)


def excerpt(text: str, highlights: tuple[Span, ...], length: int, meaning: tuple[Span, ...] = ()) -> QtText:
    """At most about `length` characters on one line, beginning where the first two lines show most highlights.

    Without any it begins before the first span of `meaning`.
    """
    flat, moved = _flatten(text, (*highlights, *meaning))
    spans, sentences = moved[: len(highlights)], moved[len(highlights) :]
    start = _start(flat, spans or tuple((first, first + 1) for first, _ in sentences), length)
    end = min(len(flat), start + length)
    lead = ELLIPSIS if start else ""
    shift = len(lead) - start
    kept, told = (
        tuple((max(a, start) + shift, min(b, end) + shift) for a, b in each if a < end and b > start)
        for each in (spans, sentences)
    )
    tail = ELLIPSIS if end < len(flat) else ""
    ready = for_qt(f"{lead}{flat[start:end]}{tail}", (*kept, *told))
    return QtText(ready.text, ready.spans[: len(kept)], ready.spans[len(kept) :])


def qt_length(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) + (0 if text.isascii() else sum(1 for letter in text if letter > "\uffff"))


def cut_short(text: QtText, units: int) -> QtText:
    """The first `units` UTF-16 units, less what the ellipsis at the end needs."""
    kept = text.text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").rstrip()[:-2].rstrip()
    last = qt_length(kept)
    spans, meaning = (
        tuple((start, min(end, last)) for start, end in each if start < last) for each in (text.spans, text.meaning)
    )
    return QtText(kept + ELLIPSIS, spans, meaning)


def window(text: str, start: int, end: int, reach: int) -> Span:
    """Where to cut a long text so that the passage stays in with up to `reach` characters on either side.

    The cuts are at line ends where there is one on the way.
    """
    first, last = max(0, start - reach), min(len(text), end + reach)
    if first:
        line = text.find("\n", first, start)
        first = line + 1 if line >= 0 else first
    if last < len(text):
        line = text.rfind("\n", end, last)
        last = line if line >= 0 else last
    return first, last


def _qt_offset(text: str, offset: int) -> int:
    before = text[:offset]
    return qt_length(before) - before.count("\r\n")


def _flatten(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Every run of white space becomes one space; spans move along."""
    pieces: list[str] = []
    old: list[int] = [0]
    new: list[int] = [0]
    position = length = 0
    for run in _SPACES.finditer(text):
        pieces += [text[position : run.start()], " "]
        length += run.start() - position + 1
        position = run.end()
        old.append(position)
        new.append(length)
    pieces.append(text[position:])
    flat = "".join(pieces)

    def move(offset: int) -> int:
        index = bisect_right(old, offset) - 1
        limit = new[index + 1] if index + 1 < len(new) else len(flat)
        return min(new[index] + offset - old[index], limit)

    return flat, tuple((move(start), move(end)) for start, end in spans)


def _start(flat: str, spans: tuple[Span, ...], length: int) -> int:
    """Where the excerpt begins: a little before the stretch with the most highlighted letters."""
    if len(flat) <= _GLANCE or not spans:
        return 0
    first = max((start for start, _ in spans), key=lambda start: (_highlighted(spans, start), -start))
    if first < _GLANCE - _LEAD:
        return 0
    start = max(0, min(first - _LEAD, len(flat) - min(length, _GLANCE)))
    space = flat.find(" ", start, first)
    # Chinese and Japanese have no spaces to cut at.
    return space + 1 if space >= 0 else start


def _highlighted(spans: tuple[Span, ...], start: int) -> int:
    end = start + _GLANCE - _LEAD
    return sum(b - a for a, b in spans if a >= start and b <= end)
