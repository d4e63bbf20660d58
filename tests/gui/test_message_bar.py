from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget

from app.gui import message_bar
from app.gui.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> Iterator[MessageBar]:
    del theme
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 100)
    made = MessageBar(window)
    made.resize(400, 40)
    window.show()
    yield made
    window.close()


def test_errors_stay_until_dismissed(bar: MessageBar) -> None:
    assert bar.text == ""
    bar.show_error("Something is wrong.")
    assert bar.text == bar.accessibleName() == "Something is wrong."
    button = bar.findChild(QToolButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.text == ""


def test_notices_go_by_themselves(qtbot: QtBot, bar: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_bar, "_NOTICE_MS", 20)
    bar.show_notice("Done.")
    assert bar.text == "Done."
    qtbot.waitUntil(lambda: bar.text == "")


def test_an_error_outlasts_the_notice_before_it(qtbot: QtBot, bar: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_bar, "_NOTICE_MS", 20)
    bar.show_notice("Done.")
    bar.show_error("Wrong.")
    qtbot.wait(60)
    assert bar.text == "Wrong."


def test_kinds_look_different(bar: MessageBar, theme: Theme) -> None:
    bar.show_error("x")
    assert bar.grab().toImage().pixelColor(1, 1) == theme.color("error")
    bar.show_notice("x")
    assert bar.grab().toImage().pixelColor(1, 1) == theme.color("notice")


def test_lasting_ones_stay_and_tell_of_their_dismissal(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_lasting("A drive is away.")
    assert bar.lasting == bar.text == "A drive is away."
    button = bar.findChild(QToolButton)
    assert button is not None
    with qtbot.waitSignal(bar.dismissed) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == ["A drive is away."]
    bar.show_error("It failed.")
    assert bar.lasting == ""
