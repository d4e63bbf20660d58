"""Searches whose first results a reranker puts in order; off unless a file was chosen and the search asks for it."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from app.embedding import gguf
from app.embedding.catalog import resolve
from app.errors import ResourceError
from app.memory_budget import check_both_fit
from app.search.rerank import narrow, reranked, wide
from app.workers.reranking import RerankerClient

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import DataDir
    from app.search.model import SearchRequest, SearchResponse
    from app.settings import Settings

NONE_CHOSEN = (
    "No reranker is chosen, so the order is that of the search. "
    "Choose a GGUF file of Qwen3-Reranker with: lodestone models reranker FILE"
)
_TRIAL = "When does the night train leave?", "The night train to Vienna leaves at ten."


class Reranking:
    """Holds the reranker's process while one is in use. Safe from any thread."""

    def __init__(
        self,
        data_dir: DataDir,
        read_settings: Callable[[], Settings],
        search: Callable[[SearchRequest, Callable[[], bool]], SearchResponse],
    ) -> None:
        """`search` is the engine's. Cheap: nothing is loaded yet."""
        self._data_dir = data_dir
        self._read_settings = read_settings
        self._search = search
        self._lock = threading.Lock()
        self._client: RerankerClient | None = None

    def search(self, request: SearchRequest, should_stop: Callable[[], bool] = lambda: False) -> SearchResponse:
        """A search whose first files the reranker has put in order; as it was, with the reason, where it cannot.

        Raises what the search does, and Cancelled.
        """
        settings = self._read_settings()
        request = replace(request, instruction=request.instruction or settings.instruction)
        response = self._search(wide(request), should_stop)
        if not settings.reranker:
            return replace(narrow(request, response), rerank_problem=NONE_CHOSEN)
        try:
            return reranked(request, response, self._judge(settings), should_stop)
        except ResourceError as error:
            problem = f"{error.user_message} The order is that of the search."
            return replace(narrow(request, response), rerank_problem=problem)

    def choose(self, name_or_path: str) -> Settings:
        """The settings with this reranker, after it judged a passage; "" is none.

        Raises ResourceError (model_missing, model_invalid, out_of_memory, worker_failed).
        """
        settings = self._read_settings()
        if not name_or_path:
            return replace(settings, reranker="")
        path = resolve(name_or_path, self._data_dir).path
        chosen = replace(settings, reranker=str(path))
        client = self._new_client(chosen)
        try:
            client.scores(_TRIAL[0], "", _TRIAL[1:], lambda: False)
        finally:
            client.close()
        return chosen

    def close(self) -> None:
        """End the reranker's process; a later search starts it again."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def _judge(self, settings: Settings) -> RerankerClient:
        """The process for the chosen file. Raises ResourceError."""
        path = resolve(settings.reranker, self._data_dir).path
        with self._lock:
            former = self._client
            if former is not None and former.path == path:
                return former
            client = self._client = self._new_client(settings)
        if former is not None:
            former.close()
        return client

    def _new_client(self, settings: Settings) -> RerankerClient:
        model = resolve(settings.reranker, self._data_dir)
        gguf.check_is_reranker(model.path, gguf.read_header(model.path))
        check_both_fit(settings, self._data_dir, model)
        log_file = self._data_dir.logs_dir / "reranker.log"
        return RerankerClient(model.path, threads=settings.threads, log_file=log_file)
