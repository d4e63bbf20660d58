from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.text_query import text_query
from app.store.text_search import TextSearch
from app.store.vectors import VectorStore
from tests.store.test_unfolded import DIMENSIONS, add

if TYPE_CHECKING:
    from app.paths import DataDir


def test_folded_and_unfolded_rows_are_one_list_best_first(data_dir: DataDir) -> None:
    table = VectorStore(data_dir.vectors_dir).create("f00", DIMENSIONS)
    add(table, 1, 130)
    table.optimize()
    add(table, 2, 30)
    search = TextSearch(text_query("walrus of2", ()), None, 9, ["file_id", "_score"])
    plain, split = (search.rows(table.handle, words) for words in (None, table._unfolded_words))
    assert len(split) == len(plain) == 9
    assert [row["_score"] for row in split] == sorted((row["_score"] for row in split), reverse=True)
    assert {row["file_id"] for row in split} == {2}
    everything = TextSearch(text_query("walrus", ()), "file_id < 3", 100, ["file_id", "_score"])
    assert {row["file_id"] for row in everything.rows(table.handle, table._unfolded_words)} == {1, 2}
