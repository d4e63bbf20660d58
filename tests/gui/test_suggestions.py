from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.gui.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

# The offscreen platform says so of every list that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ROWS = [("pdf  (7)", "pdf"), ("pptx  (2)", "pptx")]


@pytest.fixture
def suggestions(qtbot: QtBot) -> Iterator[Suggestions]:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    made = Suggestions(box)
    yield made
    made.popup.hide()


def test_enter_takes_the_chosen_row_and_tab_the_first(suggestions: Suggestions) -> None:
    taken: list[str] = []
    suggestions.offer(ROWS, taken.append)
    assert suggestions.popup.isVisible()
    assert suggestions.shown == ["pdf  (7)", "pptx  (2)"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(suggestions.popup, key)
    assert taken == ["pptx"]
    assert suggestions.popup.isHidden()
    suggestions.offer(ROWS, taken.append)
    QTest.keyClick(suggestions.popup, Qt.Key.Key_Tab)
    assert taken == ["pptx", "pdf"]


def test_escape_and_nothing_to_offer_put_it_away(suggestions: Suggestions) -> None:
    taken: list[str] = []
    suggestions.offer(ROWS, taken.append)
    QTest.keyClick(suggestions.popup, Qt.Key.Key_Escape)
    assert suggestions.popup.isHidden()
    suggestions.offer(ROWS, taken.append)
    suggestions.offer((), taken.append)
    assert suggestions.popup.isHidden()
    assert taken == []
