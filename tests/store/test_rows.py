from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from app.chunking.model import Chunk
from app.store.rows import chunk_rows, chunk_schema, cut_vectors, is_in, quoted, readdressed, to_arrow, vectors_from

FILE = {"file_id": 7, "path": "/d/a.txt", "suffix": "txt", "mtime": datetime(2026, 1, 1, tzinfo=UTC), "lang": "en"}


def test_rows_carry_the_lent_vector() -> None:
    chunks = [Chunk(0, "one", 0, 3), Chunk(1, "two", 4, 7, "H", 2)]
    lent = {chunks[1].text_hash: np.ones(4, np.float16)}
    rows, reused = chunk_rows(FILE, chunks, lent)
    assert reused == 1
    assert [row["chunk_id"] for row in rows] == ["7:0", "7:1"]
    table = to_arrow(rows, chunk_schema(4))
    assert table["vector"].null_count == 1
    assert list(vectors_from(table.slice(1), 4)) == [chunks[1].text_hash]
    assert vectors_from(table.slice(0, 0), 4) == {}


def test_chunks_may_be_in_another_language_than_their_file() -> None:
    chunks = [Chunk(0, "one", 0, 3), Chunk(1, "deux", 4, 8)]
    assert [row["lang"] for row in chunk_rows(FILE, chunks, {})[0]] == ["en", "en"]
    assert [row["lang"] for row in chunk_rows(FILE, chunks, {}, ("en", "fr"))[0]] == ["en", "fr"]


def test_what_arrow_cannot_hold_is_replaced_by_something_as_long() -> None:
    chunk = Chunk(0, "a\udcffb\0c", 0, 5)
    rows, _ = chunk_rows({**FILE, "path": "/d/\udcff"}, [chunk], {})
    table = to_arrow(rows, chunk_schema(4))
    assert len(table["text"][0].as_py()) == 5


def test_rows_of_one_file_become_those_of_another() -> None:
    rows, _ = chunk_rows(FILE, [Chunk(0, "one", 0, 3), Chunk(1, "two", 4, 7)], {})
    others, _ = chunk_rows({**FILE, "file_id": 8}, [Chunk(0, "three", 0, 5)], {})
    copy = {"file_id": 9, "path": "/d/\udcff.md", "suffix": "md", "mtime": datetime(2027, 1, 1, tzinfo=UTC)}
    table = readdressed(to_arrow(rows + others, chunk_schema(4)), 7, copy)
    assert table.schema == chunk_schema(4)
    assert [row["chunk_id"] for row in table.to_pylist()] == ["9:0", "9:1"]
    assert {(row["file_id"], row["suffix"], row["mtime"].year) for row in table.to_pylist()} == {(9, "md", 2027)}


def test_cut_vectors_have_length_one_and_nulls_stay() -> None:
    rows: list[list[float] | None] = [[3, 4, 12, 0], None, [0, 0, 1, 0], [0, 1, 0, 0]]
    column = pa.chunked_array([pa.array(rows, pa.list_(pa.float16(), 4))]).combine_chunks()
    for part, expected in ((column, [[0.6, 0.8], None, None, [0, 1]]), (column.slice(1, 3), [None, None, [0, 1]])):
        cut = cut_vectors(part, 2).to_pylist()
        assert [row and [round(number, 3) for number in row] for row in cut] == expected
    assert cut_vectors(column.slice(0, 0), 2).to_pylist() == []


def test_literals_are_quoted() -> None:
    assert quoted("it's") == "'it''s'"
    assert is_in("lang", ["en", "d'e"]) == "lang IN ('en','d''e')"
    assert is_in("file_id", [1, 2]) == "file_id IN (1,2)"
    assert is_in("file_id", []) == "false"
