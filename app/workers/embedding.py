"""The embedder as the rest of the program sees it: a model in a child process, asked from any thread."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from app.embedding.fingerprint import at_dimensions, file_sha256, fingerprint
from app.embedding.model import EmbedderInfo
from app.embedding.prompts import PROMPT_VERSION
from app.errors import Cancelled, LodestoneError, ResourceError, ResourceProblem
from app.workers.channel import ChannelClosed, RequestChannel
from app.workers.embedder import EmbedderOptions, main
from app.workers.process import WorkerGone, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.embedding.catalog import ModelFile
    from app.embedding.model import Vectors
    from app.workers import protocol
    from app.workers.channel import Answer

_log = logging.getLogger(__name__)

IDLE_SECONDS = 300.0
# Texts in one request: small enough to be tokenised between two looks at the pipe, two at a time so that the model
# never waits for the next one.
TEXTS_PER_REQUEST = 64
REQUESTS_AHEAD = 2
# Far more than any model reads; keeps a one-line file of gigabytes out of the pipe.
MAX_TEXT_CHARS = 200_000
_POLL_SECONDS = 0.05
_KILLED = (-9, 137)


class EmbedderClient:
    """Implements `app.embedding.model.Embedder` for a GGUF file.

    The child starts with the first question, ends after `idle_seconds` without any, and is started again once when
    it dies, without a graphics card if it may have died over one. `device` is the setting ("auto", "cpu", "gpu").
    `dimensions` cuts vectors (0: whole; only for models of the catalogue that were trained for it).
    `hash_file` gives a file's SHA-256 in hex, from a cache where there is one. `log_file` gets what llama.cpp says,
    `calibration_file` keeps how fast models are on this machine, `weights_dir` a copy of the weights in a faster form.
    """

    def __init__(
        self,
        model: ModelFile,
        *,
        dimensions: int = 0,
        threads: int = 0,
        device: str = "auto",
        idle_seconds: float = IDLE_SECONDS,
        log_file: Path | None = None,
        calibration_file: Path | None = None,
        weights_dir: Path | None = None,
        hash_file: Callable[[Path], str] | None = None,
    ) -> None:
        """Starts nothing yet. Raises UsageError where the model's vectors cannot be cut to `dimensions`."""
        model.check_dimensions(dimensions)
        self._model = model
        self._hash_file = hash_file or (lambda path: file_sha256(path, {}))
        self._options = EmbedderOptions(
            path=str(model.path),
            max_tokens=model.max_tokens,
            dimensions=dimensions,
            threads=threads,
            idle_seconds=idle_seconds,
            log_file=str(log_file) if log_file else "",
            calibration_file=str(calibration_file) if calibration_file else "",
            weights_dir=str(weights_dir) if weights_dir else "",
            device=device,
        )
        self._main = main
        self._channel = RequestChannel(self._new_worker, self._on_gone)
        self._info: EmbedderInfo | None = None
        self._is_on_graphics: bool | None = None  # not known before the first child told

    def _new_worker(self) -> WorkerProcess:
        return WorkerProcess(self._main, self._options, name="lodestone-embedder")

    def _on_gone(self, gone: WorkerGone) -> None:
        """Called between two children. One that left because it was idle ended with 0, and all is as before."""
        if gone.exit_code == 0 or self._is_on_graphics is False or self._options.failed_device is not None:
            return
        device = self._info.device if self._info is not None and self._is_on_graphics else ""
        if device:
            _log.warning("%s failed (exit code %s); the model goes on on the processor", device, gone.exit_code)
        self._options = replace(self._options, failed_device=device)
        self._is_on_graphics = self._info = None

    def info(self) -> EmbedderInfo:
        """See Embedder."""
        return self._describe(lambda: False)

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        """See Embedder."""
        info = self._describe(should_stop)
        vectors = np.full((len(texts), info.dimensions), np.nan, np.float32)
        open_requests: deque[tuple[int, int, Answer]] = deque()
        starts = deque(range(0, len(texts), TEXTS_PER_REQUEST))
        try:
            while starts or open_requests:
                while starts and len(open_requests) < REQUESTS_AHEAD:
                    start = starts.popleft()
                    part = texts[start : start + TEXTS_PER_REQUEST]
                    open_requests.append((start, *self._ask_vectors(part, is_query=False)))
                start, _, answer = open_requests[0]
                part_vectors = self._vectors(answer, info, should_stop)
                vectors[start : start + len(part_vectors)] = part_vectors
                open_requests.popleft()
        finally:
            for _, request_id, _ in open_requests:
                self._channel.withdraw(request_id)
        return vectors

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        """See Embedder."""
        info = self._describe(should_stop)
        request_id, answer = self._ask_vectors([query], is_query=True, instruction=instruction)
        try:
            vector: Vectors = self._vectors(answer, info, should_stop)[0]
        except LodestoneError:
            self._channel.withdraw(request_id)
            raise
        return vector

    def embed_now(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        """See EmbedsNow."""
        info = self._describe(should_stop)
        request_id, answer = self._ask_vectors(texts, is_query=False, is_urgent=True)
        try:
            return self._vectors(answer, info, should_stop)
        except LodestoneError:
            self._channel.withdraw(request_id)
            raise

    def close(self) -> None:
        """See Embedder."""
        self._channel.close()

    def _ask_vectors(
        self, texts: Sequence[str], *, is_query: bool, instruction: str = "", is_urgent: bool = False
    ) -> tuple[int, Answer]:
        capped = [text[:MAX_TEXT_CHARS] for text in texts]
        header = {"op": "embed", "is_query": is_query, "texts": capped, "instruction": instruction}
        header |= {"is_urgent": True} if is_urgent else {}
        return self._channel.submit(header)

    def _describe(self, should_stop: Callable[[], bool]) -> EmbedderInfo:
        if self._info is None:
            request_id, answer = self._channel.submit({"op": "info"})
            try:
                header, _ = wait_for(answer, should_stop)
            except WorkerGone as gone:
                raise self._died_loading(gone) from gone
            except Cancelled:
                self._channel.withdraw(request_id)
                raise
            self._is_on_graphics = header["on_graphics"]
            self._info = self._to_info(header)
        return self._info

    def _to_info(self, header: protocol.Header) -> EmbedderInfo:
        pooling, dimensions, max_tokens = header["pooling"], header["dimensions"], header["max_tokens"]
        versions = header["normalisation"], PROMPT_VERSION
        base = fingerprint(self._hash_file(self._model.path), pooling, max_tokens, *versions)
        return EmbedderInfo(
            name=self._model.name,
            path=self._model.path,
            fingerprint=at_dimensions(base, dimensions),
            architecture=header["architecture"],
            dimensions=dimensions,
            context_tokens=max_tokens,
            pooling=pooling,
            device=header["device"],
            device_reason=header["device_reason"],
            base_fingerprint=base if self._model.mrl else "",
        )

    def _vectors(self, answer: Answer, info: EmbedderInfo, should_stop: Callable[[], bool]) -> Vectors:
        try:
            _, payload = wait_for(answer, should_stop)
        except WorkerGone as gone:
            text = f"The process that runs the model {info.name} ended twice. Try again or choose a smaller model."
            _log.warning("embedder ended with exit code %s", gone.exit_code)
            raise ResourceError(ResourceProblem.WORKER, text) from gone
        return np.frombuffer(payload, "<f4").reshape(-1, info.dimensions).astype(np.float32)

    def _died_loading(self, gone: WorkerGone) -> ResourceError:
        """llama.cpp aborts on some damaged files; a system that runs out of memory kills."""
        name = self._model.path.name
        if not gone.exit_code:  # it left in peace, or never came to be: not the file's doing
            text = "The process that runs the model ended before it answered. Restart Lodestone. "
            script = 'A script that uses it has to start its work below: if __name__ == "__main__":'
            return ResourceError(ResourceProblem.WORKER, text + script)
        if gone.exit_code in _KILLED:
            text = f"The system ended the process that loads {name}, most likely for lack of memory. "
            return ResourceError(ResourceProblem.OUT_OF_MEMORY, text + "Choose a smaller model.")
        text = f"{name} makes the process that loads it crash. Get the file again or choose another one."
        return ResourceError(ResourceProblem.MODEL_INVALID, text)


def wait_for(answer: Answer, should_stop: Callable[[], bool]) -> tuple[protocol.Header, memoryview]:
    """What the child answers. Raises what it reports, WorkerGone, and Cancelled also where we were closed meanwhile."""
    while True:
        if should_stop():
            raise Cancelled
        try:
            header, payload = answer.result(timeout=_POLL_SECONDS)
            break
        except TimeoutError:
            continue
        except ChannelClosed as closed:
            raise Cancelled from closed
    if header["op"] == "failed":
        raise _reported(header)
    return header, payload


def _reported(header: protocol.Header) -> Exception:
    try:
        return ResourceError(ResourceProblem(header["code"]), header["message"])
    except ValueError:  # a bug over there is a bug here: its traceback goes to the log
        return RuntimeError(f"the embedder failed:\n{header['message']}")
