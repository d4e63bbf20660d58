"""Keeps what the C library holds back of freed memory small (Linux with glibc; elsewhere nothing is done).

LanceDB works with dozens of threads, and glibc would give up to eight heaps per processor to them, each of which keeps
what it has freed. With two heaps, and large blocks given back at once, a window that rests after ten searches in a
library of 870 files holds 113 MB of its own instead of 238 (`smaps`, anonymous).

The code of libraries is most of the rest, 83 MB, much of it touched at the start and never again. It stays with the
system's file cache and is let go of here; what is needed again is mapped again without a look at the disk.
"""

from __future__ import annotations

import ctypes
import re
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import SignalInstance

# malloc.h of glibc
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_HEAPS = 2
_LARGE_BYTES = 256 * 1024
_REST_MS = 10_000
_MADV_DONTNEED = 4  # mman.h of Linux
_SMAPS = Path("/proc/self/smaps")
_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+ *(.*)")


def keep_small() -> None:
    """Have the heaps of this process stay few and small; to be called before threads are started."""
    libc = _glibc()
    if libc is not None:
        libc.mallopt(_M_ARENA_MAX, _HEAPS)
        libc.mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
        libc.mallopt(_M_TRIM_THRESHOLD, _LARGE_BYTES)


def give_back() -> bool:
    """Give memory back to the system, in a thread of its own; False where that is not known how."""
    libc = _glibc()
    if libc is None:
        return False
    threading.Thread(target=_give_back, args=(libc,), name="give-back", daemon=True).start()
    return True


class GivingBack(QObject):
    """Gives memory back once none of the signals has come for a while."""

    def __init__(self, signals: tuple[SignalInstance, ...], parent: QObject | None = None) -> None:
        """`signals` tell of work."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(give_back)
        for signal in signals:
            signal.connect(self._timer.start)


def _give_back(libc: ctypes.CDLL) -> None:
    libc.malloc_trim(0)
    for start, length in _clean_code(_SMAPS.read_text("utf-8", "replace").splitlines()):
        libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(length), _MADV_DONTNEED)


def _clean_code(smaps: Iterable[str]) -> list[tuple[int, int]]:
    """Start and length of the mappings of files that can be run and were not written to, as in the file."""
    found: list[tuple[int, int]] = []
    current: tuple[int, int] | None = None
    for line in smaps:
        if match := _MAPPING.match(line):
            start, end = int(match[1], 16), int(match[2], 16)
            current = (start, end - start) if match[3] == "r-xp" and match[4].startswith("/") else None
        elif current and line.startswith("Private_Dirty:") and line.split()[1] == "0":
            found.append(current)
    return found


def _glibc() -> ctypes.CDLL | None:
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "mallopt") and hasattr(libc, "malloc_trim") else None
