"""The index thread: does what is asked, what the watcher hints at, and a full scan now and then."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
import time
from typing import TYPE_CHECKING

from app.errors import Cancelled, LodestoneError, ResourceProblem
from app.indexing.hints import Hints
from app.indexing.known_error import as_resource_error, code_of
from app.indexing.orders import Orders
from app.indexing.pacer import LOOK_SECONDS, Pacer
from app.indexing.pipeline import Scope
from app.indexing.politeness import Decision, Pace, Snapshot
from app.indexing.progress import IndexReport, Progress, Stage
from app.indexing.watch import Watcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.indexing.pipeline import Indexer
    from app.store.catalog import Catalog

log = logging.getLogger(__name__)
RECONCILE_SECONDS = 15 * 60.0
RETRY_SECONDS = 30.0
STOP_SECONDS = 2.0
_PASSING = (ResourceProblem.DISK_FULL, ResourceProblem.STORE, ResourceProblem.INDEX_LOCKED)  # which go by themselves


class IndexThread:
    """Owns the one writer. `make` builds catalog and indexer in the thread that will use them."""

    def __init__(
        self,
        make: Callable[[], tuple[Catalog, Indexer]],
        on_progress: Callable[[Progress], None],
        pacer: Pacer | None = None,
        repair: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_progress` is called from the index thread. `pacer` tells when it may work; None: always.

        `repair` mends a library that turned out to be damaged; the catalog is closed then.
        """
        self._make = make
        self._repair = repair
        self._is_damaged = False
        self._mended_at = float("-inf")  # on the monotonic clock
        self._mendings = 0  # one after the other
        self._pacer = pacer or Pacer(look=Snapshot)
        self._on_progress = on_progress
        self._orders = Orders()
        self._stopping = threading.Event()
        self._paused = threading.Event()
        self._hints = Hints(self._orders.wake)
        self._thread = threading.Thread(target=self._main, name="index", daemon=True)
        self._next_scan = 0.0
        self._embedded = self._reused = 0  # by the last round
        self._rest = Decision()  # why slow work waits, for which there is some
        self._was_held_up = self._goes_on = False  # by rest in this round; which is over

    def start(self) -> None:
        """Start with a full scan."""
        self._thread.start()

    def order(self, action: Callable[[Catalog], object]) -> None:
        """Have the index thread change the catalog, then scan; what it was doing is taken up again after."""
        self._orders.put(action)

    def pause(self) -> None:
        """Stop working, soon; searching goes on."""
        self._paused.set()
        self._pacer.calm()
        self._orders.wake()

    def resume(self) -> None:
        """Go on, also where another process has paused it."""
        self._paused.clear()
        self._pacer.release()
        self._orders.wake()

    def index_now(self) -> None:
        """Go on, and do not rest by itself before what is queued is done."""
        self._pacer.urge()
        self.resume()

    @property
    def is_paused(self) -> bool:
        """True between `pause` and `resume`, in whichever process."""
        return self._paused.is_set() or self._pacer.is_held()

    def stop(self) -> bool:
        """End the thread; what it has done is kept. Returns False if it did not end within two seconds."""
        self._stopping.set()
        self._orders.wake()
        if self._thread.is_alive():
            self._thread.join(STOP_SECONDS)
        return not self._thread.is_alive()

    @property
    def is_alive(self) -> bool:
        """True until its last write is done, which may be later than `stop` waits."""
        return self._thread.is_alive()

    def _main(self) -> None:
        while not self._stopping.is_set() and (made := self._make_at_last()) is not None:
            self._serve(*made)
            if self._is_damaged:
                self._mend()

    def _mend(self) -> None:
        """Set the damage right, at once, or after a while where that did not help just before."""
        self._is_damaged, self._next_scan = False, 0.0
        if time.monotonic() - self._mended_at > RECONCILE_SECONDS:
            self._mendings = 0
        elif self._stopping.wait(min(RECONCILE_SECONDS, RETRY_SECONDS * 2.0**self._mendings)):
            return
        self._mendings += 1
        try:
            self._repair()
        except (OSError, sqlite3.Error, LodestoneError) as error:
            log.warning("the library could not be mended: %s", error)
        self._mended_at = time.monotonic()

    def _serve(self, catalog: Catalog, indexer: Indexer) -> None:
        """Work until stopped, or until the library turns out to be damaged."""
        watcher = Watcher(self._hints, indexer.survey.exclusions_of, indexer.survey.own_folder)
        try:
            while not (self._stopping.is_set() or self._is_damaged):
                self._round(catalog, indexer, watcher)
        finally:
            watcher.close()
            with contextlib.suppress(sqlite3.Error):  # the disk may be full; the lock tells that nobody watches
                catalog.forget_watching()
            catalog.close()

    def _make_at_last(self) -> tuple[Catalog, Indexer] | None:
        """Catalog and indexer; on a full disk as soon as there is room. None when stopped before."""
        while not self._stopping.is_set():
            try:
                return self._make()
            except Exception as error:  # as in `_round`
                known = as_resource_error(error)
                if known is None:
                    log.exception("indexing could not begin")
                problem = known.user_message if known else "Something went wrong while indexing; see the log."
                self._on_progress(Progress(Stage.IDLE, problem=problem, code=code_of(known)))
                if code_of(known) not in _PASSING:
                    return None
                self._stopping.wait(RETRY_SECONDS)
        return None

    def _round(self, catalog: Catalog, indexer: Indexer, watcher: Watcher) -> None:
        """One turn of the loop: orders, scan, work, wait."""
        problem = code = ""
        try:
            self._orders.follow(catalog, self._scan_soon)
            if not self.is_paused:
                problem = self._work(catalog, indexer, watcher)
                if (self._goes_on or self._should_leave()) and not self.is_paused:
                    return  # more to do at once
        except Cancelled:
            return
        except Exception as error:  # the index thread must outlive every surprise
            known = as_resource_error(error)
            if known is None:
                log.exception("indexing failed")
            problem = known.user_message if known else "Something went wrong while indexing; see the log."
            code = code_of(known)
            self._next_scan = time.monotonic() + RETRY_SECONDS
        self._on_progress(self._come_to_rest(problem, code))
        self._is_damaged = code == ResourceProblem.INDEX_DAMAGED
        if not self._is_damaged:
            self._wait(indexer, watcher)

    def _come_to_rest(self, problem: str, code: str) -> Progress:
        if problem or self.is_paused:
            self._rest = Decision()
        stage = Stage.PAUSED if self.is_paused else Stage.RESTING if self._rest.reason else Stage.IDLE
        return Progress(
            stage,
            problem=problem,
            code=code,
            embedded=self._embedded,
            reused=self._reused,
            cause=self._rest.cause,
            reason=self._rest.reason,
        )

    def _work(self, catalog: Catalog, indexer: Indexer, watcher: Watcher) -> str:
        """Scan and work; returns why there is no model, where nothing needed it, else nothing."""
        report = IndexReport()
        watcher.watch_all(catalog)  # before the scan, so that nothing is missed in between
        scopes = self._due_scopes(catalog, indexer, watcher)
        if scopes:
            indexer.scan(scopes, report, self._stopping.is_set)
            watcher.note_scans(catalog, indexer.survey.seconds)
        self._was_held_up = self._goes_on = False
        indexer.work(report, self._should_leave, self._must_leave, self._may_embed)
        self._embedded, self._reused = report.chunks.embedded, report.chunks.reused
        if not self._should_leave():
            self._note_rest(indexer)
            indexer.upkeep.tidy_if_due()
            indexer.publish()
        return report.model_problem

    def _may_embed(self) -> bool:
        may = self._pacer.may_embed()
        self._was_held_up = self._was_held_up or not may
        return may

    def _note_rest(self, indexer: Indexer) -> None:
        waits, decision = indexer.has_slow_work(), self._pacer.decision
        rests = waits and decision.pace is Pace.REST
        self._goes_on = self._was_held_up and waits and not rests  # the rest ended while all else was done
        self._rest = decision if rests else Decision()
        if not waits:  # who was urged meanwhile stays so until it is done
            self._pacer.calm()

    def _due_scopes(self, catalog: Catalog, indexer: Indexer, watcher: Watcher) -> list[Scope]:
        roots = {root.id: root for root in catalog.roots()}
        now = time.monotonic()
        polled = [Scope(roots[root_id]) for root_id in watcher.due() if root_id in roots]
        if now >= self._next_scan or indexer.survey.seconds_until_second_look() == 0.0:
            self._next_scan = now + RECONCILE_SECONDS
            self._hints.take()
            return [Scope(root) for root in roots.values()]
        if self._hints.seconds_until_ready() == 0.0:
            whole = {scope.root.id for scope in polled}
            hints = [hint for hint in self._hints.take() if hint[0] in roots and hint[0] not in whole]
            return polled + [Scope(roots[root_id], below) for root_id, below in hints]
        return polled

    def _scan_soon(self) -> None:
        self._next_scan = 0.0

    def _should_leave(self) -> bool:
        if self._hints.seconds_until_ready() == 0.0:
            return True
        return self._must_leave()

    def _must_leave(self) -> bool:
        """As `_should_leave`, without the hints, of which a folder that always changes has some at any time."""
        return self._stopping.is_set() or self.is_paused or self._orders.are_waiting

    def _wait(self, indexer: Indexer, watcher: Watcher) -> None:
        """Sleep until an order, a quiet hint, the time to compact, the next look at a root, or the end of rest."""
        if self._stopping.is_set() or self._orders.are_waiting:
            return
        was_paused, due = self.is_paused, time.monotonic() + self._seconds_until_due(indexer, watcher)
        looks = bool(self._rest.reason) or self._pacer.is_held()
        while True:
            left = max(0.01, due - time.monotonic())
            if self._orders.wait(min(left, LOOK_SECONDS) if looks else left):
                return
            if not looks or time.monotonic() >= due or not self._is_as_before(was_paused=was_paused):
                return

    def _is_as_before(self, *, was_paused: bool) -> bool:
        return self.is_paused == was_paused and (was_paused or self._pacer.decision == self._rest)

    def _seconds_until_due(self, indexer: Indexer, watcher: Watcher) -> float:
        if self.is_paused:
            return RECONCILE_SECONDS
        moments = (
            max(0.0, self._next_scan - time.monotonic()),
            self._hints.seconds_until_ready(),
            indexer.survey.seconds_until_second_look(),
            watcher.seconds_until_due(),
            indexer.upkeep.seconds_until_due(),
        )
        return min(seconds for seconds in moments if seconds is not None)
