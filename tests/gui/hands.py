"""A person at a virtual screen: starts the program there and works it by real key and mouse events (xdotool)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from tests.gui.virtual_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

TOOLS = ("Xvfb", "xdotool")
_SIZE = "1440x900x24"
_SECONDS = 60.0
_HELPER = Path(__file__).with_name("screen_helper.py")
# A stand-in for the desktop's opener: notes what it was asked to open.
_OPENER = '#!/bin/sh\nprintf "%s\\n" "$1" >> "{}"\n'


def missing_tools() -> list[str]:
    """Those of the tools that this machine lacks."""
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def wait_for(what: str, until: Callable[[], object], seconds: float = _SECONDS) -> None:
    """Wait until the condition holds. Raises AssertionError with `what` never came."""
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, f"{what} never came"
        time.sleep(0.1)


class Hands:
    """The hands and the eyes; `shots` is where pictures of the screen are kept."""

    def __init__(self, variables: Mapping[str, str], helper: subprocess.Popen[str], place: Path, shots: Path) -> None:
        """Use `at_screen`."""
        self.variables = variables
        self.shots = shots
        self.opened_file = place / "opened.txt"
        self._helper = helper
        self._count = 0

    @property
    def opened(self) -> list[str]:
        """What the desktop was asked to open."""
        return self.opened_file.read_text("utf-8").splitlines() if self.opened_file.exists() else []

    def start(self, data_dir: Path) -> subprocess.Popen[bytes]:
        """Start the program as a person does; returns once its window is there, in its place, with the keyboard."""
        command = [sys.executable, "-P", "-m", "app", "--data-dir", str(data_dir)]
        program = subprocess.Popen(command, env=dict(self.variables))
        windows: list[str] = []

        def is_there() -> bool:
            assert program.poll() is None, "the program ended"
            search = ["search", "--onlyvisible", "--pid", str(program.pid), "--name", "^Lodestone$"]
            windows[:] = self._tool(*search, check=False).splitlines()
            return bool(windows)

        wait_for("the window", is_there)
        self.do("windowmove", windows[-1], "150", "60")
        self.do("windowfocus", "--sync", windows[-1])
        return program

    def do(self, *arguments: str) -> None:
        """Let xdotool do this."""
        self._tool(*arguments)

    def type(self, text: str) -> None:
        """Type at the pace of a person."""
        self.do("type", "--delay", "90", text)

    def key(self, *keys: str) -> None:
        """Press keys."""
        self.do("key", "--delay", "120", *keys)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the left button at one place, move to the other, let go."""
        self.do("mousemove", str(start[0]), str(start[1]), "sleep", "0.3", "mousedown", "1")
        for step in range(1, 21):
            x, y = (round(a + (b - a) * step / 20) for a, b in zip(start, end, strict=True))
            self.do("mousemove", str(x), str(y), "sleep", "0.04")
        self.do("sleep", "0.5", "mouseup", "1")

    def shot(self, name: str) -> None:
        """Keep a picture of the screen."""
        self._count += 1
        assert self._ask(f"shot {self.shots / f'{self._count:02} {name}.png'}") == "True"

    def look(self, x: int, y: int, width: int, height: int) -> str:
        """Something that is the same as long as this part of the screen is."""
        return self._ask(f"look {x} {y} {width} {height}")

    def _ask(self, order: str) -> str:
        assert self._helper.stdin is not None
        assert self._helper.stdout is not None
        self._helper.stdin.write(order + "\n")
        self._helper.stdin.flush()
        return self._helper.stdout.readline().strip()

    def _tool(self, *arguments: str, check: bool = True) -> str:
        command, variables = ["xdotool", *arguments], dict(self.variables)
        done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=False)
        assert not check or done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout


@contextmanager
def at_screen(place: Path, folder: Path, shots: Path) -> Iterator[Hands]:
    """At a screen on which `folder` can be dragged from the upper left corner."""
    with virtual_screen(_SIZE) as display:
        variables = _variables(place, display)
        command = [sys.executable, "-P", str(_HELPER), str(folder)]
        helper = subprocess.Popen(command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            assert helper.stdout is not None
            assert helper.stdout.readline().strip() == "ready"
            yield Hands(variables, helper, place, shots)
        finally:
            helper.kill()
            helper.communicate()


def _variables(place: Path, display: str) -> dict[str, str]:
    home, programs = place / "home", place / "programs"
    home.mkdir()
    programs.mkdir()
    opener = programs / "xdg-open"
    opener.write_text(_OPENER.format(place / "opened.txt"))
    opener.chmod(0o755)
    own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    foreign = ("XDG_", "WAYLAND", "DBUS", "LC_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {**kept, **own, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}


def left_behind(marker: str) -> list[str]:
    """Processes with this text in their command line or environment, each with its number in front."""
    found = []
    for process in psutil.process_iter():
        try:
            words = [*process.cmdline(), *process.environ().values()]
            if process.pid != os.getpid() and any(marker in word for word in words):
                found.append(f"{process.pid} {' '.join(process.cmdline())}")
        except psutil.Error:
            continue
    return found
