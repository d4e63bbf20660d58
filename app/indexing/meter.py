"""Rate and time left of one stage, reported a few times a second."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from app.indexing.progress import Progress, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT_SECONDS = 0.2
WINDOW_SECONDS = 10.0


class Meter:
    """Counts steps and reports them with the rate over the last ten seconds."""

    def __init__(
        self,
        stage: Stage,
        total: int,
        unit: str,
        report: Callable[[Progress], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Reports 0 of `total` at once."""
        self._stage = stage
        self._total = total
        self._unit = unit
        self._report = report
        self._clock = clock
        self._done = 0
        self._current = ""
        self._marks: deque[tuple[float, int]] = deque([(clock(), 0)])
        self._reported_at = clock()
        self._send()

    def advance(self, steps: int, current: str = "") -> None:
        """Note steps that were done, and what is being worked on."""
        self._done += steps
        self._current = current
        now = self._clock()
        if now - self._reported_at >= REPORT_SECONDS:
            self._reported_at = now
            self._marks.append((now, self._done))
            while self._marks[0][0] < now - WINDOW_SECONDS and len(self._marks) > 2:
                self._marks.popleft()
            self._send()

    def finish(self) -> None:
        """Report the last count."""
        self._marks.append((self._clock(), self._done))
        self._send()

    def _send(self) -> None:
        total = max(self._total, self._done)
        rate = self._rate()
        left = (total - self._done) / rate if rate > 0 else None
        self._report(Progress(self._stage, self._done, total, self._unit, rate, left, self._current))

    def _rate(self) -> float:
        (start, before), (end, after) = self._marks[0], self._marks[-1]
        return (after - before) / (end - start) if end > start else 0.0
