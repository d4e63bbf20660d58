"""What the machine is doing: battery, the load of other programs, the clock on the wall."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from typing import TYPE_CHECKING

import psutil

from app.embedding.threads import is_on_battery
from app.indexing.politeness import Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

# Long enough that a page that is opened or a short build counts for little.
WINDOW_SECONDS = 20.0
# Waiting for a disk is not work, and a guest's time is in its host's already.
_NO_WORK = ("idle", "iowait", "guest", "guest_nice", "steal")


class Machine:
    """Looks at the machine; the load is that since looks of up to WINDOW_SECONDS ago, 0.0 at the first look."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        busy_seconds: Callable[[], float] | None = None,
        on_battery: Callable[[], bool] = is_on_battery,
        wall: Callable[[], time.struct_time] = time.localtime,
        cores: int = 0,
    ) -> None:
        """`busy_seconds` gives the processor time that other programs used so far; `cores` 0 counts them."""
        self._clock = clock
        self._busy_seconds = busy_seconds or busy_seconds_of_others
        self._on_battery = on_battery
        self._wall = wall
        self._cores = cores or psutil.cpu_count() or 1
        self._looks: deque[tuple[float, float]] = deque()

    def look(self) -> Snapshot:
        """The machine now; takes about a millisecond."""
        wall = self._wall()
        return Snapshot(self._on_battery(), self._load(), 60 * wall.tm_hour + wall.tm_min)

    def _load(self) -> float:
        now, busy = self._clock(), self._busy_seconds()
        self._looks.append((now, busy))
        while len(self._looks) > 2 and now - self._looks[1][0] >= WINDOW_SECONDS:
            self._looks.popleft()
        then, before = self._looks[0]
        return min(1.0, max(0.0, (busy - before) / (max(1e-3, now - then) * self._cores)))


def busy_seconds_of_others() -> float:
    """Processor seconds that programs other than ours spent since the machine started; only differences count."""
    times = psutil.cpu_times()._asdict()
    return float(sum(seconds for name, seconds in times.items() if name not in _NO_WORK)) - _own_seconds()


def _own_seconds() -> float:
    """Of this process and its children, those that have ended among them."""
    total = 0.0
    own = psutil.Process()
    for process in (own, *own.children(recursive=True)):
        with contextlib.suppress(psutil.Error):  # it has just ended, and is counted by its parent
            used = process.cpu_times()
            total += used.user + used.system + used.children_user + used.children_system
    return total
