"""What a query says about a passage word for word: phrases that must be in it, words and phrases that must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.search.highlight import has_words
from app.store.pieces import simplified

if TYPE_CHECKING:
    from app.search.query import ParsedQuery


def is_allowed(text: str, heading: str, query: ParsedQuery) -> bool:
    """True where every phrase stands in the text or in the headings over it, and nothing excluded in either.

    Whole words count, in any case, with or without accents, in traditional or simplified characters, whatever spaces
    and signs are between them.
    """
    parts = (text, heading)
    has_all = all(any(_has(part, phrase) for part in parts) for phrase in query.phrases)
    return has_all and not any(_has(part, word) for word in query.excluded for part in parts)


def _has(text: str, words: str) -> bool:
    return has_words(text, words) if words.isascii() else has_words(simplified(text), simplified(words))
