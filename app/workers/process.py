"""Start, bound and stop one child process that talks over a pipe."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
from dataclasses import dataclass
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Any

from app.workers import protocol
from app.workers.hardening import end_with_parent, forget_tracker, harden
from app.workers.job import Job, JobLimits
from app.workers.scratch import make_scratch, remove_scratch, use_scratch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from pathlib import Path

# Fork would copy locks that LanceDB's and Qt's threads hold at that moment (LanceDB documents it as unsupported).
_SPAWN = multiprocessing.get_context("spawn")
STOP_GRACE_SECONDS = 0.5
_ALL_PROGRAMS = 4  # processes of a child that may start programs: itself, one more, and helpers of that


class WorkerGone(Exception):  # noqa: N818 - a state, translated into an error of the tree by whoever asked
    """The child ended (crash, kill, exit) before it answered; `exit_code` is negative for a signal."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(f"worker ended with exit code {exit_code}")
        self.exit_code = exit_code


@contextlib.contextmanager
def _interrupt_blocked() -> Iterator[None]:
    """Let the child be born deaf to Ctrl-C, which the terminal sends to the whole process group.

    The parent alone decides when a child stops; a child that died of the signal would look like a crash.
    """
    if sys.platform == "win32":
        yield
        return
    # Python starts its own helper process with the first child, and unblocks the signal when it has.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@dataclass(frozen=True, slots=True)
class Sandbox:
    """How a child is kept that reads untrusted files.

    `place` is the folder below which it gets a temporary folder of its own (None: the system's), `memory` the bytes
    that Windows lets it commit; the other limits it sets itself. `may_start_programs` is for text recognition.
    """

    place: Path | None = None
    memory: int = 2**31
    may_start_programs: bool = False


def _enter(
    connection: Connection, target: Callable[..., None], scratch: str, may_start_programs: bool, *arguments: Any
) -> None:
    """The first thing a sandboxed child does, before it sees a byte of any file."""
    use_scratch(scratch)
    forget_tracker()
    end_with_parent()
    if may_start_programs and sys.platform != "win32":
        os.setsid()  # a group of its own, so that its programs can be ended with it
    harden(may_start_programs=may_start_programs)
    target(connection, *arguments)


class WorkerProcess:
    """One spawned child running `target(connection, *arguments)`; not thread-safe.

    `target` must be importable by name, and `arguments` picklable: they go from us to the child, the safe
    direction. The child must return when `protocol.receive` raises EOFError.
    """

    def __init__(self, target: Callable[..., None], *arguments: Any, name: str, sandbox: Sandbox | None = None) -> None:
        self._target = target
        self._arguments = arguments
        self._name = name
        self._sandbox = sandbox
        self._scratch: Path | None = None
        self._job: Job | None = None
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        """Process id, or None before `start` and after `stop`."""
        return self._process.pid if self._process else None

    @property
    def is_running(self) -> bool:
        """True while the child lives."""
        return self._process is not None and self._process.is_alive()

    @property
    def connection(self) -> Connection | None:
        """Our end of the pipe while there is a child, to wait on several children at once."""
        return self._connection

    def start(self) -> None:
        """Start the child unless it runs; returns at once, without waiting for its imports.

        Raises WorkerGone where a sandbox cannot be made (no room for its temporary folder).
        """
        if self.is_running:
            return
        self.stop()
        target, arguments = self._fenced()
        ours, theirs = _SPAWN.Pipe(duplex=True)
        process = _SPAWN.Process(target=target, args=(theirs, *arguments), name=self._name, daemon=True)
        with _interrupt_blocked():
            process.start()
        theirs.close()
        self._process, self._connection = process, ours
        if self._job is not None and process.pid is not None:
            self._job.hold(process.pid)

    def _fenced(self) -> tuple[Callable[..., None], tuple[Any, ...]]:
        """What the child is to run: its target as it is, or from within the sandbox."""
        sandbox = self._sandbox
        if sandbox is None:
            return self._target, self._arguments
        try:
            self._scratch = make_scratch(sandbox.place)
        except OSError as error:
            raise WorkerGone(None) from error
        self._job = Job(JobLimits(sandbox.memory, _ALL_PROGRAMS if sandbox.may_start_programs else 1))
        return _enter, (self._target, str(self._scratch), sandbox.may_start_programs, *self._arguments)

    def send(self, header: protocol.Header, payload: bytes | memoryview = b"") -> None:
        """Send one message. Raises WorkerGone."""
        try:
            protocol.send(self._need_connection(), header, payload)
        except OSError as error:
            raise self._gone() from error

    def poll(self, timeout: float) -> bool:
        """True when a message (or the child's end) waits, after at most `timeout` seconds."""
        try:
            return self._need_connection().poll(timeout)
        except OSError as error:
            raise self._gone() from error

    def receive(self) -> tuple[protocol.Header, memoryview]:
        """Wait for the next message. Raises WorkerGone, also when the child sends nonsense."""
        try:
            return protocol.receive(self._need_connection())
        except (EOFError, OSError, ValueError, TypeError) as error:  # TypeError: closed while it was read, at the end
            raise self._gone() from error

    def stop(self) -> None:
        """End the child: close the pipe, then kill it if it does not leave within STOP_GRACE_SECONDS."""
        self._end(STOP_GRACE_SECONDS)

    def kill(self) -> None:
        """End the child at once."""
        self._end(0.0)

    def _end(self, grace: float) -> None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None:
            if grace:
                process.join(grace)
            if process.is_alive():
                process.kill()
            self._kill_programs(process)
            process.join()
            process.close()
        self._clean_up()

    def _kill_programs(self, process: BaseProcess) -> None:
        """End what the child has started; to be called before it is reaped, when its group's number may be reused."""
        if self._sandbox is not None and self._sandbox.may_start_programs and sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                if process.pid is not None and os.getpgid(process.pid) == process.pid:
                    os.killpg(process.pid, signal.SIGKILL)

    def _clean_up(self) -> None:
        """What the sandbox holds goes when the child has gone, however it ended."""
        job, scratch = self._job, self._scratch
        self._job = self._scratch = None
        if job is not None:
            job.close()
        if scratch is not None:
            remove_scratch(scratch)

    def _need_connection(self) -> Connection:
        if self._connection is None:
            raise WorkerGone(None)
        return self._connection

    def _gone(self) -> WorkerGone:
        exit_code = None
        if self._process is not None:
            self._process.join(STOP_GRACE_SECONDS)
            exit_code = self._process.exitcode
        self.kill()
        return WorkerGone(exit_code)
