from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.gui.library import Library, LibraryState
from app.gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.paths import DataDir

SLOW_MS = 30_000


@pytest.fixture
def library(qtbot: QtBot, data_dir: DataDir) -> Iterator[Library]:
    tasks = Tasks(lambda: Engine.open(data_dir))
    made = Library(tasks)
    tasks.opened.connect(made.start)
    with qtbot.waitSignal(made.state_changed, timeout=SLOW_MS):
        tasks.open()
    yield made
    with qtbot.waitSignal(tasks.closed, timeout=4000):
        tasks.close()


def is_searchable(state: LibraryState) -> bool:
    return state.status.chunks > 0 and state.status.embedded == state.status.chunks


def test_adding_and_removing_a_folder(qtbot: QtBot, library: Library, documents: Path) -> None:
    with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=is_searchable) as told:
        library.add([documents])
    assert told.args is not None
    state: LibraryState = told.args[0]
    assert [root.path for root in state.roots] == [str(documents)]
    assert state.status.files["indexed"] == 5
    with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: not state.roots):
        library.remove(documents)
    assert documents.exists()


def test_progress_is_told_and_rest_comes(qtbot: QtBot, library: Library, documents: Path) -> None:
    stages: list[str] = []
    library.progressed.connect(lambda progress: stages.append(progress.stage.value))
    with qtbot.waitSignals([library.settled, library.settled], timeout=SLOW_MS):
        library.add([documents])
    assert "idle" in stages
    assert len(set(stages)) > 1


def test_a_bad_path_is_told_and_the_good_ones_are_added(
    qtbot: QtBot, library: Library, documents: Path, tmp_path: Path
) -> None:
    with (
        qtbot.waitSignal(library.problem, timeout=SLOW_MS, check_params_cb=lambda text: "missing" in text),
        qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: bool(state.roots)),
    ):
        library.add([tmp_path / "missing", documents])


def test_pausing(qtbot: QtBot, library: Library) -> None:
    with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: state.is_paused):
        library.set_paused(True)
    with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: not state.is_paused):
        library.set_paused(False)


def test_growth_is_told_while_indexing(qtbot: QtBot, library: Library, documents: Path) -> None:
    with qtbot.waitSignal(library.grown, timeout=SLOW_MS):
        library.add([documents])


def test_a_reader_sees_what_the_writer_does(qtbot: QtBot, data_dir: DataDir, documents: Path) -> None:
    with Engine.open(data_dir) as writer:
        tasks = Tasks(lambda: Engine.open(data_dir, writer=False))
        library = Library(tasks)
        tasks.opened.connect(library.start)
        with qtbot.waitSignal(
            library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: not state.is_writer
        ):
            tasks.open()
        with qtbot.waitSignal(library.problem, timeout=SLOW_MS, check_params_cb=lambda text: "Close the other" in text):
            library.add([documents])
        with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=is_searchable):
            writer.index([str(documents)], lambda _: None, lambda: False)
        with qtbot.waitSignal(tasks.closed, timeout=4000):
            tasks.close()


def test_a_reader_takes_over_once_the_writer_has_gone(qtbot: QtBot, data_dir: DataDir, documents: Path) -> None:
    first = Engine.open(data_dir)
    tasks = Tasks(lambda: Engine.open(data_dir, writer=False))
    library = Library(tasks)
    tasks.opened.connect(library.start)
    took_over: list[bool] = []
    library.took_over.connect(lambda: took_over.append(True))
    with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: not state.is_writer):
        tasks.open()
    # Beside the writer it tries in vain.
    with qtbot.waitSignals([library.state_changed] * 2, timeout=SLOW_MS):
        pass
    assert not took_over
    first.close()
    with qtbot.waitSignal(library.state_changed, timeout=8000, check_params_cb=lambda state: state.is_writer):
        pass
    with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=is_searchable):
        library.add([documents])
    assert took_over == [True]
    with qtbot.waitSignal(tasks.closed, timeout=4000):
        tasks.close()


def test_a_folder_within_another_is_told(qtbot: QtBot, library: Library, documents: Path) -> None:
    with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: bool(state.roots)):
        library.add([documents / "code"])
    with qtbot.waitSignal(library.noticed, timeout=SLOW_MS) as told:
        library.add([documents / "code"])
    assert told.args == ["“code” is in the library already."]
    with qtbot.waitSignal(library.noticed, timeout=SLOW_MS) as told:
        library.add([documents])
    assert told.args == [f"“{documents.name}” takes in 1 folder that the library had before."]
    with qtbot.waitSignal(
        library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: state.roots[0].path == str(documents)
    ):
        library.refresh()
    with qtbot.waitSignal(library.noticed, timeout=SLOW_MS) as told:
        library.add([documents / "notes"])
    assert told.args == [f"“notes” is part of “{documents.name}”, which is in the library already."]


def test_one_folder_rests_and_leaves_files_out(qtbot: QtBot, library: Library, documents: Path) -> None:
    def wait_for(is_so: Callable[[LibraryState], bool]) -> None:
        with qtbot.waitSignal(library.state_changed, timeout=SLOW_MS, check_params_cb=is_so):
            library.refresh()

    library.add([documents])
    wait_for(is_searchable)
    library.exclude(documents, ["*.py"], use_ignore_files=False)
    wait_for(lambda state: state.roots[0].rules == ("*.py",) and state.roots[0].files == 4)
    library.pause_root(documents, paused=True)
    wait_for(lambda state: state.roots[0].paused)
    library.pause_root(documents, paused=False)
    wait_for(lambda state: not state.roots[0].paused)
    library.look_for_changes()
    library.retry()
    library.retry([str(documents / "bread.md")])
    wait_for(is_searchable)
