"""Query -> ranked passages: full text and vector search under the same filter, fused and grouped by file."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

import numpy as np

from app.embedding.instructions import task_of
from app.errors import Cancelled, ResourceError, ResourceProblem, UsageError
from app.paths import from_storable
from app.search.filters import condition, merge, outside
from app.search.fuse import Hit, fuse, group
from app.search.highlight import highlight
from app.search.model import FileResult, Passage, SearchMode, SearchRequest, SearchResponse
from app.search.query import as_words, parse
from app.search.ranking import DEFAULT
from app.search.stop_words import telling
from app.store.active import active_key
from app.store.rows import is_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.embedding.model import Embedder, Vectors
    from app.search.fuse import FileHits, FusedHit
    from app.search.query import ParsedQuery
    from app.search.ranking import Ranking
    from app.store.active import TableKey
    from app.store.catalog import Catalog
    from app.store.records import FileDescription
    from app.store.rows import Row
    from app.store.vectors import ChunkTable, VectorStore

log = logging.getLogger(__name__)
MAX_QUERY_CHARS = 10_000
# Passages asked of each index: enough that grouping by file still fills the page.
CANDIDATES_PER_RESULT = 10
MIN_CANDIDATES = 100
MAX_LISTED = 10  # folders in one sentence
NOTHING_INDEXED = "Nothing is indexed yet: add a folder first."
NOTHING_READ = "Nothing can be searched yet: the first files are still to be read."
OTHER_MODEL = "Keyword search only: the index belongs to another model; indexing will rebuild it for this one."
# What LanceDB raises for files that are gone or cannot be read.
_TABLE_ERRORS = (RuntimeError, OSError, ValueError)
NO_VECTORS = "Keyword search only: nothing is embedded yet, so passages are found by their words."
NO_QUERY_VECTOR = "Keyword search only: the model makes nothing of this query. Say it in other words."


class Retriever:
    """Answers searches; safe to call from several threads, never writes."""

    def __init__(
        self,
        catalog: Catalog,
        store: VectorStore,
        embedder: Embedder,
        ranking: Ranking = DEFAULT,
        embedder_for: Callable[[TableKey, Catalog], Embedder | None] = lambda *_: None,
    ) -> None:
        """`catalog` must be a connection of its own.

        `embedder_for` gives the model of a table where that is not `embedder`: the one before, which serves until
        the vectors of the new one are complete.
        """
        self._embedder_for = embedder_for
        self._ranking = ranking
        self._catalog = catalog
        self._store = store
        self._embedder = embedder
        self._lock = threading.Lock()
        self._table: tuple[TableKey, ChunkTable] | None = None

    def search(self, request: SearchRequest, should_stop: Callable[[], bool]) -> SearchResponse:
        """Raises Cancelled, UsageError (nothing to search for, no such instruction), ResourceError (index damaged)."""
        started = time.perf_counter()
        request = replace(request, instruction=task_of(request.instruction))
        text = request.query[:MAX_QUERY_CHARS]
        query = as_words(text) if request.plain else parse(text)
        if not (query.words.strip() or query.phrases):
            raise UsageError("There is nothing to search for. Type some words.")
        try:
            return self._answer(request, query, started, should_stop)
        except _TABLE_ERRORS as error:
            # The writer has compacted, purged or replaced the table under our feet: the next version is whole.
            log.info("searching again after: %s", error)
        with self._lock:
            self._table = None
        try:
            return self._answer(request, query, started, should_stop)
        except _TABLE_ERRORS as error:
            text = f"The index cannot be read ({error}). Index again: what is damaged is rebuilt from your files."
            raise ResourceError(ResourceProblem.INDEX_DAMAGED, text) from error

    def _answer(
        self, request: SearchRequest, query: ParsedQuery, started: float, should_stop: Callable[[], bool]
    ) -> SearchResponse:
        opened = self._open()
        if opened is None:
            return SearchResponse(request.query, request.mode, (), _ms(started), self._why_empty(), notes=query.notes)
        key, table = opened
        filters = merge(request.filters, query.filters)
        where = condition(filters)
        candidates = max(MIN_CANDIDATES, request.limit * CANDIDATES_PER_RESULT)
        keyword: list[Hit] = []
        if request.mode is not SearchMode.SEMANTIC:
            keyword = self._by_words(table, query, where, candidates)
        _check(should_stop)
        semantic: list[Hit] = []
        degraded = ""
        if request.mode is not SearchMode.KEYWORD:
            vector, degraded = self._vector(key, query, request.instruction, should_stop)
            if vector is not None:
                rows = _of_many_files(partial(table.search_vector, vector), where, candidates)
                semantic = [_hit(row, semantic=1.0 - row["_distance"]) for row in rows]
            if degraded and request.mode is SearchMode.SEMANTIC:
                keyword = self._by_words(table, query, where, candidates)
        _check(should_stop)
        if filters.folders and not (keyword or semantic):
            self._check_folders(filters.folders, table)
        fused = _without_excluded(fuse(keyword, semantic, request.mode, self._ranking), query)
        return self._respond(request, query, fused, degraded, started)

    def close(self) -> None:
        """Close the connection to the catalog."""
        with self._lock:
            self._catalog.close()

    def _open(self) -> tuple[TableKey, ChunkTable] | None:
        with self._lock:
            key = active_key(self._catalog)
            if key is None:
                return None
            if self._table is None or self._table[0] != key:
                table = self._store.open(key.fingerprint)
                self._table = (key, table) if table else None
            return self._table

    def _check_folders(self, folders: Sequence[str], table: ChunkTable) -> None:
        """Raises UsageError for a folder that is not in the library; that explains more than "nothing found"."""
        with self._lock:
            roots = [from_storable(root.path) for root in self._catalog.roots()]
        if stranger := outside(folders, roots, lambda where: table.count(where) > 0):
            listed = ", ".join(roots[:MAX_LISTED]) + (", …" if len(roots) > MAX_LISTED else "")
            raise UsageError(f"{stranger} is not in the library. Folders in it: {listed or 'none'}.")

    def _why_empty(self) -> str:
        with self._lock:
            return NOTHING_READ if self._catalog.roots() else NOTHING_INDEXED

    def _by_words(self, table: ChunkTable, query: ParsedQuery, where: str | None, limit: int) -> list[Hit]:
        rows = _of_many_files(partial(table.search_text, telling(query.words), query.phrases), where, limit)
        return [_hit(row, keyword=row["_score"]) for row in rows]

    def _vector(
        self, key: TableKey, query: ParsedQuery, task: str, should_stop: Callable[[], bool]
    ) -> tuple[Vectors | None, str]:
        """The query's vector, or None and a sentence for the person where there cannot be one."""
        if not key.has_vectors:
            return None, NO_VECTORS
        with self._lock:
            _, embedded = self._catalog.chunk_counts()
            embedder = self._embedder_for(key, self._catalog) or self._embedder
        if not embedded:
            return None, NO_VECTORS
        text = " ".join([query.words, *query.phrases]).strip()
        try:
            # The query first: it can be stopped, while `info` waits until the model is loaded.
            vector = embedder.embed_query(text, should_stop, task)
            if embedder.info().fingerprint != key.fingerprint:
                return None, OTHER_MODEL
        except ResourceError as error:
            log.info("semantic search is not possible: %s", error.user_message)
            return None, f"Keyword search only: {error.user_message}"
        _check(should_stop)
        if not np.isfinite(vector).all():
            return None, NO_QUERY_VECTOR
        return vector, ""

    def _respond(
        self,
        request: SearchRequest,
        query: ParsedQuery,
        fused: Sequence[FusedHit],
        degraded: str,
        started: float,
    ) -> SearchResponse:
        files = group(fused, request.passages_per_file)
        kept = [file for file in files if file.score >= request.min_score]
        shown = kept[: request.limit]
        with self._lock:
            described = self._catalog.describe([file.hits[0].hit.file_id for file in shown])
        results = tuple(
            _result(file, described[file.hits[0].hit.file_id], query)
            for file in shown
            if file.hits[0].hit.file_id in described  # else removed a moment ago
        )
        return SearchResponse(
            request.query,
            request.mode,
            results,
            _ms(started),
            degraded,
            below_min_score=len(files) - len(kept),
            notes=query.notes,
        )


def _of_many_files(ask: Callable[[str | None, int], list[Row]], where: str | None, limit: int) -> list[Row]:
    """The best rows; where one long file (a log, a table) took nearly all places, those of other files as well."""
    rows = ask(where, limit)
    files = {row["file_id"] for row in rows}
    if len(rows) < limit or len(files) >= limit // CANDIDATES_PER_RESULT:
        return rows
    others = f"NOT ({is_in('file_id', sorted(files))})"
    return rows + ask(f"({where}) AND {others}" if where else others, limit)


def _hit(row: Row, *, keyword: float | None = None, semantic: float | None = None) -> Hit:
    return Hit(
        chunk_id=row["chunk_id"],
        file_id=row["file_id"],
        path=from_storable(row["path"]),
        text=row["text"],
        heading=row["heading"] or "",
        ordinal=row["ordinal"],
        page=row["page"],
        line_start=row["line_start"],
        line_end=row["line_end"],
        char_start=row["char_start"],
        char_end=row["char_end"],
        keyword=keyword,
        semantic=semantic,
    )


def _result(file: FileHits, described: FileDescription, query: ParsedQuery) -> FileResult:
    path = file.hits[0].hit.path
    passages = tuple(_passage(fused, query) for fused in file.hits)
    title = described.title or PurePath(path).name
    return FileResult(path, file.score, title, described.format, passages, described.language, described.date)


def _passage(fused: FusedHit, query: ParsedQuery) -> Passage:
    hit = fused.hit
    return Passage(
        chunk_id=hit.chunk_id,
        text=hit.text,
        score=fused.score,
        matched_by=fused.matched_by,
        ordinal=hit.ordinal,
        char_start=hit.char_start,
        char_end=hit.char_end,
        page=hit.page,
        line_start=hit.line_start,
        line_end=hit.line_end,
        heading=hit.heading,
        highlights=highlight(hit.text, query.words, query.phrases),
    )


def _without_excluded(hits: Sequence[FusedHit], query: ParsedQuery) -> list[FusedHit]:
    excluded = [word.casefold() for word in query.excluded]
    return [fused for fused in hits if not any(word in fused.hit.text.casefold() for word in excluded)]


def _check(should_stop: Callable[[], bool]) -> None:
    if should_stop():
        raise Cancelled


def _ms(started: float) -> float:
    return (time.perf_counter() - started) * 1000.0
