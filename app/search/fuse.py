"""One ranking out of two: passages found by their words and passages found by their meaning.

Each list has a scale from 0 to 1 that means the same in every search: the cosine (0 for negative ones), and BM25
against 80, which counts as a half. In a search for both a passage's score is their weighted mean (Bruch, Gai and
Ingber, "An analysis of fusion functions for hybrid retrieval", ACM TOIS 2023, who find it better than reciprocal ranks,
as we did). There the words' part is 1 / (1 + (80 / bm25) ** 2): a few words that meet by chance count for little
beside a cosine, many or rare ones for as much. Only the first 200 hits of each list decide, and a passage that only its
words found is given the last cosine of them: 0, half and 0.8 of it were worse.

Files are ordered first, since people look for a file and then for the place in it. A file's BM25 adds up over several
passages, each counting less than the one before, because the words of a question stand all over a page that answers it.
Its cosine is that of its best passage and a little for the second best: a tenth of how far that is above the 200th.
(Only where there are 200, else whatever has two passages would gain.) Without it, with a tenth and with two tenths,
by meaning: OpenTelemetry 0.531, 0.540, 0.545; CoSQA 0.676, 0.676, 0.675; CMRC 0.208, 0.212, 0.216; XQuAD 0.852, 0.861,
0.861; NTREX 0.762, 0.764, 0.766; by both: 0.670, 0.672, 0.671; 0.696, 0.695, 0.695; 0.981 each; 0.966, 0.968, 0.968;
0.937 each. The score of a file orders the list, so it falls from one result to the next.

Words have a share of 2/3, and of 0.95 where the model does not know the language (see `foreign`). Starter model,
nDCG@10, 120 to 312 questions each (`dev.py bench ranking`), before second best passages counted. `left out` is the gain
over the better of words and meaning with the weight and the half that the other four collections choose (of weights
1.5, 2, 2.5 and halves 60, 80, 100):

                          words   meaning   reciprocal ranks   both     gain    left out
    CoSQA                 0.402    0.676         0.638         0.696    0.020     0.014
    OpenTelemetry, en     0.639    0.531         0.650         0.670    0.030     0.025
    CMRC 2018             0.981    0.196         0.698         0.981    0.000     0.000
    XQuAD, 12 languages   0.964    0.852         0.925         0.966    0.002     0.002
    NTREX, 15 languages   0.930    0.759         0.883         0.937    0.007     0.007

Without the square a share of 0.6 with the half at 60 loses on CoSQA (0.672). Nearby numbers gain more on one collection
and less on another; these also find the page on sensitive data first for "how do I keep personal data out of spans".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.search.model import MatchedBy, SearchMode
from app.search.ranking import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from app.search.ranking import Ranking

_NOTHING = 1e-9  # BM25 too small to be divided by


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that one of the indexes returned, with the fields a passage is made of.

    `semantic` is the cosine (-1 to 1), `keyword` the BM25 score (0 or more), None where that index did not find it.
    Until it is shown a hit may be without path, text, heading and places; `row_id` is where the table has them.
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
    language: str | None = None
    row_id: int = -1


@dataclass(frozen=True, slots=True)
class FusedHit:
    """A hit in the common ranking: `file_score`, then its own `score` orders; both are 0 to 1."""

    hit: Hit
    file_score: float
    score: float
    matched_by: MatchedBy


@dataclass(frozen=True, slots=True)
class FileHits:
    """A file with its best hits, best first. `also_in` are paths of files that say the same (see `arrange`)."""

    score: float
    hits: tuple[FusedHit, ...]
    also_in: tuple[str, ...] = ()


def fuse(
    keyword_hits: Sequence[Hit],
    semantic_hits: Sequence[Hit],
    mode: SearchMode = SearchMode.HYBRID,
    ranking: Ranking = DEFAULT,
    *,
    foreignness: float = 0.0,
) -> list[FusedHit]:
    """Both lists, each best first, as one, best first; a chunk that is in both comes once.

    A mode that asks for one list uses the other only where its own is empty (no model yet). `foreignness` tells how
    far the model does not know the language (see `foreign`).
    """
    if mode is SearchMode.KEYWORD:
        semantic_hits = ()
    elif mode is SearchMode.SEMANTIC and semantic_hits:
        keyword_hits = ()
    share = ranking.keyword_share(foreignness) if keyword_hits and semantic_hits else float(not semantic_hits)
    if not semantic_hits:
        ranking = replace(ranking, power=1.0)  # the order stays; nothing has to be weighed, and scores spread better
    least = _cosine(semantic_hits[: ranking.depth][-1]) if keyword_hits and semantic_hits else 0.0
    last = _cosine(semantic_hits[ranking.depth - 1]) if len(semantic_hits) >= ranking.depth else 1.0
    adding = {hit.chunk_id for hit in keyword_hits[: ranking.depth]}
    found: dict[str, Hit] = {}
    for hit in (*semantic_hits, *keyword_hits):
        found[hit.chunk_id] = _joined(found.get(hit.chunk_id), hit)
    by_file: defaultdict[int, list[Hit]] = defaultdict(list)
    for hit in found.values():
        by_file[hit.file_id].append(hit)
    fused: list[FusedHit] = []
    for hits in by_file.values():
        scores = [_mean(share, _of_words(hit.keyword or 0.0, ranking), _cosine(hit, least)) for hit in hits]
        all_words = _of_words(_added_up(hits, adding, ranking), ranking)
        whole = _mean(share, all_words, _of_meaning([_cosine(hit, least) for hit in hits], last, ranking))
        fused += [FusedHit(hit, whole, score, _matched_by(hit)) for hit, score in zip(hits, scores, strict=True)]
    # Ids settle ties, so that the same search shows the same order every time.
    return sorted(fused, key=lambda each: (-each.file_score, each.hit.file_id, -each.score, each.hit.chunk_id))


def group(fused: Sequence[FusedHit], passages_per_file: int) -> list[FileHits]:
    """Hits grouped by file: it stands where its best hit stands and keeps up to `passages_per_file` (1 or more)."""
    by_file: dict[int, list[FusedHit]] = {}
    for hit in fused:
        kept = by_file.setdefault(hit.hit.file_id, [])
        if len(kept) < max(1, passages_per_file):
            kept.append(hit)
    return [FileHits(hits[0].file_score, tuple(hits)) for hits in by_file.values()]


def _mean(share: float, words: float, meaning: float) -> float:
    return share * words + (1.0 - share) * meaning


def _of_words(bm25: float, ranking: Ranking) -> float:
    return 1.0 / (1.0 + (ranking.half_bm25 / bm25) ** ranking.power) if bm25 > _NOTHING else 0.0


def _of_meaning(cosines: Sequence[float], last: float, ranking: Ranking) -> float:
    """A file's cosine, from those of its passages; `last` is the last that decides, 1 where fewer are known."""
    best, second, *_ = *sorted(cosines, reverse=True), last
    return min(1.0, best + ranking.second * max(0.0, second - last))


def _cosine(hit: Hit, least: float = 0.0) -> float:
    return min(1.0, max(least, 0.0 if hit.semantic is None else hit.semantic))


def _added_up(hits: Sequence[Hit], adding: Collection[str], ranking: Ranking) -> float:
    """A file's BM25: that of its best hits in `adding` together, or of its best one."""
    scores = sorted((hit.keyword or 0.0 for hit in hits if hit.chunk_id in adding), reverse=True)
    together = sum(score * ranking.decay**position for position, score in enumerate(scores[: ranking.passages]))
    return max(together, *(hit.keyword or 0.0 for hit in hits))


def _joined(known: Hit | None, hit: Hit) -> Hit:
    """Both values; of a hit that comes twice in one list the first, which is the better."""
    if known is None:
        return hit
    return replace(known, keyword=known.keyword if known.keyword is not None else hit.keyword)


def _matched_by(hit: Hit) -> MatchedBy:
    if hit.keyword is not None and hit.semantic is not None:
        return MatchedBy.BOTH
    return MatchedBy.KEYWORD if hit.keyword is not None else MatchedBy.SEMANTIC
