from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.search.candidates import Asked, by_meaning, by_words, completed
from app.search.fuse import fuse, group
from app.search.query import parse
from app.search.table_errors import TableUnreadableError
from app.store.rows import chunk_rows
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.search.fuse import FileHits, Hit
    from app.store.chunk_table import ChunkTable

HERE = np.array([1, 0], np.float32)


def add(table: ChunkTable, file_id: int, *texts: str) -> None:
    file = {"file_id": file_id, "path": f"/docs/{file_id}.txt", "suffix": "txt", "mtime": datetime.now(UTC)}
    chunks = [Chunk(n, text, 0, len(text), "Animals") for n, text in enumerate(texts)]
    table.add(chunk_rows({**file, "lang": "en"}, chunks, {})[0])


@pytest.fixture
def table(data_dir: DataDir) -> ChunkTable:
    table = VectorStore(data_dir.vectors_dir).create("f00", 2)
    add(table, 1, "The walrus sleeps.", "The walrus eats.")
    add(table, 2, "A lighthouse and a walrus.")
    table.put_vectors(["1:1", "2:0"], np.array([[0.6, 0.8], [1, 0]], np.float32))
    return table


def asked(table: ChunkTable, query: str, where: str | None = None) -> Asked:
    return Asked.for_files(table, parse(query), where, files=3)


def files(hits: list[Hit]) -> list[FileHits]:
    return group(fuse(hits, []), 3)


def test_hits_come_without_texts_until_they_are_shown(table: ChunkTable) -> None:
    hits = by_words(asked(table, "walrus"))
    assert {hit.chunk_id for hit in hits} == {"1:0", "1:1", "2:0"}
    assert {(hit.text, hit.path, hit.language) for hit in hits} == {("", "", "en")}
    shown = {each.hit.chunk_id: each for file in completed(files(hits), table) for each in file.hits}
    assert shown["2:0"].hit.text == "A lighthouse and a walrus."
    assert shown["2:0"].hit.path == "/docs/2.txt"
    assert shown["2:0"].hit.heading == "Animals"
    assert shown["2:0"].hit.keyword == next(hit.keyword for hit in hits if hit.chunk_id == "2:0")


def test_texts_are_read_at_once_where_they_decide(table: ChunkTable) -> None:
    for query in ('"walrus sleeps"', "walrus -eats"):
        hits = by_words(asked(table, query))
        assert hits
        assert all(hit.text and hit.path and hit.heading for hit in hits)
        assert completed(files(hits), table) == files(hits)
    assert asked(table, "walrus -eats").limit == 3 * asked(table, "walrus").limit


def test_the_nearest_are_the_first(table: ChunkTable) -> None:
    hits = by_meaning(asked(table, "walrus"), HERE)
    assert [(hit.chunk_id, hit.text) for hit in hits] == [("2:0", ""), ("1:1", "")]
    assert [hit.semantic for hit in hits] == pytest.approx([1.0, 0.6], abs=1e-3)
    assert [hit.chunk_id for hit in by_meaning(asked(table, "walrus", "file_id = 1"), HERE)] == ["1:1"]


def test_rows_that_have_moved_are_told(table: ChunkTable) -> None:
    found = files(by_words(asked(table, "walrus")))
    table.remove([2])
    with pytest.raises(TableUnreadableError, match="moved"):
        completed(found, table)


def test_one_long_file_does_not_take_all_places(table: ChunkTable) -> None:
    add(table, 3, *["walrus " * 5] * 150)
    assert {hit.file_id for hit in by_words(asked(table, "walrus"))} == {1, 2, 3}
    assert {hit.file_id for hit in by_words(asked(table, "walrus", "file_id <> 2"))} == {1, 3}
