from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.gui import shortcuts
from app.gui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    del theme
    made = QWidget()
    made.resize(900, 640)
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_has_every_key_of_the_table(window: QWidget) -> None:
    sheet = ShortcutSheet(window)
    sheet.toggle()
    texts = [each.text() for each in sheet.findChildren(QLabel)]
    for group in shortcuts.groups():
        assert group.title in texts
        for action in group.actions:
            assert action.text in texts
            assert all(shortcuts.shown(keys) in texts for keys in action.keys)


def test_it_has_the_chosen_keys_from_anywhere(window: QWidget) -> None:
    sheet = ShortcutSheet(window)
    sheet.anywhere = "Ctrl+Alt+L"
    sheet.toggle()
    assert "Ctrl+Alt+L" in [each.text() for each in sheet.findChildren(QLabel)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_keys_close_it_and_the_focus_goes_back(window: QWidget, key: Qt.Key) -> None:
    line = window.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    cleared: list[int] = []
    shortcuts.bind(window, "start_over", lambda: cleared.append(1))
    sheet = ShortcutSheet(window)
    sheet.toggle()
    assert window.focusWidget() is sheet
    QTest.keyClick(sheet, key)
    assert not sheet.isVisible()
    assert window.focusWidget() is line
    assert cleared == []


def test_it_stays_inside_the_window(window: QWidget) -> None:
    sheet = ShortcutSheet(window)
    sheet.toggle()
    for size in ((900, 640), (400, 300), (1600, 1000)):
        window.resize(*size)
        assert window.rect().contains(sheet.geometry())
    shut = sheet.findChild(QToolButton)
    assert shut is not None
    shut.click()
    assert not sheet.isVisible()
