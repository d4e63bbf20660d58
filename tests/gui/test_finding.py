from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.finding import Finding
from app.gui.nothing_found import NothingFound
from app.gui.results_model import Arrangement, Order
from app.gui.search_box import SearchBox
from app.gui.search_pane import SearchPane
from app.search.model import SearchMode

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.gui.tasks import Lane
    from app.gui.theme import Theme
    from app.paths import DataDir
    from tests.gui.conftest import MakeFile, MakePassage

SLOW_MS = 15_000


class Parts(QWidget):
    """Box, filters and results, as the window puts them together."""

    def __init__(self, make_lane: Callable[[bool], Lane], theme: Theme, data_dir: DataDir) -> None:
        super().__init__()
        self.box = SearchBox()
        self.pane = SearchPane(make_lane(True), theme)
        self.finding = Finding(self.box, self.pane, make_lane(False), data_dir, self)
        self.box.query_changed.connect(self.pane.search)
        column = QVBoxLayout(self)
        for part in (self.box, self.finding.bar, self.pane):
            column.addWidget(part)


@pytest.fixture
def parts(qtbot: QtBot, make_lane: Callable[[bool], Lane], theme: Theme, data_dir: DataDir) -> Parts:
    made = Parts(make_lane, theme, data_dir)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def search(qtbot: QtBot, parts: Parts, query: str) -> None:
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        parts.box.setText(query)


def test_the_library_says_what_there_is_to_filter_by(qtbot: QtBot, parts: Parts) -> None:
    parts.pane.set_library(1, 5)
    qtbot.waitUntil(lambda: bool(parts.finding.bar.facets.types), timeout=SLOW_MS)
    assert dict(parts.finding.bar.facets.types) == {"md": 1, "txt": 2, "py": 1, "pdf": 1}
    search(qtbot, parts, "train")
    menu = parts.finding.bar.chips[0].menu
    menu.aboutToShow.emit()
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        next(action for action in menu.actions() if action.text().startswith("pdf")).trigger()
    assert parts.pane.query == "train type:pdf"


def test_a_way_out_is_taken(qtbot: QtBot, parts: Parts) -> None:
    parts.pane.set_library(1, 5)
    search(qtbot, parts, "sourdough type:odt")
    page = parts.pane.findChild(NothingFound)
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.offered), timeout=SLOW_MS)
    with qtbot.waitSignal(parts.pane.searched, timeout=SLOW_MS):
        page.offered[0].click()
    assert parts.box.text() == "sourdough"
    assert parts.pane.results.row_count() > 0


def test_the_mode_is_used_and_remembered(
    qtbot: QtBot, parts: Parts, make_lane: Callable[[bool], Lane], theme: Theme, data_dir: DataDir
) -> None:
    search(qtbot, parts, "sourdough")
    menu = parts.finding.bar.mode_button.menu()
    assert menu is not None
    with qtbot.waitSignal(
        parts.pane.searched, timeout=SLOW_MS, check_params_cb=lambda response: response.mode is SearchMode.KEYWORD
    ):
        menu.actions()[1].trigger()
    parts.pane.head.choose(Arrangement(Order.NAME))
    parts.finding._memory.sync()
    other = Parts(make_lane, theme, data_dir)
    qtbot.addWidget(other)
    assert other.pane.mode is SearchMode.KEYWORD
    assert other.finding.bar.mode_button.mode is SearchMode.KEYWORD
    assert other.pane.results.arrangement == Arrangement(Order.NAME)


def test_keys_in_the_box_act_on_the_results(
    qtbot: QtBot, parts: Parts, make_file: MakeFile, make_passage: MakePassage
) -> None:
    QTest.keyClick(parts.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # nothing there
    search(qtbot, parts, "sourdough rye bread oven")
    with qtbot.waitSignal(parts.pane.results.folder_wanted):
        QTest.keyClick(parts.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    file = make_file("/a.md", make_passage(1), make_passage(2))
    parts.pane.results.show_results((file,), keep_choice=False)
    QTest.keyClick(parts.box, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert parts.pane.results.row_count() == 2
    QTest.keyClick(parts.box, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert parts.pane.results.row_count() == 1
