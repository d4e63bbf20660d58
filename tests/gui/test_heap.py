from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

from app.gui import heap

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="glibc")


class _Work(QObject):
    done = Signal(object)


@linux_only
def test_what_many_threads_have_freed_is_not_kept() -> None:
    code = """
import ctypes, sys, threading
from app.gui import heap
heap.keep_small()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
def work():
    blocks = [libc.malloc(100_000) for _ in range(40)]
    for block in blocks:
        ctypes.memset(block, 1, 100_000)
    barrier.wait()
    for block in blocks:
        libc.free(block)
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 // 1_000_000
before, barrier = resident(), threading.Barrier(12)
threads = [threading.Thread(target=work) for _ in range(12)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
assert heap.give_back()
[thread.join() for thread in threading.enumerate() if thread.name == "give-back"]
print(resident() - before)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 20  # of 48 MB


def test_memory_is_given_back_after_work(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bool] = []
    monkeypatch.setattr(heap, "_REST_MS", 20)
    monkeypatch.setattr(heap, "give_back", lambda: given.append(True))
    work = _Work()
    giving = heap.GivingBack((work.done,))
    assert given == []
    work.done.emit(1)
    qtbot.waitUntil(lambda: given == [True])
    del giving


SMAPS = """7f00000000-7f00001000 r-xp 00000000 08:01 11 /usr/lib/a library.so
Size: 4 kB
Private_Dirty:         0 kB
7f00002000-7f00004000 r-xp 00000000 08:01 11 /usr/lib/patched.so
Private_Dirty:         4 kB
7f00005000-7f00006000 r--p 00000000 08:01 11 /usr/lib/a library.so
Private_Dirty:         0 kB
7f00007000-7f00008000 r-xp 00000000 00:00 0 [vdso]
Private_Dirty:         0 kB
"""


def test_only_code_that_nobody_wrote_to_is_let_go_of() -> None:
    assert heap._clean_code(SMAPS.splitlines()) == [(0x7F00000000, 0x1000)]


@linux_only
def test_code_that_was_let_go_of_still_runs() -> None:
    code = """
import threading
import PySide6.QtWidgets
from app.gui import heap
def resident():
    return int(open("/proc/self/statm").read().split()[1])
before = resident()
assert heap.give_back()
[thread.join() for thread in threading.enumerate() if thread.name == "give-back"]
after = resident()
PySide6.QtWidgets.QApplication([]).exit()
print(before > after)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
