"""Texts as long and as varied as real ones, for any number of documents: words drawn as often as languages use them.

Words are those of given folders, each language by itself (the folder's name below a corpus tells which one), most
frequent first, and drawn with a chance of 1/rank (Zipf 1949). A document has a topic, whose own words make up a fifth
of it, so that words stand together as they do in real texts. The same number always gives the same text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

TOPICS = 400
_TOPIC_WORDS = 60
_TOPIC_SHARE = 0.2
_LENGTHS = (60, 130)  # words of a passage
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3041-\u30ff\u3400-\u9fff]")
_LONGEST = 24  # of a word; unspaced scripts are cut into pieces of four characters
_LEAST_WORDS = 2_000
_MAX_FILES = 400  # read for each language


@dataclass(frozen=True, slots=True)
class Language:
    """Its code and its words, most frequent first, with the running sum of their chances."""

    code: str
    words: NDArray[np.object_]
    sums: NDArray[np.float64]
    is_spaced: bool


def languages(corpora: Path) -> list[Language]:
    """Those with enough words in `corpora`/CORPUS/LANGUAGE; the whole folder as one where it is not laid out so."""
    counts: dict[str, Counter[str]] = {}
    for folder in sorted(path for path in corpora.glob("*/*") if path.is_dir()):
        counts.setdefault(folder.name[:2], Counter()).update(_count(folder))
    counts = {code: words for code, words in counts.items() if len(words) >= _LEAST_WORDS}
    if not counts:
        counts = {"en": Counter(_count(corpora))}
    return [_language(code, words) for code, words in sorted(counts.items()) if words]


def _count(folder: Path) -> Counter[str]:
    found: Counter[str] = Counter()
    files = (file for file in sorted(folder.rglob("*")) if file.suffix in (".md", ".txt"))
    for _, file in zip(range(_MAX_FILES), files, strict=False):
        found.update(_words_of(file.read_text("utf-8", "replace")))
    return found


def _words_of(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if _UNSPACED.search(word):
            yield from (word[at : at + 4] for at in range(0, len(word), 4))
        elif len(word) <= _LONGEST:
            yield word


def _language(code: str, counts: Counter[str]) -> Language:
    words = [word for word, _ in counts.most_common()]
    is_spaced = sum(bool(_UNSPACED.search(word)) for word in words) * 2 < len(words)
    words = [word for word in words if is_spaced or _UNSPACED.search(word)]
    chances = 1.0 / np.arange(1, len(words) + 1)
    return Language(code, np.array(words, object), np.cumsum(chances) / chances.sum(), is_spaced)


def topic_of(file: int) -> int:
    """Every document has one."""
    return (file * 7_919) % TOPICS


def language_of(file: int, known: Sequence[Language]) -> Language:
    """Half of the documents are in the language with most words, the others in all in turn."""
    if file % 2:
        return max(known, key=lambda language: len(language.words))
    return known[file // 2 % len(known)]


def passages(file: int, count: int, known: Sequence[Language]) -> list[str]:
    """The texts of a document."""
    chance = np.random.default_rng((11, file))
    language = language_of(file, known)
    lengths = chance.integers(*_LENGTHS, count)
    total = int(lengths.sum())
    drawn = np.searchsorted(language.sums, chance.random(total))
    own = np.random.default_rng((13, topic_of(file))).integers(0, len(language.words), _TOPIC_WORDS)
    is_own = chance.random(total) < _TOPIC_SHARE
    drawn[is_own] = own[chance.integers(0, _TOPIC_WORDS, int(is_own.sum()))]
    words = language.words[np.minimum(drawn, len(language.words) - 1)]
    return [_joined(list(part), language) for part in np.split(words, np.cumsum(lengths)[:-1])]


def _joined(words: list[str], language: Language) -> str:
    space = " " if language.is_spaced else ""
    sentences = [space.join(words[at : at + 14]) for at in range(0, len(words), 14)]
    return (". " if language.is_spaced else "。").join(sentences) + "."


def query_of(text: str, chance: np.random.Generator) -> str:
    """Two to four words of a passage that are not its most frequent ones, as a person would remember it."""
    words = sorted({word for word in _words_of(text) if len(word) > 3}, key=lambda word: (-len(word), word))
    half = words[: max(3, len(words) // 2)]
    picked = chance.permutation(len(half))[: int(chance.integers(2, 5))]
    return " ".join(half[index] for index in picked)
