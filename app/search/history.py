"""The last searches, newest first; each query once. Only while the person wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store.searches import SearchesFile

KEPT = 200
_MAX_CHARS = 1_000  # a pasted text is none that one types again


class History:
    """Safe from any thread."""

    def __init__(self, searches: SearchesFile, is_on: Callable[[], bool]) -> None:
        """`is_on` tells whether searches are to be remembered now."""
        self._searches = searches
        self._is_on = is_on

    def add(self, query: str) -> None:
        """Remember a query as the newest; where history is off, what was remembered goes. Raises ResourceError."""
        if not self._is_on():
            self.clear()
            return
        query = " ".join(query.split()).encode("utf-8", "replace").decode()
        if not query or len(query) > _MAX_CHARS:
            return
        with self._searches.opened() as database:
            database.execute("DELETE FROM history WHERE query = ?", (query,))
            database.execute("INSERT INTO history (query) VALUES (?)", (query,))
            database.execute(
                "DELETE FROM history WHERE id NOT IN (SELECT id FROM history ORDER BY id DESC LIMIT ?)", (KEPT,)
            )

    def recent(self, limit: int = KEPT) -> list[str]:
        """The last queries, newest first; none where history is off. Raises ResourceError."""
        if not self._searches.exists or not self._is_on():
            return []
        with self._searches.opened() as database:
            rows = database.execute("SELECT query FROM history ORDER BY id DESC LIMIT ?", (limit,))
            return [query for (query,) in rows]

    def clear(self) -> int:
        """Forget all queries and return how many there were; they are gone from the disk. Raises ResourceError."""
        if not self._searches.exists:
            return 0
        with self._searches.opened() as database:
            return database.execute("DELETE FROM history").rowcount
