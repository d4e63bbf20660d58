"""The numbers of the ranking, as one value that can be given from outside, so that others can be tried."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ranking:
    """How two ranked lists become one (see `fuse`); the defaults are what searches use.

    keyword_weight, semantic_weight: what exact words and meaning count for in a search for both.
    foreign_keyword_weight: the former where the model does not know the language of the query, as far as its letters
        tell: its cosines say little then.
    half_bm25: BM25 that counts as a score of one half: large, so that the words of a long question still tell files
        apart.
    decay, passages: a file's BM25 is that of its best passage, and of the next ones `decay` times what the one
        before counted for, up to so many.
    """

    keyword_weight: float = 1.5
    semantic_weight: float = 1.0
    foreign_keyword_weight: float = 6.0
    half_bm25: float = 60.0
    decay: float = 0.3
    passages: int = 5

    def keyword_share(self, *, is_foreign: bool = False) -> float:
        """The weight of words, where both weights together are 1."""
        words = self.foreign_keyword_weight if is_foreign else self.keyword_weight
        return words / (words + self.semantic_weight)


DEFAULT = Ranking()
