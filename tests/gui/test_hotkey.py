from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from app.gui.hotkey import Hotkey, is_usable, refusal
from tests.gui.virtual_screen import virtual_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

LISTENER = """
import sys
from PySide6.QtGui import QGuiApplication
from app.gui.hotkey import Hotkey
application = QGuiApplication([])
hotkey = Hotkey()
hotkey.pressed.connect(lambda: print("pressed", flush=True))
print(hotkey.set_keys(sys.argv[1]) or "listening", flush=True)
application.exec()
"""


@pytest.mark.parametrize(
    ("keys", "is_good"),
    [
        ("Ctrl+Alt+L", True),
        ("Meta+Space", True),
        ("Ctrl+Shift+7", True),
        ("F9", True),
        ("L", False),
        ("Shift+L", False),
        ("Ctrl+K, Ctrl+L", False),
        ("Ctrl+Left", False),
        ("", False),
        ("nonsense", False),
    ],
)
def test_only_keys_that_nobody_types_are_taken(keys: str, is_good: bool) -> None:
    assert is_usable(keys) is is_good


@pytest.mark.parametrize(("platform", "part"), [("wayland", "lodestone --toggle"), ("offscreen", "no program")])
def test_systems_without_them_say_so(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, platform: str, part: str
) -> None:
    del qapp
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert part in refusal()
    hotkey = Hotkey()
    assert part in hotkey.set_keys("Ctrl+Alt+L")
    assert hotkey.keys == ""


def test_keys_that_are_typed_are_refused(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    assert refusal("Ctrl+Alt+L") == ""
    assert refusal("") == ""
    assert "together with" in refusal("L")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("needs Xvfb and xdotool")
    with virtual_screen() as display:
        yield display


def listen(display: str, keys: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-c", LISTENER, keys]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_real_keys_arrive_and_nobody_takes_them_twice(screen: str) -> None:
    environment = {**os.environ, "DISPLAY": screen}
    with listen(screen, "Ctrl+Alt+L") as first:
        assert line(first) == "listening"
        for _ in range(2):
            subprocess.run(["xdotool", "key", "ctrl+alt+l"], env=environment, check=True)
            assert line(first) == "pressed"
        with listen(screen, "Ctrl+Alt+L") as second:
            assert "Another program" in line(second)
            second.kill()
        first.kill()
    with listen(screen, "Ctrl+Alt+L") as third:
        assert line(third) == "listening"
        third.kill()
