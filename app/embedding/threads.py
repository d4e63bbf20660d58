"""How many threads the work on documents may take, and how it stands back behind everything else."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

import psutil

from app.embedding.hardware import physical_cores

if TYPE_CHECKING:
    from collections.abc import Callable

# With nice 5 a thread gets a third of what a normal one beside it gets (the weights of Linux's scheduler).
_NICE = 5
_THREAD_PRIORITY_BELOW_NORMAL = -1
_LOOK_SECONDS = 2.0
# A core that others use for three quarters is theirs.
_BUSY_ENOUGH = 0.25


def default_threads() -> int:
    """Physical cores minus one, for the person; on one and two cores all of them.

    With one of two cores left alone the starter does half of its 4,900 tokens a second. The other core is the
    person's all the same: the threads run at low priority, and step aside while other programs are busy.
    """
    cores = physical_cores()
    return cores if cores <= 2 else cores - 1


def lower_priority() -> None:
    """Let the calling thread, and on Linux the threads that it starts, work only on what others leave over."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.GetCurrentThread.restype = ctypes.c_void_p
        kernel.SetThreadPriority(ctypes.c_void_p(kernel.GetCurrentThread()), _THREAD_PRIORITY_BELOW_NORMAL)
    else:
        with contextlib.suppress(OSError):  # not allowed to: no reason to stop
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)


class ThreadBudget:
    """How many threads documents may use now: fewer on battery, and fewer while other programs are busy.

    A number that the person chose (`wanted` > 0) is kept whatever happens.
    """

    def __init__(
        self,
        wanted: int = 0,
        *,
        clock: Callable[[], float] = time.monotonic,
        busy_seconds: Callable[[], float] | None = None,
        on_battery: Callable[[], bool] | None = None,
    ) -> None:
        """`busy_seconds` gives the processor time that other processes have used so far, in seconds."""
        self._cores = physical_cores()
        self._is_fixed = wanted > 0
        self.most = wanted or default_threads()
        self._clock = clock
        self._busy_seconds = busy_seconds or _busy_seconds_of_others
        self._on_battery = on_battery or is_on_battery
        self._allowed = self.most
        self._looked = clock()
        self._busy = self._busy_seconds() if not self._is_fixed else 0.0

    def allowed(self) -> int:
        """1 to `most`; looks at the machine every two seconds, so ask as often as you like."""
        passed = self._clock() - self._looked
        if not self._is_fixed and passed >= _LOOK_SECONDS:
            busy = self._busy_seconds()
            busy_cores = (busy - self._busy) / passed
            self._looked, self._busy = self._clock(), busy
            most = max(1, self.most // 2) if self._on_battery() else self.most
            self._allowed = max(1, min(most, self._cores - int(busy_cores + _BUSY_ENOUGH)))
        return self._allowed


def is_on_battery() -> bool:
    """True while a battery feeds the machine; false also where that cannot be known."""
    try:
        battery = psutil.sensors_battery()
    except (AttributeError, OSError, NotImplementedError):
        return False
    return battery is not None and battery.power_plugged is False


def _busy_seconds_of_others() -> float:
    """Processor seconds spent outside this process since the machine started."""
    times = psutil.cpu_times()
    # Time as a guest's host is counted as user time too, waiting for a disk is not work.
    idle = ("idle", "iowait", "guest", "guest_nice")
    busy: float = sum(seconds for name, seconds in times._asdict().items() if name not in idle)
    own = psutil.Process().cpu_times()
    return float(busy - own.user - own.system)
