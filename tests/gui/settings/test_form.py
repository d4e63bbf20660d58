from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox

from app.gui.settings.form import ChoiceGroup, Page, push, wrapped

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_page_asks_above_what_scrolls(qtbot: QtBot) -> None:
    page = Page("Title")
    qtbot.addWidget(page)
    page.show()
    agreed: list[str] = []
    page.ask("Really?", "Do it", lambda: agreed.append("yes"))
    button = page.confirm.findChild(QPushButton, "agree")
    assert button is not None
    assert button.text() == "Do it"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert agreed == ["yes"]
    assert not page.confirm.isVisible()


def test_rows_give_their_control_a_name(qtbot: QtBot) -> None:
    page = Page("Title")
    qtbot.addWidget(page)
    number = QSpinBox()
    page.heading("Group")
    page.row("Threads", number, "A hint.")
    page.line(push("Press", lambda: None, primary=True))
    page.add(wrapped("text"))
    assert number.accessibleName() == "Threads"
    assert {"Title", "Group", "Threads", "A hint.", "text"} <= {label.text() for label in page.findChildren(QLabel)}


def test_one_of_a_group(qtbot: QtBot) -> None:
    group = ChoiceGroup([(1, "One", ""), (2, "Two", "the second")], "Numbers")
    qtbot.addWidget(group)
    group.show_choice(1)
    assert group.button(1).isChecked()
    group.show_choice(None)
    assert not group.button(1).isChecked()
    with qtbot.waitSignal(group.chosen) as told:
        group.button(2).click()
    assert told.args == [2]
