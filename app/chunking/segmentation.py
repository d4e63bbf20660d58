"""Borders of sentences, lines and characters in any script, from ICU, with rules beside it for what ICU leaves open.

ICU implements Unicode's UAX #29 (sentences, characters) and UAX #14 (line breaks, with dictionaries for Thai, Lao,
Khmer and Burmese). It knows no abbreviations across languages, takes every line end for the end of a sentence, and
finds no sentences in Thai and Lao, which write spaces between clauses and hardly any stops.
"""

from __future__ import annotations

import re
from heapq import merge
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCALE = "en"  # of what is used here ICU tailors nothing by language

# ICU counts in UTF-16 and refuses lone surrogates, so such characters are replaced one by one with like ones.
_ODD = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
_STAND_INS = (
    (re.compile("[\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]"), "\ufe0f"),  # skin colours, tags: join what is before
    (re.compile("[\U00020000-\U0003ffff]"), "一"),
    (_ODD, "☺"),
)

# Line ends that end no sentence: all of a run but the last, and one alone where the next line may go on. It does not
# if it begins with a number, bullet or bracket (lists, logs).
_WRAPPED = re.compile(
    r"[\r\n](?=[ \t]{0,32}[\r\n])|(?<![\r\n])[\r\n](?=[ \t]{0,32}[^\s\d\[\]<>{}(*•#|/@-])"
    r"|(?<=[^\r\n]\r)\n(?=[ \t]{0,32}[^\s\d\[\]<>{}(*•#|/@-])"
)
_CLAUSE = re.compile("(?<=[\u0e01-\u0e5b\u0e81-\u0edf])\\s{1,8}(?=[\u0e01-\u0e5b\u0e81-\u0edf])")
_HAS_CLAUSES = re.compile("[\u0e01-\u0edf]")

_OPENING = "“‘「『（《〈【«„¿¡(["
_CLOSING = "»”’)]」』）》〉】"
_TAIL = 24
_LAST_WORD = re.compile(r"(?<![^\s(\[«„“\"'])(?:[^\W\d]\.\s?){0,3}([^\s.(\[«„“\"']{1,12})\.$")
_LIST_NUMBER = re.compile(r"\d{1,3}|[ivxIVX]{1,4}")
_NEXT_ITEM = re.compile(r"\d{1,3}[.)]\s")
_SHORT_WORD = re.compile(r"[^\W\d]{1,5}")
# Written with a stop inside of a sentence, in the languages of Europe. Single letters need no mention.
_ABBREVIATIONS = frozenset(
    re.findall(
        r"\w+",
        "abb abs adv alin anm approx apr art aufl aug av bd bl bsp bspw bzgl bzw ca cap cf ch chr cit co col "
        "corp cp dec dept dez dgl dir doc dott dpt dr dra eq etc evtl ex exc exp feb fig figs fr geb gen ggf "
        "gov hon hr hrsg ing insb inkl jan jg jr jul jun kap lic lt ltd mag mio mlle mme mr mrd mrs ms mt nat "
        "no nov nr núm núms obj oct okt op pag par pers pg pl pp prof pt publ rd ref rep resp rev sec sen "
        "sent sep sept sig sog sr sra st str tab tel usf usw va verm vgl vol vols vs zzgl ул рис см стр им др "
        "пр табл гл ред ",
    )
)


def sentence_breaks(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets in `text[start:end]` at which a sentence begins, ascending and without `start` and `end`."""
    from icu4py.breakers import SentenceBreaker

    stretch = text[start:end]
    joined = _WRAPPED.sub(" ", stretch)
    ends = (_checked(joined, border) for _, border in SentenceBreaker(_plain(joined), _LOCALE).segments())
    clauses = (match.end() for match in _CLAUSE.finditer(stretch)) if _HAS_CLAUSES.search(stretch) else ()
    before = 0
    for border in merge(ends, clauses):
        if before < border < end - start:
            yield start + border
            before = border


def line_break(text: str, start: int, stop: int) -> int:
    """The last offset in `text[start:stop]` after which a line may break, as words do; 0 where there is none.

    Both ends have to be near each other: all between them is looked at.
    """
    from icu4py.breakers import LineBreaker

    window = _plain(text[start : stop + 1])
    borders = [border for _, border in LineBreaker(window, _LOCALE).segments()]
    inside = [border for border in borders if 0 < border <= stop - start]
    return start + inside[-1] if inside else 0


def character_break(text: str, start: int, stop: int) -> int:
    """The last offset up to `stop` that parts no letter from its marks, no emoji from what shapes it.

    Looks back 64 characters and no further than `start`; `stop` itself where all of that is one heap of marks.
    """
    from icu4py.breakers import CharacterBreaker

    first = max(start, stop - 64)
    window = _plain(text[first : stop + 1])
    borders = [border for _, border in CharacterBreaker(window, _LOCALE).segments()]
    inside = [first + border for border in borders if 0 < border <= stop - first]
    return inside[-1] if inside else stop


def _plain(text: str) -> str:
    """The text as ICU can count it: every character one unit of UTF-16, of nearly the same properties."""
    if not text.isascii() and _ODD.search(text):
        for pattern, stand_in in _STAND_INS:
            text = pattern.sub(stand_in, text)
    return text


def _checked(text: str, border: int) -> int:
    """The border, moved before a bracket or quote that opens there; 0 where the sentence goes on."""
    while border > 0 and text[border - 1] in _OPENING:
        border -= 1
    following = text[border : border + 1]
    if following in _CLOSING:
        return 0
    if text[border - 1 : border].isspace() and text[border - 1] not in " \t":
        return border
    if following.islower():
        return 0
    tail = text[max(0, border - _TAIL) : border].rstrip()
    match = _LAST_WORD.search(tail) if tail.endswith(".") else None
    return 0 if match and _is_abbreviated(match.group(1), text[border : border + 5]) else border


def _is_abbreviated(word: str, following: str) -> bool:
    """Whether the stop after `word` belongs to it, given the text after the space."""
    if len(word) == 1 or word.casefold() in _ABBREVIATIONS or _LIST_NUMBER.fullmatch(word):
        return True
    is_numbered = following[:1].isdigit() and not _NEXT_ITEM.match(following)
    return is_numbered and _SHORT_WORD.fullmatch(word) is not None
