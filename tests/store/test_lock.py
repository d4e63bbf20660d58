from __future__ import annotations

import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store.lock import WriterLock, is_held

if TYPE_CHECKING:
    from app.paths import DataDir

HOLD = """
import sys, pathlib
from app.paths import DataDir
from app.store.lock import WriterLock
lock = WriterLock(DataDir(pathlib.Path(sys.argv[1])))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_another_process_keeps_us_out_until_it_dies(data_dir: DataDir) -> None:
    command = [sys.executable, "-c", HOLD, str(data_dir.root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        lock = WriterLock(data_dir)
        with pytest.raises(ResourceError, match="Another Lodestone") as caught:
            lock.acquire()
        assert caught.value.code is ResourceProblem.INDEX_LOCKED
        holder.kill()
        holder.wait()
        lock.acquire()
        lock.release()


def test_whether_somebody_holds_it_is_told_without_keeping_anybody_out(data_dir: DataDir) -> None:
    assert not is_held(data_dir)
    data_dir.running_file.touch()  # as a killed one leaves it
    assert not is_held(data_dir)
    lock = WriterLock(data_dir)
    lock.acquire()
    assert is_held(data_dir)
    lock.release()
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            is_held(data_dir)
            time.sleep(0.002)

    asking = threading.Thread(target=ask)
    asking.start()
    for _ in range(20):
        lock.acquire()
        lock.release()
    done.set()
    asking.join()
