"""The parent's side of the extractor for what a person looks at now."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from app.paths import from_storable
from app.workers import extractor, replies
from app.workers.limits import Limits
from app.workers.process import WorkerGone, WorkerProcess
from app.workers.slot import START_SECONDS, sandbox_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.documents.model import Document
    from app.documents.render import RenderedPage
    from app.workers.protocol import Header

TIMEOUT_SECONDS = 10.0
_T = TypeVar("_T")


class PreviewClient:
    """One extractor process for what a person looks at now; safe to call from several threads."""

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
        return self._ask({"op": "document", "path": path}, lambda header, _: replies.document_in(header))

    def render(self, path: str, page: int, width: int, passage: str) -> RenderedPage:
        """A page (from 1) as a picture `width` pixels wide, with the passage's rectangles. Raises DocumentError."""
        request = {"op": "render", "path": path, "page": page, "width": width, "passage": passage}
        return self._ask(request, replies.page_in)

    def _ask(self, request: Header, read: Callable[[Header, memoryview], _T]) -> _T:
        request = {**request, "path": from_storable(request["path"]), "max_bytes": self._limits.max_bytes}
        with self._lock:
            try:
                header, payload = self._exchange(request)
                error = replies.error_in(header)
                if error is None:
                    return read(header, payload)
            except (WorkerGone, ValueError) as gone:
                self._kill()
                raise replies.crashed() from gone
        replies.log_trace(request["path"], header)
        raise error

    def _exchange(self, request: Header) -> tuple[Header, memoryview]:
        self._start()
        self._process.send(request)
        if not self._is_ready:
            self._receive(START_SECONDS)
            self._is_ready = True
        return self._receive(self._limits.timeout_s)

    def _receive(self, timeout: float) -> tuple[Header, memoryview]:
        if not self._process.poll(timeout):
            self._kill()
            raise replies.timed_out(self._limits.timeout_s)
        return self._process.receive()

    def _start(self) -> None:
        if not self._process.is_running:
            self._kill()
            self._process.start()

    def _kill(self) -> None:
        self._process.kill()
        self._is_ready = False
