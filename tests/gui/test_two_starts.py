"""The program started twice, as people do: two real processes and one window."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.gui.virtual_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.slow,  # 20 s; test_single_instance has the parts
    pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="no Xvfb or xdotool"),
]
PATIENCE = 60.0


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    with virtual_screen() as display:
        kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        yield {**kept, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(tmp_path / "config")}


def command(data: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "app", "--data-dir", str(data), *arguments]


@contextmanager
def running(environment: dict[str, str], data: Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command(data), env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


def start(environment: dict[str, str], data: Path, *arguments: str) -> None:
    subprocess.run(command(data, *arguments), env=environment, check=True, timeout=PATIENCE)


def windows(environment: dict[str, str]) -> list[str]:
    search = ["xdotool", "search", "--onlyvisible", "--name", "^Lodestone$"]
    return subprocess.run(search, env=environment, capture_output=True, text=True, check=False).stdout.split()


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def test_the_second_start_uses_the_first_window(environment: dict[str, str], tmp_path: Path, folder: Path) -> None:
    data = tmp_path / "data"
    with running(environment, data) as first:
        wait(lambda: len(windows(environment)) == 1)
        start(environment, data)
        wait(lambda: len(windows(environment)) == 1)
        start(environment, data, str(folder))
        status = command(data, "search", "lettuce", "--json", "--quick")
        wait(lambda: b"garden.md" in subprocess.run(status, env=environment, capture_output=True, check=False).stdout)
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
    # What the killed one left is no obstacle for the next.
    with running(environment, data):
        wait(lambda: len(windows(environment)) == 1)
        start(environment, data, "what eats lettuce")
        assert len(windows(environment)) == 1
