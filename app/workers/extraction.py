"""The parent's side of the extractor for indexing: a pool of processes that read many files at once."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections import deque
from multiprocessing.connection import wait
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from app.documents.formats import can_be_read_carefully
from app.documents.language_model import UnpackedModel
from app.errors import DocumentError, ResourceError, ResourceProblem
from app.workers import extractor, replies
from app.workers.limits import Limits, is_out_of_time
from app.workers.memory import MemoryWatch
from app.workers.preview_client import PreviewClient
from app.workers.process import WorkerGone
from app.workers.replies import ExtractedFile
from app.workers.slot import ExtractJob, ExtractOutcome, Slot, Task, sandbox_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from app.workers.protocol import Header

__all__ = ["ExtractJob", "ExtractOutcome", "ExtractedFile", "ExtractorPool", "Limits", "PreviewClient"]

POLL_SECONDS = 0.05  # how late `should_stop` may be noticed; killing the children comes on top
IDLE_SECONDS = 60.0
MANY_FILES = 32  # for which it is worth to unpack what the processes share
_MAX_FAILED_STARTS = 3
_log = logging.getLogger(__name__)


def _cannot_start() -> ResourceError:
    return ResourceError(
        ResourceProblem.WORKER, "The process that reads files cannot be started. Restart Lodestone; see the log."
    )


class ExtractorPool:
    """Extractor processes that read many files at once; for one thread at a time.

    Processes stay warm between runs and end after IDLE_SECONDS without work.
    """

    def __init__(
        self,
        workers: int,
        limits: Limits | None = None,
        *,
        scratch: Path | None = None,
        cache: Path | None = None,
        may_start_programs: bool = False,
        target: Any = extractor.main,
    ) -> None:
        """`workers` processes at most, which share the memory of `limits`.

        Each has a temporary folder below `scratch` (None: the system's place) while it lives, and starts no programs
        unless it may (for text recognition). What they share is unpacked into `cache`. `target` is what they run:
        `extractor.main`, or a test's stand-in for a parser that hangs or crashes.
        """
        self._limits = limits or Limits()
        share = self._limits.shared_by(workers)
        sandbox = sandbox_for(share, scratch, may_start_programs=may_start_programs)
        self._workers = [Slot(share, target, sandbox) for _ in range(max(1, workers))]
        self._language_model = UnpackedModel(cache)
        self._memory = MemoryWatch(self._limits.memory_mb)
        self._retries: deque[Task] = deque()
        self._failed_starts = 0
        self._lock = threading.Lock()  # against the idle timer, which is the only other thread here
        self._timer: threading.Timer | None = None

    @property
    def workers(self) -> int:
        """How many processes there are at most."""
        return len(self._workers)

    def start(self, files: int) -> None:
        """Start as many processes as so many files need, so that they are ready by the time of `run`.

        From the thread that will call `run`: on Linux a child ends with the thread that it was started by.
        """
        self._cancel_timer()
        if files >= MANY_FILES:
            self._language_model.prepare()
        with self._lock:
            for worker in self._workers[:files]:
                with contextlib.suppress(WorkerGone):  # `run` tries again, and tells
                    worker.start()
        self._start_timer()

    def run(
        self, jobs: Iterable[ExtractJob], should_stop: Callable[[], bool] = lambda: False
    ) -> Iterator[ExtractOutcome]:
        """Outcomes as they come, in no order; jobs are taken from the iterable only when a process is free.

        Ends soon (200 ms) after `should_stop` turns true, killing what is under way, without outcomes for it.
        Raises ResourceError(worker_failed) when processes cannot be started at all.
        """
        self._cancel_timer()
        with self._lock:
            self._retries.clear()
            try:
                yield from self._drive(iter(jobs), should_stop)
            finally:
                for worker in self._workers:
                    if worker.task:
                        worker.task = None
                        worker.kill()
        self._start_timer()

    def close(self) -> None:
        """End all processes; `run` starts them again."""
        self._cancel_timer()
        with self._lock:
            self._kill_all()

    def _kill_all(self) -> None:
        for worker in self._workers:
            worker.kill()

    def _cancel_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _start_timer(self) -> None:
        self._timer = threading.Timer(IDLE_SECONDS, self._close_idle)
        self._timer.daemon = True
        self._timer.start()

    def _close_idle(self) -> None:
        if self._lock.acquire(blocking=False):  # else a run has begun
            try:
                self._kill_all()
            finally:
                self._lock.release()

    def _drive(self, jobs: Iterator[ExtractJob], should_stop: Callable[[], bool]) -> Iterator[ExtractOutcome]:
        while not should_stop():
            self._assign(jobs)
            busy = [worker for worker in self._workers if worker.task]
            if not busy:
                return
            outcomes = self._collect(busy)
            if outcomes:
                self._assign(jobs)  # so that children work while the caller handles the outcomes
            yield from outcomes

    def _assign(self, jobs: Iterator[ExtractJob]) -> None:
        for worker in self._workers:
            if worker.task is None and (task := self._next_task(jobs)):
                with contextlib.suppress(WorkerGone):  # `_collect` deals with all ends alike
                    worker.give(task, self._language_model.file)

    def _next_task(self, jobs: Iterator[ExtractJob]) -> Task | None:
        if self._retries:
            return self._retries.popleft()
        job = next(jobs, None)
        return Task(job) if job else None

    def _collect(self, busy: list[Slot]) -> list[ExtractOutcome]:
        """What happened within POLL_SECONDS: answers first, then ends of children, then deadlines."""
        by_connection = {worker.process.connection: worker for worker in busy}
        by_connection.pop(None, None)
        now = time.monotonic()
        nearest = min(worker.deadline for worker in busy)
        readable = wait(
            [connection for connection in by_connection if connection],
            timeout=max(0.0, min(POLL_SECONDS, nearest - now)) if by_connection else 0.0,
        )
        heard = [worker for connection, worker in by_connection.items() if connection in readable]
        outcomes = []
        for worker in busy:
            if worker in heard or worker.process.connection is None:
                outcomes.append(self._hear(worker))
            elif time.monotonic() >= worker.deadline:
                outcomes.append(self._late(worker))
        outcomes.append(self._relieve(heard))
        return [outcome for outcome in outcomes if outcome]

    def _relieve(self, heard: list[Slot]) -> ExtractOutcome | None:
        """End the largest child where all together hold too much; its file is tried once more in a fresh one."""
        worker = self._memory.largest_over(self._workers)
        if worker is None or worker in heard:
            return None
        if worker.task is None:
            worker.kill()
            return None
        _log.info("an extractor process grew too large on %r", worker.task.job.path)
        return self._failed(worker, {}, replies.out_of_memory(), may_retry=True)

    def _hear(self, worker: Slot) -> ExtractOutcome | None:
        try:
            header, _ = worker.process.receive()
            if header.get("ready") is True and not worker.is_ready:
                self._failed_starts = 0
                worker.became_ready()
                return None
            return self._outcome(worker, header)
        except (WorkerGone, ValueError) as error:
            return self._lost(worker, error)

    def _outcome(self, worker: Slot, header: Header) -> ExtractOutcome | None:
        """The outcome that an answer tells. Raises ValueError for a malformed one."""
        error = replies.error_in(header)
        if error:
            ran_out = header["error"].get("memory") is True
            return self._failed(worker, header, error, may_retry=ran_out)
        is_unchanged = header.get("unchanged") is True
        if is_unchanged:
            replies.hash_in(header)
        file = None if is_unchanged else replies.extracted_in(header)
        task, seconds = worker.finish()
        return ExtractOutcome(task.job, file=file, unchanged=is_unchanged, seconds=seconds)

    def _failed(self, worker: Slot, header: Header, error: DocumentError, *, may_retry: bool) -> ExtractOutcome | None:
        was_fresh = worker.files == 0
        task, seconds = worker.finish()
        replies.log_trace(task.job.path, header)
        if may_retry:
            worker.kill()
            if not was_fresh and task.attempts == 0:
                task.attempts = 1
                self._retries.append(task)
                return None
        return ExtractOutcome(task.job, error=error, seconds=seconds)

    def _lost(self, worker: Slot, reason: Exception) -> ExtractOutcome | None:
        """A child that ended or talks nonsense: its file gets one more chance, alone in a fresh process."""
        was_ready = worker.is_ready
        task, seconds = worker.finish()
        worker.kill()
        _log.info("an extractor process was lost on %r: %s", task.job.path, reason)
        if was_ready and isinstance(reason, WorkerGone) and is_out_of_time(reason.exit_code):
            return self._given_up(task, replies.timed_out(self._limits.timeout_s), seconds)
        if not was_ready:
            self._count_failed_start()
        else:
            task.attempts += 1
        if task.attempts > 1:
            return self._given_up(task, replies.crashed(), seconds)
        self._retries.append(task)
        return None

    def _late(self, worker: Slot) -> ExtractOutcome | None:
        was_ready = worker.is_ready
        task, seconds = worker.finish()
        worker.kill()
        if was_ready:
            return self._given_up(task, replies.timed_out(self._limits.timeout_s), seconds)
        self._count_failed_start()
        self._retries.append(task)
        return None

    def _given_up(self, task: Task, error: DocumentError, seconds: float) -> ExtractOutcome | None:
        """The end of a file that costs its process; mail and code are tried once more with care (see extractor)."""
        if not task.is_careful and task.job.recognition is None and can_be_read_carefully(PurePath(task.job.path)):
            task.is_careful = True
            self._retries.append(task)
            return None
        return ExtractOutcome(task.job, error=error, seconds=seconds)

    def _count_failed_start(self) -> None:
        self._failed_starts += 1
        if self._failed_starts >= _MAX_FAILED_STARTS:
            self._failed_starts = 0
            raise _cannot_start()
