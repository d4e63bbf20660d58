from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.indexing.exclusions import Exclusions
from app.indexing.pacer import Pacer
from app.indexing.politeness import Cause, Decision, Pace, Rules, Snapshot
from app.indexing.progress import Progress, Stage
from app.indexing.runner import IndexThread
from app.store.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pytest

    from app.indexing.pipeline import Scope
    from app.indexing.progress import IndexReport
    from app.paths import DataDir
    from app.store.records import Root


class Work:
    """Stands where the indexer stands, to fail on demand; the real one runs in test_engine."""

    def __init__(self) -> None:
        self.scans = 0
        self.error: Exception | None = None
        self.model_problem = ""
        self.tidied = 0
        self.publish = lambda: None
        self.waits = False
        self.upkeep = self.survey = self
        self.own_folder = ""
        self.seconds: dict[int, float] = {}

    def exclusions_of(self, root: Root) -> Exclusions:
        del root
        return Exclusions(())

    def seconds_until_second_look(self) -> float | None:
        return None

    def seconds_until_due(self) -> float | None:
        return None

    def tidy_if_due(self) -> None:
        self.tidied += 1

    def scan(self, scopes: Sequence[Scope], report: IndexReport, should_stop: Callable[[], bool]) -> None:
        del scopes, report, should_stop
        self.scans += 1

    def has_slow_work(self) -> bool:
        return self.waits

    def work(
        self,
        report: IndexReport,
        should_stop: Callable[[], bool],
        must_stop: Callable[[], bool] = lambda: False,
        may_embed: Callable[[], bool] = lambda: True,
    ) -> None:
        del should_stop, must_stop
        self.waits = self.waits and not may_embed()
        report.model_problem = self.model_problem
        if self.error:
            raise self.error


def start(data_dir: DataDir, work: Work, seen: list[Progress], pacer: Pacer | None = None) -> IndexThread:
    thread = IndexThread(lambda: (Catalog(data_dir.catalog_file), work), seen.append, pacer)  # type: ignore[arg-type,return-value]
    thread.start()
    return thread


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


def test_an_order_is_followed_in_the_thread_and_scanned(data_dir: DataDir) -> None:
    work, seen = Work(), list[Progress]()
    thread = start(data_dir, work, seen)
    wait_for(lambda: bool(seen) and seen[-1].stage is Stage.IDLE)
    thread.order(lambda catalog: catalog.add_root(str(data_dir.root.parent)))
    wait_for(lambda: work.scans == 1)
    assert thread.stop()


def test_a_missing_model_is_told_though_nothing_needs_it(data_dir: DataDir) -> None:
    work, seen = Work(), list[Progress]()
    work.model_problem = "There is no model."
    thread = start(data_dir, work, seen)
    wait_for(lambda: bool(seen))
    assert thread.stop()
    assert seen[0] == Progress(Stage.IDLE, problem="There is no model.")


def test_surprises_are_told_and_survived(
    data_dir: DataDir, expected_logs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.runner.RETRY_SECONDS", 0.05)
    expected_logs.append("indexing failed")
    work, seen = Work(), list[Progress]()
    work.error = KeyError("a bug")
    thread = start(data_dir, work, seen)
    wait_for(lambda: bool(seen) and "see the log" in seen[-1].problem)
    work.error = ResourceError(ResourceProblem.DISK_FULL, "Full.")
    wait_for(lambda: seen[-1].problem == "Full.")
    work.error = None
    wait_for(lambda: seen[-1] == Progress(Stage.IDLE))
    assert thread.stop()


def test_a_library_that_cannot_be_opened_is_told(data_dir: DataDir) -> None:
    def fail() -> tuple[Catalog, object]:
        raise ResourceError(ResourceProblem.INDEX_DAMAGED, "Damaged.")

    seen: list[Progress] = []
    thread = IndexThread(fail, seen.append)  # type: ignore[arg-type]
    thread.start()
    wait_for(lambda: bool(seen))
    assert seen[-1].problem == "Damaged."
    assert thread.stop()
    assert data_dir.root.exists()


def test_pausing(data_dir: DataDir) -> None:
    work, seen = Work(), list[Progress]()
    thread = start(data_dir, work, seen)
    thread.pause()
    wait_for(lambda: bool(seen) and seen[-1].stage is Stage.PAUSED)
    assert thread.is_paused
    thread.resume()
    wait_for(lambda: seen[-1].stage is Stage.IDLE)
    assert thread.stop()


def test_what_a_full_disk_did_not_allow_is_done_when_there_is_room(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.runner.RETRY_SECONDS", 0.05)
    work, seen, tried = Work(), list[Progress](), list[str]()

    def order(_catalog: Catalog) -> None:
        tried.append("tried")
        if len(tried) < 3:
            raise sqlite3.OperationalError("database or disk is full")

    thread = start(data_dir, work, seen)
    thread.order(order)
    wait_for(lambda: len(tried) == 3 and seen[-1] == Progress(Stage.IDLE))
    assert "disk_full" in {progress.code for progress in seen}
    time.sleep(0.2)
    assert len(tried) == 3
    assert thread.stop()


def test_a_full_disk_at_the_start_is_waited_for(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.indexing.runner.RETRY_SECONDS", 0.05)
    work, seen, tried = Work(), list[Progress](), list[str]()

    def make() -> tuple[Catalog, Work]:
        tried.append("tried")
        if len(tried) < 3:
            raise sqlite3.OperationalError("database or disk is full")
        return Catalog(data_dir.catalog_file), work

    thread = IndexThread(make, seen.append)  # type: ignore[arg-type]
    thread.start()
    wait_for(lambda: bool(seen) and seen[-1] == Progress(Stage.IDLE))
    assert [progress.code for progress in seen[:2]] == ["disk_full", "disk_full"]
    assert thread.stop()


def test_it_rests_while_there_is_slow_work_and_goes_on_by_itself(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.runner.LOOK_SECONDS", 0.02)
    monkeypatch.setattr("app.indexing.pacer.LOOK_SECONDS", 0.0)
    work, seen, machine = Work(), list[Progress](), [Snapshot(on_battery=True)]
    work.waits = True
    thread = start(data_dir, work, seen, Pacer(Rules, lambda: machine[0]))
    wait_for(lambda: bool(seen) and seen[-1].stage is Stage.RESTING)
    assert (seen[-1].cause, seen[-1].reason) == ("battery", Decision(Pace.REST, Cause.BATTERY).reason)
    time.sleep(0.1)
    assert len(seen) == 1  # nothing new, nothing told
    machine[0] = Snapshot()
    wait_for(lambda: seen[-1] == Progress(Stage.IDLE))
    assert not work.waits
    assert thread.stop()


def test_without_slow_work_there_is_nothing_to_rest_from(data_dir: DataDir) -> None:
    work, seen = Work(), list[Progress]()
    thread = start(data_dir, work, seen, Pacer(Rules, lambda: Snapshot(on_battery=True)))
    wait_for(lambda: bool(seen))
    assert seen == [Progress(Stage.IDLE)]
    assert thread.stop()


def test_index_now_overrides_rest_until_done(data_dir: DataDir) -> None:
    work, seen = Work(), list[Progress]()
    work.waits = True
    pacer = Pacer(Rules, lambda: Snapshot(on_battery=True))
    thread = start(data_dir, work, seen, pacer)
    wait_for(lambda: bool(seen) and seen[-1].stage is Stage.RESTING)
    thread.index_now()
    wait_for(lambda: seen[-1].stage is Stage.IDLE)
    assert not work.waits
    wait_for(lambda: not pacer.may_embed())  # what comes later rests again
    assert thread.stop()


def test_a_pause_from_another_process_is_seen_and_ended(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.indexing.runner.LOOK_SECONDS", 0.02)
    data_dir.paused_file.touch()
    work, seen = Work(), list[Progress]()
    thread = start(data_dir, work, seen, Pacer(paused_file=data_dir.paused_file))
    wait_for(lambda: bool(seen))
    assert seen[-1].stage is Stage.PAUSED
    assert thread.is_paused
    data_dir.paused_file.unlink()  # by that process
    wait_for(lambda: seen[-1].stage is Stage.IDLE)
    data_dir.paused_file.touch()
    thread.resume()  # by ours
    assert list(data_dir.root.glob("paused")) == []
    assert thread.stop()


def test_rest_that_ends_just_when_all_else_is_done_is_followed_by_work(data_dir: DataDir) -> None:
    class Plugged(Work):
        def has_slow_work(self) -> bool:
            pacer.urge()  # as a cable would, which is looked for later
            return self.waits

    work, seen = Plugged(), list[Progress]()
    work.waits = True
    pacer = Pacer(Rules, lambda: Snapshot(on_battery=True))
    thread = start(data_dir, work, seen, pacer)
    wait_for(lambda: bool(seen))
    assert seen[0] == Progress(Stage.IDLE)
    assert not work.waits
    assert thread.stop()
