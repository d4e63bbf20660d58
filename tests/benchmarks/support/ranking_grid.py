"""Rankings tried on raw lists, through the program's own fusion, and told apart by how far they fall short."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.evaluation.measures import DEPTH, measure
from app.search.foreign import foreignness
from app.search.fuse import fuse, group
from app.search.model import SearchMode
from app.search.ranking import DEFAULT, Ranking

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.benchmarks.support.raw_lists import RawLists

_RANK_CONSTANT = 10  # of reciprocal ranks; 60 is usual for lists of thousands, and was worse on each collection here


@dataclass(frozen=True, slots=True)
class Figures:
    """nDCG@10 of one collection: each list alone, reciprocal ranks, and each ranking tried, in their order."""

    keyword: float
    semantic: float
    reciprocal: float
    tried: tuple[float, ...]

    @property
    def gains(self) -> tuple[float, ...]:
        """What each ranking has more than the better of the two lists; below 0 where it has less."""
        return tuple(value - max(self.keyword, self.semantic) for value in self.tried)


def grid() -> list[Ranking]:
    """The rankings to try, the one in use first."""
    shares = itertools.product((0.5, 1.0, 1.5, 2.0, 2.5), (60.0, 80.0, 100.0), (1.0, 2.0), (6.0, 20.0))
    made = [
        replace(DEFAULT, keyword_weight=weight, half_bm25=half, power=power, foreign_keyword_weight=foreign)
        for weight, half, power, foreign in shares
    ]
    return [DEFAULT, *(ranking for ranking in made if ranking != DEFAULT)]


def figures(lists: Sequence[RawLists], rankings: Sequence[Ranking], model: str) -> Figures:
    """nDCG@10 over the queries of one collection, with `model` (its name) behind the cosines."""
    sums: defaultdict[str, float] = defaultdict(float)
    tried = [0.0] * len(rankings)
    for each in lists:
        foreign = foreignness(each.text, each.keyword, model)
        alone = {mode: _files(each, mode, DEFAULT) for mode in (SearchMode.KEYWORD, SearchMode.SEMANTIC)}
        for mode, files in alone.items():
            sums[mode.value] += _ndcg(each, files)
        sums["reciprocal"] += _ndcg(each, _reciprocal(*alone.values()))
        for number, ranking in enumerate(rankings):
            tried[number] += _ndcg(each, _files(each, SearchMode.HYBRID, ranking, foreign))
    count = max(1, len(lists))
    means = {name: total / count for name, total in sums.items()}
    return Figures(means["keyword"], means["semantic"], means["reciprocal"], tuple(total / count for total in tried))


def best(collections: Mapping[str, Figures]) -> int:
    """The ranking that falls least short of the better list anywhere; of those that never do, the best on average."""
    gains = list(zip(*(each.gains for each in collections.values()), strict=True))
    return max(range(len(gains)), key=lambda number: (min(0.0, round(min(gains[number]), 4)), sum(gains[number])))


def left_out(collections: Mapping[str, Figures]) -> Iterator[tuple[str, int]]:
    """For each collection the ranking that the others choose: what one would have taken without having seen it."""
    for name in collections:
        others = {other: each for other, each in collections.items() if other != name}
        if others:
            yield name, best(others)


def mix(lists: Sequence[RawLists], ranking: Ranking, model: str) -> dict[str, dict[str, float]]:
    """Shares of document languages among the first ten files, for each language that is asked in."""
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in lists:
        foreign = foreignness(each.text, each.keyword, model)
        files = _files(each, SearchMode.HYBRID, ranking, foreign)[:DEPTH]
        counted[each.language].update(each.entries[file][1] for file in files)
    return {
        asked: {name: round(count / counts.total(), 3) for name, count in sorted(counts.items())}
        for asked, counts in sorted(counted.items())
    }


def _files(each: RawLists, mode: SearchMode, ranking: Ranking, foreign: float = 0.0) -> list[int]:
    fused = fuse(each.keyword, each.semantic, mode, ranking, foreignness=foreign)
    return [file.hits[0].hit.file_id for file in group(fused, 1)]


def _reciprocal(*rankings: Sequence[int]) -> list[int]:
    scores: defaultdict[int, float] = defaultdict(float)
    for files in rankings:
        for rank, file in enumerate(files, 1):
            scores[file] += 1.0 / (_RANK_CONSTANT + rank)
    return sorted(scores, key=lambda file: (-scores[file], file))


def _ndcg(each: RawLists, files: Sequence[int]) -> float:
    return measure([each.entries[file][0] for file in files], each.relevant).ndcg_10
