"""What a child that reads untrusted files may take: memory, files, time, the processor's attention."""

from __future__ import annotations

import contextlib
import dataclasses
import math
import os
import signal
import sys
from pathlib import Path

_MEBIBYTE = 1024 * 1024
# Room for the one thing we write: the language detector unpacks its model (68 MB) into a temporary file.
MAX_WRITTEN_BYTES = 128 * _MEBIBYTE
MAX_OPEN_FILES = 128
LEAST_MEMORY_MB = 512  # libraries and models alone take about 250
CPU_GRACE_SECONDS = 2.0
# Threads' stacks and allocator arenas reserve addresses without using memory.
RESERVED_ADDRESSES_MB = 512


@dataclasses.dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one file: seconds (of wall time and of processor time), MiB of memory, MiB of file size.

    `memory_mb` is for all processes of a pool together.
    """

    timeout_s: float = 60.0
    memory_mb: int = 2048
    max_file_mb: int = 200

    def shared_by(self, processes: int) -> Limits:
        """The limits of one of so many processes that work at the same time."""
        return dataclasses.replace(self, memory_mb=max(LEAST_MEMORY_MB, self.memory_mb // max(1, processes)))

    @property
    def max_bytes(self) -> int:
        """The size limit in bytes."""
        return self.max_file_mb * _MEBIBYTE


def confine(limits: Limits) -> None:
    """Bound this process for good; to be called first thing in a child.

    Windows knows no such limits for a process from within; there the parent sets them (`job`).
    """
    if sys.platform == "win32":
        return
    import resource

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when we stop
    address_space = _address_space() + (limits.memory_mb + RESERVED_ADDRESSES_MB) * _MEBIBYTE
    _bound(resource.RLIMIT_AS, address_space)
    _bound(resource.RLIMIT_FSIZE, MAX_WRITTEN_BYTES)
    _bound(resource.RLIMIT_NOFILE, MAX_OPEN_FILES)
    _bound(resource.RLIMIT_CORE, 0)


def _bound(which: int, value: int) -> None:
    """Lower one limit, never raise it."""
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    with contextlib.suppress(ValueError, OSError):  # a system that does not know this limit
        resource.setrlimit(which, (value, value))


def _address_space() -> int:
    """Bytes of address space that the interpreter and its libraries hold already."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def allow_processor_time(seconds: float) -> None:
    """End this process (SIGXCPU) when it uses so many more seconds of processor time, all threads together."""
    if sys.platform == "win32":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    until = math.ceil(usage.ru_utime + usage.ru_stime + seconds + CPU_GRACE_SECONDS)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or until < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (until, hard))


def is_out_of_time(exit_code: int | None) -> bool:
    """True for a child that its own clocks ended: processor time, or the alarm."""
    if sys.platform == "win32" or exit_code is None:
        return False
    return -exit_code in (signal.SIGXCPU, signal.SIGALRM)


def lower_priority() -> None:
    """Let everything else on the machine go first, at the processor and at the disk.

    Not Windows' background mode for processes, which would also leave them no more than a few MB of memory.
    """
    import psutil

    process = psutil.Process()
    with contextlib.suppress(psutil.Error, OSError, AttributeError):  # not every system has priorities at the disk
        if sys.platform == "win32":
            process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
            process.ionice(psutil.IOPRIO_VERYLOW)
        else:
            process.nice(10)
            process.ionice(psutil.IOPRIO_CLASS_IDLE)


def set_alarm(seconds: float) -> None:
    """End this process after so many seconds, even inside native code; 0 takes the alarm back.

    The parent kills a child that is late. This is for the child whose parent died meanwhile.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)
