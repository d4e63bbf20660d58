"""The constants of the ranking, as one value that can be given from outside, so that others can be tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """How two ranked lists become one (see `fuse`); the defaults are what searches use.

    rank_offset: the constant of reciprocal rank fusion for passages, 60 in the paper: large enough that the first
        ranks of one list do not drown agreement between both.
    file_rank_offset: the same for files, of which each list has fewer: smaller, so that the top of one list counts
        against the middle of both.
    keyword_weight, semantic_weight: what a rank among words and a rank by meaning count for.
    half_bm25: BM25 that counts as a score of one half: about two rare words of the query, or one that stands there
        often.
    """

    rank_offset: float = 60.0
    file_rank_offset: float = 10.0
    keyword_weight: float = 1.5
    semantic_weight: float = 1.0
    half_bm25: float = 10.0


DEFAULT = Ranking()
