from __future__ import annotations

from app.evaluation.collection import Collection, Entry, Query, limited

ENTRIES = tuple(Entry(key, key, language=language) for key in "abc" for language in ("de", "en"))
QUERIES = tuple(Query(f"{key}?", {key: 1.0}, language) for language in ("de", "en") for key in "abc")
BOTH = Collection("both", ENTRIES, QUERIES)


def test_languages_are_told_where_documents_have_versions() -> None:
    assert BOTH.languages == ["de", "en"]
    assert limited(BOTH, language="en").languages == []
    assert Collection("plain", (Entry("a"), Entry("b")), ()).languages == []


def test_queries_come_from_every_language_in_turn() -> None:
    few = limited(BOTH, queries=3)
    assert [(query.text, query.language) for query in few.queries] == [("a?", "de"), ("a?", "en"), ("b?", "de")]
    assert len(few.entries) == 6


def test_documents_that_answer_stay() -> None:
    few = limited(BOTH, documents=3, queries=2)
    assert [entry.key for entry in few.entries] == ["a", "a", "b"]


def test_queries_without_an_answer_go() -> None:
    few = limited(BOTH, documents=2)
    assert {query.text for query in few.queries} == {"a?"}
    dangling = Collection("x", (Entry("a"),), (Query("q", {"a": 1.0, "gone": 1.0}), Query("r", {"gone": 1.0})))
    assert limited(dangling).queries == (Query("q", {"a": 1.0}),)
