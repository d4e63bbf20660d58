"""An embedder on another machine, or in another program: any server that speaks OpenAI's `/v1/embeddings`.

Off unless the person names a server (vLLM, SGLang, llama.cpp's server, TEI and others), for then the text of the
documents leaves this process, and mostly this computer; `address.where_text_goes` says so in a sentence.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import numpy as np

from app.embedding.fingerprint import at_dimensions, fingerprint
from app.embedding.model import EmbedderInfo
from app.embedding.prompts import PROMPT_VERSION, architecture_named, query_text
from app.embedding.transport import CallScope, FailedError, JsonPoster, Patience, RefusedError
from app.embedding.wire import batches_of, sendable, vectors_of
from app.errors import Cancelled, ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.embedding.address import RemoteModel
    from app.embedding.model import Vectors

_log = logging.getLogger(__name__)

DOCUMENTS = Patience(tries=6, seconds=120.0, longest_wait=120.0)
QUERY = Patience(tries=2, seconds=15.0, longest_wait=2.0)  # a person waits, and there is keyword search
# A text that is too long for a server that does not cut it is cut here, half by half, down to about this.
_SHORTEST_CHARS = 400
_PROBE = "How many numbers has a vector?"
_POLL_SECONDS = 0.05
# Malformed, too large, cannot be processed: it may be the size of a batch or one of its texts.
_MAY_BE_THE_TEXTS = frozenset({400, 413, 422})
_NOT_ALLOWED = frozenset({401, 403})


class RemoteEmbedder:
    """Implements `app.embedding.model.Embedder` with a server's model.

    Nothing is sent before the first question. Where `model.dimensions` are given, the server is asked for them.
    Empty texts are not sent, their vectors are NaN; so are those of texts that the server refuses one by one.
    """

    def __init__(self, model: RemoteModel, read_key: Callable[[], str]) -> None:
        """`read_key` gives the key, "" for none; it is called once, from a thread of its own."""
        self._model = model
        self._server = urlsplit(model.url).netloc
        self._poster = JsonPoster(model.url, read_key)
        self._architecture = architecture_named(model.name)
        self._info: EmbedderInfo | None = None
        self._scopes: set[CallScope] = set()
        self._lock = threading.Lock()

    def info(self) -> EmbedderInfo:
        """See Embedder. Asks the server for one vector, the first time. Raises ResourceError (remote_failed)."""
        return self._describe(lambda: False)

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        """See Embedder. Raises ResourceError (remote_failed)."""
        width = self._describe(should_stop).dimensions
        vectors = np.full((len(texts), width), np.nan, np.float32)
        ready = [sendable(text) for text in texts]
        batches = deque(batches_of(ready, self._model.batch_texts))
        running: dict[Future[Vectors], list[int]] = {}
        with self._call() as scope:
            while batches or running:
                while batches and len(running) < self._model.concurrency:
                    rows = batches.popleft()
                    running[self._start([ready[row] for row in rows], width, scope, DOCUMENTS)] = rows
                for done in _first_done(running, should_stop):
                    vectors[running.pop(done)] = done.result()
        return vectors

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        """See Embedder. Does not wait for documents. Raises ResourceError (remote_failed)."""
        width = self._describe(should_stop).dimensions
        text = sendable(query_text(self._architecture, query, instruction))
        vector: Vectors = self._embed_now([text], width, should_stop)[0]
        return vector

    def close(self) -> None:
        """Break off what is under way."""
        with self._lock:
            scopes = list(self._scopes)
        for scope in scopes:
            scope.stop()

    def _describe(self, should_stop: Callable[[], bool]) -> EmbedderInfo:
        if self._info is None:
            vectors = self._embed_now([_PROBE], self._model.dimensions, should_stop)
            self._info = self._to_info(vectors.shape[1])
        return self._info

    def _to_info(self, dimensions: int) -> EmbedderInfo:
        model = self._model
        # Neither address nor name is a file's hash, but they are all that a server shows of its model.
        base = fingerprint(hashlib.sha256(model.source.encode()).hexdigest(), "remote", PROMPT_VERSION)
        return EmbedderInfo(
            name=model.name,
            path=Path(),
            fingerprint=at_dimensions(base, dimensions),
            architecture=self._architecture,
            dimensions=dimensions,
            context_tokens=0,
            pooling="",
            device=f"the server {self._server}",
            base_fingerprint=base,
        )

    def _embed_now(self, texts: list[str], width: int, should_stop: Callable[[], bool]) -> Vectors:
        with self._call() as scope:
            answer = self._start(texts, width, scope, QUERY)
            while not _first_done([answer], should_stop):
                pass
            return answer.result()

    def _call(self) -> _Call:
        return _Call(self._scopes, self._lock)

    def _start(self, texts: list[str], width: int, scope: CallScope, patience: Patience) -> Future[Vectors]:
        """Embed in a thread of its own, which ends with the program wherever it stands."""
        answer: Future[Vectors] = Future()

        def run() -> None:
            try:
                answer.set_result(self._explained(texts, width, scope, patience))
            except Exception as error:  # noqa: BLE001 - raised again by whoever takes the answer
                answer.set_exception(error)

        threading.Thread(target=run, name="remote", daemon=True).start()
        return answer

    def _explained(self, texts: list[str], width: int, scope: CallScope, patience: Patience) -> Vectors:
        try:
            return self._embed(texts, width, scope, patience)
        except RefusedError as error:
            raise self._problem(self._why_refused(error)) from error
        except FailedError as error:
            text = f"The server {self._server} {error}. Start it or mend the address: lodestone models remote"
            raise self._problem(text) from error

    def _embed(self, texts: list[str], width: int, scope: CallScope, patience: Patience) -> Vectors:
        """Vectors of a batch; where it is refused, of its halves, so that one bad text costs the others nothing."""
        try:
            vectors = self._ask(texts, width, scope, patience)
        except RefusedError as error:
            if error.status not in _MAY_BE_THE_TEXTS or texts == [_PROBE]:
                raise
            if len(texts) == 1:
                return self._embed_shortened(texts[0], width, scope, patience)
            half = len(texts) // 2
            parts = (self._embed(part, width, scope, patience) for part in (texts[:half], texts[half:]))
            return np.concatenate(list(parts))
        spoilt = np.flatnonzero(~np.isfinite(vectors).all(axis=1))
        for row in spoilt if len(texts) > 1 else ():
            vectors[row] = self._embed([texts[row]], width, scope, patience)[0]
        return vectors

    def _embed_shortened(self, text: str, width: int, scope: CallScope, patience: Patience) -> Vectors:
        """The vector of as much of a refused text as the server takes; NaN where it takes none of it."""
        while len(text) > _SHORTEST_CHARS:
            text = text[: len(text) // 2]
            try:
                return self._ask([text], width, scope, patience)
            except RefusedError as error:
                if error.status not in _MAY_BE_THE_TEXTS:
                    raise
        self._ask([_PROBE], width, scope, patience)  # raises where it was not the text
        return np.full((1, width), np.nan, np.float32)

    def _ask(self, texts: list[str], width: int, scope: CallScope, patience: Patience) -> Vectors:
        request: dict[str, Any] = {"model": self._model.name, "input": texts, "encoding_format": "float"}
        if self._model.dimensions:
            request["dimensions"] = self._model.dimensions
        answer = self._poster.post(request, scope, patience)
        try:
            vectors = vectors_of(answer, len(texts))
        except (ValueError, TypeError, KeyError) as error:
            _log.info("the answer of %s is not one: %s", self._server, error)
            text = f"The server {self._server} answers otherwise than a server of embeddings. Check its address."
            raise self._problem(text) from error
        if width not in (0, vectors.shape[1]):
            what = f"sends vectors of {vectors.shape[1]} numbers where {width} are expected"
            raise self._problem(f"The server {self._server} {what}. Choose its model again: lodestone models remote")
        return vectors

    def _why_refused(self, error: RefusedError) -> str:
        said = f" It says: {error.reason}" if error.reason else ""
        if error.status in _NOT_ALLOWED:
            return f"The server {self._server} does not accept the key. Give it: lodestone models remote.{said}"
        if 300 <= error.status < 400:
            return f"The server {self._server} points elsewhere ({error.status}). Use the address it points to."
        if error.status in (404, 405):
            what = f"offers no embeddings at {self._model.url}, or none of {self._model.name}"
            return f"The server {self._server} {what}. Check address and model.{said}"
        return f"The server {self._server} refuses to embed ({error.status}). Check the model {self._model.name}.{said}"

    def _problem(self, text: str) -> ResourceError:
        return ResourceError(ResourceProblem.REMOTE, text)


class _Call:
    """A scope that is known to the embedder while it lasts, and stopped at its end."""

    def __init__(self, scopes: set[CallScope], lock: threading.Lock) -> None:
        self._scopes, self._lock, self._scope = scopes, lock, CallScope()

    def __enter__(self) -> CallScope:
        with self._lock:
            self._scopes.add(self._scope)
        return self._scope

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._scopes.discard(self._scope)
        self._scope.stop()


def _first_done(answers: Any, should_stop: Callable[[], bool]) -> set[Future[Vectors]]:
    """What is answered by now or in a moment. Raises Cancelled."""
    if should_stop():
        raise Cancelled
    return wait(answers, _POLL_SECONDS, FIRST_COMPLETED).done
