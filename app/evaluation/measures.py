"""Measures of a ranking, each from 0 to 1."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

DEPTH = 10
DEEP = 100


@dataclass(frozen=True, slots=True)
class Measures:
    """Means over queries: nDCG@10, recall@10, recall@100 and MRR@10 (the reciprocal rank of the first hit)."""

    queries: int
    ndcg_10: float
    recall_10: float
    recall_100: float
    mrr_10: float

    def to_json(self) -> dict[str, float]:
        """Plain data, four digits."""
        return {name: round(value, 4) if name != "queries" else value for name, value in asdict(self).items()}


def measure(ranked: Sequence[str], relevant: Mapping[str, float]) -> Measures:
    """The measures of one ranking, best first.

    `relevant` maps what should be found to its gain (above 0). Where `ranked` names one more than once (versions of
    the same thing), the first place counts and later ones gain nothing, but take their places: that is what a
    person sees. nDCG is that of trec_eval: gains as they are, discounted by log2(rank + 1), over the best possible.
    """
    gains = _gains(ranked[:DEEP], relevant)
    ideal = sorted(relevant.values(), reverse=True)
    first = next((rank for rank, gain in enumerate(gains[:DEPTH], 1) if gain > 0), 0)
    return Measures(
        queries=1,
        ndcg_10=_dcg(gains[:DEPTH]) / _dcg(ideal[:DEPTH]),
        recall_10=sum(gain > 0 for gain in gains[:DEPTH]) / len(relevant),
        recall_100=sum(gain > 0 for gain in gains) / len(relevant),
        mrr_10=1 / first if first else 0.0,
    )


def mean(measures: Collection[Measures]) -> Measures:
    """The mean, each weighted by its queries; all 0 where there are none."""
    total = sum(each.queries for each in measures)

    def averaged(name: str) -> float:
        return sum(getattr(each, name) * each.queries for each in measures) / total if total else 0.0

    return Measures(total, averaged("ndcg_10"), averaged("recall_10"), averaged("recall_100"), averaged("mrr_10"))


def percentile(values: Collection[float], share: float) -> float:
    """The least value that at least `share` (0 to 1) of the values do not exceed; 0 where there are none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0


def _gains(ranked: Sequence[str], relevant: Mapping[str, float]) -> list[float]:
    seen: set[str] = set()
    gains: list[float] = []
    for key in ranked:
        gains.append(0.0 if key in seen else relevant.get(key, 0.0))
        seen.add(key)
    return gains


def _dcg(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
