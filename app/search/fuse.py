"""One ranking out of two: passages found by their words and passages found by their meaning.

Order: reciprocal rank fusion (Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and
individual rank learning methods", SIGIR 2009), which needs no common scale; BM25 and cosines have none. Files are
ordered first, since people look for a file and then for the place in it: a file counts the sum of weight / (10 + rank)
over both lists, its rank in a list being that of its best passage among the files there. Then the passages of a file,
by weight / (60 + rank) of their own. On 200 English page descriptions of the OpenTelemetry documentation (starter
model, nDCG@10): words alone 0.724, meaning alone 0.612; fused by passages 0.683, by files with 60 0.690, with 10
0.703, and with words counting one and a half 0.723.

Score: what a person sees and filters by has to mean the same in every search, which ranks do not. It is the cosine
(0 for negative ones) of a passage found by meaning and bm25 / (bm25 + 10) of one found by words, and the better of
both for one found twice. So scores are comparable between searches as long as the model stays, but they do not
always fall from one result to the next in hybrid mode.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.search.model import MatchedBy, SearchMode
from app.search.ranking import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.search.ranking import Ranking


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that one of the indexes returned, with the fields a passage is made of.

    `semantic` is the cosine (-1 to 1), `keyword` the BM25 score (0 or more), None where that index did not find it.
    """

    chunk_id: str
    file_id: int
    path: str
    text: str
    heading: str
    ordinal: int
    page: int | None
    line_start: int | None
    line_end: int | None
    char_start: int
    char_end: int
    keyword: float | None = None
    semantic: float | None = None


@dataclass(frozen=True, slots=True)
class FusedHit:
    """A hit in the common ranking: `file_score`, then `rank_score` orders; `score` (0 to 1) is shown."""

    hit: Hit
    file_score: float
    rank_score: float
    score: float
    matched_by: MatchedBy


@dataclass(frozen=True, slots=True)
class FileHits:
    """A file with its best hits, best first; `score` is the best score among them."""

    score: float
    hits: tuple[FusedHit, ...]


def fuse(
    keyword_hits: Sequence[Hit],
    semantic_hits: Sequence[Hit],
    mode: SearchMode = SearchMode.HYBRID,
    ranking: Ranking = DEFAULT,
) -> list[FusedHit]:
    """Both lists, each best first, as one, best first; a chunk that is in both comes once.

    A mode that asks for one list uses the other only where its own is empty (no model yet).
    """
    if mode is SearchMode.KEYWORD:
        semantic_hits = ()
    elif mode is SearchMode.SEMANTIC and semantic_hits:
        keyword_hits = ()
    ranks: defaultdict[str, float] = defaultdict(float)
    files: defaultdict[int, float] = defaultdict(float)
    found: dict[str, Hit] = {}
    for hits, weight in ((semantic_hits, ranking.semantic_weight), (keyword_hits, ranking.keyword_weight)):
        for rank, hit in enumerate(_once(hits), start=1):
            ranks[hit.chunk_id] += weight / (ranking.rank_offset + rank)
            found[hit.chunk_id] = _joined(found.get(hit.chunk_id), hit)
        for rank, file_id in enumerate(dict.fromkeys(hit.file_id for hit in hits), start=1):
            files[file_id] += weight / (ranking.file_rank_offset + rank)
    fused = [
        FusedHit(hit, files[hit.file_id], ranks[hit.chunk_id], score_of(hit, ranking), _matched_by(hit))
        for hit in found.values()
    ]
    # Scores and ids settle ties, so that the same search shows the same order every time.
    return sorted(fused, key=lambda each: (-each.file_score, -each.rank_score, -each.score, each.hit.chunk_id))


def group(fused: Sequence[FusedHit], passages_per_file: int) -> list[FileHits]:
    """Hits grouped by file: it stands where its best hit stands and keeps up to `passages_per_file` (1 or more)."""
    by_file: dict[int, list[FusedHit]] = {}
    for hit in fused:
        kept = by_file.setdefault(hit.hit.file_id, [])
        if len(kept) < max(1, passages_per_file):
            kept.append(hit)
    return [FileHits(max(hit.score for hit in hits), tuple(hits)) for hits in by_file.values()]


def score_of(hit: Hit, ranking: Ranking = DEFAULT) -> float:
    """The score from 0 to 1 that is shown; see the module."""
    by_meaning = min(1.0, max(0.0, hit.semantic)) if hit.semantic is not None else 0.0
    by_words = hit.keyword / (hit.keyword + ranking.half_bm25) if hit.keyword and hit.keyword > 0 else 0.0
    return max(by_meaning, by_words)


def _once(hits: Iterable[Hit]) -> Iterable[Hit]:
    """Each chunk at its best rank only."""
    first: dict[str, Hit] = {}
    for hit in hits:
        first.setdefault(hit.chunk_id, hit)
    return first.values()


def _joined(known: Hit | None, hit: Hit) -> Hit:
    return hit if known is None else replace(known, keyword=hit.keyword)


def _matched_by(hit: Hit) -> MatchedBy:
    if hit.keyword is not None and hit.semantic is not None:
        return MatchedBy.BOTH
    return MatchedBy.KEYWORD if hit.keyword is not None else MatchedBy.SEMANTIC
