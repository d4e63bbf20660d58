from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.errors import Cancelled
from app.gui.app import open_engine
from app.gui.settings.folder_move import FolderMove
from app.gui.tasks import Tasks
from app.moving import data_move
from app.moving.copying import Entry, copy_entry
from app.moving.journal import Journal, write_journal
from app.paths import DataDir
from tests.gui.settings.conftest import SLOW_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FILES = 300


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, data_dir: DataDir, home: Path, told: list[str]) -> Iterator[Tasks]:
    """As the window has them: they come back for searching only while another one writes."""
    del home
    for number in range(FILES):
        (data_dir.models_dir / f"m{number}.gguf").write_bytes(b"m" * 100)
    made = Tasks(lambda: open_engine(data_dir, told.append))
    with qtbot.waitSignal(made.opened, timeout=SLOW_MS):
        made.open()
    yield made
    with qtbot.waitSignal(made.closed, timeout=SLOW_MS):
        made.close()


@pytest.fixture
def mover(tasks: Tasks, data_dir: DataDir) -> FolderMove:
    return FolderMove(tasks, data_dir)


def test_it_arrives_and_searching_went_on(
    qtbot: QtBot, mover: FolderMove, tasks: Tasks, data_dir: DataDir, tmp_path: Path, told: list[str]
) -> None:
    writers: list[bool] = []
    target = tmp_path / "new"
    with qtbot.waitSignal(mover.checked, timeout=SLOW_MS) as checked:
        mover.check(target)
    assert checked.args is not None
    assert checked.args[1] >= FILES * 100
    mover.progressed.connect(lambda _: tasks.state.submit(lambda engine, _: engine.is_writer, writers.append))
    with qtbot.waitSignal(mover.arrived, timeout=SLOW_MS) as arrived:
        mover.start(target)
    assert arrived.args == [DataDir(target), False]
    assert not mover.is_running
    qtbot.waitUntil(lambda: bool(writers))
    assert not writers[0]
    assert told == []  # it is no other Lodestone that writes
    assert len(list((target / "models").glob("*.gguf"))) == FILES
    assert data_dir.models_dir.is_dir()  # until the next window opens
    open_engine(DataDir(target), told.append).close()
    qtbot.waitUntil(lambda: not data_dir.models_dir.exists())
    assert told == []


def test_cancelled_it_is_as_it_was(
    qtbot: QtBot,
    mover: FolderMove,
    tasks: Tasks,
    data_dir: DataDir,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def copy_slowly(source: Path, target: Path, entry: Entry, _: object, should_stop: Callable[[], bool]) -> None:
        copy_entry(source, target, entry, lambda _: None, lambda: False)
        while not should_stop():
            time.sleep(0.01)
        raise Cancelled

    monkeypatch.setattr(data_move, "copy_entry", copy_slowly)
    mover.progressed.connect(lambda _: mover.cancel())
    with qtbot.waitSignals([mover.stopped, tasks.reopened], timeout=SLOW_MS):
        mover.start(tmp_path / "new")
    assert mover.unfinished() is None
    assert not (tmp_path / "new").exists()
    writers: list[bool] = []
    tasks.settings.submit(lambda engine, _: engine.is_writer, writers.append)
    qtbot.waitUntil(lambda: writers == [True], timeout=SLOW_MS)
    assert len(list(data_dir.models_dir.glob("*.gguf"))) == FILES


def test_one_that_was_broken_off_can_be_discarded(
    qtbot: QtBot, mover: FolderMove, data_dir: DataDir, tmp_path: Path
) -> None:
    write_journal(data_dir.moving_file, Journal(tmp_path / "new"))
    assert mover.unfinished() == tmp_path / "new"
    with qtbot.waitSignal(mover.changed, timeout=SLOW_MS):
        mover.discard()
    qtbot.waitUntil(lambda: mover.unfinished() is None)


def test_bad_places_and_other_writers_are_told(
    qtbot: QtBot, mover: FolderMove, tasks: Tasks, data_dir: DataDir, tmp_path: Path
) -> None:
    with qtbot.waitSignal(mover.failed, timeout=SLOW_MS) as failed:
        mover.check(data_dir.root / "deeper")
    assert failed.args is not None
    assert "Choose a folder outside" in failed.args[0]
    other: list[Engine] = []
    with qtbot.waitSignal(tasks.failed, timeout=SLOW_MS) as refused:
        tasks.reopen(lambda: other.append(Engine.open(data_dir)))
        mover.start(tmp_path / "new")
    assert refused.args is not None
    assert "Another Lodestone" in refused.args[0]
    qtbot.waitUntil(lambda: not mover.is_running, timeout=SLOW_MS)
    other[0].close()
