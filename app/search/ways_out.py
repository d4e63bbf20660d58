"""What to change about a search that found nothing: each filter left out in turn, then the other mode."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.errors import UsageError
from app.search.model import SearchMode
from app.search.query import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.search.model import SearchRequest, SearchResponse
    from app.search.query import Term

MAX_FILES = 20  # counted; more are "at least" so many
_MAX_TRIED = 6


@dataclass(frozen=True, slots=True)
class WayOut:
    """A search that finds something: `dropped` is the part of the query that is left out, "" for another mode.

    `files` counts up to MAX_FILES; `unquoted` tells that a phrase is searched for as words.
    """

    query: str
    mode: SearchMode
    dropped: str
    files: int
    unquoted: bool = False

    @property
    def is_more(self) -> bool:
        """True where there may be more files than were counted."""
        return self.files >= MAX_FILES


def ways_out(
    request: SearchRequest,
    search: Callable[[SearchRequest, Callable[[], bool]], SearchResponse],
    should_stop: Callable[[], bool] = lambda: False,
) -> tuple[WayOut, ...]:
    """Searches near to the one that found nothing, of those only that find something; the most files first.

    Raises Cancelled and ResourceError.
    """
    found = []
    for way in list(_tried(request))[:_MAX_TRIED]:
        asked = replace(request, query=way.query, mode=way.mode, limit=MAX_FILES, passages_per_file=1)
        files = _count(asked, search, should_stop)
        if files:
            found.append(replace(way, files=files))
    return tuple(sorted(found, key=lambda way: -way.files))


def _count(
    request: SearchRequest,
    search: Callable[[SearchRequest, Callable[[], bool]], SearchResponse],
    should_stop: Callable[[], bool],
) -> int:
    try:
        response = search(request, should_stop)
    except UsageError:  # nothing is left to search for
        return 0
    return 0 if response.is_weak else len(response.results)


def _tried(request: SearchRequest) -> Iterator[WayOut]:
    terms = () if request.plain else parse(request.query).terms
    for term in terms:
        yield _without(request, term)
    if len([term for term in terms if term.key != "phrase"]) > 1:
        bare = request.query
        for term in reversed(terms):
            bare = bare if term.key == "phrase" else _cut(bare, term, "")
        yield WayOut(bare, request.mode, request.query, 0)
    if request.mode is not SearchMode.HYBRID:
        yield WayOut(request.query, SearchMode.HYBRID, "", 0)


def _without(request: SearchRequest, term: Term) -> WayOut:
    text = request.query
    is_phrase = term.key == "phrase" and not term.minus
    return WayOut(
        _cut(text, term, term.value if is_phrase else ""),
        request.mode,
        text[term.start : term.end],
        0,
        unquoted=is_phrase,
    )


def _cut(text: str, term: Term, instead: str) -> str:
    parts = (text[: term.start].rstrip(), instead, text[term.end :].lstrip())
    return " ".join(part for part in parts if part)
