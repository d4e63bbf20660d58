from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from app.gui.settings.general_page import GeneralPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices
    from app.paths import DataDir


def test_colours_and_the_data_folder(qtbot: QtBot, choices: Choices, data_dir: DataDir) -> None:
    page = GeneralPage(choices, data_dir)
    qtbot.addWidget(page)
    with qtbot.waitSignals([page.theme_chosen, choices.changed]):
        page.themes.button("dark").click()
    assert choices.settings is not None
    assert choices.settings.theme == "dark"
    assert page.themes.button("dark").isChecked()
    place = page.findChild(QLabel, "dataFolder")
    assert place is not None
    assert place.text() == str(data_dir.root)
    show = next(button for button in page.findChildren(QPushButton) if button.text() == "Show folder")
    with qtbot.waitSignal(page.folder_wanted):
        show.click()
