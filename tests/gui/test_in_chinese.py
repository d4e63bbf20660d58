"""A window in Chinese, real and in use: no English is left but names, and nothing is cut that must be read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QLineEdit, QWidget

from app.gui import languages
from app.gui.app import make_window
from app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from app.paths import DataDir

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
TWO_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, data_dir: DataDir) -> Iterator[MainWindow]:
    made = make_window(qapp, data_dir, Settings(language="zh_CN"))
    made.resize(1280, 720)
    made.show()
    qtbot.waitUntil(lambda: made.status.activity == "已是最新", timeout=20000)
    yield made
    with qtbot.waitSignal(made.closed, timeout=20000):
        made.close()
    languages.install(qapp, "en")


def texts(top: QWidget) -> set[str]:
    """All that a person may see or hear of a window and what is in it."""
    found: set[str] = {top.windowTitle()}
    for each in (top, *top.findChildren(QWidget)):
        found |= {each.toolTip(), each.accessibleName(), each.accessibleDescription()}
        if isinstance(each, QLabel | QAbstractButton):
            found.add(each.text())
        if isinstance(each, QLineEdit):
            found.add(each.placeholderText())
        if isinstance(each, QGroupBox):
            found.add(each.title())
        if isinstance(each, QComboBox):
            found |= {each.itemText(number) for number in range(each.count())}
    return found | {action.text() for action in top.findChildren(QAction)}


def sources() -> set[str]:
    """Every English text that has another in Chinese."""
    tree = ElementTree.parse(RESOURCES / "translations" / "lodestone_zh_CN.ts")
    pairs = ((each.findtext("source") or "", each.findtext("translation") or "") for each in tree.iter("message"))
    return {source for source, translation in pairs if source != translation}


def test_no_english_is_left(window: MainWindow, qtbot: QtBot) -> None:
    settings = window.settings
    with qtbot.waitSignal(settings.overview_shown, timeout=20000):
        settings.show()
    seen = texts(window)
    for page in settings.pages:
        settings.open_page(page)
        seen |= texts(settings)
    own_names = {name for _, name in languages.available()}
    assert not sorted(seen & sources() - own_names)
    names = (
        *("lodestone --toggle", "passages that", "apt install", "search --rerank", "library use", "any later"),
        *("retrieve ", "search_query"),
    )
    left = [text for text in seen if TWO_WORDS.search(text) and not any(name in text for name in names)]
    assert not left


def test_letters_that_open_controls_are_not_given_twice(window: MainWindow) -> None:
    keys = re.compile(r"&(\w)")
    for menu in window.findChildren(QWidget):
        letters = [found[1].lower() for act in menu.actions() if (found := keys.search(act.text().replace("&&", "")))]
        assert len(letters) == len(set(letters)), letters
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
