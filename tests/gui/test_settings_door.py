from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.gui.library import LibraryState
from app.gui.settings.downloads import Downloads
from app.gui.settings_door import SettingsDoor
from app.gui.tasks import Tasks
from app.store.status import LibraryStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.paths import DataDir


SLOW_MS = 30_000


@pytest.fixture
def door(qtbot: QtBot, data_dir: DataDir) -> Iterator[SettingsDoor]:
    owner = QWidget()  # not qtbot's, which closes it before its tasks

    def never() -> Engine:
        raise AssertionError

    tasks = Tasks(never, owner)
    yield SettingsDoor(tasks, Downloads(tasks, data_dir, owner), data_dir, owner)
    with qtbot.waitSignal(tasks.closed, timeout=SLOW_MS):
        tasks.close()
    owner.deleteLater()


def test_the_settings_are_made_once_and_when_they_are_wanted(door: SettingsDoor) -> None:
    made: list[object] = []
    door.made.connect(made.append)
    door.close()
    assert made == []
    seen = [door.is_open]
    for act in (door.open, door.close, door.open):
        act()
        seen.append(door.is_open)
    assert seen == [False, True, False, True]
    assert made == [door.window]


def test_settings_that_are_made_late_know_the_library(door: SettingsDoor) -> None:
    status = LibraryStatus("/d", (), {}, 0, 0, "starter", "CPU, 3 threads", {}, "", "")
    door.show_library(LibraryState((), status, is_paused=False))
    assert any("CPU, 3 threads" in each.text() for each in door.window.processor.findChildren(QLabel))
