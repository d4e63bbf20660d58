"""Where in a passage the words of the query stand.

Words match in any case, with or without accents, and with another common ending (search, searched; Datei, Dateien);
Chinese, Japanese and Korean match by pairs of characters. Not a linguist's stemmer: it has to serve every language,
and a highlight too few or too many harms nobody.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from app.search.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]

_MAX_WORDS = 64
_MIN_STEM = 4
# Endings that come and go: English, German, Romance languages, then Russian and Ukrainian.
_ENDINGS = (
    "e", "s", "es", "n", "en", "er", "em", "ern", "ed", "d", "ing", "ings", "ly", "y", "ies", "ied", "ers", "a", "o",
    "i", "as", "os", "is", "et", "ten",
    "а", "я", "ы", "и", "у", "ю", "е", "о", "ой", "ей", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ами", "ями",
    "ый", "ий", "ая", "ое", "ые", "ого", "ому", "ых", "і",
)  # fmt: skip
_ENDINGS_LONGEST_FIRST = tuple(sorted(_ENDINGS, key=len, reverse=True))
_ANY_ENDING = "(?:" + "|".join((*_ENDINGS_LONGEST_FIRST, "")) + ")"
_EAST_ASIAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
# What words are made of: letters, digits, and the marks of Hebrew, Arabic, Indian and South-East Asian scripts, which
# Python's \w leaves out.
_MARKS = (
    "\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0df3\u0e31-\u0e4e\u0eb1-\u0ece"
    "\u0f71-\u0f84\u102b-\u103e\u1056-\u109d\u17b4-\u17d3"
)
# Scripts without spaces between words (Thai, Lao, Burmese, Khmer): a word is found inside others.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_IS_INSIDE = re.compile(f"[{_EAST_ASIAN}]|{_UNSPACED.pattern}")
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
_TOKEN = re.compile(rf"[{_EAST_ASIAN}]+|(?:(?![{_EAST_ASIAN}]){_LETTER})+(?:\+\+|#)?")
_IS_EAST_ASIAN = re.compile(f"[{_EAST_ASIAN}]")
_KANA_ONLY = re.compile("[\u3040-\u309f]+$")
# Latin and Greek letters, whose accents are taken off; elsewhere what looks like one makes another letter (и, й).
_ACCENTED = (range(0xC0, 0x250), range(0x370, 0x400), range(0x1E00, 0x2000))
_COMBINING = range(0x300, 0x370)
_FULL_WIDTH = range(0xFF01, 0xFF5F)


def highlight(text: str, words: str, phrases: Sequence[str] = ()) -> tuple[Span, ...]:
    """Ranges of `text` (characters, end exclusive) that match the query; in order, none touching another.

    Words that are in every text (the, of) and single letters count only in a query that has nothing else.
    """
    pattern = _pattern(words, tuple(phrases))
    if pattern is None:
        return ()
    folded, origins = _fold(text)
    return tuple(_merged((origins[start], origins[end]) for start, end in _matches(pattern, folded)))


def word_tokens(text: str) -> list[str]:
    """The words of a text as highlights see them: lower case, without the accents of Latin letters."""
    return _TOKEN.findall(_fold(text)[0])


def has_words(text: str, words: str) -> bool:
    """True where these words, whole and in this order, stand in the text; False for words without a letter."""
    pattern = _exact_pattern(words)
    return pattern is not None and pattern.search(_fold(text)[0]) is not None


def _matches(pattern: re.Pattern[str], folded: str) -> Iterator[Span]:
    """All matches; pairs of East Asian characters may overlap, so the search goes on inside those."""
    position = 0
    while match := pattern.search(folded, position):
        yield match.span()
        position = match.start() + 1 if _IS_EAST_ASIAN.match(match.group()) else match.end()


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    current: Span | None = None
    for start, end in spans:
        if current is None:
            current = start, end
        elif start <= current[1]:
            current = current[0], max(current[1], end)
        else:
            yield current
            current = start, end
    if current is not None:
        yield current


@lru_cache(maxsize=32)
def _pattern(words: str, phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression for the whole query, for folded text; None when nothing is to be found."""
    tokens = list(dict.fromkeys(_TOKEN.findall(_fold(words)[0])))
    telling = ([token for token in tokens if _is_telling(token)] or ([] if phrases else tokens))[:_MAX_WORDS]
    choices = [choice for phrase in phrases if (choice := _phrase(phrase))]
    choices += [choice for token in telling if _IS_INSIDE.match(token) for choice in _inside(token)]
    # Longest first: an alternative that matches early must not hide a longer one.
    choices = sorted(dict.fromkeys(choices), key=len, reverse=True)
    if whole := [token for token in telling if not _IS_INSIDE.match(token)]:
        choices.append(_whole_words(whole))
    return re.compile("|".join(choices)) if choices else None


def _is_telling(token: str) -> bool:
    return (len(token) > 1 or bool(_IS_EAST_ASIAN.match(token))) and token not in STOP_WORDS


@lru_cache(maxsize=128)
def _exact_pattern(words: str) -> re.Pattern[str] | None:
    tokens = _TOKEN.findall(_fold(words)[0])
    if not tokens:
        return None
    first, last = (_IS_INSIDE.match(token) is not None for token in (tokens[0], tokens[-1]))
    before, after = "" if first else f"(?<!{_LETTER})", "" if last else f"(?!{_LETTER})"
    return re.compile(before + r"[\W_]*".join(map(re.escape, tokens)) + after)


def _phrase(phrase: str) -> str:
    return r"[\W_]+".join(re.escape(token) for token in _TOKEN.findall(_fold(phrase)[0]))


def _inside(token: str) -> Iterator[str]:
    """Expressions for a word of a script without spaces, which stands inside others."""
    if _UNSPACED.match(token):
        yield re.escape(token)
    elif len(token) <= 2:
        yield token
    else:
        yield from (pair for pair in map("".join, pairwise(token)) if not _KANA_ONLY.match(pair))
        if _KANA_ONLY.match(token):
            yield token


def _whole_words(tokens: Sequence[str]) -> str:
    """One expression for all words between spaces, each with any of the endings.

    The endings stand in it once: with them behind every word it takes four times as long to compile (150 queries).
    """
    stems = [stem for token in tokens for stem in _stems(token)]
    choices = [re.escape(token) for token in tokens if not _stems(token)]
    if stems:
        choices.append(f"(?:{'|'.join(stems)}){_ANY_ENDING}")
    return f"(?<!{_LETTER})(?:{'|'.join(choices)})(?!{_LETTER})"


def _stems(token: str) -> tuple[str, ...]:
    """What any ending may follow: the word, and the word without its own; none for short ones and those with digits."""
    if not token.isalpha() or len(token) < _MIN_STEM:
        return ()
    for ending in _ENDINGS_LONGEST_FIRST:
        if token.endswith(ending) and len(token) - len(ending) >= _MIN_STEM:
            return token, token[: -len(ending)]
    return (token,)


def _fold(text: str) -> tuple[str, Sequence[int]]:
    """The text in lower case without accents, and where each of its characters, and its end, came from."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    parts = [_fold_character(character) for character in text]
    folded = "".join(parts)
    if len(folded) == len(text) and all(parts):  # all of length one then, as none is empty
        return folded, range(len(text) + 1)
    origins = [index for index, part in enumerate(parts) for _ in part]
    return folded, [*origins, len(text)]


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    code = ord(character)
    if code in _COMBINING:
        return ""
    if any(code in letters for letters in _ACCENTED):
        bare = unicodedata.normalize("NFD", character)
        return "".join(part for part in bare if ord(part) not in _COMBINING).casefold()
    return (chr(code - 0xFEE0) if code in _FULL_WIDTH else character).casefold()
