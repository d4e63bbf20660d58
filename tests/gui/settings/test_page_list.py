from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.gui.settings.form import Page
from app.gui.settings.page_list import PageList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_pages_are_left_by_what_is_written_on_them(qtbot: QtBot) -> None:
    bread, tea = Page("Bread"), Page("Tea")
    bread.words("Feed the sourdough.")
    tea.row("Water", QLineEdit())
    side = PageList([bread, tea])
    for widget in (bread, tea, side):
        qtbot.addWidget(widget)
    side.show()
    side.choose(0)
    numbers: list[int] = []
    side.chosen.connect(numbers.append)
    side.box.setText("WATER")
    assert (numbers, side.current) == ([1], 1)
    side.box.setText("sour feed")
    assert side.current == 0
    side.box.setFocus()
    QTest.keyClick(side.box, Qt.Key.Key_Escape)
    assert side.box.text() == ""
    QTest.keyClick(side.box, Qt.Key.Key_Down)
    assert side.focusWidget() is side.list
