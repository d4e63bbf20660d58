"""What needs no X server; test_hotkey presses real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from app.gui.hotkey_x11 import grab_keys, keysym_of, modifiers_of


@pytest.mark.parametrize(
    ("key", "keysym"),
    [(Qt.Key.Key_L, 0x6C), (Qt.Key.Key_7, 0x37), (Qt.Key.Key_Space, 0x20), (Qt.Key.Key_F12, 0xFFC9)],
)
def test_symbols_are_those_of_keysymdef(key: Qt.Key, keysym: int) -> None:
    assert keysym_of(key) == keysym


def test_modifiers() -> None:
    assert modifiers_of(QKeySequence("Ctrl+Alt+Shift+Meta+L")[0]) == 1 | 4 | 8 | 64  # type: ignore[index]


def test_without_a_server_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":9999")
    assert grab_keys(QKeySequence("Ctrl+Alt+L")[0], lambda: None) is None  # type: ignore[index]
