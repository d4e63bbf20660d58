"""Searches that a person saved under a name, and which of their results are new since they were last looked at.

Filters are a part of the query (`type:pdf after:2024`). A result is new where one of its passages was not among those
found the last times, by text: a file that was moved or copied brings nothing new, an edited passage does. Of what is
found more is remembered than is shown, so that a passage that moves up by a place or two is none that is new.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from app.errors import UsageError
from app.search.model import SearchMode, SearchRequest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from app.search.model import FileResult, SearchResponse
    from app.store.searches import SearchesFile

SHOWN_FILES = 20
_SHOWN_PASSAGES = 3
# What is remembered of each look, and in all: 16 bytes each.
_DEEP_FILES = 50
_DEEP_PASSAGES = 10
_MAX_MARKS = 5_000
_MAX_NAME_CHARS = 100
_MAX_QUERY_CHARS = 10_000


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search with a name, by which it is found in any case."""

    name: str
    query: str
    mode: SearchMode = SearchMode.HYBRID

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return asdict(self) | {"mode": self.mode.value}


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """What a saved search finds now; `new` are paths of results that were not there the last time."""

    search: SavedSearch
    response: SearchResponse
    new: frozenset[str]

    def to_json(self) -> dict[str, Any]:
        """The response as the command line prints it, with `name`, and `new` (true or false) in each result."""
        data = self.response.to_json()
        for result in data["results"]:
            result["new"] = result["path"] in self.new
        return {"name": self.search.name, **data}


class SavedSearches:
    """Kept until they are removed. Safe from any thread."""

    def __init__(
        self,
        searches: SearchesFile,
        search: Callable[[SearchRequest, Callable[[], bool]], SearchResponse],
    ) -> None:
        """`search` is `Engine.search`."""
        self._searches = searches
        self._search = search

    def all(self) -> list[SavedSearch]:
        """In the order in which they were saved. Raises ResourceError."""
        if not self._searches.exists:
            return []
        with self._searches.opened() as database:
            rows = database.execute("SELECT name, query, mode FROM saved ORDER BY id")
            return [SavedSearch(name, query, SearchMode(mode)) for name, query, mode in rows]

    def find(self, name: str) -> SavedSearch:
        """The search of this name. Raises UsageError where there is none, with the names that there are."""
        wanted, saved = _clean(name).casefold(), self.all()
        for each in saved:
            if each.name.casefold() == wanted:
                return each
        names = ", ".join(f"“{each.name}”" for each in saved)
        raise UsageError(f"No saved search is named “{_clean(name)}”. Saved are: {names or 'none'}.")

    def add(self, search: SavedSearch, should_stop: Callable[[], bool] = lambda: False) -> SavedSearch:
        """Save a search under a name that is free; what it finds now counts as seen.

        Raises UsageError (name, query), Cancelled and ResourceError, and then nothing is saved.
        """
        kept = SavedSearch(_clean(search.name), _clean(search.query), search.mode)
        if not 0 < len(kept.name) <= _MAX_NAME_CHARS:
            raise UsageError(f"A saved search needs a name of 1 to {_MAX_NAME_CHARS} characters.")
        if len(kept.query) > _MAX_QUERY_CHARS:
            raise UsageError(f"A search of more than {_MAX_QUERY_CHARS:,} characters cannot be saved. Shorten it.")
        if any(each.name.casefold() == kept.name.casefold() for each in self.all()):
            raise UsageError(f"A saved search is named “{kept.name}” already. Choose another name, or remove it first.")
        response = self._look(kept, should_stop)
        with self._searches.opened() as database:
            columns = (kept.name, kept.query, kept.mode.value)
            made = database.execute("INSERT OR IGNORE INTO saved (name, query, mode) VALUES (?, ?, ?)", columns)
            if made.rowcount:
                _mark(database, kept.name, response.results)
        return kept

    def remove(self, name: str) -> SavedSearch:
        """Forget a saved search and return it. Raises as `find`."""
        found = self.find(name)
        with self._searches.opened() as database:
            database.execute("DELETE FROM saved WHERE name = ?", (found.name,))
        return found

    def run(self, name: str, should_stop: Callable[[], bool] = lambda: False) -> SavedAnswer:
        """Search, and count what is found as seen from now on. Raises UsageError, Cancelled and ResourceError."""
        answer, response = self._answer(self.find(name), should_stop)
        with self._searches.opened() as database:
            _mark(database, answer.search.name, response.results)
        return answer

    def count_new(self, name: str, should_stop: Callable[[], bool] = lambda: False) -> int:
        """How many results are new; they stay so until the next `run`. Raises as `run`."""
        return len(self._answer(self.find(name), should_stop)[0].new)

    def _answer(self, search: SavedSearch, should_stop: Callable[[], bool]) -> tuple[SavedAnswer, SearchResponse]:
        """What is shown, and all that was found."""
        found = self._look(search, should_stop)
        with self._searches.opened() as database:
            seen = _marks(database, search.name)
        shown = tuple(
            replace(result, passages=result.passages[:_SHOWN_PASSAGES]) for result in found.results[:SHOWN_FILES]
        )
        new = frozenset(
            result.path for result in shown if any(_mark_of(passage.text) not in seen for passage in result.passages)
        )
        return SavedAnswer(search, replace(found, results=shown), new), found

    def _look(self, search: SavedSearch, should_stop: Callable[[], bool]) -> SearchResponse:
        request = SearchRequest(
            search.query, search.mode, limit=_DEEP_FILES, passages_per_file=_DEEP_PASSAGES, fold_copies=True
        )
        return self._search(request, should_stop)


def _mark_of(text: str) -> str:
    """Tells a passage without keeping a word of it."""
    return hashlib.blake2b(" ".join(text.split()).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _marks(database: sqlite3.Connection, name: str) -> set[str]:
    rows = database.execute("SELECT mark FROM seen JOIN saved ON saved.id = seen.saved WHERE name = ?", (name,))
    return {mark for (mark,) in rows}


def _mark(database: sqlite3.Connection, name: str, results: Iterable[FileResult]) -> None:
    row = database.execute("SELECT id FROM saved WHERE name = ?", (name,)).fetchone()
    if row is None:  # removed meanwhile
        return
    marks = {_mark_of(passage.text) for result in results for passage in result.passages}
    database.executemany("INSERT OR REPLACE INTO seen (saved, mark) VALUES (?, ?)", [(row[0], mark) for mark in marks])
    database.execute(
        "DELETE FROM seen WHERE saved = ? AND id NOT IN (SELECT id FROM seen WHERE saved = ? ORDER BY id DESC LIMIT ?)",
        (row[0], row[0], _MAX_MARKS),
    )


def _clean(text: str) -> str:
    return " ".join(text.split()).encode("utf-8", "replace").decode()
