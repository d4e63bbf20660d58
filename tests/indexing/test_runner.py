from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.indexing.exclusions import Exclusions
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

    def work(
        self, report: IndexReport, should_stop: Callable[[], bool], must_stop: Callable[[], bool] = lambda: False
    ) -> None:
        del should_stop, must_stop
        report.model_problem = self.model_problem
        if self.error:
            raise self.error


def start(data_dir: DataDir, work: Work, seen: list[Progress]) -> IndexThread:
    thread = IndexThread(lambda: (Catalog(data_dir.catalog_file), work), seen.append)  # type: ignore[arg-type,return-value]
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
