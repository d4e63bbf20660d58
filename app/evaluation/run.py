"""Ask a library every question of its collection, in each mode, and say how well it answered."""

from __future__ import annotations

import itertools
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.errors import Cancelled
from app.evaluation.measures import DEEP, DEPTH, Measures, mean, measure, percentile
from app.search.model import Filters, SearchMode, SearchRequest
from app.search.ranking import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.evaluation.collection import Query
    from app.evaluation.library import EvaluationLibrary
    from app.search.ranking import Ranking
    from app.search.retrieve import Retriever

TIMED_QUERIES = 200
PAIR_QUERIES = 50


@dataclass(slots=True)
class ModeReport:
    """One mode's figures.

    `by_language` are the measures of the queries in each language over all documents together. `pairs` are those of
    (query language, document language), where only documents in the latter are searched. `mix` is the share of each
    document language among the first ten results of each query language. `times_ms` are those of ordinary searches
    (ten files, three passages of each) whose query vector is at hand.
    """

    overall: Measures
    by_language: dict[str, Measures] = field(default_factory=dict)
    pairs: dict[tuple[str, str], Measures] = field(default_factory=dict)
    mix: dict[str, dict[str, float]] = field(default_factory=dict)
    times_ms: list[float] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Plain data. The parts about languages are there only for collections in several."""
        total = sum(self.times_ms) / 1000.0
        data: dict[str, Any] = {
            **self.overall.to_json(),
            "search_ms": {"p50": _tenth(self.times_ms, 0.5), "p95": _tenth(self.times_ms, 0.95)},
            "searches_per_s": round(len(self.times_ms) / total, 1) if total else 0.0,
        }
        if self.pairs:
            same = [figures for (asked, found), figures in self.pairs.items() if asked == found]
            cross = [figures for (asked, found), figures in self.pairs.items() if asked != found]
            data |= {"same_language": mean(same).to_json(), "cross_language": mean(cross).to_json()}
            data["pairs"] = {"-".join(pair): figures.to_json() for pair, figures in self.pairs.items()}
        if self.by_language:
            data["by_query_language"] = {name: figures.to_json() for name, figures in self.by_language.items()}
            data["languages_in_top_10"] = self.mix
        return data


class Evaluation:
    """Questions to one library under one ranking."""

    def __init__(self, library: EvaluationLibrary, ranking: Ranking = DEFAULT, instruction: str = "") -> None:
        """`instruction` is what the model is told before each query."""
        self._library = library
        self._ranking = ranking
        self._instruction = instruction

    def run(
        self,
        mode: SearchMode,
        should_stop: Callable[[], bool] = lambda: False,
        *,
        pair_queries: int = PAIR_QUERIES,
        timed_queries: int = TIMED_QUERIES,
    ) -> ModeReport:
        """All questions over all documents; then, for a collection in several languages, each pair of them.

        A pair takes the first `pair_queries` questions of its language (0: no pairs). Raises Cancelled, ResourceError.
        """
        retriever = self._library.retriever(self._ranking)
        try:
            report = self._mixed(retriever, mode, should_stop)
            for language in self._library.collection.languages if pair_queries else []:
                for asked, queries in self._by_language().items():
                    ranked = self._ranked(retriever, mode, queries[:pair_queries], should_stop, language)
                    report.pairs[asked, language] = mean([measure(keys, query.relevant) for query, keys, _ in ranked])
            for query in self._library.collection.queries[:timed_queries]:
                report.times_ms.append(_timed(retriever, self._request(query, mode, limit=10, passages=3)))
        finally:
            retriever.close()
        return report

    def _mixed(self, retriever: Retriever, mode: SearchMode, should_stop: Callable[[], bool]) -> ModeReport:
        by_language: defaultdict[str, list[Measures]] = defaultdict(list)
        mix: defaultdict[str, Counter[str]] = defaultdict(Counter)
        queries = self._library.collection.queries
        for query, keys, languages in self._ranked(retriever, mode, queries, should_stop):
            by_language[query.language].append(measure(keys, query.relevant))
            mix[query.language].update(languages[:DEPTH])
        report = ModeReport(mean(list(itertools.chain.from_iterable(by_language.values()))))
        if self._library.collection.languages:
            report.by_language = {language: mean(each) for language, each in sorted(by_language.items())}
            report.mix = {language: _shares(counted) for language, counted in sorted(mix.items())}
        return report

    def _ranked(
        self,
        retriever: Retriever,
        mode: SearchMode,
        queries: Sequence[Query],
        should_stop: Callable[[], bool],
        language: str = "",
    ) -> list[tuple[Query, list[str], list[str]]]:
        """Each query with the keys and the languages of what was found, best first."""
        ranked = []
        filters = self._library.pool(language) if language else Filters()
        for query in queries:
            if should_stop():
                raise Cancelled
            request = self._request(query, mode, limit=DEEP, passages=1, filters=filters)
            found = [self._library.entry_at(result.path) for result in retriever.search(request, should_stop).results]
            ranked.append((query, [key for key, _ in found], [found_in for _, found_in in found]))
        return ranked

    def _by_language(self) -> dict[str, list[Query]]:
        queries: dict[str, list[Query]] = {}
        for query in self._library.collection.queries:
            queries.setdefault(query.language, []).append(query)
        return dict(sorted(queries.items()))

    def _request(
        self, query: Query, mode: SearchMode, *, limit: int, passages: int, filters: Filters | None = None
    ) -> SearchRequest:
        return SearchRequest(
            query.text,
            mode,
            limit=limit,
            filters=filters or Filters(),
            passages_per_file=passages,
            instruction=self._instruction,
            plain=True,
        )


def _timed(retriever: Retriever, request: SearchRequest) -> float:
    started = time.perf_counter()
    retriever.search(request, lambda: False)
    return (time.perf_counter() - started) * 1000.0


def _shares(counted: Counter[str]) -> dict[str, float]:
    total = counted.total()
    return {name: round(count / total, 4) for name, count in sorted(counted.items())} if total else {}


def _tenth(values: Sequence[float], share: float) -> float:
    return round(percentile(values, share), 1)
