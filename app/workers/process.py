"""Start, bound and stop one child process that talks over a pipe."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Any

from app.workers import protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

# Fork would copy locks that LanceDB's and Qt's threads hold at that moment (LanceDB documents it as unsupported).
_SPAWN = multiprocessing.get_context("spawn")
STOP_GRACE_SECONDS = 0.5


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


class WorkerProcess:
    """One spawned child running `target(connection, *arguments)`; not thread-safe.

    `target` must be importable by name, and `arguments` picklable: they go from us to the child, the safe
    direction. The child must return when `protocol.receive` raises EOFError.
    """

    def __init__(self, target: Callable[..., None], *arguments: Any, name: str) -> None:
        self._target = target
        self._arguments = arguments
        self._name = name
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
        """Start the child unless it runs; returns at once, without waiting for its imports."""
        if self.is_running:
            return
        self.stop()
        ours, theirs = _SPAWN.Pipe(duplex=True)
        process = _SPAWN.Process(target=self._target, args=(theirs, *self._arguments), name=self._name, daemon=True)
        with _interrupt_blocked():
            process.start()
        theirs.close()
        self._process, self._connection = process, ours

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
        except (EOFError, OSError, ValueError) as error:
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
        if process is None:
            return
        if grace:
            process.join(grace)
        if process.is_alive():
            process.kill()
        process.join()
        process.close()

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
