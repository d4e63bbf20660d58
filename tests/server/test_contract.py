from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from app.errors import UsageError
from app.search.model import Filters, SearchMode, SearchRequest
from app.server.contract import search_request


def test_a_query_is_enough() -> None:
    assert search_request({"query": "words"}) == SearchRequest("words", limit=10)


def test_all_fields() -> None:
    request = search_request(
        {
            "query": "words",
            "mode": "keyword",
            "limit": 5,
            "in": ["/a", "/b"],
            "type": ".PDF",
            "lang": ["DE"],
            "after": "2024",
            "name": "q1",
            "min_score": 0.5,
            "passages_per_file": 2,
        }
    )
    after = datetime(2024, 1, 1).astimezone(UTC)
    filters = Filters(("/a", "/b"), ("pdf",), ("de",), after, None, ("q1",))
    assert request == SearchRequest("words", SearchMode.KEYWORD, 5, filters, 0.5, 2)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ({}, "query"),
        ({"query": "  "}, "query"),
        ({"query": 1}, "query"),
        ({"query": "x", "limit": 0}, "limit"),
        ({"query": "x", "limit": True}, "limit"),
        ({"query": "x", "limit": "5"}, "limit"),
        ({"query": "x", "min_score": float("nan")}, "min_score"),
        ({"query": "x", "mode": "fuzzy"}, "hybrid, semantic, keyword"),
        ({"query": "x", "mode": []}, "mode"),
        ({"query": "x", "in": [1]}, "in"),
        ({"query": "x", "after": "soon"}, "2024-05-31"),
        ({"query": "x", "after": 2024}, "after"),
        ({"query": "x", "delete": "all"}, "delete"),
    ],
)
def test_what_is_wrong_is_named(data: dict[str, Any], word: str) -> None:
    with pytest.raises(UsageError, match=word):
        search_request(data)


def test_an_instruction_is_handed_on() -> None:
    assert search_request({"query": "x", "instruction": "legal"}).instruction == "legal"
    assert search_request({"query": "x"}).instruction == ""
    with pytest.raises(UsageError, match="instruction"):
        search_request({"query": "x", "instruction": 3})
