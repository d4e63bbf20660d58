from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.search.model import FileResult, MatchedBy, Passage, SearchMode, SearchRequest, SearchResponse
from app.search.rerank import TOP, narrow, reranked, wide

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray


class Longest:
    """Judges by length, and remembers what it was asked."""

    name = "longest"

    def __init__(self) -> None:
        self.asked: tuple[str, str, list[str]] = ("", "", [])

    def scores(
        self, query: str, task: str, texts: Sequence[str], should_stop: Callable[[], bool]
    ) -> NDArray[np.float32]:
        assert not should_stop()
        self.asked = query, task, list(texts)
        return np.array([len(text) / 1000 for text in texts], np.float32)


def response(count: int) -> SearchResponse:
    files = []
    for number in range(count):
        passages = [
            Passage(f"{number}-{place}", "x" * (number % TOP + 1), 0.5, MatchedBy.BOTH, place, 0, 1, heading="Tea")
            for place in (0, 1)
        ]
        files.append(FileResult(f"/{number}", 1.0 - number / 100, "title", "txt", tuple(passages)))
    return SearchResponse("query", SearchMode.HYBRID, tuple(files), 5.0)


def test_the_first_files_are_ordered_and_the_others_stay_below() -> None:
    request = SearchRequest('tea "green leaves" type:md', limit=TOP + 3, instruction="Find leaves")
    judge = Longest()
    found = reranked(request, response(TOP + 5), judge, lambda: False)
    paths = [f"/{number}" for number in (*reversed(range(TOP)), TOP, TOP + 1, TOP + 2)]
    assert [file.path for file in found.results] == paths
    best = found.results[0]
    assert best.passages[0].reranked is not None
    assert best.passages[0].to_json()["reranked"] == round(best.passages[0].reranked, 4)
    assert best.passages[1].reranked is None
    assert "reranked" not in found.results[-1].passages[0].to_json()
    assert best.score == 1.0 - (TOP - 1) / 100
    assert (found.reranked_by, found.to_json()["reranked_by"]) == ("longest", "longest")
    assert found.took_ms > 5.0
    query, task, texts = judge.asked
    assert (query, task, len(texts)) == ("tea green leaves", "Find leaves", TOP)
    assert "Tea" in texts[0]


def test_more_files_are_judged_than_are_shown() -> None:
    request = SearchRequest("tea", limit=2)
    assert wide(request).limit == TOP
    assert wide(SearchRequest("tea", limit=50)).limit == 50
    found = reranked(request, response(TOP), Longest(), lambda: False)
    assert [file.path for file in found.results] == [f"/{TOP - 1}", f"/{TOP - 2}"]
    assert len(narrow(request, response(5)).results) == 2


def test_nothing_found_is_not_judged() -> None:
    judge = Longest()
    found = reranked(SearchRequest("tea"), response(0), judge, lambda: False)
    assert (found.results, found.reranked_by, judge.asked[2]) == ((), "", [])
    assert "reranked_by" not in found.to_json()


def test_those_alike_keep_their_order() -> None:
    alike = response(TOP * 2)
    same = SearchResponse("q", SearchMode.HYBRID, (alike.results[0], alike.results[TOP]), 0.0)
    found = reranked(SearchRequest("tea"), same, Longest(), lambda: False)
    assert [file.path for file in found.results] == ["/0", f"/{TOP}"]


def test_pasted_text_is_judged_as_it_is() -> None:
    judge = Longest()
    reranked(SearchRequest("green tea type:md", plain=True), response(1), judge, lambda: False)
    assert judge.asked[0] == "green tea type:md"
