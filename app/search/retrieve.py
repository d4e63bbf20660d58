"""Query -> ranked passages: full text and vector search under the same filter, fused and grouped by file."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from app.embedding.instructions import task_of
from app.errors import Cancelled, ResourceError, ResourceProblem, UsageError
from app.paths import from_storable
from app.search.arrange import folded
from app.search.asking import understood
from app.search.candidates import CANDIDATES_PER_RESULT, MIN_CANDIDATES, Asked, by_meaning, by_words
from app.search.exact import is_allowed
from app.search.filters import condition, merge, outside
from app.search.foreign import foreignness
from app.search.fuse import fuse, group
from app.search.model import SearchMode, SearchRequest, SearchResponse
from app.search.nearest_folder import nearest_folder
from app.search.page import first_page
from app.search.present import file_result
from app.search.query import as_words
from app.search.query_vector import query_vector
from app.search.ranking import DEFAULT
from app.search.recent import RecentAnswers
from app.search.side_by_side import SideBySide
from app.search.similar import files_like
from app.search.table_errors import TableUnreadableError, reading
from app.search.unknown_values import unknown_values
from app.store.active import active_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from app.embedding.model import Embedder
    from app.search.fuse import FileHits, FusedHit, Hit
    from app.search.model import FileResult, Note
    from app.search.query import ParsedQuery
    from app.search.ranking import Ranking
    from app.store.active import TableKey
    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import FileDescription
    from app.store.rows import Row
    from app.store.vectors import VectorStore

log = logging.getLogger(__name__)
MAX_LISTED = 10  # folders in one sentence
_ANY_WORD = "word"
NOTHING_INDEXED = "Nothing is indexed yet: add a folder first."
NOTHING_READ = "Nothing can be searched yet: the first files are still to be read."
NO_VECTORS_OF_FILE = "This file is not embedded yet, so files are found by the words that tell most of it."


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
        self._recent = RecentAnswers()
        self._parts = SideBySide()
        self._closed = threading.Event()

    def search(self, request: SearchRequest, should_stop: Callable[[], bool]) -> SearchResponse:
        """Raises Cancelled, UsageError (nothing to search for, no such instruction), ResourceError (index damaged)."""
        started = time.perf_counter()
        request = replace(request, instruction=task_of(request.instruction))
        query = understood(request)
        try:
            return self._answer(request, query, started, should_stop)
        except TableUnreadableError as error:  # mostly the writer's doing: then the next version is whole
            log.info("searching again after: %s", error)
        with self._lock:
            self._table = None
        try:
            return self._answer(request, query, started, should_stop)
        except TableUnreadableError as error:
            text = f"The index cannot be read ({error}). Index again: what is damaged is rebuilt from your files."
            raise ResourceError(ResourceProblem.INDEX_DAMAGED, text) from error

    def _answer(
        self, request: SearchRequest, query: ParsedQuery, started: float, should_stop: Callable[[], bool]
    ) -> SearchResponse:
        _check(should_stop)
        opened = self._open()
        if opened is None:
            return SearchResponse(request.query, request.mode, (), _ms(started), self.why_empty(), notes=query.notes)
        key, table = opened
        with reading():
            version = (request, key, table.version)
        if (known := self._recent.get(version)) is not None:
            return replace(known, took_ms=_ms(started))
        answer = self._rank(request, query, key, table, should_stop)
        self._recent.keep(version, answer)
        return replace(answer, took_ms=_ms(started))

    def _rank(
        self,
        request: SearchRequest,
        query: ParsedQuery,
        key: TableKey,
        table: ChunkTable,
        should_stop: Callable[[], bool],
    ) -> SearchResponse:
        filters = merge(request.filters, query.filters)
        asked = Asked.for_files(table, query, condition(filters), request.limit)
        keyword, semantic, degraded = self._both(request, asked, key, should_stop)
        _check(should_stop)
        if filters.folders and not (keyword or semantic):
            self._check_folders(filters.folders, table)
        if asked.needs_texts:
            keyword, semantic = (
                [hit for hit in hits if is_allowed(hit.text, hit.heading, query)] for hits in (keyword, semantic)
            )
        foreign = self._foreignness(query, keyword) if keyword and semantic else 0.0
        fused = fuse(keyword, semantic, request.mode, self._ranking, foreignness=foreign)
        share = self._ranking.keyword_share(foreign) if keyword and semantic else float(not semantic)
        answer = replace(self._respond(request, asked, fused, degraded), keyword_share=share)
        return answer if answer.results else replace(answer, notes=(*answer.notes, *self._unknown(query)))

    def _unknown(self, query: ParsedQuery) -> tuple[Note, ...]:
        """What explains that nothing was found."""
        with self._lock:
            return unknown_values(query.terms, self._catalog.facets)

    def _both(
        self, request: SearchRequest, asked: Asked, key: TableKey, should_stop: Callable[[], bool]
    ) -> tuple[list[Hit], list[Hit], str]:
        """Hits by words, hits by meaning, each where the mode asks for them, and why there are none by meaning."""
        by_keyword = self._parts.start(partial(by_words, asked)) if request.mode is not SearchMode.SEMANTIC else None
        semantic: list[Hit] = []
        degraded = ""
        if request.mode is not SearchMode.KEYWORD:
            meaning = partial(self._by_meaning, asked, key, request.instruction, should_stop)
            semantic, degraded = self._parts.result(self._parts.start(meaning), should_stop)
        if degraded and by_keyword is None:
            by_keyword = self._parts.start(partial(by_words, asked))
        return self._parts.result(by_keyword, should_stop) if by_keyword else [], semantic, degraded

    def _by_meaning(
        self, asked: Asked, key: TableKey, task: str, should_stop: Callable[[], bool]
    ) -> tuple[list[Hit], str]:
        vector, degraded = query_vector(self.embedder_of(key), key, asked.query, task, should_stop)
        return ([] if vector is None else by_meaning(asked, vector)), degraded

    def _foreignness(self, query: ParsedQuery, keyword: Sequence[Hit]) -> float:
        return foreignness(" ".join([query.words, *query.phrases]), keyword, self._embedder.info().name)

    def similar(self, path: str, limit: int = 10, chunk_id: str = "") -> SearchResponse:
        """Files like the one at this absolute path, or like one passage of it; by its words where it has no vectors.

        Raises UsageError for a file that is not in the library, ResourceError (index damaged).
        """
        started = time.perf_counter()
        opened = self._open()
        if opened is None:
            return SearchResponse(path, SearchMode.SEMANTIC, (), _ms(started), self.why_empty())
        rows = opened[1].rows_at(path)
        rows = [row for row in rows if not chunk_id or row["chunk_id"] == chunk_id]
        if not rows:
            raise UsageError(f"{path} is not in the library. Index it first, or name a file that is in it.")
        return self.like(opened[1], path, rows, limit, started, NO_VECTORS_OF_FILE)

    def like(
        self, table: ChunkTable, label: str, rows: Sequence[Row], limit: int, started: float, reason: str
    ) -> SearchResponse:
        """Files like these rows (see `files_like`); `reason` tells why it was by words, where it was."""
        semantic, keyword = files_like(table, rows, max(MIN_CANDIDATES, limit * CANDIDATES_PER_RESULT))
        files = folded(group(fuse(keyword, semantic, ranking=self._ranking), passages_per_file=1))
        mode = SearchMode.SEMANTIC if semantic else SearchMode.KEYWORD
        results = self._described(files[:limit], "")
        has_vectors = any(row["vector"] is not None for row in rows)
        return SearchResponse(label, mode, results, _ms(started), "" if has_vectors else reason)

    def warm_up(self, *, with_model: bool) -> None:
        """Have the table and its indexes opened, and the model loaded, by the time of the first search.

        Returns at once. What goes wrong in the background is told by the search that meets it.
        """
        self._parts.start(self._warm_table)
        if with_model:
            self._parts.start(self._warm_model)

    def close(self) -> None:
        """Close the connection to the catalog."""
        self._closed.set()
        self._parts.close()
        with self._lock:
            self._catalog.close()

    def opened(self) -> tuple[TableKey, ChunkTable] | None:
        """The table that is searched, None before anything was indexed. Raises ResourceError (index damaged)."""
        return self._open()

    def describe(self, file_ids: Collection[int]) -> dict[int, FileDescription]:
        """What files say of themselves, by id."""
        with self._lock:
            return self._catalog.describe(file_ids)

    def embedder_of(self, key: TableKey) -> Embedder | None:
        """What embeds for a table; None where no passage of it has a vector."""
        with self._lock:
            has_any = key.has_vectors and self._catalog.has_vectors()
            return (self._embedder_for(key, self._catalog) or self._embedder) if has_any else None

    def _open(self) -> tuple[TableKey, ChunkTable] | None:
        with self._lock:
            key = active_key(self._catalog)
            if key is None:
                return None
            if self._table is None or self._table[0] != key:
                table = self._store.open(key.fingerprint)
                self._table = (key, table) if table else None
            return self._table

    def _warm_table(self) -> None:
        opened = self._open()
        if opened is None:
            return
        key, table = opened
        asked = Asked.for_files(table, as_words(_ANY_WORD), None, 1)
        by_words(asked)
        if self.embedder_of(key) is not None and not self._closed.is_set():
            by_meaning(asked, np.full(table.dimensions, table.dimensions**-0.5, np.float32))

    def _warm_model(self) -> None:
        opened = self._open()
        if opened is not None and (embedder := self.embedder_of(opened[0])) is not None:
            embedder.embed_query(_ANY_WORD, self._closed.is_set)

    def _check_folders(self, folders: Sequence[str], table: ChunkTable) -> None:
        """Raises UsageError for a folder that is not in the library; that explains more than "nothing found"."""
        with self._lock:
            roots = [from_storable(root.path) for root in self._catalog.roots()]
        with reading():
            stranger = outside(folders, roots, lambda where: table.count(where) > 0)
        if not stranger:
            return
        with self._lock:
            nearest = nearest_folder(stranger, self._catalog.folders())
        listed = ", ".join(roots[:MAX_LISTED]) + (", …" if len(roots) > MAX_LISTED else "")
        meant = f" Did you mean {nearest}?" if nearest else ""
        raise UsageError(f"{stranger} is not in the library.{meant} Folders in it: {listed or 'none'}.")

    def why_empty(self) -> str:
        """Why nothing can be found, for a library without a table."""
        with self._lock:
            return NOTHING_READ if self._catalog.roots() else NOTHING_INDEXED

    def _respond(
        self, request: SearchRequest, asked: Asked, fused: Sequence[FusedHit], degraded: str
    ) -> SearchResponse:
        query = asked.query
        files = group(fused, request.passages_per_file)
        kept = [file for file in files if file.score >= request.min_score]
        results = self._described(first_page(kept, request, asked.table), query.words, query.phrases)
        hidden = len(files) - len(kept)
        return SearchResponse(request.query, request.mode, results, 0.0, degraded, hidden, query.notes)

    def _described(self, files: Sequence[FileHits], words: str, phrases: Sequence[str] = ()) -> tuple[FileResult, ...]:
        with self._lock:
            described = self._catalog.describe([file.hits[0].hit.file_id for file in files])
        return tuple(
            file_result(file, described[file.hits[0].hit.file_id], words, phrases)
            for file in files
            if file.hits[0].hit.file_id in described  # else removed a moment ago
        )


def _check(should_stop: Callable[[], bool]) -> None:
    if should_stop():
        raise Cancelled


def _ms(started: float) -> float:
    return (time.perf_counter() - started) * 1000.0
