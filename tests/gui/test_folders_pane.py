from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

from app.gui.confirm_bar import ConfirmBar
from app.gui.folders_pane import FoldersPane
from app.store.records import RootInfo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme


def root(path: str, *, files: int = 3, chunks: int = 10, embedded: int = 10, away: bool = False) -> RootInfo:
    return RootInfo(path, files, files, 0, 0, chunks, embedded, away)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> FoldersPane:
    made = FoldersPane(theme)
    qtbot.addWidget(made)
    made.resize(230, 400)
    made.show()
    return made


def spoken(pane: FoldersPane) -> list[str]:
    names = pane.findChild(QListWidget)
    assert names is not None
    return [names.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(names.count())]


def choose(pane: FoldersPane, row: int) -> QListWidget:
    names = pane.findChild(QListWidget)
    assert names is not None
    names.setCurrentRow(row)
    return names


def test_roots_with_their_counts(pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"), root("/x/two", files=1, embedded=4), root("/x/three", away=True)))
    assert spoken(pane) == ["one, 3 files", "two, 1 file  ·  40 % by meaning", "three, not connected"]


def test_choice_survives_new_counts(pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"), root("/x/two")))
    names = choose(pane, 1)
    pane.show_roots((root("/x/zero"), root("/x/one"), root("/x/two", files=9)))
    assert names.currentRow() == 2


def test_removal_asks_first(qtbot: QtBot, pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"), root("/x/two")))
    names = choose(pane, 1)
    with qtbot.assertNotEmitted(pane.remove_wanted):
        QTest.keyClick(names, Qt.Key.Key_Delete)
    bar = pane.findChild(ConfirmBar)
    assert bar is not None
    assert "two" in bar.accessibleName()
    assert "10 passages;" in bar.accessibleName()
    agree = bar.findChild(QPushButton, "agree")
    assert agree is not None
    with qtbot.waitSignal(pane.remove_wanted, check_params_cb=lambda path: path == Path("/x/two")):
        QTest.mouseClick(agree, Qt.MouseButton.LeftButton)


def test_keeping_removes_nothing(qtbot: QtBot, pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"),))
    pane.ask_to_remove("/x/one")
    keep = pane.findChild(QPushButton, "keep")
    assert keep is not None
    with qtbot.assertNotEmitted(pane.remove_wanted):
        QTest.mouseClick(keep, Qt.MouseButton.LeftButton)


def test_a_question_that_nobody_answers_goes(pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"),))
    pane.ask_to_remove("/x/one")
    bar = pane.findChild(ConfirmBar)
    assert bar is not None
    assert bar.isVisible()
    pane.dismiss()
    assert not bar.isVisible()


def test_undecodable_paths_come_back_as_they_were(qtbot: QtBot, pane: FoldersPane) -> None:
    pane.show_roots((root("/x/caf\U000f1ce9"),))
    pane.ask_to_remove("/x/caf\U000f1ce9")
    agree = pane.findChild(QPushButton, "agree")
    assert agree is not None
    with qtbot.waitSignal(pane.remove_wanted, check_params_cb=lambda path: str(path) == "/x/caf\udce9"):
        QTest.mouseClick(agree, Qt.MouseButton.LeftButton)


def test_what_can_be_done_with_a_folder(qtbot: QtBot, pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"), root("/x/two")))
    names = choose(pane, 1)
    assert "by meaning: 100 %" in pane.details
    for key, signal in (
        (Qt.Key.Key_Return, pane.folder_wanted),
        (Qt.Key.Key_Space, pane.pause_wanted),
        (Qt.Key.Key_F5, pane.changes_wanted),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(names, key)
    actions = {action.text(): action for action in pane.menu.actions()}
    with qtbot.waitSignal(pane.exclusions_wanted, check_params_cb=lambda info: info.path == "/x/two"):
        actions["Leave files out…"].trigger()
    with qtbot.waitSignal(pane.problems_wanted):
        actions["Files that could not be read"].trigger()
    with qtbot.waitSignal(pane.folder_wanted, check_params_cb=lambda path: path == Path("/x/two")):
        actions["Show in file manager"].trigger()
    pane.menu.aboutToShow.emit()
    assert "Pause" in [action.text() for action in pane.menu.actions()]
    actions["Remove from library…"].trigger()
    assert "two" in pane.findChildren(ConfirmBar)[0].accessibleName()


def test_letters_begin_a_query_and_keys_with_ctrl_do_not(qtbot: QtBot, pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"),))
    names = choose(pane, 0)
    with qtbot.waitSignal(pane.typed, check_params_cb=lambda text: text == "h"):
        QTest.keyClick(names, Qt.Key.Key_H)
    with qtbot.assertNotEmitted(pane.typed):
        QTest.keyClick(names, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)


def test_the_menu_opens_by_key_too(pane: FoldersPane, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    monkeypatch.setattr(pane.menu, "popup", shown.append)
    pane.show_roots((root("/x/one"),))
    names = choose(pane, 0)
    names.customContextMenuRequested.emit(names.rect().bottomLeft())
    assert len(shown) == 1


def test_without_a_choice_nothing_is_done(qtbot: QtBot, pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"),))
    names = pane.findChild(QListWidget)
    assert names is not None
    with qtbot.assertNotEmitted(pane.pause_wanted), qtbot.assertNotEmitted(pane.folder_wanted):
        QTest.keyClick(names, Qt.Key.Key_Space)
        QTest.keyClick(names, Qt.Key.Key_Return)


def test_what_does_not_fit_scrolls(qtbot: QtBot, pane: FoldersPane) -> None:
    pane.show_roots((root("/x/one"),))
    choose(pane, 0)
    pane.resize(188, 120)
    assert pane.minimumSizeHint().height() < 120
    pane.ask_to_remove("/x/one")
    bar = pane.findChild(ConfirmBar)
    assert bar is not None
    keep = bar.findChild(QPushButton, "keep")
    assert keep is not None
    qtbot.waitUntil(lambda: not keep.visibleRegion().isEmpty())
    labels = bar.findChildren(QLabel)
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))
