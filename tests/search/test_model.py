from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePath

from app.search.model import FileResult, MatchedBy, Passage, SearchMode, SearchRequest, SearchResponse

PASSAGE = Passage("1:0", "some text", 0.123456, MatchedBy.BOTH, 0, 10, 19, 2, 5, 6, "Title › Part", ((0, 4),))
RESULT = FileResult(str(PurePath("folder", "file.pdf")), 0.5, "Title", "pdf", (PASSAGE,), "en", "2024-05-31")


def test_json_is_what_the_command_line_promises() -> None:
    response = SearchResponse("text", SearchMode.HYBRID, (RESULT,), 1.26, "keyword only", below_min_score=3)
    data = json.loads(json.dumps(response.to_json()))
    assert set(data) >= {"query", "mode", "degraded", "took_ms", "results"}
    assert (data["mode"], data["degraded"], data["took_ms"]) == ("hybrid", True, 1.3)
    (result,) = data["results"]
    assert set(result) == {"path", "score", "title", "format", "language", "date", "also_in", "passages"}
    assert (result["language"], result["date"]) == ("en", "2024-05-31")
    assert result["passages"] == [
        {
            "text": "some text",
            "score": 0.1235,
            "page": 2,
            "line_start": 5,
            "line_end": 6,
            "heading": "Title › Part",
            "matched_by": "both",
            "highlights": [[0, 4]],
            "meaning_ranges": [],
            "weak": False,
        }
    ]


def test_reasons_come_where_they_are_asked_for() -> None:
    passage = replace(PASSAGE, bm25=2.5)
    response = SearchResponse(
        "text", SearchMode.HYBRID, (replace(RESULT, passages=(passage,)),), 1.0, keyword_share=0.3
    )
    data = response.to_json(explain=True)
    assert data["keyword_share"] == 0.3
    assert data["results"][0]["passages"][0]["why"] == {"bm25": 2.5, "cosine": None}
    assert "keyword_share" not in response.to_json()


def test_a_request_needs_nothing_but_a_query() -> None:
    request = SearchRequest("words")
    assert (request.mode, request.min_score, request.filters.suffixes) == (SearchMode.HYBRID, 0.0, ())
