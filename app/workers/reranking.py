"""The reranker as the rest of the program sees it: a model in a child process of its own."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np

from app.errors import LodestoneError, ResourceError, ResourceProblem
from app.workers.channel import RequestChannel
from app.workers.embedding import wait_for
from app.workers.process import WorkerGone, WorkerProcess
from app.workers.reranker import RerankerOptions, main

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

IDLE_SECONDS = 120.0
# A person waits for all of it, the loading of the model included.
LIMIT_SECONDS = 180.0
_MAX_TEXT_CHARS = 20_000


class RerankerClient:
    """Judges passages with the GGUF file at `path`. Safe to call from several threads; one is answered at a time.

    The child starts with the first question and ends after `idle_seconds` without any, which frees its memory.
    """

    def __init__(
        self,
        path: Path,
        *,
        threads: int = 0,
        idle_seconds: float = IDLE_SECONDS,
        limit_seconds: float = LIMIT_SECONDS,
        log_file: Path | None = None,
    ) -> None:
        """Starts nothing yet."""
        self.path = path
        self._limit = limit_seconds
        self._options = RerankerOptions(str(path), threads, idle_seconds, str(log_file) if log_file else "")
        self._channel = RequestChannel(self._new_worker)

    @property
    def name(self) -> str:
        """The model as shown to people."""
        return self.path.stem

    def scores(
        self, query: str, task: str, texts: Sequence[str], should_stop: Callable[[], bool]
    ) -> NDArray[np.float32]:
        """How likely each text answers the query, shape (len(texts),), 0 to 1; `task` is the instruction in words.

        Raises Cancelled soon after `should_stop` turns true, and ResourceError (model_missing, model_invalid,
        out_of_memory, worker_failed), the last also where it takes longer than the limit: all or nothing.
        """
        capped = [text[:_MAX_TEXT_CHARS] for text in texts]
        stop = self._until(time.monotonic() + self._limit, should_stop)
        header = {"op": "score", "query": query[:_MAX_TEXT_CHARS], "task": task, "texts": capped}
        request_id, answer = self._channel.submit(header)
        try:
            _, payload = wait_for(answer, stop)
        except WorkerGone as gone:
            text = f"The process that runs {self.name} ended twice. Get the file again or choose another one."
            raise ResourceError(ResourceProblem.WORKER, text) from gone
        except LodestoneError:
            self._channel.withdraw(request_id)
            raise
        scores = np.frombuffer(payload, "<f4").astype(np.float32)
        if len(scores) != len(texts) or not np.isfinite(scores).all():
            text = f"{self.name} gives no number for these passages. Get the file again or choose another one."
            raise ResourceError(ResourceProblem.MODEL_INVALID, text)
        return scores

    def close(self) -> None:
        """Free the model and end its process; a later call starts it again."""
        self._channel.close()

    def _new_worker(self) -> WorkerProcess:
        return WorkerProcess(main, self._options, name="lodestone-reranker")

    def _until(self, end: float, should_stop: Callable[[], bool]) -> Callable[[], bool]:
        def check() -> bool:
            if time.monotonic() > end:
                text = f"{self.name} was not done after {self._limit:.0f} seconds. Choose a smaller reranker."
                raise ResourceError(ResourceProblem.WORKER, text)
            return should_stop()

        return check
