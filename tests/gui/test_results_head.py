from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from app.gui.results_head import HiddenBar, ResultsHead
from app.gui.results_model import Arrangement, Order

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot


@pytest.fixture
def head(qtbot: QtBot) -> ResultsHead:
    made = ResultsHead()
    qtbot.addWidget(made)
    return made


def actions(head: ResultsHead) -> dict[str, QAction]:
    menu = head.button.menu()
    assert menu is not None
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_arranges_and_shows_how_it_is(qtbot: QtBot, head: ResultsHead) -> None:
    assert head.button.text() == "Best first ▾"
    with qtbot.waitSignal(head.arranged, check_params_cb=lambda now: now == Arrangement(Order.DATE)):
        actions(head)["Newest first"].trigger()
    assert "Newest first" in head.button.accessibleName()
    actions(head)["One row for each file"].trigger()
    actions(head)["Hide what is not close"].trigger()
    assert head.arrangement == Arrangement(Order.DATE, is_grouped=False, hides_weak=True)
    head.show_all()
    checked = [text for text, action in actions(head).items() if action.isChecked()]
    assert checked == ["Newest first"]


def test_the_arrangement_is_remembered(qtbot: QtBot, head: ResultsHead, tmp_path: Path) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    memory.setValue("results/order", "nonsense")
    head.remember_in(memory)
    assert head.arrangement == Arrangement()
    head.choose(Arrangement(Order.NAME, is_grouped=False, hides_weak=True))
    memory.sync()
    other = ResultsHead()
    qtbot.addWidget(other)
    other.remember_in(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert other.arrangement == head.arrangement


def test_counts(qtbot: QtBot, head: ResultsHead) -> None:
    head.show_count(1, has_more=False)
    assert head.count_text == "1 file"
    head.show_count(20, has_more=True)
    assert head.count_text == "The best 20 files"
    bar = HiddenBar()
    qtbot.addWidget(bar)
    bar.show_hidden(3)
    assert bar.isVisible()
    with qtbot.waitSignal(bar.show_all):
        bar.findChild(QPushButton).click()  # type: ignore[union-attr]
    bar.show_hidden(0)
    assert bar.isHidden()
