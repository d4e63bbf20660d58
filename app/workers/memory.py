"""How much memory the children take together, and which of them has to go."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.workers.slot import Slot

LOOK_SECONDS = 0.2  # a parser that writes into fresh memory takes some hundred MB in that time
_MEBIBYTE = 1024 * 1024


def resident_mb(pid: int | None) -> int:
    """MiB of main memory that a process holds now; 0 for one that is gone."""
    if pid is None:
        return 0
    try:
        return int(psutil.Process(pid).memory_info().rss) // _MEBIBYTE
    except (psutil.Error, OSError):
        return 0


class MemoryWatch:
    """Looks now and then whether the children of a pool hold more than all of them may.

    Limits of address space bound each child; they are wider than its share, because libraries reserve addresses that
    they never use. This bounds what is really used.
    """

    def __init__(self, budget_mb: int) -> None:
        """`budget_mb` MiB for all children together."""
        self._budget_mb = budget_mb
        self._looked = 0.0

    def largest_over(self, slots: Iterable[Slot]) -> Slot | None:
        """The child that holds most, where all of them together are over the budget; looks at most so often."""
        now = time.monotonic()
        if now - self._looked < LOOK_SECONDS:
            return None
        self._looked = now
        held = [(resident_mb(slot.process.pid), slot) for slot in slots]
        if sum(size for size, _ in held) <= self._budget_mb:
            return None
        return max(held, key=lambda pair: pair[0])[1]
