from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.search.model import FileResult, MatchedBy, Passage, SearchMode, SearchRequest, SearchResponse
from app.search.saved import SHOWN_FILES, SavedSearch, SavedSearches
from app.store.searches import SearchesFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Library:
    """Finds the files that a test put there, each with its passages, in this order."""

    def __init__(self) -> None:
        self.files: list[tuple[str, list[str]]] = []
        self.requests: list[SearchRequest] = []

    def search(self, request: SearchRequest, should_stop: Callable[[], bool]) -> SearchResponse:
        del should_stop
        self.requests.append(request)
        if not request.query:
            raise UsageError("There is nothing to search for.")
        results = tuple(
            FileResult(path, 0.5, path, "text", tuple(passage(text) for text in texts[: request.passages_per_file]))
            for path, texts in self.files[: request.limit]
        )
        return SearchResponse(request.query, request.mode, results, 1.0)


def passage(text: str) -> Passage:
    return Passage("1:0", text, 0.5, MatchedBy.BOTH, 0, 0, len(text))


@pytest.fixture
def library() -> Library:
    made = Library()
    made.files = [("/a", ["alpha"]), ("/b", ["beta", "more beta"])]
    return made


@pytest.fixture
def saved(library: Library, tmp_path: Path) -> SavedSearches:
    return SavedSearches(SearchesFile(tmp_path / "searches.sqlite"), library.search)


def test_what_is_there_when_it_is_saved_is_not_new(saved: SavedSearches, library: Library) -> None:
    assert saved.all() == []
    made = saved.add(SavedSearch(" My  search ", "greek type:md", SearchMode.KEYWORD))
    assert saved.all() == [made]
    assert made == SavedSearch("My search", "greek type:md", SearchMode.KEYWORD)
    assert saved.count_new("my search") == 0
    assert {request.mode for request in library.requests} == {SearchMode.KEYWORD}


def test_new_results_stay_new_until_they_are_looked_at(saved: SavedSearches, library: Library) -> None:
    saved.add(SavedSearch("s", "greek"))
    library.files.insert(0, ("/c", ["gamma"]))
    assert (saved.count_new("s"), saved.count_new("s")) == (1, 1)
    answer = saved.run("s")
    assert answer.new == {"/c"}
    assert [(result["path"], result["new"]) for result in answer.to_json()["results"]] == [
        ("/c", True),
        ("/a", False),
        ("/b", False),
    ]
    assert saved.count_new("s") == 0
    library.files.pop(0)
    saved.run("s")
    library.files.append(("/c", ["gamma"]))  # came back
    assert saved.count_new("s") == 0


def test_moved_files_are_not_new_and_edited_passages_are(saved: SavedSearches, library: Library) -> None:
    saved.add(SavedSearch("s", "greek"))
    library.files = [("/moved", ["alpha"]), ("/b", ["more beta", "beta"])]
    assert saved.count_new("s") == 0
    library.files = [("/moved", ["alpha, edited"])]
    assert saved.run("s").new == {"/moved"}


def test_what_was_found_below_the_shown_is_not_new_when_it_moves_up(saved: SavedSearches, library: Library) -> None:
    library.files = [(f"/{number}", [f"text {number}"]) for number in range(SHOWN_FILES + 10)]
    saved.add(SavedSearch("s", "greek"))
    library.files.reverse()
    answer = saved.run("s")
    assert len(answer.response.results) == SHOWN_FILES
    assert answer.new == frozenset()


def test_names_are_found_in_any_case_and_refused_twice(saved: SavedSearches) -> None:
    saved.add(SavedSearch("Straße", "x"))
    with pytest.raises(UsageError, match="already"):
        saved.add(SavedSearch("STRASSE", "y"))
    with pytest.raises(UsageError, match="Saved are: “Straße”"):
        saved.find("other")
    assert saved.remove("strasse").name == "Straße"
    assert saved.all() == []
    with pytest.raises(UsageError, match="Saved are: none"):
        saved.run("Straße")


@pytest.mark.parametrize(("name", "query"), [("", "x"), ("n" * 101, "x"), ("n", ""), ("n", "x" * 10_001)])
def test_what_cannot_be_saved_is_told(saved: SavedSearches, name: str, query: str) -> None:
    with pytest.raises(UsageError):
        saved.add(SavedSearch(name, query))
    assert saved.all() == []
