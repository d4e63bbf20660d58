"""From offsets in a text to line numbers."""

from __future__ import annotations

from bisect import bisect_right

from app.documents.source import line_starts


class LineIndex:
    """Tells on which line of a text a character stands."""

    def __init__(self, text: str) -> None:
        # What editors count as a line end; form feeds and Unicode separators do not start a line there.
        self._starts = line_starts(text)

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, of the character at `offset` (0 based)."""
        return bisect_right(self._starts, offset)
