from __future__ import annotations

import pytest

from app.errors import UsageError
from app.search.asking import MAX_QUERY_CHARS, understood
from app.search.model import Filters, SearchRequest


@pytest.mark.parametrize("query", ["", "   ", '"', "\0\x01"])
def test_no_words(query: str) -> None:
    with pytest.raises(UsageError, match=r"^There is nothing to search for\. Type some words\.$"):
        understood(SearchRequest(query))


@pytest.mark.parametrize("query", ["-draft", '-"first draft" type:pdf'])
def test_only_a_minus(query: str) -> None:
    with pytest.raises(UsageError, match=r"“-(first )?draft” only leaves something out\. Add a word"):
        understood(SearchRequest(query))


@pytest.mark.parametrize(
    "request_",
    [SearchRequest("type:pdf after:2024"), SearchRequest(" ", filters=Filters(suffixes=("pdf",)))],
    ids=["typed", "chosen"],
)
def test_only_filters(request_: SearchRequest) -> None:
    with pytest.raises(UsageError, match=r"filters only narrow a search\. Add a word"):
        understood(request_)


def test_a_query_that_is_too_long_is_cut_with_a_note() -> None:
    exactly = "x " * (MAX_QUERY_CHARS // 2)
    assert understood(SearchRequest(exactly)).notes == ()
    query = understood(SearchRequest(exactly + "more after:soon", plain=True))
    assert "more" not in query.words
    (note,) = query.notes
    assert "10,000 characters" in note.message
    assert (note.start, note.end) == (MAX_QUERY_CHARS, MAX_QUERY_CHARS + 15)


def test_words_beside_filters_are_searched_for() -> None:
    assert understood(SearchRequest("tea -green type:pdf")).words == "tea"
    assert understood(SearchRequest("type:pdf", plain=True)).words == "type:pdf"
