from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from app.gui import shortcuts
from app.gui.settings.shortcuts_page import ShortcutsPage
from app.settings import Settings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices


def test_all_keys_are_told(qtbot: QtBot, choices: Choices) -> None:
    asked: list[bool] = []
    page = ShortcutsPage(choices, lambda: asked.append(True))
    qtbot.addWidget(page)
    texts = {label.text() for label in page.findChildren(QLabel)}
    assert {action.text for group in shortcuts.groups() for action in group.actions} <= texts
    choices.changed.emit(Settings())
    assert page.anywhere.text().startswith("No keys")
    choices.changed.emit(replace(Settings(), global_shortcut="Ctrl+Alt+L"))
    assert page.anywhere.text().startswith("Ctrl+Alt+L brings")
    page.choose.click()
    assert asked
