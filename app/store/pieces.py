"""Pieces of words that the full text index misses: pairs of East Asian characters, and the parts of identifiers.

LanceDB's `icu/split` cuts Chinese, Japanese and Korean into words and finds only whole ones: not 市长 in
南京市长江大桥, not 학교 in 학교에서. Overlapping pairs of characters find all (Nie and others, "On the use of words and
n-grams for Chinese information retrieval", IRAL 2000). Pairs are in simplified characters whatever the text has, so
that both spellings meet. Of getUserName come get, user, name; of user_name, which the index cuts, the whole. What is
made here depends on the text alone, so it moves and is copied with it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from app.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN_KANA_HANGUL = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(f"[{_HAN_KANA_HANGUL}]+")
# Nothing else becomes one of these by NFKC (tried with every character of Unicode).
_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\U0010ffff]")
_GRAMMAR = re.compile("[\u3041-\u309f]{2}")  # two hiragana are an ending or a particle
# Only at the beginning of a run of letters: a run that does not match there matches nowhere.
_CAMEL = re.compile(r"(?<![A-Za-z])[A-Za-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+")
_CAMEL_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[A-Z]")
_JOINED = re.compile(r"(?<![A-Za-z])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+")
_PLAIN_WORD = re.compile(r"[A-Za-z][a-z0-9]+")
_MIN_PART = 2


def pieces(text: str) -> str | None:
    """The pieces of a text, in its order with spaces between, lower case; None where there are none."""
    found = [*_pairs(text), *_identifier_parts(text)]
    return " ".join(found) or None


def query_pieces(words: str) -> str:
    """What a query looks for among pieces; its plain words too, for they may be a part of an identifier."""
    plain = (match.group().lower() for match in _PLAIN_WORD.finditer(_without_identifiers(words)))
    return " ".join(dict.fromkeys([*_pairs(words), *_identifier_parts(words), *plain]))


def phrase_pieces(phrase: str) -> str:
    """The pairs of a phrase that is wholly East Asian, "" for others: in a row, they are the phrase."""
    compact = unicodedata.normalize("NFKC", phrase).replace(" ", "")
    return " ".join(_pairs(compact)) if _RUN.fullmatch(compact) and not _GRAMMAR.search(compact) else ""


def name_words(path: str) -> str:
    """What a file is found by of its path: its name without suffix, and the folder that it is in."""
    *folders, name = re.split(r"[/\\]", path)
    stem = re.sub(r"(?<=.)\.[^.\s]{1,8}$", "", name)
    return " ".join(filter(None, [*folders[-1:], stem, pieces(stem)]))


def simplified(text: str) -> str:
    """The text with simplified Chinese characters in place of traditional ones, of the same length."""
    return text.translate(_simplified_of())


def _pairs(text: str) -> Iterator[str]:
    if text.isascii() or not _EAST_ASIAN.search(text):
        return
    for run in _RUN.findall(simplified(unicodedata.normalize("NFKC", text))):
        yield from (pair for pair in map("".join, pairwise(run)) if not _GRAMMAR.match(pair))


def _identifier_parts(text: str) -> list[str]:
    # Few words are left: most have capitals at their beginning only.
    text = " ".join([word for word in text.split() if not (word.islower() or word[1:].islower()) or "_" in word])
    found: list[str] = []
    for identifier in _CAMEL.findall(text):
        parts = _CAMEL_PART.findall(identifier)
        if len(parts) > 1:
            found += [part.lower() for part in parts if len(part) >= _MIN_PART]
    if "_" in text:
        found += [identifier.lower() for identifier in _JOINED.findall(text)]
    return found


def _without_identifiers(words: str) -> str:
    return _CAMEL.sub(lambda match: match.group().lower(), words).replace("_", " ")


@cache
def _simplified_of() -> dict[int, str]:
    lines = (resources_dir() / "hanzi" / "simplified.txt").read_text("utf-8").splitlines()
    return {ord(line[0]): line[1] for line in lines}
