from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.store.rows import chunk_rows
from app.store.text_query import text_query
from app.store.unfolded import SCANNED_ROWS, UnfoldedWords, unfolded
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable
    from app.store.rows import Row

DIMENSIONS = 4
WORDS = ("walrus", "lighthouse", "harbour", "anchor", "compass", "gull", "tide")
MANY = SCANNED_ROWS + 60


def file_of(number: int) -> Row:
    path = os.path.abspath(f"/docs/file{number}.txt")
    return {"file_id": number, "path": path, "suffix": "txt", "mtime": datetime.now(UTC), "size": number, "lang": "en"}


def add(table: ChunkTable, number: int, count: int) -> None:
    texts = [f"{WORDS[n % 7]} {WORDS[n * 3 % 5]} w{n * 7919 % 101} of{number}" for n in range(count)]
    table.add(chunk_rows(file_of(number), [Chunk(n, text, 0, len(text), "") for n, text in enumerate(texts)], {})[0])


@pytest.fixture
def table(data_dir: DataDir) -> ChunkTable:
    table = VectorStore(data_dir.vectors_dir).create("f00", DIMENSIONS)
    add(table, 1, 4 * 5 * MANY)
    table.optimize()
    return table


def found(table: ChunkTable, words: str, where: str | None = None) -> dict[str, float]:
    rows = table.search_text(words, (), where, 9_000, columns=("chunk_id",))
    assert [row["_score"] for row in rows] == sorted((row["_score"] for row in rows), reverse=True)
    return {row["chunk_id"]: row["_score"] for row in rows}


def plainly(table: ChunkTable, words: str, where: str | None = None) -> set[str]:
    query = table.handle.search(text_query(words, ()), query_type="fts").limit(9_000).select(["chunk_id", "_score"])
    return set((query.where(where, prefilter=True) if where else query).to_arrow()["chunk_id"].to_pylist())


def covered(table: ChunkTable) -> UnfoldedWords:
    """Have the unfolded rows indexed in memory, which the second search begins."""
    assert table._unfolded_words is not None
    for _ in range(2):
        found(table, "walrus")
        table._unfolded_words.wait()
    return table._unfolded_words


def test_the_rows_that_no_index_covers_are_told_and_none_where_all_are_folded(table: ChunkTable) -> None:
    assert unfolded(table.handle) is None
    add(table, 2, 3)
    add(table, 3, 4)
    rows = unfolded(table.handle)
    assert rows is not None
    assert len(rows.ids) == 7
    assert table.count(f"_rowid >= {rows.first}") == 7


def test_with_an_index_in_memory_the_same_rows_are_found(table: ChunkTable) -> None:
    add(table, 2, MANY)
    words = covered(table)
    assert len(words._parts) == 1
    add(table, 3, 20)
    for query in ("walrus", "gull tide", "w17", "of3", "file2", "nothing"):
        for where in (None, "file_id = 2", "size >= 2", "file_id = 1"):
            assert set(found(table, query, where)) == plainly(table, query, where), (query, where)
    assert len(table.search_text("walrus", (), None, 5)) == 5


def test_where_little_is_folded_a_search_is_plain(data_dir: DataDir) -> None:
    table = VectorStore(data_dir.vectors_dir).create("f00", DIMENSIONS)
    add(table, 1, 10)
    assert unfolded(table.handle) is None
    table.optimize()
    add(table, 2, 3)
    assert unfolded(table.handle) is None


def test_few_rows_need_no_index(table: ChunkTable) -> None:
    add(table, 2, 20)
    words = covered(table)
    assert not words._parts
    assert set(found(table, "walrus of2")) == plainly(table, "walrus of2")


def test_the_first_search_makes_no_index_in_memory(table: ChunkTable) -> None:
    add(table, 2, MANY)
    assert table._unfolded_words is not None
    found(table, "walrus")
    table._unfolded_words.wait()
    assert not table._unfolded_words._parts


def test_rows_that_go_or_get_another_name_are_told_from_those_that_were_indexed(table: ChunkTable) -> None:
    add(table, 2, MANY)
    add(table, 3, 30)
    covered(table)
    table.remove([3])
    table.relocate({2: {**file_of(2), "path": os.path.abspath("/docs/renamed.txt")}})
    table.put_vectors([f"2:{n}" for n in range(50)], np.ones((50, DIMENSIONS), np.float32))
    for query in ("walrus", "renamed", "of2", "file2", "of3"):
        assert set(found(table, query)) == plainly(table, query), query
    assert len(found(table, "renamed")) == MANY
    assert not found(table, "of3")


def test_after_folding_nothing_is_unfolded_and_parts_grow_few(table: ChunkTable) -> None:
    words = covered(table)
    for number in range(2, 7):
        add(table, number, MANY)
        covered(table)
    assert 1 <= len(words._parts) <= 3
    assert set(found(table, "of4")) == plainly(table, "of4")
    table.optimize()
    assert words.look() is None
    assert set(found(table, "of4")) == plainly(table, "of4")


def test_in_doubt_a_search_is_plain(table: ChunkTable) -> None:
    table.relocate({1: {**file_of(1), "path": os.path.abspath("/docs/elsewhere.txt")}})
    add(table, 2, 10)
    assert set(found(table, "elsewhere")) == plainly(table, "elsewhere")
    assert set(found(table, "of2")) == plainly(table, "of2")


def test_rows_without_any_word_are_in_doubt(table: ChunkTable) -> None:
    table.add(chunk_rows(file_of(2), [Chunk(0, "* * *", 0, 5, "")], {})[0])
    assert unfolded(table.handle) is None
