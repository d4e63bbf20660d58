from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.errors import Cancelled, ResourceError, ResourceProblem, UsageError
from app.gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.gui.tasks import Lane, ShouldStop
    from app.paths import DataDir


def test_work_runs_elsewhere_and_results_come_back(qtbot: QtBot, lane: Lane, engine: Engine) -> None:
    seen: list[object] = []

    def work(given: Engine, should_stop: ShouldStop) -> str:
        seen.extend((given, threading.current_thread(), should_stop()))
        return "result"

    lane.submit(work, lambda result: seen.extend((result, threading.current_thread())))
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert seen[0] is engine
    assert seen[1] is not threading.main_thread()
    assert seen[2:] == [False, "result", threading.main_thread()]


def test_a_newer_job_cancels_the_older(qtbot: QtBot, lane: Lane) -> None:
    started = threading.Event()
    done: list[str] = []

    def slow(engine: Engine, should_stop: ShouldStop) -> str:
        del engine
        started.set()
        while not should_stop():
            threading.Event().wait(0.001)
        return "stale"

    lane.submit(slow, done.append)
    assert started.wait(5)
    lane.submit(lambda *_: "skipped", done.append)
    lane.submit(lambda *_: "newest", done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(20)
    assert done == ["newest"]


def test_chores_are_all_done_in_order(qtbot: QtBot, make_lane: Callable[[bool], Lane]) -> None:
    lane = make_lane(False)
    done: list[int] = []
    for number in range(5):
        lane.submit(partial(lambda number, *_: number, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == [0, 1, 2, 3, 4]


def test_errors_become_sentences(qtbot: QtBot, lane: Lane) -> None:
    def work(*_: object) -> None:
        raise UsageError("Not like that.")

    with qtbot.waitSignal(lane.failed, check_params_cb=lambda text: text == "Not like that."):
        lane.submit(work, lambda _: None)
    told: list[str] = []
    with qtbot.assertNotEmitted(lane.failed):
        lane.submit(work, lambda _: None, told.append)
        qtbot.waitUntil(lambda: told == ["Not like that."])


def test_cancelled_work_says_nothing(qtbot: QtBot, lane: Lane) -> None:
    def work(*_: object) -> None:
        raise Cancelled

    done: list[object] = []
    with qtbot.assertNotEmitted(lane.failed, wait=100):
        lane.submit(work, done.append)
    assert done == []


def test_a_bug_is_logged_and_told_in_general(qtbot: QtBot, lane: Lane, expected_logs: list[str]) -> None:
    expected_logs.append("a task of the window failed")

    def work(*_: object) -> float:
        return 1 / 0

    with qtbot.waitSignal(lane.failed, check_params_cb=lambda text: "ZeroDivision" not in text and "log" in text):
        lane.submit(work, lambda _: None)
    done: list[str] = []
    lane.submit(lambda *_: "still alive", done.append)
    qtbot.waitUntil(lambda: done == ["still alive"])


def test_jobs_wait_for_the_engine_and_closing_stops_it(qtbot: QtBot, data_dir: DataDir) -> None:
    opened: list[Engine] = []

    def open_engine() -> Engine:
        opened.append(Engine.open(data_dir))
        return opened[0]

    tasks = Tasks(open_engine)
    done: list[object] = []
    tasks.state.submit(lambda engine, _stop: engine.roots(), done.append)
    qtbot.wait(20)
    assert done == []
    with qtbot.waitSignal(tasks.opened):
        tasks.open()
    qtbot.waitUntil(lambda: done == [[]])
    with qtbot.waitSignal(tasks.closed, timeout=2000):
        tasks.close()
    Engine.open(data_dir).close()  # the lock is free again


def test_an_engine_that_does_not_open_is_told_at_once_and_by_whatever_is_tried(qtbot: QtBot) -> None:
    def open_engine() -> Engine:
        raise ResourceError(ResourceProblem.DATA_DIR, "No room.")

    tasks = Tasks(open_engine)
    told: list[str] = []
    tasks.failed.connect(told.append)
    with qtbot.waitSignal(tasks.not_opened, check_params_cb=lambda text: text == "No room."):
        tasks.open()
    assert told == ["No room."]
    tasks.chores.submit(lambda *_: None, lambda _: pytest.fail("must not be delivered"))
    qtbot.waitUntil(lambda: told == ["No room.", "No room."])
    with qtbot.waitSignal(tasks.closed):
        tasks.close()


def test_closing_before_opening(qtbot: QtBot) -> None:
    tasks = Tasks(lambda: pytest.fail("must not be opened"))
    tasks.search.submit(lambda *_: None, lambda _: pytest.fail("must not be delivered"))
    with qtbot.waitSignal(tasks.closed):
        tasks.close()
    for lane in (tasks.search, tasks.preview, tasks.state, tasks.chores):
        assert lane.join(5.0)


def test_another_engine_takes_over_and_waiting_jobs_get_it(qtbot: QtBot, data_dir: DataDir) -> None:
    opened: list[Engine] = []

    def open_engine() -> Engine:
        opened.append(Engine.open(data_dir))
        return opened[-1]

    tasks = Tasks(open_engine)
    with qtbot.waitSignal(tasks.opened):
        tasks.open()
    started, release, used = threading.Event(), threading.Event(), list[Engine]()

    def slow(engine: Engine, should_stop: ShouldStop) -> bool:
        del should_stop
        started.set()
        release.wait(5)
        used.append(engine)
        return engine.is_writer

    done: list[object] = []
    tasks.chores.submit(slow, done.append)
    assert started.wait(5)
    between: list[bool] = []
    tasks.reopen(lambda: between.append(bool(used)))
    tasks.reopen()
    tasks.state.submit(lambda engine, _: engine.is_writer, done.append)
    with qtbot.waitSignal(tasks.reopened):
        release.set()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert used == opened[:1], "a job keeps the engine that it began with"
    assert between == [True], "nothing is closed under a job"
    assert done == [True, True]
    assert len(opened) == 3
    assert tasks.errand("test", lambda _: None) is not None
    with qtbot.waitSignal(tasks.closed):
        tasks.close()


def test_errors_between_two_engines_are_told(qtbot: QtBot, data_dir: DataDir) -> None:
    tasks = Tasks(lambda: Engine.open(data_dir))
    with qtbot.waitSignal(tasks.opened):
        tasks.open()

    def fail() -> None:
        raise UsageError("Not like that.")

    with qtbot.waitSignals([tasks.failed, tasks.reopened]):
        tasks.reopen(fail)
    with qtbot.waitSignal(tasks.closed):
        tasks.close()
