"""More ways into a library and out of it than a search: kept beside the engine, which holds one of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.search.history import History
from app.search.saved import SavedSearches
from app.store.searches import SearchesFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.paths import DataDir
    from app.search.model import SearchRequest, SearchResponse
    from app.settings import Settings


class Ways:
    """Reads the index and never writes it. Safe from any thread."""

    def __init__(
        self,
        data_dir: DataDir,
        read_settings: Callable[[], Settings],
        search: Callable[[SearchRequest, Callable[[], bool]], SearchResponse],
    ) -> None:
        """`search` is the engine's. Cheap: nothing is opened yet."""
        searches = SearchesFile(data_dir.searches_file)
        self.history = History(searches, lambda: read_settings().history)
        self.saved = SavedSearches(searches, search)
