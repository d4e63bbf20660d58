"""Where a passage stands in a text that may have changed since the passage was cut out of it."""

from __future__ import annotations

import re
from enum import StrEnum

_ANCHOR_CHARS = 60
_MIN_ANCHOR_CHARS = 12

Span = tuple[int, int]


class Place(StrEnum):
    """Whether a passage is where it was."""

    SAME = "same"
    MOVED = "moved"
    GONE = "gone"


def locate(text: str, char_start: int, char_end: int, passage: str) -> tuple[int, int, Place]:
    """Where a passage stands in a text that may have changed: (start, end, place).

    Tried in turn: its old place, the nearest equal text, equal text but for white space, its longest line. When
    all of that fails, the old place is given, moved into the text, as an empty range.
    """
    if text[char_start:char_end] == passage:
        return char_start, char_end, Place.SAME
    for pattern in _patterns(passage):
        if found := _nearest(text, pattern, char_start):
            return *found, Place.MOVED
    place = min(char_start, len(text))
    return place, place, Place.GONE


def _patterns(passage: str) -> list[str]:
    """Regular expressions, from exact to vague."""
    words = passage.split()
    patterns = [re.escape(passage), r"\s+".join(map(re.escape, words))] if words else []
    anchor = max((line.strip() for line in passage.splitlines()), key=len, default="")[:_ANCHOR_CHARS]
    return [*patterns, re.escape(anchor)] if len(anchor) >= _MIN_ANCHOR_CHARS else patterns


def _nearest(text: str, pattern: str, place: int) -> Span | None:
    spans = (match.span() for match in re.finditer(pattern, text))
    return min(spans, key=lambda span: abs(span[0] - place), default=None)
