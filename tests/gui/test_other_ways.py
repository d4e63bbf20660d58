from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.desktop import Desktop
from app.gui.other_ways import OtherWays
from app.gui.search_box import SearchBox
from app.gui.search_pane import SearchPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QMenu
    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.tasks import Lane
    from app.gui.theme import Theme

SLOW_MS = 15_000
# The offscreen platform says so of every menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CITED = "bread.md"


class Parts(QWidget):
    """Box, results and star, as the window puts them together."""

    def __init__(self, make_lane: Callable[[bool], Lane], theme: Theme) -> None:
        super().__init__()
        self.chores = make_lane(False)
        self.box = SearchBox()
        self.pane = SearchPane(make_lane(True), theme)
        self.desktop = Desktop(self.chores, self, lambda _: True)
        self.ways = OtherWays(self.box, self.pane, self.desktop, self.chores, self)
        self.box.query_changed.connect(self.pane.search)
        column = QVBoxLayout(self)
        for part in (self.box, self.ways.star, self.pane):
            column.addWidget(part)


@pytest.fixture
def parts(qtbot: QtBot, make_lane: Callable[[bool], Lane], theme: Theme, engine: Engine) -> Iterator[Parts]:
    made = Parts(make_lane, theme)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    yield made
    made.ways.menu.close()
    engine.ways.history.clear()
    for each in engine.ways.saved.all():
        engine.ways.saved.remove(each.name)


def first(parts: Parts) -> str:
    row = parts.pane.results.current_row()
    return Path(row.file.path).name if row else ""


def open_menu(qtbot: QtBot, parts: Parts) -> QMenu:
    parts.ways.star.click()
    qtbot.waitUntil(parts.ways.menu.isVisible, timeout=SLOW_MS)
    return parts.ways.menu


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def search(qtbot: QtBot, parts: Parts, query: str) -> None:
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        parts.box.setText(query)


def test_a_dropped_file_is_searched_by_and_a_folder_is_added(
    qtbot: QtBot, parts: Parts, tmp_path: Path, documents: Path
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Which loaf has a dark crust, and how hot is the oven for bread?", "utf-8")
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        parts.box.file_dropped.emit(file)
    assert first(parts) == CITED
    assert parts.box.text() == "letter.txt"
    with qtbot.waitSignal(parts.ways.add_wanted, timeout=SLOW_MS, check_params_cb=lambda paths: paths == [documents]):
        parts.box.file_dropped.emit(documents)


def test_a_pasted_text_is_searched_by(qtbot: QtBot, parts: Parts) -> None:
    QGuiApplication.clipboard().setText("Which loaf has a dark crust,\nand how hot is the oven for bread?")
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        QTest.keyClick(parts.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert first(parts) == CITED
    assert parts.box.text().startswith("Which loaf has a dark crust, and")
    parts.ways.remember()  # not a query


def test_more_like_this_and_citations(qtbot: QtBot, parts: Parts) -> None:
    search(qtbot, parts, "sourdough rye flour")
    assert first(parts) == CITED
    with qtbot.waitSignal(parts.desktop.noticed):
        QTest.keyClick(parts, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert "— Bread (bread.md), line" in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        QTest.keyClick(parts, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert parts.box.text() == "Like a passage of bread.md"
    assert first(parts) not in ("", CITED)


def test_what_was_opened_is_in_the_history(qtbot: QtBot, parts: Parts, engine: Engine) -> None:
    search(qtbot, parts, "sourdough")
    QTest.keyClick(parts.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: engine.ways.history.recent() == ["sourdough"], timeout=SLOW_MS)
    parts.box.setText("dough")
    QTest.keyClick(parts.box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = parts.box.suggestions.popup
    qtbot.waitUntil(popup.isVisible, timeout=SLOW_MS)
    assert parts.box.suggestions.shown == ["sourdough"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert parts.box.text() == "sourdough"


def test_the_history_is_walked_from_the_box(qtbot: QtBot, parts: Parts, engine: Engine) -> None:
    for query in ("oldest", "older", "newest"):
        engine.ways.history.add(query)
    parts.box.setText("newest")
    for key, expected in (("Up", "older"), ("Up", "oldest"), ("Up", "oldest"), ("Down", "older")):
        QTest.keyClick(parts.box, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda expected=expected: parts.box.text() == expected, timeout=SLOW_MS)  # type: ignore[misc]


def test_the_star_saves_runs_and_removes(qtbot: QtBot, parts: Parts, engine: Engine) -> None:
    search(qtbot, parts, "sourdough & rye")
    engine.ways.history.add("older")
    menu = open_menu(qtbot, parts)
    assert texts(menu) == ["Save this search", "Recent searches"]
    with qtbot.waitSignal(parts.desktop.noticed, timeout=SLOW_MS):
        menu.actions()[0].trigger()
    menu.close()
    assert [each.name for each in engine.ways.saved.all()] == ["sourdough & rye"]
    search(qtbot, parts, "train")
    menu = open_menu(qtbot, parts)
    assert texts(menu) == ["Save this search", "sourdough && rye", "Remove a saved search", "Recent searches"]
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        menu.actions()[2].trigger()
    assert parts.box.text() == "sourdough & rye"
    removal = menu.actions()[3].menu()
    assert removal is not None
    removal.actions()[0].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not engine.ways.saved.all(), timeout=SLOW_MS)
