"""How thoroughly the pages of a long document can be read, so that all of them are read in the time there is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_SECONDS = 24.0
# Past its time by this factor a document is left where it is: what was read has still to be cut into passages.
OVERTIME = 1.15
_PLAIN_SECONDS = 0.004  # for a page, until measured
_CAUTION = 1.25  # times what the pages that are left are expected to take
_MEMORY = 0.95  # weight of the pages before in the running mean


class Pace:
    """The clock of one document. `seconds` are wall time from now on, `pages` are all pages of the document."""

    def __init__(self, seconds: float, pages: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._pages = pages
        now = clock()
        self._end = now + seconds
        self._last = now + OVERTIME * seconds
        self._plain = _PLAIN_SECONDS

    def note_plain(self, seconds: float) -> None:
        """Learn what a page took that was read for its words alone."""
        self._plain = _MEMORY * self._plain + (1 - _MEMORY) * seconds

    def start_from(self, seconds: float) -> None:
        """Begin with what a page takes that is read for its words alone, as a trial has shown."""
        self._plain = seconds

    def has_time_for_layout(self, index: int, pending: float) -> bool:
        """True while page `index` (from 0) may be read with its layout, because the rest would still be read.

        `pending` are the seconds that pages which were read before still need.
        """
        rest = (self._pages - index) * self._plain * _CAUTION
        return self._clock() + pending + rest < self._end

    def is_over(self, pending: float) -> bool:
        """True when no further page can be read."""
        return self._clock() + pending > self._last
