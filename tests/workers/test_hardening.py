from __future__ import annotations

import platform
import signal
import struct
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from app.workers.hardening import seccomp_filter
from app.workers.process import Sandbox, WorkerGone, WorkerProcess
from tests.workers import sandbox_children

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what only the Linux kernel does")
knows_calls = pytest.mark.skipif(platform.machine() not in ("x86_64", "aarch64"), reason="calls without known numbers")


def _report(sandbox: Sandbox) -> dict[str, Any]:
    worker = WorkerProcess(sandbox_children.report, name="report", sandbox=sandbox)
    worker.start()
    report, _ = worker.receive()
    worker.kill()
    return report


@knows_calls
def test_a_child_has_no_network_no_programs_and_no_privileges_to_gain(tmp_path: Path) -> None:
    report = _report(Sandbox(tmp_path))
    assert report["socket"] == report["program"] == "PermissionError"
    assert report["no_new_privs"] is True
    assert report["dumpable"] == 0


def test_text_recognition_may_start_its_program(tmp_path: Path) -> None:
    assert _report(Sandbox(tmp_path, may_start_programs=True))["program"] == "worked"


def test_a_child_inherits_nothing_but_its_own_pipes(tmp_path: Path) -> None:
    with open(tmp_path / "private", "wb"):
        report = _report(Sandbox(tmp_path))
    open_files = {int(number): target for number, target in report["descriptors"].items()}
    assert open_files.pop(report["own"]).startswith("socket:")
    others = [target for number, target in open_files.items() if number > 2]
    # One pipe tells the child of its parent's end, the other the parent of the child's.
    assert sum(target.startswith("pipe:") for target in others) == 2
    assert all(target.startswith("pipe:") or target == "/dev/null" or "/fd" in target for target in others), others


def test_a_child_in_native_code_dies_with_its_parent() -> None:
    code = "from tests.workers.sandbox_children import make_a_child_and_die as go\nif __name__ == '__main__': go()"
    parent = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert parent.returncode == -signal.SIGKILL
    pid = int(parent.stdout)
    deadline = time.monotonic() + 5
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline, "the child outlived its parent"
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("target", "ends_by"), [(sandbox_children.crash, "SIGSEGV"), (sandbox_children.burn, "SIGXCPU")]
)
def test_ends_are_told_by_their_signal(target: Any, ends_by: str) -> None:
    worker = WorkerProcess(target, name="ends", sandbox=Sandbox())
    worker.start()
    assert worker.receive()[0] == {"ready": True}
    with pytest.raises(WorkerGone) as caught:
        worker.receive()
    assert caught.value.exit_code == -getattr(signal, ends_by)


def test_the_filter_jumps_to_the_refusal() -> None:
    code = seccomp_filter(7, (41, 59))
    steps = [struct.unpack("=HBBI", code[at : at + 8]) for at in range(0, len(code), 8)]
    refusal = len(steps) - 1
    assert 1 + 1 + steps[1][2] == refusal  # another architecture
    assert [at + 1 + step[1] for at, step in enumerate(steps) if step[0] == 0x15 and at > 1] == [refusal, refusal]
