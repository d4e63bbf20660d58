from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import launch
from app.engine import Engine
from app.gui import tray as trays
from app.gui.main_window import MainWindow
from app.gui.shell import Shell
from app.launch import Launch
from app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.paths import DataDir

    Make = Callable[[Settings], tuple[MainWindow, Shell]]

SLOW_MS = 30_000
pytestmark = pytest.mark.qt_log_ignore("QSystemTrayIcon", "systemTrayWindowChanged")  # said offscreen


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, data_dir: DataDir, theme: Theme) -> Iterator[Make]:
    made: list[MainWindow] = []

    def start(settings: Settings) -> tuple[MainWindow, Shell]:
        window = MainWindow(data_dir, lambda: Engine.open(data_dir), theme)
        made.append(window)
        return window, Shell(window, settings, qapp)

    yield start
    for window in made:
        end(qtbot, window)
        window.deleteLater()


def end(qtbot: QtBot, window: MainWindow) -> None:
    if not window.is_quitting:
        with qtbot.waitSignal(window.closed, timeout=SLOW_MS):
            window.quit()


@pytest.fixture
def has_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """The offscreen platform has none; all but the icon on a panel is the real one."""
    monkeypatch.setattr(trays, "is_available", lambda: True)
    monkeypatch.setattr(trays.Tray, "tell", lambda _self, _text: False)


def test_toggling_and_showing(qtbot: QtBot, make: Make) -> None:
    window, shell = make(Settings())
    shell.start(Launch())
    qtbot.waitUntil(window.isActiveWindow)
    seen = []
    # Not twice: offscreen no window gets the keys again that has been hidden.
    for kind in (launch.TOGGLE, launch.TOGGLE, launch.SHOW):
        shell.obey(Launch(kind))
        seen.append(window.isVisible())
    assert seen == [False, True, True]


def test_closing_ends_the_program_unless_the_tray_is_chosen(qtbot: QtBot, make: Make, has_tray: None) -> None:
    del has_tray
    window, shell = make(Settings())
    shell.start(Launch())
    shell.settle()
    with qtbot.waitSignal(window.closed, timeout=SLOW_MS):
        window.close()
    window.intend_to_quit()


def test_closing_to_the_tray_is_told_once_and_quitting_ends(qtbot: QtBot, make: Make, has_tray: None) -> None:
    del has_tray
    window, shell = make(Settings(close_to_tray=True))
    shell.start(Launch())
    shell.settle()
    told = []
    for _ in range(2):
        window.close()
        assert not window.isVisible()
        told.append(window.messages.text)
        window.messages.hide()
        shell.come_up()
    assert told[0].startswith("Lodestone goes on here")
    assert told[1] == ""
    assert shell.tray is not None
    window.close()
    with qtbot.waitSignal(window.closed, timeout=SLOW_MS):
        shell.tray.quit_wanted.emit()
    assert not shell.tray.is_shown


def test_without_a_tray_closing_ends_the_program_in_any_case(qtbot: QtBot, make: Make) -> None:
    window, shell = make(Settings(close_to_tray=True))
    shell.start(Launch())
    shell.settle()
    assert shell.tray is None
    with qtbot.waitSignal(window.closed, timeout=SLOW_MS):
        window.close()
    window.intend_to_quit()


def test_a_start_at_login_stays_in_the_tray(qtbot: QtBot, make: Make, has_tray: None) -> None:
    del has_tray
    window, shell = make(Settings())
    with qtbot.waitSignal(window.library.state_changed, timeout=SLOW_MS):
        shell.start(Launch(launch.BACKGROUND))
    assert not window.isVisible()
    assert shell.tray is not None
    shell.tray.toggle_wanted.emit()
    assert window.isVisible()


def test_the_tray_pauses_and_opens_the_quick_search(qtbot: QtBot, make: Make, has_tray: None) -> None:
    del has_tray
    window, shell = make(Settings())
    shell.start(Launch())
    shell.settle()
    tray = shell.tray
    assert tray is not None
    with qtbot.waitSignal(window.library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: state.is_paused):
        tray.pause_wanted.emit(True)
    assert "Resume indexing" in [action.text() for action in tray.menu.actions()]
    shell.obey(Launch(launch.QUICK))
    assert shell.quick.isVisible()
    shell.quick.more_wanted.emit("tea")
    assert window.box.text() == "tea"


def test_what_is_added_is_found_and_the_search_comes_back_unless_searches_are_not_remembered(
    qtbot: QtBot, make: Make, folder: Path
) -> None:
    window, shell = make(Settings())
    shell.start(Launch(launch.ADD, (str(folder),)))
    with qtbot.waitSignal(window.search.searched, timeout=SLOW_MS, check_params_cb=lambda found: bool(found.results)):
        shell.obey(Launch(launch.SEARCH, words="notice"))
    window.search.results.step(1)
    row = window.search.results.currentIndex().row()
    assert row == 1
    end(qtbot, window)

    second, shell = make(Settings())
    with qtbot.waitSignal(second.search.searched, timeout=SLOW_MS):
        shell.start(Launch())
    assert (second.box.text(), second.box.selectedText()) == ("notice", "notice")
    assert second.search.results.currentIndex().row() == row
    second.settings_changed.emit(Settings(history=False))
    end(qtbot, second)

    third, shell = make(Settings())
    shell.start(Launch())
    assert third.box.text() == ""
