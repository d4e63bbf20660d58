"""The second step of a search, when its results are out: which sentences mean it, and whether anything is close."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from app.embedding.instructions import task_of
from app.errors import ResourceError
from app.search.floor import Floors, is_weak
from app.search.meaning import MeaningMarker
from app.search.model import SearchMode
from app.search.table_errors import TableUnreadableError, reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.embedding.model import Embedder, Vectors
    from app.search.model import SearchRequest, SearchResponse
    from app.search.retrieve import Retriever
    from app.store.active import TableKey
    from app.store.chunk_table import ChunkTable

MOMENT_SECONDS = 0.15


class Explainer:
    """Explains what a Retriever found; never writes the index. Safe to call from several threads."""

    def __init__(self, retriever: Retriever, floor_file: Path) -> None:
        """Cheap: no model is asked yet."""
        self._retriever = retriever
        self._floors = Floors(floor_file)
        self._marker: tuple[Embedder, MeaningMarker] | None = None

    def explain(
        self,
        request: SearchRequest,
        response: SearchResponse,
        should_stop: Callable[[], bool],
        seconds: float = MOMENT_SECONDS,
    ) -> SearchResponse:
        """The response with `meaning_ranges` and `is_weak` of its passages, as far as about `seconds` reach.

        Call it again with what it gave until that `is_explained`. A search by words only, or one that had to be,
        stays as it is, and so does one whose model fails meanwhile. Raises Cancelled.
        """
        done = replace(response, is_explained=True)
        if not response.results or response.degraded or request.mode is SearchMode.KEYWORD:
            return done
        try:
            opened = self._retriever.opened()
            embedder = self._retriever.embedder_of(opened[0]) if opened else None
            if opened is None or embedder is None:
                return done
            end = time.monotonic() + seconds
            marked = self._marker_of(embedder).mark(request, response, should_stop, seconds)
            left = end - time.monotonic()
            floor = self._floor(*opened, embedder, request, should_stop, left if marked.is_explained else 0.0)
        except (ResourceError, TableUnreadableError):
            return done
        return marked if floor is None else with_weak(marked, floor)

    def _marker_of(self, embedder: Embedder) -> MeaningMarker:
        """One for each embedder: vectors of another model would not be comparable."""
        if self._marker is None or self._marker[0] is not embedder:
            self._marker = embedder, MeaningMarker(embedder)
        return self._marker[1]

    def _floor(
        self,
        key: TableKey,
        table: ChunkTable,
        embedder: Embedder,
        request: SearchRequest,
        should_stop: Callable[[], bool],
        seconds: float,
    ) -> float | None:
        known = self._floors.known(key.fingerprint)
        if seconds <= 0.0:
            return known

        def embed(text: str) -> Vectors:
            return embedder.embed_query(text, should_stop, task_of(request.instruction))

        def nearest(vector: Vectors) -> float:
            with reading():
                rows = table.search_vector(vector, None, 1, ["chunk_id"])
            return 1.0 - float(rows[0]["_distance"]) if rows else 0.0

        with reading():
            passages = table.count()
        return self._floors.measure(key.fingerprint, passages, embed, nearest, seconds) or known


def with_weak(response: SearchResponse, floor: float) -> SearchResponse:
    """The response with the passages marked that are no nearer than `floor`."""
    results = tuple(
        replace(file, passages=tuple(replace(each, is_weak=is_weak(each, floor)) for each in file.passages))
        for file in response.results
    )
    return replace(response, results=results)
