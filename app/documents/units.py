"""Offsets in characters made offsets as Qt counts them, in a text made fit for a Qt document.

Qt counts UTF-16 units, and a line end is one; the rest of the program counts characters (code points).
"""

from __future__ import annotations

import bisect
import re

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_CRLF = re.compile("\r\n")
# One character each, so that offsets stay: a NUL ends strings, the others are line ends of their own in Qt.
_REPLACED = str.maketrans({"\x00": "\ufffd", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n"})


class Units:
    """A text as Qt keeps it, and the way from old offsets to new ones."""

    def __init__(self, text: str) -> None:
        self._dropped = [match.start() for match in _CRLF.finditer(text)] if "\r" in text else []
        self._doubled = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        fit = _LONE_SURROGATES.sub("\ufffd", text) if not text.isascii() else text
        self.text = fit.replace("\r\n", "\n").translate(_REPLACED)

    def at(self, offset: int) -> int:
        """The UTF-16 unit of `text` at which the character at `offset` begins."""
        less, more = bisect.bisect_left(self._dropped, offset), bisect.bisect_left(self._doubled, offset)
        return offset - less + more

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Both ends of a range."""
        return self.at(start), self.at(end)
