from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.workers.process import Sandbox, WorkerGone, WorkerProcess
from app.workers.scratch import make_scratch, remove_scratch
from tests.workers import sandbox_children

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@posix
def test_a_killed_childs_folder_goes_with_all_that_is_in_it(tmp_path: Path) -> None:
    worker = WorkerProcess(sandbox_children.report, name="report", sandbox=Sandbox(tmp_path / "place"))
    worker.start()
    report, _ = worker.receive()
    assert report["folder"].startswith(str(tmp_path / "place"))
    assert report["temporary"].startswith(report["folder"])
    assert report["mode"] == "0o700"
    assert os.path.exists(report["temporary"])
    worker.kill()
    assert os.listdir(tmp_path / "place") == []


@posix
def test_a_place_that_cannot_be_made_is_a_child_that_cannot_start(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    worker = WorkerProcess(sandbox_children.report, name="report", sandbox=Sandbox(tmp_path / "file" / "place"))
    with pytest.raises(WorkerGone):
        worker.start()


def test_what_a_dead_process_left_is_removed_and_what_a_live_one_uses_stays(tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    stale = tmp_path / f"child-{dead.pid}-abc"
    (stale / "deep").mkdir(parents=True)
    ours = make_scratch(tmp_path)
    (tmp_path / "child-note.txt").touch()
    second = make_scratch(tmp_path)
    assert sorted(os.listdir(tmp_path)) == sorted([ours.name, second.name, "child-note.txt"])
    remove_scratch(ours)
    assert not ours.exists()
