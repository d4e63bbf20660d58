"""The numbers of the ranking, as one value that can be given from outside, so that others can be tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """How two ranked lists become one (see `fuse`, which has the figures); the defaults are what searches use.

    keyword_weight, semantic_weight: what exact words and meaning count for in a search for both.
    foreign_keyword_weight: the former where the model does not know the language (see `foreign`): its cosines say
        little then.
    half_bm25: BM25 that counts as a score of one half: large, so that the words of a long question still tell files
        apart.
    power: how much more a strong agreement of words counts than a weak one. With 2 twice the BM25 counts for nearly
        four times as much, as long as it is far below `half_bm25`: a few common words say nothing beside a cosine.
    decay, passages: a file's BM25 is that of its best passage, and of the next ones `decay` times what the one
        before counted for, up to so many.
    depth: so many hits of each list decide, so that scores do not depend on how many results are asked for: hits by
        words that come after add nothing to others of their file, and in a search for both the cosines that come
        after, or that nobody knows of what only its words found, count as the last one before.
    second: a file's cosine is that of its best passage, and this share of how far its second best is above the last
        of those that decide.
    """

    keyword_weight: float = 2.0
    semantic_weight: float = 1.0
    foreign_keyword_weight: float = 20.0
    half_bm25: float = 80.0
    power: float = 2.0
    decay: float = 0.3
    passages: int = 5
    depth: int = 200
    second: float = 0.1

    def keyword_share(self, foreignness: float = 0.0) -> float:
        """The weight of words, where both weights together are 1; `foreignness` is 0 to 1."""
        known, foreign = (
            words / (words + self.semantic_weight) for words in (self.keyword_weight, self.foreign_keyword_weight)
        )
        return known + foreignness * (foreign - known)


DEFAULT = Ranking()
