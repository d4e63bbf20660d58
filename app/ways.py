"""More ways into a library and out of it than a search: kept beside the engine, which holds one of these."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from app.errors import Cancelled, DocumentError, UsageError
from app.index_runs import extraction_limits
from app.paths import storable
from app.search.duplicates import find_duplicates
from app.search.filters import condition
from app.search.history import History
from app.search.model import Filters
from app.search.outside import passages_of, similar_to
from app.search.saved import SavedSearches
from app.search.topics import MAX_COUNT, find_topics
from app.search.ways_out import ways_out
from app.store.catalog import Catalog
from app.store.searches import SearchesFile
from app.workers.extraction import ExtractJob, ExtractorPool

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import DataDir
    from app.search.duplicates import Duplicates
    from app.search.model import SearchRequest, SearchResponse
    from app.search.retrieve import Retriever
    from app.search.topics import Topics
    from app.search.ways_out import WayOut
    from app.settings import Settings
    from app.store.facets import Facets

TEXT_LABEL_CHARS = 80


class Ways:
    """Reads the index and never writes it. Safe from any thread."""

    def __init__(
        self,
        data_dir: DataDir,
        read_settings: Callable[[], Settings],
        search: Callable[[SearchRequest, Callable[[], bool]], SearchResponse],
        retriever: Retriever,
    ) -> None:
        """`search` is the engine's. Cheap: nothing is opened yet."""
        self._data_dir = data_dir
        self._read_settings = read_settings
        self._retriever = retriever
        self._search = search
        searches = SearchesFile(data_dir.searches_file)
        self.history = History(searches, lambda: read_settings().history)
        self.saved = SavedSearches(searches, search)

    def similar_to_text(
        self, text: str, limit: int = 10, should_stop: Callable[[], bool] = lambda: False
    ) -> SearchResponse:
        """Files like a pasted text of up to 1 MB. Raises UsageError, Cancelled and ResourceError."""
        return similar_to(self._retriever, text_label(text), passages_of(text), limit, should_stop)

    def similar_to_file(
        self, path: str, limit: int = 10, should_stop: Callable[[], bool] = lambda: False
    ) -> SearchResponse:
        """Files like the one at this absolute path, be it in the library or anywhere else.

        One that is elsewhere is read in a process with the limits of indexing, and nothing of it is kept. Raises
        UsageError for what cannot be read, Cancelled and ResourceError.
        """
        opened = self._retriever.opened()
        if opened is not None and opened[1].rows_at(path):
            return self._retriever.similar(path, limit)
        return similar_to(self._retriever, path, self._read(path, should_stop), limit, should_stop)

    def similar_to_passage(self, path: str, number: int, limit: int = 10) -> SearchResponse:
        """Files like one passage of a file of the library, counted from 1. Raises UsageError and ResourceError."""
        opened = self._retriever.opened()
        rows = opened[1].rows_at(path) if opened else []
        if rows and not 1 <= number <= len(rows):
            raise UsageError(f"{path} has {len(rows)} passages. Name one of 1 to {len(rows)}.")
        return self._retriever.similar(path, limit, rows[number - 1]["chunk_id"] if rows else "")

    def facets(self) -> Facets:
        """What there is to filter by: types, languages and folders, with how many files have each."""
        with contextlib.closing(Catalog(self._data_dir.catalog_file, read_only=True)) as catalog:
            return catalog.facets()

    def ways_out(self, request: SearchRequest, should_stop: Callable[[], bool] = lambda: False) -> tuple[WayOut, ...]:
        """What to change about a search that found nothing (see `search.ways_out`). Raises Cancelled, ResourceError."""
        return ways_out(request, self._search, should_stop)

    def duplicates(self, *, near: bool, should_stop: Callable[[], bool] = lambda: False) -> Duplicates:
        """Copies among the files of the library, with `near` those that nearly are. Raises Cancelled, ResourceError."""
        opened = self._retriever.opened()
        with contextlib.closing(Catalog(self._data_dir.catalog_file, read_only=True)) as catalog:
            return find_duplicates(catalog, opened[1] if opened else None, near=near, should_stop=should_stop)

    def topics(self, folder: str = "", count: int = 0, should_stop: Callable[[], bool] = lambda: False) -> Topics:
        """What the files below an absolute path, or all, are about; `count` 0 chooses how many topics.

        Raises UsageError (too few files, no such number), Cancelled and ResourceError.
        """
        if count and not 2 <= count <= MAX_COUNT:
            raise UsageError(f"There can be 2 to {MAX_COUNT} topics. Leave the number out to have it chosen.")
        opened = self._retriever.opened()
        if opened is None:
            raise UsageError(self._retriever.why_empty())
        return find_topics(opened[1], condition(Filters(folders=(folder,))) if folder else None, count, should_stop)

    def _read(self, path: str, should_stop: Callable[[], bool]) -> list[str]:
        """The passages of a file. Raises UsageError where it cannot be read, Cancelled and ResourceError."""
        try:
            size = os.stat(path).st_size
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "no such path"
            raise UsageError(f"{path} cannot be opened: {reason}. Name a file that is there.") from error
        if os.path.isdir(path):
            raise UsageError(f"{path} is a folder. Name a file, or add the folder to the library.")
        limits = extraction_limits(self._read_settings())
        with contextlib.closing(ExtractorPool(1, limits, scratch=self._data_dir.scratch_dir)) as pool:
            outcomes = list(pool.run([ExtractJob(0, storable(path), size)], should_stop))
        if not outcomes:
            raise Cancelled
        outcome = outcomes[0]
        if outcome.file is None or not outcome.file.chunks:
            raise UsageError(f"{path} cannot be searched by. {_reason(outcome.error)}")
        return [chunk.embedded_text for chunk in outcome.file.chunks]


def text_label(text: str) -> str:
    """The beginning of a text on one line, as what a search by it is called."""
    line = " ".join(text[: 8 * TEXT_LABEL_CHARS].split())
    return line if len(line) <= TEXT_LABEL_CHARS else line[: TEXT_LABEL_CHARS - 1].rstrip() + "…"


def _reason(error: DocumentError | None) -> str:
    return error.user_message if error else "It has no text."
