"""The child that holds the only copy of the model.

    info      -> what the loaded model says of itself
    embed     texts, is_query, instruction  -> vectors, float32, little-endian, row by row
    cancel    no answer; the request with this id is dropped

A request carries an id, and so does its answer; `failed` with a code and a sentence answers where the model cannot.
Work is done in sub-batches of about TARGET_SECONDS. Between two of them, queries overtake documents and cancelled
work is dropped. The model is loaded by the first request, and the process ends after a while without any.

Where a graphics card fails, the process ends without an answer, and so does a driver's own abort: the parent then asks
a process without the card what is open.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import threading
import time
import traceback
from collections import deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.embedding.hardware import wait_without_spinning
from app.embedding.normalise import NORMALISATION_VERSION
from app.embedding.packing import BATCH_TEXTS, Packer
from app.embedding.prompts import query_text
from app.errors import ResourceError
from app.workers import protocol

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from app.embedding.llama import LlamaModel

TARGET_SECONDS = 0.08
_FIRST_TOKENS_PER_SECOND = 1000.0
_MAX_TRACE_CHARS = 4000
# EX_TEMPFAIL of sysexits.h.
GRAPHICS_FAILED_EXIT = 75

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EmbedderOptions:
    """What the child is to load, and how. 0 means: as the model and the machine are. `log_file` may be empty.

    `device` is the setting ("auto", "cpu", "gpu"); `failed_device` is not None after a child ended that may have used
    a graphics card: the card's name, "" where it is not known. None is used then.
    """

    path: str
    max_tokens: int = 0
    dimensions: int = 0
    threads: int = 0
    idle_seconds: float = 300.0
    log_file: str = ""
    device: str = "auto"
    failed_device: str | None = None


def main(connection: Connection, options: EmbedderOptions) -> None:
    """Serve requests until nothing is asked for `idle_seconds`; ends at once when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when we stop
    _redirect_output(options.log_file)
    wait_without_spinning()
    inbox: queue.SimpleQueue[protocol.Header] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(connection, inbox), daemon=True).start()
    server = _Server(connection, inbox, options)
    with contextlib.suppress(OSError):  # the parent went away while we answered
        server.serve()


def _redirect_output(log_file: str) -> None:
    """Native code writes to descriptors 1 and 2 when it aborts, and those belong to the command line."""
    os.environ["GGML_NO_BACKTRACE"] = "1"  # else an abort starts a debugger, where there is one
    with contextlib.suppress(OSError):
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        target = os.open(log_file or os.devnull, flags, 0o600)
        os.dup2(target, 1)
        os.dup2(target, 2)
        os.close(target)
    if log_file:
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")


def _read(connection: Connection, inbox: queue.SimpleQueue[protocol.Header]) -> None:
    """Empty the pipe all the time: with both sides writing and none reading, both would wait for ever."""
    try:
        while True:
            header, _ = protocol.receive(connection)
            inbox.put(header)
    except (EOFError, OSError, ValueError):
        os._exit(0)  # nobody is left to answer; the model may be in the middle of minutes of work


class _Job:
    """One `embed` request on its way."""

    def __init__(self, header: protocol.Header, model: LlamaModel) -> None:
        self.id: int = header["id"]
        texts: list[str] = header["texts"]
        if header["is_query"]:
            texts = [query_text(model.header.architecture, text, header.get("instruction", "")) for text in texts]
        self._model = model
        self._tokens = [model.tokenise(text) for text in texts]
        self._packer = Packer([len(one) for one in self._tokens])
        self._spoilt: deque[int] = deque()
        self.vectors = np.full((len(texts), model.dimensions), np.nan, np.float32)

    @property
    def is_done(self) -> bool:
        return self._packer.is_done and not self._spoilt

    def step(self, max_tokens: int) -> int:
        """One sub-batch on every lane; gives the number of tokens on one of them, the largest."""
        model = self._model
        batches = self._take(min(max_tokens, model.batch_tokens))
        tokens = [[self._tokens[text] for text in batch] for batch in batches]
        for batch, rows in zip(batches, model.embed_batches(tokens), strict=True):
            self.vectors[batch] = rows
            self._note_spoilt(batch)
        return max(sum(map(len, batch)) for batch in tokens)

    def _take(self, max_tokens: int) -> list[list[int]]:
        """What the packer hands out; after it, one by one, what came back without a direction."""
        batches = self._packer.take_side_by_side(self._model.lanes, max_tokens, BATCH_TEXTS)
        return batches or [[self._spoilt.popleft()]]

    def _note_spoilt(self, batch: list[int]) -> None:
        """One bad text can spoil its batch (see LlamaContext.run); what fails alone too stays NaN."""
        if len(batch) > 1:
            self._spoilt.extend(text for text in batch if not np.isfinite(self.vectors[text]).all())


class _Pace:
    """How many tokens take one lane TARGET_SECONDS, learnt from the sub-batches so far."""

    def __init__(self) -> None:
        self._tokens_per_second = _FIRST_TOKENS_PER_SECOND

    @property
    def tokens(self) -> int:
        return max(1, int(self._tokens_per_second * TARGET_SECONDS))

    def learn(self, tokens: int, seconds: float) -> None:
        """Follow the last few sub-batches; the processor may be shared with others at times."""
        self._tokens_per_second = 0.7 * self._tokens_per_second + 0.3 * tokens / max(seconds, 1e-4)


class _Server:
    def __init__(
        self, connection: Connection, inbox: queue.SimpleQueue[protocol.Header], options: EmbedderOptions
    ) -> None:
        self._connection = connection
        self._inbox = inbox
        self._options = options
        self._model: LlamaModel | None = None
        self._pace = _Pace()
        self._queries: deque[protocol.Header] = deque()
        self._documents: deque[protocol.Header] = deque()
        self._current: dict[bool, _Job | None] = {True: None, False: None}

    def serve(self) -> None:
        """Until nothing is asked for `idle_seconds`."""
        while self._take_requests():
            self._work()

    def _take_requests(self) -> bool:
        """Sort in what has come; waits only where there is nothing to do, False when that was too long."""
        try:
            while True:
                timeout = 0.0 if self._has_work else self._options.idle_seconds
                self._sort_in(self._inbox.get(timeout=timeout) if timeout else self._inbox.get_nowait())
        except queue.Empty:
            return self._has_work

    @property
    def _has_work(self) -> bool:
        return bool(self._queries or self._documents or self._current[True] or self._current[False])

    def _sort_in(self, header: protocol.Header) -> None:
        if header["op"] == "cancel":
            self._drop(header["id"])
        elif header["op"] == "embed" and not header["is_query"]:
            self._documents.append(header)
        else:
            self._queries.append(header)

    def _drop(self, request_id: int) -> None:
        for waiting in (self._queries, self._documents):
            for header in [header for header in waiting if header["id"] == request_id]:
                waiting.remove(header)
        for is_query, job in self._current.items():
            if job is not None and job.id == request_id:
                self._current[is_query] = None

    def _work(self) -> None:
        """One sub-batch, of a query where there is one."""
        is_query = bool(self._queries or self._current[True])
        job = self._current[is_query]
        request_id = job.id if job else (self._queries if is_query else self._documents)[0]["id"]
        try:
            self._advance(is_query)
        except ResourceError as error:
            self._leave_graphics()
            self._fail(is_query, request_id, error.code.value, error.user_message)
        except Exception:  # noqa: BLE001 - a worker's main loop: one bad request must not end the process
            self._leave_graphics()
            self._fail(is_query, request_id, "bug", traceback.format_exc()[-_MAX_TRACE_CHARS:])

    def _advance(self, is_query: bool) -> None:
        job = self._current[is_query]
        if job is None:
            header = (self._queries if is_query else self._documents).popleft()
            model = self._loaded()
            if header["op"] == "info":
                protocol.send(self._connection, {"id": header["id"], **_describe(model)})
                return
            job = self._current[is_query] = _Job(header, model)
        if not job.is_done:
            start = time.monotonic()
            tokens = job.step(self._pace.tokens)
            self._pace.learn(tokens, time.monotonic() - start)
        if job.is_done:
            self._current[is_query] = None
            protocol.send(self._connection, {"id": job.id, "op": "vectors"}, _bytes(job))

    def _loaded(self) -> LlamaModel:
        if self._model is None:
            # Only here: the parent imports this module to start the child, and must never load llama.cpp.
            from app.embedding import offload
            from app.embedding.llama import LlamaModel

            options, path = self._options, Path(self._options.path)
            make = partial(
                LlamaModel,
                path,
                max_tokens=options.max_tokens,
                dimensions=options.dimensions,
                threads=options.threads,
            )
            self._model = offload.load(path, make, wanted=options.device, failed_device=options.failed_device)
        return self._model

    def _leave_graphics(self) -> None:
        """End the process where the exception at hand came over a graphics card; the parent goes on without it."""
        if self._model is not None and self._model.placement.devices:
            _log.exception("%s failed", self._model.device)
            os._exit(GRAPHICS_FAILED_EXIT)

    def _fail(self, is_query: bool, request_id: int, code: str, message: str) -> None:
        self._current[is_query] = None
        protocol.send(self._connection, {"id": request_id, "op": "failed", "code": code, "message": message})


def _describe(model: LlamaModel) -> dict[str, Any]:
    return {
        "op": "info",
        "architecture": model.header.architecture,
        "dimensions": model.dimensions,
        "max_tokens": model.max_tokens,
        "pooling": model.header.pooling,
        "device": model.device,
        "device_reason": model.device_reason,
        "on_graphics": bool(model.placement.devices),
        "normalisation": NORMALISATION_VERSION,
    }


def _bytes(job: _Job) -> bytes:
    return job.vectors.astype("<f4", copy=False).tobytes()
