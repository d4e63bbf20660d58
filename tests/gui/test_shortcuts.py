from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.gui import shortcuts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_no_name_and_in_one_place_no_keys_are_there_twice() -> None:
    actions = [action for group in shortcuts.groups() for action in group.actions]
    assert max(Counter(action.name for action in actions).values()) == 1
    for group in shortcuts.groups():
        assert max(Counter(keys for action in group.actions for keys in action.keys).values()) == 1, group.title
    assert all(action.text and action.keys for action in actions)


def test_all_keys_are_keys() -> None:
    for group in shortcuts.groups():
        for action in group.actions:
            for keys in action.keys:
                assert QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText) == keys


def test_tool_tips_tell_the_keys() -> None:
    assert shortcuts.with_keys("Settings", "settings") == "Settings (Ctrl+,)"
    with pytest.raises(KeyError):
        shortcuts.with_keys("x", "no-such-action")


def test_every_key_of_an_action_is_bound(qtbot: QtBot) -> None:
    window, done = QWidget(), list[int]()
    qtbot.addWidget(window)
    shortcuts.bind(window, "find", lambda: done.append(1))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert len(done) == 2
