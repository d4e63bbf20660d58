from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, cast

import pytest

from app.workers import protocol
from app.workers.process import WorkerGone, WorkerProcess
from tests.workers import children

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    worker = WorkerProcess(children.echo, name="echo")
    worker.start()
    yield worker
    worker.kill()


def test_messages_go_there_and_back(worker: WorkerProcess) -> None:
    worker.send({"a": 1}, b"xyz")
    header, payload = worker.receive()
    assert (header, bytes(payload)) == ({"a": 1}, b"xyz")
    assert worker.is_running
    assert not worker.poll(0)


def test_stop_is_quick_and_start_begins_anew(worker: WorkerProcess) -> None:
    worker.send({})
    worker.receive()
    first = worker.pid
    began = time.monotonic()
    worker.stop()
    assert time.monotonic() - began < 2
    assert not worker.is_running
    assert worker.pid is None
    assert worker.connection is None
    worker.start()
    assert worker.pid != first


def test_a_child_that_ends_is_gone_with_its_exit_code(worker: WorkerProcess) -> None:
    worker.send({"exit": True})
    with pytest.raises(WorkerGone) as caught:
        worker.receive()
    assert caught.value.exit_code == 7
    with pytest.raises(WorkerGone):
        worker.send({})
    with pytest.raises(WorkerGone):
        worker.poll(0)


def test_kill_does_not_wait_for_a_busy_child(worker: WorkerProcess) -> None:
    worker.send({"sleep": 60})
    began = time.monotonic()
    worker.kill()
    assert time.monotonic() - began < 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_does_not_reach_the_child(worker: WorkerProcess) -> None:
    worker.send({})
    worker.receive()
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGINT)
    worker.send({"still": "here"})
    assert worker.receive()[0] == {"still": "here"}


FIRST_CHILD = """
from pathlib import Path
from app.workers.process import WorkerProcess
from tests.workers import children

worker = WorkerProcess(children.echo, name="echo")
worker.start()
status = Path(f"/proc/{worker.pid}/status").read_text()
worker.kill()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("SigBlk:")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_even_the_first_child_of_a_program_is_born_deaf_to_ctrl_c() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_CHILD], capture_output=True, text=True, check=True)
    assert int(done.stdout, 16) & 1 << (signal.SIGINT - 1)


def test_a_pipe_that_is_closed_while_it_is_read_means_that_the_child_is_gone(
    worker: WorkerProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed_meanwhile(_: Connection) -> None:
        os.read(cast("int", None), 1)  # as Connection does, whose handle `close` takes away

    monkeypatch.setattr(protocol, "receive", closed_meanwhile)
    with pytest.raises(WorkerGone):
        worker.receive()
