"""The child that holds the reranker.

    score     query, task, texts -> how likely each text answers the query, float32 from 0 to 1, NaN where unknown
    cancel    no answer; the request with this id is dropped

A request carries an id, and so does its answer; `failed` with a code and a sentence answers where the model cannot.
Requests are answered one after the other, with all threads, since a person waits for each. A cancellation stops the
text that runs. The model is loaded by the first request, and the process ends after a while without any.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from app.embedding.hardware import wait_without_spinning
from app.embedding.interrupt import Interrupted
from app.errors import ResourceError
from app.workers import protocol
from app.workers.embedder import redirect_output

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from app.embedding.rerank import RerankModel

_MAX_TRACE_CHARS = 4000


@dataclass(frozen=True, slots=True)
class RerankerOptions:
    """What the child is to load; 0 threads means as the machine is, `log_file` may be empty."""

    path: str
    threads: int = 0
    idle_seconds: float = 120.0
    log_file: str = ""


def main(connection: Connection, options: RerankerOptions) -> None:
    """Serve requests until nothing is asked for `idle_seconds`; ends at once when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when we stop
    redirect_output(options.log_file)
    wait_without_spinning()
    server = _Server(connection, options)
    threading.Thread(target=_read, args=(connection, server), daemon=True).start()
    with contextlib.suppress(OSError):  # the parent went away while we answered
        server.serve()


def _read(connection: Connection, server: _Server) -> None:
    try:
        while True:
            server.arrived(protocol.receive(connection)[0])
    except (EOFError, OSError, ValueError):
        os._exit(0)  # nobody is left to answer; the model may be in the middle of a long passage


class _Server:
    def __init__(self, connection: Connection, options: RerankerOptions) -> None:
        self._connection, self._options = connection, options
        self._inbox: queue.SimpleQueue[protocol.Header] = queue.SimpleQueue()
        self._dropped: set[int] = set()
        self._running = 0
        self._model: RerankModel | None = None

    def arrived(self, header: protocol.Header) -> None:
        """Hand a request over, from the thread that reads; a cancellation stops what it is about."""
        if header["op"] != "cancel":
            self._inbox.put(header)
            return
        self._dropped.add(header["id"])
        if header["id"] == self._running and self._model is not None:
            self._model.interrupt.set()

    def serve(self) -> None:
        """Until nothing is asked for `idle_seconds`."""
        with contextlib.suppress(queue.Empty):
            while True:
                self._work(self._inbox.get(timeout=self._options.idle_seconds))

    def _work(self, header: protocol.Header) -> None:
        try:
            scores = self._scores(header)
        except Interrupted:
            return
        except ResourceError as error:
            self._fail(header, error.code.value, error.user_message)
        except Exception:  # noqa: BLE001 - a worker's main loop: one bad request must not end the process
            self._fail(header, "bug", traceback.format_exc()[-_MAX_TRACE_CHARS:])
        else:
            payload = np.array(scores, "<f4").tobytes()
            protocol.send(self._connection, {"id": header["id"], "op": "scores"}, payload)
        finally:
            self._running = 0
            self._dropped.discard(header["id"])

    def _scores(self, header: protocol.Header) -> list[float]:
        model = self._loaded()
        self._running = header["id"]
        scores: list[float] = []
        while len(scores) < len(header["texts"]):
            model.interrupt.clear()
            if header["id"] in self._dropped:
                raise Interrupted
            prompt = model.prompt(header["query"], header["task"], header["texts"][len(scores)])
            # A stop that was meant for the request before may arrive here: then the text is begun anew.
            with contextlib.suppress(Interrupted):
                scores.append(model.score(prompt))
        return scores

    def _loaded(self) -> RerankModel:
        if self._model is None:
            # Only here: the parent imports this module to start the child, and must never load llama.cpp.
            from app.embedding.rerank import RerankModel

            self._model = RerankModel(Path(self._options.path), threads=self._options.threads)
        return self._model

    def _fail(self, header: protocol.Header, code: str, message: str) -> None:
        failed = {"id": header["id"], "op": "failed", "code": code, "message": message}
        protocol.send(self._connection, failed)
