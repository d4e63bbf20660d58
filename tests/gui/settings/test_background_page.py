from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime

from app.gui.settings.background_page import BackgroundPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices


def test_rest_and_hours_count_at_once(qtbot: QtBot, choices: Choices) -> None:
    page = BackgroundPage(choices)
    qtbot.addWidget(page)
    assert choices.settings is not None
    choices.changed.emit(choices.settings)
    assert page.on_battery.isChecked()
    assert not page.start.isEnabled()
    with qtbot.waitSignal(choices.changed):
        page.on_battery.click()
    with qtbot.waitSignal(choices.changed):
        page.at_hours.click()
    assert (choices.settings.pause_on_battery, choices.settings.hours) == (False, "22:00-07:00")
    with qtbot.waitSignal(choices.changed):
        page.start.setTime(QTime(21, 30))
    assert choices.settings.hours == "21:30-07:00"
    with qtbot.waitSignal(choices.changed):
        page.at_hours.click()
    assert choices.settings.hours == ""
    assert page.start.time() == QTime(21, 30)


def test_memory_is_automatic_or_enough(qtbot: QtBot, choices: Choices) -> None:
    page = BackgroundPage(choices)
    qtbot.addWidget(page)
    assert choices.settings is not None
    choices.changed.emit(replace(choices.settings, memory_limit=4096, hours="22:00-24:00"))
    assert page.memory.value() == 4096
    assert page.end.time() == QTime(0, 0)
    choices.changed.emit(choices.settings)
    assert page.memory.text() == "automatic"
    with qtbot.waitSignal(choices.tasks.reopened):
        page.memory.stepUp()
    assert choices.settings.memory_limit == 1024
