from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.gui.state_page import StatePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_page_says_it_and_offers_the_button(qtbot: QtBot) -> None:
    button = QPushButton("Do it")
    page = StatePage(button)
    qtbot.addWidget(page)
    page.say("Headline", "Some text that explains it. " * 10)
    page.resize(600, 500)
    page.show()
    assert page.accessibleName() == "Headline"
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for part in page.findChildren(QLabel):
        assert part.height() >= part.heightForWidth(part.width()), "the text is cut off"


def test_offers_are_buttons_and_take_the_place_of_others(qtbot: QtBot) -> None:
    page = StatePage()
    qtbot.addWidget(page)
    pressed: list[str] = []
    page.offer((text, partial(pressed.append, text)) for text in ("one", "two"))
    assert [button.text() for button in page.offered] == ["one", "two"]
    page.offered[1].click()
    assert pressed == ["two"]
    page.offer(())
    assert page.offered == []
