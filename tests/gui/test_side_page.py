from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.gui.side_page import SidePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_way_back_by_button_and_by_escape(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = SidePage()
    page.say_title("A page")
    inner = QPushButton("x")
    page.column.addWidget(inner)
    QVBoxLayout(window).addWidget(page)
    pressed: list[bool] = []
    QShortcut(QKeySequence("Escape"), window).activated.connect(lambda: pressed.append(True))
    window.show()
    inner.setFocus()
    with qtbot.waitSignal(page.left):
        QTest.keyClick(inner, Qt.Key.Key_Escape)
    assert pressed == []
    back = page.findChild(QPushButton, "back")
    assert back is not None
    with qtbot.waitSignal(page.left):
        back.click()
    assert page.accessibleName() == "A page"
