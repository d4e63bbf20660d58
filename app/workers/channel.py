"""Requests from several threads to one child process, answered in any order.

One thread of the channel owns the child and its pipe: it starts the child when there is something to ask, sends,
receives, and starts it once more when it dies with questions open. Whoever asks waits on a future.
"""

from __future__ import annotations

import logging
import multiprocessing
import multiprocessing.connection
import threading
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.workers.process import WorkerGone

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.workers import protocol
    from app.workers.process import WorkerProcess

_log = logging.getLogger(__name__)
Answer = Future[tuple["protocol.Header", memoryview]]
MAX_STARTS_PER_REQUEST = 2
_CLOSE_SECONDS = 1.5


class ChannelClosed(WorkerGone):
    """The channel was closed over an open request: on purpose, so nothing to be told about."""

    def __init__(self) -> None:
        super().__init__(None)


@dataclass(slots=True)
class _Request:
    header: protocol.Header
    answer: Answer = field(default_factory=Future)
    starts: int = 0


class RequestChannel:
    """Thread-safe. A child answers a request {"id": n, …} with a message that carries the same id.

    `close` ends the child; a request after that starts everything anew. A child may end by itself while nothing is
    asked of it. `on_gone` is told of every child that ended, in the channel's thread and before `make_worker` is
    called for the next one.
    """

    def __init__(
        self, make_worker: Callable[[], WorkerProcess], on_gone: Callable[[WorkerGone], None] = lambda _: None
    ) -> None:
        self._make_worker = make_worker
        self._on_gone = on_gone
        self._lock = threading.Lock()
        self._last_id = 0
        self._owner: _Owner | None = None

    def submit(self, header: protocol.Header) -> tuple[int, Answer]:
        """Ask; gives the request's id and the future of its answer (header, payload).

        The future raises WorkerGone where the child ended twice over this request, with whatever exit code, or could
        not be started (exit code None), and ChannelClosed after `close`.
        """
        with self._lock:
            self._last_id += 1
            request = _Request({**header, "id": self._last_id})
            if self._owner is None:
                self._owner = _Owner(self._make_worker, self._on_gone)
            self._owner.post(request)
            return self._last_id, request.answer

    def withdraw(self, request_id: int) -> None:
        """Tell the child not to bother; the request's answer will never come."""
        with self._lock:
            if self._owner is not None:
                self._owner.post(request_id)

    def close(self) -> None:
        """End the child and the thread, in less than two seconds."""
        with self._lock:
            owner, self._owner = self._owner, None
        if owner is not None:
            owner.post(None)
            owner.join(_CLOSE_SECONDS)


class _Owner(threading.Thread):
    """The thread that owns one worker at a time. Posted: a request, the id of a withdrawn one, or None to end."""

    def __init__(self, make_worker: Callable[[], WorkerProcess], on_gone: Callable[[WorkerGone], None]) -> None:
        super().__init__(name="request-channel", daemon=True)
        self._make_worker = make_worker
        self._tell = on_gone
        self._worker = make_worker()
        self._inbox: deque[_Request | int | None] = deque()
        self._unsent: deque[_Request] = deque()
        self._pending: dict[int, _Request] = {}
        self._bell, self._ring = multiprocessing.Pipe(duplex=False)
        self._gate = threading.Lock()  # between a request and the end
        self._has_ended = False
        self.start()

    def post(self, item: _Request | int | None) -> None:
        """Hand something over; at the end nothing is taken any more, and a request ends with ChannelClosed."""
        with self._gate:
            if not self._has_ended:
                self._inbox.append(item)
                self._ring.send_bytes(b"!")
            elif isinstance(item, _Request):
                item.answer.set_exception(ChannelClosed())

    def run(self) -> None:
        """Serve until None is posted; whatever is open then ends with ChannelClosed."""
        try:
            while self._step():
                pass
        finally:
            self._worker.kill()
            with self._gate:
                self._has_ended = True
                late = [item for item in self._inbox if isinstance(item, _Request)]
                for request in [*self._pending.values(), *late]:
                    request.answer.set_exception(ChannelClosed())
                self._bell.close()

    def _step(self) -> bool:
        """Send what waits, then handle the one thing that comes first; False at the end."""
        while self._unsent:
            self._send(self._unsent.popleft())
        theirs = self._worker.connection
        ready = multiprocessing.connection.wait([self._bell] if theirs is None else [self._bell, theirs])
        if self._bell not in ready:
            self._receive()
            return True
        self._bell.recv_bytes()
        item = self._inbox.popleft()
        if isinstance(item, _Request):
            self._pending[item.header["id"]] = item
            self._unsent.append(item)
        elif item is not None:
            self._cancel(item)
        return item is not None

    def _send(self, request: _Request) -> None:
        if self._worker.connection is not None and not self._worker.is_running:
            self._unsent.appendleft(request)
            self._receive()  # what it still said, then that it is gone: others may wait for its answer
            return
        request.starts += 1
        try:
            self._worker.start()
            self._worker.send(request.header)
        except WorkerGone as gone:
            self._on_gone(gone)
        except (OSError, RuntimeError) as error:  # no memory for a process, or Python does not let us start any
            _log.warning("a process cannot be started: %s", str(error).strip().partition("\n")[0])
            self._on_gone(WorkerGone(None))

    def _cancel(self, request_id: int) -> None:
        if self._pending.pop(request_id, None) is None or not self._worker.is_running:
            return
        try:
            self._worker.send({"op": "cancel", "id": request_id})
        except WorkerGone as gone:
            self._on_gone(gone)

    def _receive(self) -> None:
        try:
            header, payload = self._worker.receive()
        except WorkerGone as gone:
            self._on_gone(gone)
            return
        request = self._pending.pop(header.get("id", 0), None)
        if request is not None:
            request.answer.set_result((header, payload))

    def _on_gone(self, gone: WorkerGone) -> None:
        """Ask a new child what the old one left open, but not a third time: it may be the question that kills."""
        self._tell(gone)
        self._worker = self._make_worker()
        self._unsent.clear()
        for number, request in list(self._pending.items()):
            if request.starts < MAX_STARTS_PER_REQUEST:
                self._unsent.append(request)
            else:
                del self._pending[number]
                request.answer.set_exception(gone)
