"""Other forms of a query's words that the library has: longer words around them, their parts, words one letter off.

Nothing of this knows a language: "contract" finds contracts, "Vertrag" finds Mietvertrag and Vertrags, "exper" finds
experience while it is being typed, "recieve" finds receive, "username" finds user_name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.search.highlight import word_tokens
from app.search.stop_words import STOP_WORDS
from app.store.vocabulary import MIN_WORD, fold_word

if TYPE_CHECKING:
    from app.store.vocabulary import Vocabulary

MAX_WORDS = 12  # of a query: a longer one says enough by itself
_LONGER = 8  # forms of one word, of each kind
_MIN_INSIDE = 5  # a part of a compound has at least so many letters: "art" is in too many words
_MIN_TYPO = 5
_MIN_TYPED = 3
_RARE = 2  # passages: a word that is in fewer may be misspelt in them as well


def forms_of(words: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Forms of the words, none of them a word of the query, in the order of the query."""
    tokens = [fold_word(token) for token in word_tokens(words)]
    found: dict[str, None] = {}
    if len(tokens) > MAX_WORDS:
        return ()
    for position, token in enumerate(tokens):
        if token in STOP_WORDS or not token.isalpha():
            continue
        found.update(dict.fromkeys(_forms(token, vocabulary, is_last=position == len(tokens) - 1)))
    return tuple(word for word in found if word not in tokens)


def _forms(token: str, vocabulary: Vocabulary, *, is_last: bool) -> list[str]:
    known = vocabulary.passages(token) if len(token) >= MIN_WORD else _RARE
    longer: list[tuple[str, int]] = []
    if len(token) >= _MIN_INSIDE or (is_last and len(token) >= _MIN_TYPED):
        longer = vocabulary.beginning_with(token, _LONGER)
    if len(token) >= _MIN_INSIDE:
        longer += vocabulary.ending_with(token, _LONGER)
    if not known and not longer and (parts := _parts(token, vocabulary)):
        return parts
    if known < _RARE and not longer and len(token) >= _MIN_TYPO:
        longer = [each for each in vocabulary.one_letter_off(token, _LONGER) if each[1] > known]
    return [word for word, _ in longer]


def _parts(token: str, vocabulary: Vocabulary) -> list[str]:
    """Two words of the library that a word is made of, the most frequent pair by its rarer half; else nothing."""
    pairs = [(token[:cut], token[cut:]) for cut in range(MIN_WORD, len(token) - MIN_WORD + 1)]
    known = [(min(map(vocabulary.passages, pair)), pair) for pair in pairs]
    passages, best = max(known, default=(0, ("", "")))
    return list(best) if passages else []
