"""The child that holds the only copy of the model.

    info      -> what the loaded model says of itself
    embed     texts, is_query, instruction  -> vectors, float32, little-endian, row by row;
              is_urgent                     few texts, as documents, that overtake documents as queries do
    cancel    no answer; the request with this id is dropped

A request carries an id, and so does its answer; `failed` with a code and a sentence answers where the model cannot.
Work is done in sub-batches of about TARGET_SECONDS. Queries overtake documents: they stop the sub-batch that runs,
which is computed again after them, and so does a cancellation. The model is loaded by the first request, and the
process ends after a while without any.

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
import traceback
from collections import deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.embedding.calibration import Calibration, candidates
from app.embedding.hardware import wait_without_spinning
from app.embedding.interrupt import Interrupted
from app.embedding.normalise import NORMALISATION_VERSION
from app.embedding.threads import ThreadBudget
from app.errors import ResourceError
from app.workers import protocol
from app.workers.embed_job import PATIENCE_SECONDS, DocumentJob, Pace, QueryJob, UrgentJob

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    import numpy as np
    from numpy.typing import NDArray

    from app.embedding.llama import LlamaModel

_MAX_TRACE_CHARS = 4000
# EX_TEMPFAIL of sysexits.h.
GRAPHICS_FAILED_EXIT = 75

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EmbedderOptions:
    """What the child is to load, and how. 0 means: as the model and the machine are. `log_file`, `calibration_file`
    and `weights_dir` may be empty.

    `device` is the setting ("auto", "cpu", "gpu"); `failed_device` is not None after a child ended that may have used
    a graphics card: the card's name, "" where it is not known. None is used then.
    """

    path: str
    max_tokens: int = 0
    dimensions: int = 0
    threads: int = 0
    idle_seconds: float = 300.0
    log_file: str = ""
    calibration_file: str = ""
    weights_dir: str = ""
    device: str = "auto"
    failed_device: str | None = None


def main(connection: Connection, options: EmbedderOptions) -> None:
    """Serve requests until nothing is asked for `idle_seconds`; ends at once when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when we stop
    redirect_output(options.log_file)
    wait_without_spinning()
    server = _Server(connection, options)
    threading.Thread(target=_read, args=(connection, server), daemon=True).start()
    with contextlib.suppress(OSError):  # the parent went away while we answered
        server.serve()


def redirect_output(log_file: str) -> None:
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


def _read(connection: Connection, server: _Server) -> None:
    """Empty the pipe all the time: with both sides writing and none reading, both would wait for ever."""
    try:
        while True:
            header, _ = protocol.receive(connection)
            server.arrived(header)
    except (EOFError, OSError, ValueError):
        os._exit(0)  # nobody is left to answer; the model may be in the middle of minutes of work


@dataclass(frozen=True, slots=True)
class _Running:
    """The request whose sub-batch is computed; `is_patient` when it lets queries wait until that is done."""

    id: int
    is_patient: bool

    def is_stopped_by(self, header: protocol.Header) -> bool:
        if header["op"] == "cancel":
            return bool(header["id"] == self.id)
        return not self.is_patient and not _is_document(header)


class _Server:
    def __init__(self, connection: Connection, options: EmbedderOptions) -> None:
        self._connection = connection
        self._inbox: queue.SimpleQueue[protocol.Header] = queue.SimpleQueue()
        self._options = options
        self._model: LlamaModel | None = None
        self._pace = Pace()
        self._budget = ThreadBudget(options.threads)
        self._calibration: Calibration | None = None
        self._running: _Running | None = None
        self._was_stopped = False
        self._queries: deque[protocol.Header] = deque()
        self._documents: deque[protocol.Header] = deque()
        self._current: dict[bool, QueryJob | UrgentJob | DocumentJob | None] = {True: None, False: None}

    def serve(self) -> None:
        """Until nothing is asked for `idle_seconds`."""
        while self._take_requests():
            self._work()

    def arrived(self, header: protocol.Header) -> None:
        """Hand a request over, from the thread that reads; stops the work that it makes needless or overtakes."""
        self._inbox.put(header)
        running, model = self._running, self._model
        if model is not None and running is not None and running.is_stopped_by(header):
            model.interrupt.set()

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
        elif _is_document(header):
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
            job = self._current[is_query] = self._job(header, model)
        if not job.is_done:
            self._step(job, self._loaded())
        if job.is_done:
            self._current[is_query] = None
            protocol.send(self._connection, {"id": job.id, "op": "vectors"}, _bytes(job.vectors))

    def _job(self, header: protocol.Header, model: LlamaModel) -> QueryJob | UrgentJob | DocumentJob:
        if not _is_document(header):
            return QueryJob(header, model) if header["is_query"] else UrgentJob(header, model)
        if self._calibration is None:
            file = Path(self._options.calibration_file) if self._options.calibration_file else None
            graphics = model.device if model.placement.devices else ""
            self._calibration = Calibration(model.path, candidates(model.threads, model.lanes), file, graphics=graphics)
        return DocumentJob(header, model, self._pace, self._calibration)

    def _step(self, job: QueryJob | UrgentJob | DocumentJob, model: LlamaModel) -> None:
        """A sub-batch, unless something has come just now or comes meanwhile that is not to wait for it."""
        is_patient = True
        if isinstance(job, DocumentJob):
            job.prepare(self._budget.allowed())
            # What takes not long is not stopped twice, so that documents get on however many queries come.
            is_patient = self._was_stopped and job.step_seconds <= PATIENCE_SECONDS
        self._running = _Running(job.id, is_patient)
        model.interrupt.clear()
        if self._inbox.empty():
            try:
                job.step()
                self._was_stopped = False
            except Interrupted:
                self._was_stopped = True
        self._running = None

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
                in_background=True,
                weights_dir=Path(options.weights_dir) if options.weights_dir else None,
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


def _is_document(header: protocol.Header) -> bool:
    return header["op"] == "embed" and not (header["is_query"] or header.get("is_urgent", False))


def _bytes(vectors: NDArray[np.float32]) -> bytes:
    return vectors.astype("<f4", copy=False).tobytes()
