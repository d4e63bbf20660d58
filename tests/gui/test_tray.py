from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from app.gui import tray as trays
from app.gui.tray import Tray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def tray(qapp: QApplication) -> Tray:
    return Tray(QIcon(), lambda: "Reading A & B", qapp)


def texts(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if not action.isSeparator()]


def test_the_menu_has_all_that_people_want_without_the_window(tray: Tray) -> None:
    tray.menu.aboutToShow.emit()
    assert texts(tray) == [
        "Quick search…",
        "Show or hide the window",
        "Add folder…",
        "Reading A && B",
        "Pause indexing",
        "Settings…",
        "Quit",
    ]


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Quick search…", "quick_wanted"),
        ("Show or hide the window", "toggle_wanted"),
        ("Add folder…", "add_wanted"),
        ("Settings…", "settings_wanted"),
        ("Quit", "quit_wanted"),
    ],
)
def test_entries_tell_what_is_wanted(qtbot: QtBot, tray: Tray, text: str, signal: str) -> None:
    action = next(action for action in tray.menu.actions() if action.text() == text)
    with qtbot.waitSignal(getattr(tray, signal)):
        action.trigger()


def test_pausing_and_going_on(qtbot: QtBot, tray: Tray) -> None:
    pause = next(action for action in tray.menu.actions() if action.text() == "Pause indexing")
    with qtbot.waitSignal(tray.pause_wanted) as told:
        pause.trigger()
    assert told.args == [True]
    tray.show_paused(True)
    assert pause.text() == "Resume indexing"
    with qtbot.waitSignal(tray.pause_wanted) as told:
        pause.trigger()
    assert told.args == [False]


def test_clicks_on_the_icon(qtbot: QtBot, tray: Tray) -> None:
    icon = tray.findChild(QSystemTrayIcon)
    assert icon is not None
    reasons = QSystemTrayIcon.ActivationReason
    for reason, signal in ((reasons.Trigger, tray.toggle_wanted), (reasons.MiddleClick, tray.quick_wanted)):
        with qtbot.waitSignal(signal):
            icon.activated.emit(reason)


def test_a_desktop_without_a_tray_is_told_what_to_do(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    monkeypatch.setattr(trays, "is_available", lambda: False)
    assert "--toggle" in trays.why_not()
    monkeypatch.setattr(trays, "is_available", lambda: True)
    assert trays.why_not() == ""
