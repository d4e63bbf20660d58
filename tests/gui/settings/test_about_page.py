from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app import __version__
from app.gui.settings.about_page import AboutPage, versions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices
    from app.paths import DataDir


def test_what_it_is_and_is_made_of(qtbot: QtBot, choices: Choices, data_dir: DataDir) -> None:
    page = AboutPage(choices, data_dir)
    qtbot.addWidget(page)
    page.show()
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert f"Lodestone {__version__}" in texts
    assert str(data_dir.root) in texts
    assert any("Affero" in text for text in texts)
    assert {"Python", "Qt", "LanceDB", "PyMuPDF"} <= {name for name, _ in versions()}
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Lodestone {__version__}\n")
    assert str(data_dir.root) not in copied


def test_the_licences_are_shown_in_a_window(qtbot: QtBot, choices: Choices, data_dir: DataDir) -> None:
    page = AboutPage(choices, data_dir)
    qtbot.addWidget(page)
    page.show()
    page.licences.click()
    qtbot.waitUntil(lambda: page._licences is not None and page._licences.isVisible())
    assert page._licences is not None
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in page._licences.text.toPlainText()
