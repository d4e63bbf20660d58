from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app import processor
from app.cli import FAILED, run
from app.errors import ResourceError, ResourceProblem


def test_processors_of_other_kinds_need_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "aarch64")
    monkeypatch.setattr(processor, "_told_by_linux", lambda: False)
    monkeypatch.setattr(processor, "_told_by_windows", lambda: False)
    assert processor.has_avx2()


@pytest.mark.skipif(sys.platform != "linux", reason="reads what the kernel of Linux lists")
def test_glibc_the_kernel_and_numpy_say_the_same() -> None:
    listed = processor._is_listed(Path("/proc/cpuinfo"))
    assert listed == processor.has_avx2() == processor._told_by_windows()


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("processor : 0\nflags\t\t: fpu sse4_2 avx\n", False),
        ("flags\t\t: fpu avx2 bmi1\n", True),
        ("processor : 0\n", True),
    ],
)
def test_what_the_kernel_lists(text: str, is_there: bool, tmp_path: Path) -> None:
    file = tmp_path / "cpuinfo"
    file.write_text(text, "ascii")
    assert processor._is_listed(file) is is_there
    assert processor._is_listed(tmp_path / "none")


def test_it_is_told_before_anything_is_done(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(processor, "has_avx2", lambda: False)
    with pytest.raises(ResourceError) as raised:
        processor.check_processor()
    assert raised.value.code is ResourceProblem.PROCESSOR
    assert run(["--data-dir", str(tmp_path / "data"), "search", "tea"]) == FAILED
    told = capsys.readouterr()
    assert told.err == f"lodestone: {raised.value.user_message}\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("qemu-x86_64"), reason="qemu-user is not installed")
def test_on_an_emulated_processor_there_is_a_sentence_instead_of_a_crash(tmp_path: Path) -> None:
    command = [sys.executable, "-P", "-m", "app", "--data-dir", str(tmp_path / "data"), "search", "tea"]
    for kind in ("core2duo", "SandyBridge"):
        done = subprocess.run(
            ["qemu-x86_64", "-cpu", kind, *command], capture_output=True, text=True, check=False, timeout=120
        )
        assert done.returncode == FAILED, done.stderr
        assert processor._SENTENCE in done.stderr
        assert "Traceback" not in done.stderr
