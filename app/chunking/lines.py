"""From offsets in a text to line numbers."""

from __future__ import annotations

import re
from bisect import bisect_right

# What editors count as a line end; form feeds and Unicode separators do not start a line there.
_LINE_END = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """Tells on which line of a text a character stands."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, of the character at `offset` (0 based)."""
        return bisect_right(self._starts, offset)
