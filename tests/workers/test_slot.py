from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from app.workers import extractor, slot
from app.workers.limits import Limits
from app.workers.slot import ExtractJob, Slot, Task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def worker() -> Iterator[Slot]:
    worker = Slot(Limits(), extractor.main)
    yield worker
    worker.kill()


def answer(worker: Slot) -> str:
    """The first message that is about the task, not about the child being ready."""
    while True:
        header, _ = worker.process.receive()
        if header.get("op") == "ready" or "ready" in header:
            worker.became_ready()
            continue
        return str(header)


def make_job(folder: Path, text: str = "Some words of a text.") -> ExtractJob:
    (folder / "a.txt").write_text(text)
    return ExtractJob(1, str(folder / "a.txt"), len(text))


def test_a_task_starts_the_process_and_is_answered(worker: Slot, tmp_path: Path) -> None:
    assert worker.process.pid is None
    worker.give(Task(make_job(tmp_path)))
    assert worker.deadline > time.monotonic()
    assert "Some words" in answer(worker)


def test_a_second_try_gets_a_fresh_process(worker: Slot, tmp_path: Path) -> None:
    task = Task(make_job(tmp_path))
    worker.give(task)
    answer(worker)
    worker.files += 1
    first = worker.process.pid
    task.attempts = 1
    worker.give(task)
    assert worker.process.pid != first


def test_a_process_that_has_done_its_share_is_replaced(
    worker: Slot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slot, "FILES_PER_PROCESS", 1)
    worker.give(Task(make_job(tmp_path)))
    answer(worker)
    worker.files = 1
    first = worker.process.pid
    worker.give(Task(make_job(tmp_path)))
    assert worker.process.pid != first


@pytest.mark.skipif(sys.platform != "linux", reason="other systems call it otherwise")
def test_it_takes_what_others_leave_of_processor_and_disk(worker: Slot, tmp_path: Path) -> None:
    worker.give(Task(make_job(tmp_path)))
    answer(worker)
    process = psutil.Process(worker.process.pid)
    assert process.nice() >= 10
    assert process.ionice().ioclass == psutil.IOPRIO_CLASS_IDLE
