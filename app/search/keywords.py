"""A few words that tell texts of one group from those of the others, in any script.

Class-based TF-IDF (Grootendorst, "BERTopic", 2022): how often a word is in the texts of a group, times the logarithm
of 1 + A / f, where A is the mean number of words in a group and f how often the word is in all of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from app.search.highlight import word_tokens
from app.search.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MIN_LETTERS = 3
_IN_FILES = 2  # of a group at least, unless it has fewer: else names of one file would win
# Scripts that put no space between words, which ICU cuts by its dictionaries.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_KANA_ONLY = re.compile("[\u3040-\u309f]+")  # endings and particles


def words_of(text: str) -> Iterator[str]:
    """The words that may say what a text is about: folded, without stop words, numbers and short ones."""
    for token in word_tokens(_ADDRESS.sub(" ", text)):
        if _UNSPACED.search(token):
            yield from (word for word in _cut(token) if len(word) > 1 and not _KANA_ONLY.fullmatch(word))
        elif len(token) >= _MIN_LETTERS and not token.isdigit() and token not in STOP_WORDS:
            yield token


def keywords(groups: Sequence[Sequence[Iterable[str]]], count: int) -> list[list[str]]:
    """Up to `count` words for each group of texts, most telling first; a text is given as its words."""
    totals: Counter[str] = Counter()
    inside: list[Counter[str]] = []
    spreads: list[Counter[str]] = []
    for texts in groups:
        counts: Counter[str] = Counter()
        spread: Counter[str] = Counter()
        for text in texts:
            words = Counter(text)
            counts.update(words)
            spread.update(words.keys())
        totals.update(counts)
        inside.append(counts)
        spreads.append(spread)
    mean = totals.total() / max(1, len(groups))
    found = zip(inside, spreads, map(len, groups), strict=True)
    return [_best(counts, spread, min(_IN_FILES, size), totals, mean)[:count] for counts, spread, size in found]


def _best(counts: Counter[str], spread: Counter[str], files: int, totals: Counter[str], mean: float) -> list[str]:
    weights = {
        word: count / counts.total() * math.log(1 + mean / totals[word])
        for word, count in counts.items()
        if spread[word] >= files
    }
    return sorted(weights, key=lambda word: (-weights[word], word))


def _cut(text: str) -> Iterator[str]:
    from icu4py.breakers import WordBreaker

    plain = re.sub("[\U00010000-\U0010ffff]", " ", text)  # ICU counts in UTF-16
    return (plain[start:end] for start, end in WordBreaker(plain, "en").segments())
