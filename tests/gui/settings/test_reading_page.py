from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from app.gui.settings.reading_page import ReadingPage
from app.settings import Settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices


def test_exclusions_and_limits(qtbot: QtBot, choices: Choices) -> None:
    page = ReadingPage(choices)
    qtbot.addWidget(page)
    assert choices.settings is not None
    choices.changed.emit(choices.settings)
    assert "node_modules" in page.exclude.toPlainText()
    assert page.numbers["max_file_mb"].value() == 200
    page.exclude.setPlainText("drafts\n\n  *.bak \ndrafts\n")
    apply, reset = page.findChildren(QPushButton)[-2:]
    with qtbot.waitSignal(choices.tasks.reopened):
        apply.click()
    assert choices.settings.exclude == ("drafts", "*.bak")
    reset.click()
    assert page.exclude.toPlainText().splitlines() == list(Settings().exclude)
    with qtbot.waitSignal(choices.tasks.reopened):
        page.numbers["max_file_mb"].setValue(500)
    assert choices.settings.max_file_mb == 500
