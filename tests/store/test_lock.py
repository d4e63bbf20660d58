from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store.lock import WriterLock

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
