"""The words that a search found, wherever else they stand in a document: what F3 walks."""

from __future__ import annotations

import functools
import re

MAX_TERMS = 24
MAX_TERM_CHARS = 200
# Scripts that are written without spaces: a word may begin anywhere in them.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d"
_LETTER = f"[^\\W{_UNSPACED}]"
_EDGE = re.compile(_LETTER)


@functools.lru_cache(maxsize=8)
def term_pattern(terms: tuple[str, ...]) -> re.Pattern[str] | None:
    """What finds these words in any case, whole where their script has spaces; None where there are none.

    The first MAX_TERMS count. White space in a term stands for any white space.
    """
    kept = dict.fromkeys(" ".join(term.split()).lower() for term in terms if len(term) <= MAX_TERM_CHARS)
    kept.pop("", None)
    if not kept:
        return None
    longest_first = sorted(list(kept)[:MAX_TERMS], key=len, reverse=True)
    return re.compile("|".join(map(_whole, longest_first)), re.IGNORECASE)


def _whole(term: str) -> str:
    words = r"\s+".join(map(re.escape, term.split()))
    before = f"(?<!{_LETTER})" if _EDGE.match(term[0]) else ""
    after = f"(?!{_LETTER})" if _EDGE.match(term[-1]) else ""
    return before + words + after
