"""How a model file comes in: its progress, and whether there is room for it."""

from __future__ import annotations

import shutil
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REPORT_SECONDS = 0.2
WINDOW_SECONDS = 10.0
# Settings, catalog and index have to be written too.
_SPARE_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Transfer:
    """A report: bytes that are there, bytes in all (0: not known), bytes a second, seconds left (None: not known)."""

    name: str
    done: int
    total: int
    rate: float
    seconds_left: float | None


class TransferMeter:
    """Counts bytes and reports them, with the rate over the last ten seconds."""

    def __init__(
        self, name: str, total: int, report: Callable[[Transfer], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Reports nothing yet. `total` may be set later, when it gets known."""
        self.total = total
        self._name = name
        self._report = report
        self._clock = clock
        self._done = 0
        self._reported_at = clock()
        self._marks: deque[tuple[float, int]] = deque()

    def start(self, done: int) -> None:
        """From here on, with `done` bytes that were there before and say nothing of the rate. Reports."""
        self._done = done
        self._marks.clear()
        self._mark()
        self._send()

    def advance(self, size: int) -> None:
        """Note `size` more bytes; reports a few times a second."""
        self._done += size
        if self._clock() - self._reported_at >= REPORT_SECONDS:
            self._mark()
            self._send()

    def finish(self) -> None:
        """Report the last count."""
        self._mark()
        self._send()

    def _mark(self) -> None:
        now = self._clock()
        self._marks.append((now, self._done))
        while self._marks[0][0] < now - WINDOW_SECONDS and len(self._marks) > 2:
            self._marks.popleft()

    def _send(self) -> None:
        (start, before), (end, after) = self._marks[0], self._marks[-1]
        rate = (after - before) / (end - start) if end > start else 0.0
        left = (self.total - self._done) / rate if rate > 0 and self.total else None
        self._reported_at = self._clock()
        self._report(Transfer(self._name, self._done, self.total, rate, left))


def check_room(folder: Path, needed: int, what: str) -> None:
    """Raises ResourceError(disk_full) where `needed` more bytes for `what` do not fit on the disk of `folder`."""
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE_BYTES:
        raise disk_full(folder, what, f"{needed / 1e6:,.0f} MB are needed, {free / 1e6:,.0f} MB are free")


def disk_full(folder: Path, what: str, detail: str) -> ResourceError:
    """The error for a disk without room for `what`."""
    text = f"There is no room for {what} in {folder}: {detail}. Make room and try again."
    return ResourceError(ResourceProblem.DISK_FULL, text)
