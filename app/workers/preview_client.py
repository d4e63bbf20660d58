"""The parent's side of the extractor for what a person looks at now."""

from __future__ import annotations

import dataclasses
import threading
import time
from typing import TYPE_CHECKING, TypeVar

from app.errors import Cancelled
from app.paths import from_storable
from app.workers import extractor, replies, view_replies
from app.workers.limits import Limits
from app.workers.process import WorkerGone, WorkerProcess
from app.workers.slot import START_SECONDS, sandbox_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.documents.model import Document
    from app.documents.render import RenderedPage, Wanted
    from app.documents.view import TextView
    from app.workers.protocol import Header

    ShouldStop = Callable[[], bool]

TIMEOUT_SECONDS = 10.0
# A request that nobody waits for any more gets so long to end by itself; a fresh process costs about as much.
GRACE_SECONDS = 0.5
_POLL_SECONDS = 0.05
_T = TypeVar("_T")


def _never() -> bool:
    return False


class PreviewClient:
    """One extractor process for what a person looks at now; safe to call from several threads.

    What takes `should_stop` raises Cancelled soon after that holds, and ends a process that is lost in a file.
    """

    def __init__(self, limits: Limits | None = None, scratch: Path | None = None) -> None:
        """The default limits are those of indexing with TIMEOUT_SECONDS; the process has a temporary folder of its
        own below `scratch` (None: the system's place)."""
        self._limits = limits or Limits(timeout_s=TIMEOUT_SECONDS)
        sandbox = sandbox_for(self._limits, scratch)
        self._process = WorkerProcess(extractor.main, self._limits, False, name="preview", sandbox=sandbox)
        self._lock = threading.Lock()
        self._is_ready = False

    def start(self) -> None:
        """Start the process ahead of the first request; returns at once."""
        with self._lock:
            self._start()

    def close(self) -> None:
        """End the process; the next request starts it again."""
        with self._lock:
            self._kill()

    def document(self, path: str) -> Document:
        """The Document of a file, without its language. Raises DocumentError."""
        return self._ask({"op": "document", "path": path}, lambda header, _: replies.document_in(header), _never)

    def view(
        self, path: str, char_start: int, wanted: Wanted, at: int | None = None, should_stop: ShouldStop = _never
    ) -> TextView:
        """The text around a passage that began at character `char_start`, around `at`, or
        around the last of the terms (`at` is LAST_HIT). Raises DocumentError."""
        request = {"op": "view", "path": path, "char_start": char_start, "at": at, **dataclasses.asdict(wanted)}
        return self._ask(request, lambda header, _: view_replies.view_in(header), should_stop)

    def colours(
        self, path: str, char_start: int, passage: str, view: TextView, should_stop: ShouldStop = _never
    ) -> tuple[tuple[int, int, str], ...]:
        """(start, end, name of the colour) for the code in a view of the same passage. Raises DocumentError."""
        request = {
            "op": "colours", "path": path, "char_start": char_start, "passage": passage,
            "first": view.first, "last": view.last,
        }  # fmt: skip
        length = len(view.text.encode("utf-16-le")) // 2
        return self._ask(request, lambda header, _: view_replies.colours_in(header, length), should_stop)

    def pages(self, path: str, page: int, should_stop: ShouldStop = _never) -> tuple[tuple[float, float], ...]:
        """Width and height in points of all pages, exact around `page` (from 1). Raises DocumentError."""
        request = {"op": "pages", "path": path, "page": page}
        return self._ask(request, lambda header, _: view_replies.sizes_in(header), should_stop)

    def page(self, path: str, page: int, width: int, wanted: Wanted, should_stop: ShouldStop = _never) -> RenderedPage:
        """A page (from 1) drawn `width` pixels wide, with what is marked on it. Raises DocumentError."""
        request = {"op": "page", "path": path, "page": page, "width": width, **dataclasses.asdict(wanted)}
        return self._ask(request, view_replies.page_in, should_stop)

    def hits(self, path: str, terms: tuple[str, ...], should_stop: ShouldStop = _never) -> tuple[tuple[int, int], ...]:
        """(page, how many) for the pages that have the terms. Raises DocumentError."""
        request = {"op": "hits", "path": path, "terms": terms}
        return self._ask(request, lambda header, _: view_replies.hits_in(header), should_stop)

    def _ask(self, request: Header, read: Callable[[Header, memoryview], _T], should_stop: ShouldStop) -> _T:
        request = {**request, "path": from_storable(request["path"]), "max_bytes": self._limits.max_bytes}
        with self._lock:
            if should_stop():
                raise Cancelled
            try:
                header, payload = self._exchange(request, should_stop)
                error = replies.error_in(header)
                if error is None:
                    return read(header, payload)
            except (WorkerGone, ValueError) as gone:
                self._kill()
                raise replies.crashed() from gone
        replies.log_trace(request["path"], header)
        raise error

    def _exchange(self, request: Header, should_stop: ShouldStop) -> tuple[Header, memoryview]:
        self._start()
        self._process.send(request)
        if not self._is_ready:
            self._receive(START_SECONDS, _never)
            self._is_ready = True
        return self._receive(self._limits.timeout_s, should_stop)

    def _receive(self, timeout: float, should_stop: ShouldStop) -> tuple[Header, memoryview]:
        start = time.monotonic()
        while not self._process.poll(min(_POLL_SECONDS, timeout)):
            passed = time.monotonic() - start
            if passed >= timeout:
                self._kill()
                raise replies.timed_out(self._limits.timeout_s)
            if passed >= GRACE_SECONDS and should_stop():
                self._kill()
                raise Cancelled
        return self._process.receive()

    def _start(self) -> None:
        if not self._process.is_running:
            self._kill()
            self._process.start()

    def _kill(self) -> None:
        self._process.kill()
        self._is_ready = False
