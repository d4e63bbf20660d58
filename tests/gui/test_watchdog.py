from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from app.indexing.progress import Stage
from app.paths import DataDir
from tests.gui.watchdog import LIMIT_MS, Watchdog, percentile
from tests.gui.watched_run import watched_run, write_many

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.gui.watched_run import WatchedRun


def compute(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_an_event_that_computes_too_long_is_told_with_its_stack(qtbot: QtBot) -> None:
    watchdog = Watchdog()
    watchdog.start()
    QTimer.singleShot(30, lambda: compute(0.2))
    qtbot.wait(400)
    watchdog.stop()
    worst = watchdog.worst(1)[0]
    assert worst.beat.late_ms >= 190
    assert worst.beat.cpu_ms >= 190
    assert any("test_watchdog.py" in stack and "compute" in stack for stack in worst.stacks)


def test_waiting_is_told_from_computing(qtbot: QtBot) -> None:
    watchdog = Watchdog()
    watchdog.start()
    QTimer.singleShot(30, lambda: time.sleep(0.2))
    qtbot.wait(400)
    watchdog.stop()
    beat = watchdog.worst(1)[0].beat
    assert beat.late_ms >= 190
    assert beat.cpu_ms < 100


def test_percentile() -> None:
    assert percentile([], 0.5) == 0
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile([3.0, 1.0, 2.0], 1.0) == 3.0


def check(qapp: QApplication, place: Path, files: int, reading_seconds: float | None = None) -> WatchedRun:
    """Index and type; fails over a turn of the event loop that computed too long.

    Told by processor time, which other programs hardly change; `dev.py bench window` tells wall time.
    """
    folder = write_many(place / "documents", files, words=20)
    run = watched_run(qapp, DataDir(place / "data"), folder, seconds=1200, reading_seconds=reading_seconds)
    late = [blocked for blocked in run.watchdog.blocked if blocked.beat.cpu_ms > LIMIT_MS]
    assert [(round(blocked.beat.cpu_ms), blocked.stacks) for blocked in late] == []
    assert Stage.READING in run.marks
    assert run.keys > 10
    return run


def test_indexing_and_typing_do_not_block_the_window(qapp: QApplication, tmp_path: Path) -> None:
    check(qapp, tmp_path, 500, 4)


@pytest.mark.slow
@pytest.mark.timeout(1500)
def test_nor_do_ten_thousand_files(qapp: QApplication, tmp_path: Path) -> None:
    assert check(qapp, tmp_path, 10_000).searches > 10
