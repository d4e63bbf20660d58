"""How long this process has been running, for the start-up measure."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_START_TIME_FIELD = 19  # field 22 of proc(5)'s stat file, counted from the one after the name in parentheses


def milliseconds_since_start() -> float:
    """Milliseconds since the system started this process.

    On Linux from the kernel's own clock, to 10 ms: psutil adds a boot time in whole seconds there, and is up to a
    second off.
    """
    if sys.platform == "linux":
        fields = Path("/proc/self/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        started = int(fields[_START_TIME_FIELD]) / os.sysconf("SC_CLK_TCK")
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME) - started
    else:
        import psutil

        seconds = time.time() - psutil.Process().create_time()
    return seconds * 1000
