from __future__ import annotations

import sys

import pytest

from app.workers.limits import MAX_OPEN_FILES, MAX_WRITTEN_BYTES, Limits
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


def test_bytes_of_the_size_limit() -> None:
    assert Limits(max_file_mb=3).max_bytes == 3 * 1024 * 1024
