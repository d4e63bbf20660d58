from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.gui.pane_walk import PaneWalk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_keys_go_round_and_back(qtbot: QtBot) -> None:
    window, boxes, panes = QWidget(), [QLineEdit() for _ in range(3)], [QWidget() for _ in range(4)]
    line = QHBoxLayout(window)
    for pane, box in zip(panes, boxes, strict=False):
        QHBoxLayout(pane).addWidget(box)
    button = QPushButton()
    QHBoxLayout(panes[3]).addWidget(button)
    for pane in panes:
        line.addWidget(pane)
    hidden = QLineEdit(panes[3])
    hidden.hide()
    qtbot.addWidget(window)
    walk = PaneWalk(window, lambda: [*zip(panes, boxes, strict=False), (panes[3], hidden)])
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panes[1].hide()
    boxes[0].setFocus()
    visited = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        visited.append(window.focusWidget())
    assert visited == [boxes[2], button, boxes[0]]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is button
    for pane in panes:
        pane.hide()
    walk.step(1)  # nowhere to go
