"""What a child that reads untrusted files may take: memory, files, time, the processor's attention."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

_MEBIBYTE = 1024 * 1024
# Room for the one thing we write: the language detector unpacks its model (68 MB) into a temporary file.
MAX_WRITTEN_BYTES = 128 * _MEBIBYTE
MAX_OPEN_FILES = 128
# Threads' stacks and allocator arenas reserve addresses without using memory.
RESERVED_ADDRESSES_MB = 512


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one file: seconds, MiB of memory, MiB of file size."""

    timeout_s: float = 60.0
    memory_mb: int = 2048
    max_file_mb: int = 200

    @property
    def max_bytes(self) -> int:
        """The size limit in bytes."""
        return self.max_file_mb * _MEBIBYTE


def confine(limits: Limits) -> None:
    """Bound this process for good; to be called first thing in a child.

    Windows knows no such limits for a process from within; there the parent's deadline has to do.
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


def lower_priority() -> None:
    """Let everything else on the machine go first."""
    import psutil

    with contextlib.suppress(psutil.Error, OSError):
        if sys.platform == "win32":
            psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        else:
            psutil.Process().nice(10)


def set_alarm(seconds: float) -> None:
    """End this process after so many seconds, even inside native code; 0 takes the alarm back.

    The parent kills a child that is late. This is for the child whose parent died meanwhile.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)
