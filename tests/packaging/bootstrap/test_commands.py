from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bootstrap import commands
from bootstrap.layout import ROOT

CONFIG = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT)]
QUICK = ["-m", "not slow"]
SHARED_OUT = ["-n", "2", "--dist", "loadfile"]
ALL = str(ROOT / "tests")


@pytest.mark.parametrize(
    ("given", "slow", "expected"),
    [
        ([], False, [*CONFIG, *QUICK, *SHARED_OUT, ALL]),
        ([], True, [*CONFIG, *SHARED_OUT, ALL]),
        (["-k", "chunk", "-x"], False, [*CONFIG, *QUICK, *SHARED_OUT, "-k", "chunk", "-x", ALL]),
        (["here.py"], False, [*CONFIG, *QUICK, "here.py"]),
        (["here.py::test_a", "-q"], True, [*CONFIG, "here.py::test_a", "-q"]),
    ],
)
def test_pytest_gets_our_settings_and_all_tests_unless_a_path_is_named(
    given: list[str], slow: bool, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here.py").touch()
    monkeypatch.chdir(tmp_path)
    assert commands.pytest_arguments(given, slow=slow) == expected


@pytest.fixture
def this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands start the Python that runs the tests."""
    monkeypatch.setattr(commands, "VENV_PYTHON", Path(sys.executable))


@pytest.mark.usefixtures("this_python")
def test_the_exit_code_comes_through_and_the_folder_of_the_caller_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "json.py").write_text("raise SystemExit(9)  # a file of the caller that must not be imported\n")
    code = f"import json, os, sys; sys.exit(7 if os.getcwd() == {str(tmp_path)!r} else 1)"
    assert commands._call(["-c", code]) == 7


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX replaces the process")
def test_ctrl_c_reaches_the_program_and_its_exit_code_the_caller() -> None:
    program = (
        "import signal, sys, time\n"
        "signal.signal(signal.SIGINT, lambda *_: sys.exit(130))\n"
        "print('up', flush=True)\n"
        "time.sleep(30)\n"
    )
    become = (
        "import sys; from pathlib import Path\n"
        f"sys.path.insert(0, {str(ROOT / 'packaging')!r})\n"
        "from bootstrap import commands\n"
        f"commands.VENV_PYTHON = Path({sys.executable!r})\n"
        f"commands._become(['-c', {program!r}])\n"
    )
    process = subprocess.Popen([sys.executable, "-c", become], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "up\n"
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    _ = process.communicate(timeout=20)
    assert process.returncode == 130
    assert time.monotonic() - begun < 5


def test_wrong_words_are_told_with_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.run("fly", []) == 2
    assert "'fly'" in capsys.readouterr().err
    assert commands.run("bench", ["nothing"]) == 2
    assert "startup" in capsys.readouterr().err
    assert commands.run("lock", ["--now"]) == 2
    assert commands.run("build", ["x"]) == 2
    assert commands.run("backend", ["metal"]) == 2
    assert "cuda, vulkan" in capsys.readouterr().err
    assert commands.run("lint", ["x"]) == 2
