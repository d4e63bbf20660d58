from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.store.chunk_reads import RANKED_COLUMNS, TEXT_COLUMNS
from app.store.rows import chunk_rows
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable

DIMENSIONS = 4


@pytest.fixture
def table(data_dir: DataDir) -> ChunkTable:
    table = VectorStore(data_dir.vectors_dir).create("f00", DIMENSIONS)
    for number in range(1, 4):
        file = {"file_id": number, "path": f"/docs/{number}.txt", "suffix": "txt", "mtime": datetime.now(UTC)}
        texts = [f"walrus {number}", f"lighthouse {number}"]
        chunks = [Chunk(n, text, 0, len(text), "") for n, text in enumerate(texts)]
        table.add(chunk_rows({**file, "lang": "en"}, chunks, {})[0])
    return table


def test_what_a_ranking_needs_comes_without_texts(table: ChunkTable) -> None:
    table.put_vectors(["2:1"], np.eye(1, DIMENSIONS, dtype=np.float32))
    by_words = table.search_text("walrus", (), None, 10, columns=RANKED_COLUMNS)
    assert {row["chunk_id"] for row in by_words} == {"1:0", "2:0", "3:0"}
    (nearest,) = table.search_vector(np.eye(1, DIMENSIONS, dtype=np.float32)[0], None, 10, RANKED_COLUMNS)
    assert nearest["chunk_id"] == "2:1"
    assert set(nearest) == {*RANKED_COLUMNS, "_distance"}


def test_rows_are_read_by_the_ids_a_search_gave(table: ChunkTable) -> None:
    found = {
        row["_rowid"]: row["chunk_id"] for row in table.search_text("walrus", (), None, 10, columns=RANKED_COLUMNS)
    }
    rows = table.rows_by_id(found)
    assert {row["_rowid"]: row["chunk_id"] for row in rows} == found
    assert {row["text"] for row in rows} == {"walrus 1", "walrus 2", "walrus 3"}
    assert set(rows[0]) == {"_rowid", *TEXT_COLUMNS}
    assert table.rows_by_id([]) == []


def test_rows_that_are_gone_are_left_out(table: ChunkTable) -> None:
    found = [row["_rowid"] for row in table.search_text("walrus", (), None, 10, columns=RANKED_COLUMNS)]
    table.remove([1, 3])
    assert [row["chunk_id"] for row in table.rows_by_id(found)] == ["2:0"]
