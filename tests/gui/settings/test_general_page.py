from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.gui import autostart, languages
from app.gui.settings.general_page import GeneralPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices
    from app.paths import DataDir


@pytest.fixture
def page(qtbot: QtBot, choices: Choices, data_dir: DataDir, home: Path) -> GeneralPage:
    del home
    made = GeneralPage(choices, data_dir)
    qtbot.addWidget(made)
    made.show()
    return made


def test_colours(qtbot: QtBot, page: GeneralPage, choices: Choices) -> None:
    with qtbot.waitSignals([page.theme_chosen, choices.changed]):
        page.themes.button("dark").click()
    assert choices.settings is not None
    assert choices.settings.theme == "dark"
    assert page.themes.button("dark").isChecked()


def test_the_language_by_its_own_name(qtbot: QtBot, page: GeneralPage, choices: Choices) -> None:
    known = [(page.language.itemData(row), page.language.itemText(row)) for row in range(1, page.language.count())]
    assert known == languages.available()
    with qtbot.waitSignal(choices.changed):
        page.language.setCurrentIndex(page.language.count() - 1)
        page.language.activated.emit(page.language.count() - 1)
    assert choices.settings is not None
    assert choices.settings.language == page.language.currentData()


def test_start_at_login_and_not(qtbot: QtBot, page: GeneralPage, data_dir: DataDir, home: Path) -> None:
    assert not page.at_login.isChecked()
    page.at_login.click()
    qtbot.waitUntil(lambda: autostart.is_on(data_dir))
    page.at_login.click()
    qtbot.waitUntil(lambda: not autostart.is_on(data_dir))
    qtbot.waitUntil(lambda: not page.at_login.isChecked())
    (home / "config").mkdir(exist_ok=True)


def test_what_start_at_login_cannot_do_is_told(qtbot: QtBot, page: GeneralPage, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "config").write_text("in the way")
    page.at_login.click()
    qtbot.waitUntil(lambda: "cannot be turned on" in page.messages.text)
    qtbot.waitUntil(lambda: not page.at_login.isChecked())


def test_the_tray_where_there_is_one(page: GeneralPage) -> None:
    assert not page.to_tray.isEnabled()  # offscreen has none
    assert any("no tray" in label.text() for label in page.findChildren(QLabel))


def test_keys_from_anywhere(qtbot: QtBot, page: GeneralPage, choices: Choices) -> None:
    def kept(keys: str) -> bool:
        return choices.settings is not None and choices.settings.global_shortcut == keys

    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    page.keys.setFocus()
    QTest.keyClick(page.keys, Qt.Key.Key_L, held)
    qtbot.waitUntil(lambda: kept("Ctrl+Alt+L"))
    page.no_keys.click()
    qtbot.waitUntil(lambda: kept(""))
