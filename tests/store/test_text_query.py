from __future__ import annotations

import lancedb.query as queries

from app.store.text_query import FTS_COLUMNS, text_query


def columns(query: object) -> list[tuple[str, str]]:
    if isinstance(query, queries.BooleanQuery):
        return [found for _, each in query.queries for found in columns(each)]
    assert isinstance(query, queries.MatchQuery | queries.PhraseQuery)
    return [(query.column, getattr(query, "query", "") or getattr(query, "terms", ""))]


def test_words_are_looked_for_in_every_column_that_may_have_them() -> None:
    assert [name for name, _ in columns(text_query("user 市長", ()))] == list(FTS_COLUMNS)
    assert columns(text_query("user 市長", ()))[-1] == ("pieces", "市长 user")
    assert [name for name, _ in columns(text_query("2024", ()))] == ["text", "heading", "name"]


def test_forms_count_in_text_and_headings() -> None:
    assert columns(text_query("2024", (), "mietvertrag"))[-2:] == [("text", "mietvertrag"), ("heading", "mietvertrag")]


def test_phrases_must_be_there() -> None:
    query = text_query("x1", ("three months", "市长"))
    assert [occur for occur, _ in query.queries] == [queries.Occur.MUST, queries.Occur.MUST, queries.Occur.SHOULD]
    assert ("pieces", "市长") in columns(query)
