from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.quick_search import QuickSearch
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.tasks import Lane
    from app.gui.theme import Theme

SLOW_MS = 30_000


@pytest.fixture
def quick(qtbot: QtBot, lane: Lane, theme: Theme) -> QuickSearch:
    made = QuickSearch(lane, theme)
    qtbot.addWidget(made)
    made.come_up()
    return made


def test_it_finds_and_opens(qtbot: QtBot, quick: QuickSearch) -> None:
    assert quick.focusWidget() is quick.box
    low = quick.height()
    QTest.keyClicks(quick.box, "sourdough")
    qtbot.waitUntil(lambda: quick.results.row_count() > 0, timeout=SLOW_MS)
    assert quick.results.isVisible()
    assert quick.height() > low
    with qtbot.waitSignal(quick.open_wanted) as told:
        QTest.keyClick(quick.box, Qt.Key.Key_Return)
    assert Path(told.args[0].file.path).name == "bread.md"
    assert not quick.isVisible()


def test_escape_hides_and_what_was_typed_is_selected_next_time(quick: QuickSearch) -> None:
    QTest.keyClicks(quick.box, "tea")
    QTest.keyClick(quick.box, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    quick.come_up()
    assert quick.box.selectedText() == "tea"


def test_ctrl_enter_goes_on_in_the_main_window(qtbot: QtBot, quick: QuickSearch) -> None:
    QTest.keyClicks(quick.box, "night train")
    with qtbot.waitSignal(quick.more_wanted) as told:
        QTest.keyClick(quick.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["night train"]
    assert not quick.isVisible()


def test_nothing_found_and_nothing_typed_are_small(qtbot: QtBot, quick: QuickSearch) -> None:
    QTest.keyClicks(quick.box, '"no such words anywhere"')
    qtbot.waitUntil(lambda: "Nothing" in quick.note, timeout=SLOW_MS)
    assert not quick.results.isVisible()
    quick.box.clear()
    qtbot.waitUntil(lambda: "Type" in quick.note)


def test_it_stands_on_the_screen(quick: QuickSearch) -> None:
    area = quick.screen().availableGeometry()
    assert area.contains(quick.geometry())
    quick.set_theme(load_theme("dark"))
