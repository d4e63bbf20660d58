from __future__ import annotations

import signal
import sys

import pytest

from app.workers.limits import MAX_OPEN_FILES, MAX_WRITTEN_BYTES, Limits, is_out_of_time
from app.workers.process import WorkerGone, WorkerProcess
from tests.workers import children

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows bounds no process from within")


def test_a_confined_process() -> None:
    worker = WorkerProcess(children.report_limits, Limits(memory_mb=64), name="limits")
    worker.start()
    report, _ = worker.receive()
    worker.stop()
    assert report == {
        "core": 0,
        "files": MAX_OPEN_FILES,
        "written": MAX_WRITTEN_BYTES,
        "interrupt_ignored": True,
        "memory": "bounded",
        "small": 32 * 1024 * 1024,
    }


def test_an_alarm_ends_a_process_whose_parent_does_not() -> None:
    worker = WorkerProcess(children.alarmed, name="alarmed")
    worker.start()
    assert worker.receive()[0] == {"ready": True}
    with pytest.raises(WorkerGone) as caught:
        worker.receive()
    assert caught.value.exit_code is not None
    assert caught.value.exit_code < 0


def test_memory_is_shared_by_the_processes() -> None:
    assert Limits(memory_mb=2048).shared_by(2).memory_mb == 1024
    assert Limits(memory_mb=2048).shared_by(16).memory_mb == 512


def test_an_end_by_a_clock_is_told_from_a_crash() -> None:
    assert is_out_of_time(-signal.SIGXCPU)
    assert is_out_of_time(-signal.SIGALRM)
    assert not is_out_of_time(-signal.SIGSEGV)
    assert not is_out_of_time(None)


def test_bytes_of_the_size_limit() -> None:
    assert Limits(max_file_mb=3).max_bytes == 3 * 1024 * 1024
