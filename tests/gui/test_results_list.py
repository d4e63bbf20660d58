from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtTest import QTest

from app.gui.results_delegate import ResultsDelegate
from app.gui.results_list import ResultsList
from app.gui.results_model import Arrangement, Order
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.search.model import FileResult, Passage


class Counting(ResultsDelegate):
    """Notes the row of each call."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.calls: list[int] = []

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.calls.append(index.row())
        super().paint(painter, option, index)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        self.calls.append(-1)
        return super().sizeHint(option, index)


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
    assert chosen(results) == "chunk-6"
    results.step(-10)
    assert chosen(results) == "chunk-0"
    results.step(100)
    assert chosen(results) == "chunk-18"


def test_every_choice_is_told(qtbot: QtBot, results: ResultsList) -> None:
    with qtbot.waitSignal(results.chosen) as told:
        results.step(1)
    assert told.args is not None
    assert told.args[0].passage.chunk_id == "chunk-2"
    with qtbot.waitSignal(results.chosen, check_params_cb=lambda row: row is None):
        results.show_results((), keep_choice=False)
    results.step(1)
    assert chosen(results) == ""


def test_choice_survives_new_results(results: ResultsList, found: tuple[FileResult, ...]) -> None:
    results.step(3)
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
    assert chosen(results) == "chunk-2"
    with qtbot.waitSignal(results.folder_wanted), qtbot.assertNotEmitted(results.open_wanted):
        QTest.keyClick(results, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(results.preview_wanted), qtbot.assertNotEmitted(results.typed):
        QTest.keyClick(results, Qt.Key.Key_Space)


def test_right_and_left_show_and_hide_what_else_a_file_has(results: ResultsList) -> None:
    QTest.keyClick(results, Qt.Key.Key_Right)
    assert results.row_count() == 11
    QTest.keyClick(results, Qt.Key.Key_Down)
    assert chosen(results) == "chunk-1"
    QTest.keyClick(results, Qt.Key.Key_Left)
    assert (chosen(results), results.row_count()) == ("chunk-0", 10)
    results.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(results, Qt.Key.Key_Left)
    assert results.row_count() == 11
    results.show_results((), keep_choice=False)
    results.set_open(True)


def test_a_click_on_the_count_shows_the_passages(results: ResultsList) -> None:
    index = results.model().index(2, 0)
    for rows in (11, 10):
        point = results.disclosure_rect(index).center()
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert results.row_count() == rows
    assert chosen(results) == "chunk-4"


def test_another_arrangement_keeps_the_choice_and_another_order_begins_at_the_top(results: ResultsList) -> None:
    results.step(2)
    results.arrange(Arrangement(is_grouped=False))
    assert (chosen(results), results.row_count()) == ("chunk-4", 20)
    results.step(2)
    results.arrange(Arrangement())
    assert results.arrangement == Arrangement()
    assert chosen(results).startswith("chunk-")
    results.arrange(Arrangement(Order.NAME))
    assert chosen(results) == "chunk-0"


def test_more_is_wanted_at_the_end_and_does_not_move_what_is_read(
    qtbot: QtBot, results: ResultsList, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]
) -> None:
    results.expect_more(True)
    with qtbot.waitSignal(results.more_wanted):
        results.step(100)
    top = results.verticalScrollBar().value()
    results.append_results((*results.files(), make_file("/more.md", make_passage(99))))
    assert (chosen(results), results.row_count()) == ("chunk-18", 11)
    assert results.verticalScrollBar().value() == top
    with qtbot.assertNotEmitted(results.more_wanted):
        results.step(100)
        qtbot.wait(50)
    results.arrange(Arrangement(Order.NAME))
    results.append_results((make_file("/0.aaa", make_passage(98)),))
    assert chosen(results) == "chunk-98"  # the top of the list, where the eye is


def test_a_long_list_costs_what_is_seen(
    theme: Theme, qtbot: QtBot, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]
) -> None:
    made = ResultsList(theme)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    delegate, passages = Counting(theme), (make_passage(1), make_passage(2))
    made.setItemDelegate(delegate)
    made.show_results((make_file("/a.md", *passages),) * 100_000, keep_choice=False)
    made.grab()
    delegate.calls.clear()
    for value in range(1000, 8_000_000, 1_000_000):
        made.verticalScrollBar().setValue(value)
        made.viewport().grab()
    assert made.verticalScrollBar().maximum() > 8_000_000
    assert 8 * 5 < len(delegate.calls) < 8 * 12  # about nine rows are seen at a time
    assert len(set(delegate.calls)) > 40


def test_clicks_choose_and_open(qtbot: QtBot, results: ResultsList) -> None:
    point = results.visualRect(results.model().index(1, 0)).center()
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert chosen(results) == "chunk-2"
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
