"""The GUI's task runner: engine calls run on background threads, results arrive on the main thread.

The main thread paints and nothing else. It hands work to a lane; a lane is one thread that works through its
jobs in order. On a lane with `newest_only`, a new job cancels the older ones and their results are dropped.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.errors import Cancelled, LodestoneError
from app.gui.attempt import Outcome, attempt
from app.gui.engine_slot import EngineSlot
from app.gui.errand import Errand

if TYPE_CHECKING:
    from app.engine import Engine

_PATIENCE_SECONDS = 0.7
# A job that still runs, such as a model that is being loaded, may keep its engine so long when another is opened.
_LEASE_SECONDS = 30.0
_LAST_WRITES_SECONDS = 60.0
T = TypeVar("T")
ShouldStop = Callable[[], bool]
ErrorHandler = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Job:
    number: int
    work: Callable[[Engine, ShouldStop], Any]
    on_done: Callable[[Any], None]
    on_error: ErrorHandler


class Lane(QObject):
    """One background thread with its jobs; made, used and closed on the main thread."""

    failed = Signal(str)
    _settled = Signal(object, object)

    def __init__(self, name: str, engine: EngineSlot, *, newest_only: bool) -> None:
        super().__init__()
        self._engine = engine
        self._newest_only = newest_only
        self._newest = 0
        self._is_closed = False
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        # Emitted on the lane's thread and received here, so that Qt queues it for the main thread.
        self._settled.connect(self._deliver)
        # A daemon, because a job that hangs must not keep the program from ending.
        self._thread = threading.Thread(target=self._run, name=f"gui-{name}", daemon=True)
        self._thread.start()

    def submit(
        self,
        work: Callable[[Engine, ShouldStop], T],
        on_done: Callable[[T], None],
        on_error: ErrorHandler | None = None,
    ) -> None:
        """Run `work` on the lane's thread, then `on_done` with its result on the main thread.

        Errors reach `on_error` as a sentence for the person (default: the signal `failed`). Neither is called
        when the work was cancelled or a newer job made it stale.
        """
        self._newest += 1
        self._jobs.put(_Job(self._newest, work, on_done, on_error or self.failed.emit))

    def cancel(self) -> None:
        """Drop every job that waits or runs; the next one starts as soon as the running one notices."""
        self._newest += 1

    def close(self) -> None:
        """Stop after the running job, whose result is dropped; does not wait."""
        self._is_closed = True
        self._jobs.put(None)

    def join(self, timeout: float) -> bool:
        """Wait for the thread to end (after `close`), at most `timeout` seconds; True when it has."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _is_stale(self, job: _Job) -> bool:
        return self._is_closed or (self._newest_only and job.number != self._newest)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._is_stale(job):
                continue
            outcome = attempt(partial(self._work, job))
            if outcome.error != "" and not self._is_stale(job):
                self._settled.emit(job, outcome)

    def _work(self, job: _Job) -> object:
        with self._engine.lease() as engine:
            return job.work(engine, lambda: self._is_stale(job))

    def _deliver(self, job: _Job, outcome: Outcome) -> None:
        if self._is_stale(job):
            return
        if outcome.error is None:
            job.on_done(outcome.result)
        else:
            job.on_error(outcome.error)


class Tasks(QObject):
    """All lanes of the window, and the engine that they share, opened and closed off the main thread.

    search, preview, quick (the quick search), state (what is polled), looks (what is asked while the person types
    something else than a query): newest only. chores: everything, in order;
    settings: the same, where a model may be loaded for a trial and nothing else shall wait for it.
    Jobs that are submitted before the engine is open wait for it. `reopened` follows `opened` after `reopen`.
    """

    opened = Signal()
    reopened = Signal()
    not_opened = Signal(str)
    failed = Signal(str)
    closed = Signal()
    _stopped = Signal()
    _rested = Signal()

    def __init__(self, open_engine: Callable[[], Engine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_engine = open_engine
        self._engine = EngineSlot()
        self.search = Lane("search", self._engine, newest_only=True)
        self.preview = Lane("preview", self._engine, newest_only=True)
        self.quick = Lane("quick", self._engine, newest_only=True)
        self.state = Lane("state", self._engine, newest_only=True)
        self.looks = Lane("looks", self._engine, newest_only=True)
        self.chores = Lane("chores", self._engine, newest_only=False)
        self.settings = Lane("settings", self._engine, newest_only=False)
        self._is_closing = False
        self._errands: list[Errand] = []
        self._reopenings: list[Callable[[], object]] = []
        self._opening = threading.Thread(target=self._open, name="gui-open", daemon=True)
        self._closing = threading.Thread(target=self._close, name="gui-close", daemon=True)
        # Emitted on other threads and received here, so that Qt queues them for the main thread.
        self._stopped.connect(self._on_stopped)
        self._rested.connect(self._on_reopened)
        for lane in self._lanes:
            lane.failed.connect(self.failed)

    @property
    def _lanes(self) -> tuple[Lane, ...]:
        return (self.search, self.preview, self.quick, self.state, self.looks, self.chores, self.settings)

    def open(self) -> None:
        """Open the engine in the background; `opened` follows, or `failed` and `not_opened`."""
        if not self._is_closing:
            self._opening.start()

    def reopen(self, between: Callable[[], object] = lambda: None) -> None:
        """Close the engine and open another, so that settings count as after a start; `reopened` follows.

        Jobs wait meanwhile, and those that run are let end. `between` is called in the background while no engine
        is open; its errors are told by `failed`.
        """
        if self._is_closing:
            return
        self._reopenings.append(between)
        if len(self._reopenings) == 1:
            self._start_reopening()

    def errand(self, name: str, work: Callable[[ShouldStop], Any]) -> Errand:
        """Make an errand, which ends with the window."""
        made = Errand(name, work, self)
        self._errands.append(made)
        return made

    def close(self) -> None:
        """Cancel all jobs and close the engine in the background; `closed` follows."""
        if self._is_closing:
            return
        self._is_closing = True
        for errand in self._errands:
            errand.stop()
        for lane in self._lanes:
            lane.close()
        if self._opening.ident is None:
            self._engine.refuse(Cancelled())
        self._closing.start()

    def _open(self) -> None:
        outcome = attempt(self._open_engine)
        if outcome.error is None:
            self._engine.fill(outcome.result)
            self.opened.emit()
        else:
            # Every job tells it anew: whatever the person tries, the answer is why it cannot be.
            self._engine.refuse(LodestoneError(outcome.error))
            self.failed.emit(outcome.error)
            self.not_opened.emit(outcome.error)

    def _start_reopening(self) -> None:
        before, work = self._opening, self._reopenings[0]
        self._opening = threading.Thread(target=self._reopen, args=(before, work), name="gui-reopen", daemon=True)
        self._opening.start()

    def _reopen(self, before: threading.Thread, between: Callable[[], object]) -> None:
        if before.ident is not None:
            before.join()
        old = self._engine.empty()
        old.wait_until_free(_LEASE_SECONDS)
        attempt(lambda: _end(old.engine()))
        outcome = attempt(between)
        if outcome.error:
            self.failed.emit(outcome.error)
        self._open()
        self._rested.emit()

    def _on_reopened(self) -> None:
        self._reopenings.pop(0)
        if self._reopenings and not self._is_closing:
            self._start_reopening()
        else:
            self.reopened.emit()

    def _close(self) -> None:
        if self._opening.ident is not None:
            self._opening.join()
        # A job that still runs ends more cleanly on an engine that is open.
        end = time.monotonic() + _PATIENCE_SECONDS
        workers: list[Lane | Errand] = [*self._lanes, *self._errands]
        for worker in workers:
            worker.join(max(0.0, end - time.monotonic()))
        attempt(lambda: self._engine.tenancy.engine().close())
        self._stopped.emit()

    def _on_stopped(self) -> None:
        # No thread may be inside one of our signals when the window is deleted.
        self._closing.join()
        self.closed.emit()


def _end(engine: Engine) -> None:
    """Close it and wait for its last writes, which the next engine must not meet."""
    engine.close()
    end = time.monotonic() + _LAST_WRITES_SECONDS
    while engine.is_writing and time.monotonic() < end:
        time.sleep(0.05)
