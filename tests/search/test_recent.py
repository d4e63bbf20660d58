from __future__ import annotations

from app.search.model import SearchMode, SearchResponse
from app.search.recent import RecentAnswers


def answer(query: str, degraded: str = "") -> SearchResponse:
    return SearchResponse(query, SearchMode.HYBRID, (), 1.0, degraded)


def test_what_was_asked_a_moment_ago_is_known() -> None:
    recent = RecentAnswers()
    recent.keep(("a", 1), answer("a"))
    assert recent.get(("a", 1)) == answer("a")
    assert recent.get(("a", 2)) is None


def test_a_makeshift_is_not_kept() -> None:
    recent = RecentAnswers()
    recent.keep("a", answer("a", "no model"))
    assert recent.get("a") is None


def test_the_oldest_goes_first() -> None:
    recent = RecentAnswers()
    for number in range(65):
        recent.keep(number, answer("x"))
        recent.get(0)
    assert recent.get(0) is not None
    assert recent.get(1) is None
