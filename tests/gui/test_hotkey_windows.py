"""What can be tried on any system: the codes, and that a message of Windows is understood."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from app.gui.hotkey_windows import WindowsGrab, code_of, grab_keys, modifiers_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Message(ctypes.Structure):
    _fields_ = (("window", ctypes.c_void_p), ("message", ctypes.c_uint), ("rest", ctypes.c_uint64 * 4))


@pytest.mark.parametrize(
    ("key", "code"),
    [(Qt.Key.Key_L, 0x4C), (Qt.Key.Key_7, 0x37), (Qt.Key.Key_Space, 0x20), (Qt.Key.Key_F12, 0x7B)],
)
def test_codes_are_those_of_windows(key: Qt.Key, code: int) -> None:
    assert code_of(key) == code


def test_modifiers() -> None:
    assert modifiers_of(QKeySequence("Ctrl+Alt+Shift+Meta+L")[0]) == 1 | 2 | 4 | 8  # type: ignore[index]


def test_only_the_message_of_the_keys_counts() -> None:
    pressed: list[int] = []
    grab = WindowsGrab(lambda: pressed.append(1))
    for number in (0x0312, 0x0100):
        message = Message(message=number)
        grab.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
    assert pressed == [1]


def test_it_goes_as_it_came(qapp: QApplication) -> None:
    del qapp
    grab = grab_keys(QKeySequence("Ctrl+Alt+F24")[0], lambda: None)  # type: ignore[index]
    assert grab is not None
    grab.release()
