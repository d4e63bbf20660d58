"""What is searched for, of what was typed; a sentence where that is nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.errors import UsageError
from app.search.model import Filters, Note
from app.search.query import as_words, parse

if TYPE_CHECKING:
    from app.search.model import SearchRequest
    from app.search.query import ParsedQuery

MAX_QUERY_CHARS = 10_000
NOTHING = "There is nothing to search for. Type some words."
_TOO_LONG = f"Only the first {MAX_QUERY_CHARS:,} characters were searched for."
_ONLY_FILTERS = "There is nothing to search for: filters only narrow a search. Add a word to look for."


def understood(request: SearchRequest) -> ParsedQuery:
    """The query taken apart, of its first MAX_QUERY_CHARS characters, with a note where there are more.

    Raises UsageError where no word or phrase is left to look for, with a sentence that says what is missing.
    """
    text = request.query[:MAX_QUERY_CHARS]
    query = as_words(text) if request.plain else parse(text)
    if not (query.words.strip() or query.phrases):
        raise UsageError(_missing(query, request.filters))
    if len(request.query) > MAX_QUERY_CHARS:
        note = Note(_TOO_LONG, MAX_QUERY_CHARS, len(request.query))
        query = replace(query, notes=(*query.notes, note))
    return query


def _missing(query: ParsedQuery, filters: Filters) -> str:
    if query.excluded:
        left_out = query.excluded[0]
        return f"There is nothing to search for: “-{left_out}” only leaves something out. Add a word to look for."
    return NOTHING if query.filters == filters == Filters() else _ONLY_FILTERS
