"""With a second process where there would be one; the whole program does so in test_app."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from app import launch
from app.gui.single_instance import SingleInstance, socket_name
from app.launch import Launch
from app.paths import DataDir

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

SLOW_MS = 30_000
OTHER = """
import sys
from pathlib import Path
from app.gui.single_instance import SingleInstance
from app.launch import Launch
from app.paths import DataDir
instance = SingleInstance(DataDir(Path(sys.argv[1])))
print(instance.hand_over(Launch("search", words=sys.argv[2])), flush=True)
"""
LISTENER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.gui.single_instance import SingleInstance
from app.launch import Launch
from app.paths import DataDir
instance = SingleInstance(DataDir(Path(sys.argv[1])))
assert not instance.hand_over(Launch())
application = QCoreApplication([])
print(instance.listen(), flush=True)
time.sleep(100)
"""


@pytest.fixture
def first(qapp: object, data_dir: DataDir) -> Iterator[SingleInstance]:
    del qapp
    made = SingleInstance(data_dir)
    assert not made.hand_over(Launch())
    assert made.listen()
    yield made
    made.close()


def other(code: str, data_dir: DataDir, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, str(data_dir.root), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_another_process_hands_over(qtbot: QtBot, first: SingleInstance, data_dir: DataDir) -> None:
    with qtbot.waitSignal(first.launched, timeout=SLOW_MS) as told:
        process = other(OTHER, data_dir, "夜车 “quoted”")
    assert told.args == [Launch(launch.SEARCH, words="夜车 “quoted”")]
    assert process.communicate(timeout=30)[0].strip() == "True"


def test_other_libraries_have_windows_of_their_own(first: SingleInstance, tmp_path: Path) -> None:
    del first
    elsewhere = SingleInstance(DataDir(tmp_path / "elsewhere"))
    assert not elsewhere.hand_over(Launch())
    elsewhere.close()


def test_one_that_has_closed_gets_nothing(first: SingleInstance, data_dir: DataDir) -> None:
    first.close()
    second = SingleInstance(data_dir)
    assert not second.hand_over(Launch())
    second.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe ends with its process")
def test_what_a_killed_one_left_is_no_obstacle(qtbot: QtBot, data_dir: DataDir) -> None:
    with other(LISTENER, data_dir) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline().strip() == "True"
        killed.send_signal(signal.SIGKILL)
    assert Path(socket_name(data_dir)).exists()
    second = SingleInstance(data_dir)
    assert not second.hand_over(Launch())
    assert second.listen()
    with qtbot.waitSignal(second.launched, timeout=SLOW_MS):
        process = other(OTHER, data_dir, "again")
    assert process.communicate(timeout=30)[0].strip() == "True"
    second.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
def test_nobody_else_can_use_it(first: SingleInstance) -> None:
    file = Path(first.name)
    assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0
    assert file.parent.stat().st_uid == os.getuid()
    assert file.parent.stat().st_mode & 0o022 == 0


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no folder")
def test_a_folder_that_others_may_write_to_is_not_used(
    data_dir: DataDir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = tmp_path / "r"
    runtime.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    runtime.chmod(0o777)
    assert Path(socket_name(data_dir)).parent != runtime
    runtime.chmod(0o700)
    if len(str(runtime)) <= 64:
        assert Path(socket_name(data_dir)).parent == runtime
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "none"))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "neither"))
    assert Path(socket_name(data_dir)).parent == data_dir.root


@pytest.mark.parametrize("line", [b"nonsense\n", b"x" * (1 << 21)])
def test_what_is_no_launch_is_cut_off(qtbot: QtBot, first: SingleInstance, line: bytes) -> None:
    told: list[object] = []
    first.launched.connect(told.append)
    socket = QLocalSocket()
    socket.connectToServer(first.name)
    with qtbot.waitSignal(socket.disconnected, timeout=SLOW_MS):
        socket.write(line)
    assert told == []
