"""The best files of a search put in the order of a reranker, which reads the query and each passage together.

A search compares vectors that were made apart; a reranker sees both texts and judges better, at a thousand times the
cost. So it judges the best passage of the first files only, and what stands below them stays as it was.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from app.chunking.model import embedded_text
from app.embedding.instructions import task_of
from app.search.query import as_words, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from app.search.model import FileResult, SearchRequest, SearchResponse

# Files whose best passage is judged.
TOP = 20


class Judge(Protocol):
    """A reranker."""

    @property
    def name(self) -> str:
        """The model as shown to people."""

    def scores(
        self, query: str, task: str, texts: Sequence[str], should_stop: Callable[[], bool]
    ) -> NDArray[np.float32]:
        """How likely each text answers the query, 0 to 1. Raises Cancelled and ResourceError."""


def wide(request: SearchRequest) -> SearchRequest:
    """The request for as many files as are judged: what is found on place 15 may be the best."""
    return replace(request, limit=max(request.limit, TOP))


def narrow(request: SearchRequest, response: SearchResponse) -> SearchResponse:
    """As many files as the request is for."""
    return replace(response, results=response.results[: request.limit])


def reranked(
    request: SearchRequest, response: SearchResponse, judge: Judge, should_stop: Callable[[], bool]
) -> SearchResponse:
    """The response to `wide(request)` with its first TOP files ordered by the judge; scores of the search stay.

    Raises Cancelled and ResourceError.
    """
    started = time.perf_counter()
    top, rest = response.results[:TOP], response.results[TOP:]
    if not top:
        return narrow(request, response)
    query = as_words(request.query) if request.plain else parse(request.query)
    words = " ".join([query.words, *query.phrases]).strip()
    texts = [embedded_text(file.passages[0].heading, file.passages[0].text) for file in top]
    scores = judge.scores(words, task_of(request.instruction), texts, should_stop)
    judged = [_judged(file, float(score)) for file, score in zip(top, scores, strict=True)]
    judged.sort(key=lambda file: -(file.passages[0].reranked or 0.0))
    took_ms = response.took_ms + (time.perf_counter() - started) * 1000.0
    return narrow(request, replace(response, results=(*judged, *rest), took_ms=took_ms, reranked_by=judge.name))


def _judged(file: FileResult, score: float) -> FileResult:
    return replace(file, passages=(replace(file.passages[0], reranked=score), *file.passages[1:]))
