from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.results_list import ResultsList
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.search.model import FileResult, Passage


@pytest.fixture
def found(make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]) -> tuple[FileResult, ...]:
    return tuple(make_file(f"/{n}.md", make_passage(2 * n), make_passage(2 * n + 1)) for n in range(10))


@pytest.fixture
def results(qtbot: QtBot, theme: Theme, found: tuple[FileResult, ...]) -> ResultsList:
    made = ResultsList(theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.show_results(found, keep_choice=False)
    return made


def chosen(results: ResultsList) -> str:
    row = results.current_row()
    return row.passage.chunk_id if row else ""


def test_first_row_is_chosen_and_steps_stop_at_the_ends(results: ResultsList) -> None:
    assert chosen(results) == "chunk-0"
    results.step(3)
    assert chosen(results) == "chunk-3"
    results.step(-10)
    assert chosen(results) == "chunk-0"
    results.step(100)
    assert chosen(results) == "chunk-19"


def test_every_choice_is_told(qtbot: QtBot, results: ResultsList) -> None:
    with qtbot.waitSignal(results.chosen) as told:
        results.step(1)
    assert told.args is not None
    assert told.args[0].passage.chunk_id == "chunk-1"
    with qtbot.waitSignal(results.chosen, check_params_cb=lambda row: row is None):
        results.show_results((), keep_choice=False)
    results.step(1)
    assert chosen(results) == ""


def test_choice_survives_new_results(results: ResultsList, found: tuple[FileResult, ...]) -> None:
    results.step(6)
    results.show_results(tuple(reversed(found)), keep_choice=True)
    assert chosen(results) == "chunk-6"
    results.show_results(found[:2], keep_choice=True)
    assert chosen(results) == "chunk-0"


def test_keys_in_the_list(qtbot: QtBot, results: ResultsList) -> None:
    with qtbot.waitSignal(results.open_wanted):
        QTest.keyClick(results, Qt.Key.Key_Return)
    with qtbot.waitSignal(results.copy_wanted):
        QTest.keyClick(results, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(results.typed, check_params_cb=lambda text: text == "x"):
        QTest.keyClick(results, Qt.Key.Key_X)
    QTest.keyClick(results, Qt.Key.Key_Down)
    assert chosen(results) == "chunk-1"


def test_clicks_choose_and_open(qtbot: QtBot, results: ResultsList) -> None:
    point = results.visualRect(results.model().index(1, 0)).center()
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen(results) == "chunk-1"
    with qtbot.waitSignal(results.open_wanted):
        QTest.mouseDClick(results.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_menu_acts_on_its_row(qtbot: QtBot, results: ResultsList) -> None:
    row = results.current_row()
    assert row is not None
    menu = results.menu_for(row)
    signals = (
        results.open_wanted,
        results.folder_wanted,
        results.similar_wanted,
        results.copy_wanted,
        results.citation_wanted,
        results.path_wanted,
    )
    assert len(menu.actions()) == len(signals)
    for action, signal in zip(menu.actions(), signals, strict=True):
        with qtbot.waitSignal(signal, check_params_cb=lambda got: got is row):
            action.trigger()


def test_theme_can_change(results: ResultsList) -> None:
    light = results.grab().toImage()
    results.set_theme(load_theme("dark"))
    assert results.grab().toImage() != light
