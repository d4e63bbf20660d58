from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.store.rows import chunk_rows
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable
    from app.store.rows import Row

DIMENSIONS = 8


@pytest.fixture
def store(data_dir: DataDir) -> VectorStore:
    return VectorStore(data_dir.vectors_dir)


@pytest.fixture
def table(store: VectorStore) -> ChunkTable:
    return store.create("f00", DIMENSIONS)


def rows_of(file_id: int, *texts: str, path: str = "", heading: str = "") -> list[Row]:
    path = path or f"/docs/{file_id}.txt"
    file = {"file_id": file_id, "path": path, "suffix": "txt", "mtime": datetime.now(UTC), "lang": "en"}
    return chunk_rows(file, [Chunk(n, text, 0, len(text), heading) for n, text in enumerate(texts)], {})[0]


def unit(*hot: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    vector = np.zeros(DIMENSIONS, np.float32)
    vector[list(hot)] = 1.0
    return vector / np.linalg.norm(vector)


def words(table: ChunkTable, text: str, *phrases: str, where: str | None = None) -> list[int]:
    return [row["file_id"] for row in table.search_text(text, phrases, where, 10)]


def test_words_are_found_before_there_is_any_vector(table: ChunkTable) -> None:
    table.add(rows_of(1, "the quick brown fox") + rows_of(2, "南京市长江大桥 and 東京都"))
    assert words(table, "fox") == [1]
    assert words(table, "长江") == [2]
    assert words(table, "nothing of the sort") == [1]
    assert words(table, "absent") == []
    assert table.search_vector(unit(0), None, 10) == []


def test_phrases_are_exact(table: ChunkTable) -> None:
    table.add(rows_of(1, "quick brown fox") + rows_of(2, "brown quick fox"))
    assert words(table, "", "quick brown") == [1]
    assert words(table, "fox", "quick brown") == [1]
    table.optimize()
    assert words(table, "fox", "brown quick") == [2]


def test_headings_are_searched_too(table: ChunkTable) -> None:
    table.add(rows_of(1, "Water them daily.", heading="Garden › Tomato plants") + rows_of(2, "Plants need a tomato."))
    table.add(rows_of(3, "Tomato soup.", heading="Kitchen"))
    assert set(words(table, "tomato")) == {1, 2, 3}
    assert words(table, "", "tomato plants") == [1]
    assert words(table, "daily", "tomato plants") == [1]
    assert words(table, "soup", "kitchen", "tomato soup") == [3]
    assert words(table, "soup", "kitchen", "tomato plants") == []


@pytest.mark.parametrize("text", ['"', "AND OR (", "a:b", "\\", "*", "\0", "'; --", "🦊", " "])
def test_no_query_is_an_error(table: ChunkTable, text: str) -> None:
    table.add(rows_of(1, "some text"))
    words(table, text)


def test_meaning_is_found_once_vectors_are_in(table: ChunkTable) -> None:
    table.add(rows_of(1, "a", "b") + rows_of(2, "c"))
    table.put_vectors(["1:1", "2:0", "9:9"], np.stack([unit(1), unit(0, 1), unit(5)]))
    found = table.search_vector(unit(1), None, 10)
    assert [row["chunk_id"] for row in found] == ["1:1", "2:0"]
    assert found[0]["_distance"] == pytest.approx(0.0, abs=1e-3)
    assert found[1]["_distance"] == pytest.approx(1 - 0.5**0.5, abs=1e-3)
    assert table.count() == 3
    assert [row["chunk_id"] for row in table.without_vector([1, 2], first_only=False)] == ["1:0"]
    assert table.vector_counts([1, 2, 3]) == {1: 1, 2: 1}


def test_filters_apply_before_ranking(table: ChunkTable) -> None:
    table.add([row for n in range(1, 30) for row in rows_of(n, "same words")])
    assert words(table, "words", where="file_id IN (17)") == [17]
    assert words(table, "words", where="starts_with(path, '/docs/28')") == [28]


def test_replacing_leaves_nothing_of_the_old(table: ChunkTable) -> None:
    table.add(rows_of(1, "first version", "second chunk") + rows_of(2, "bystander"))
    table.replace([1], rows_of(1, "rewritten"))
    assert table.count() == 2
    assert words(table, "version") == []
    assert words(table, "rewritten") == [1]


def test_equal_text_lends_its_vector(table: ChunkTable) -> None:
    table.add(rows_of(1, "shared") + rows_of(2, "shared") + rows_of(3, "other"))
    table.put_vectors(["1:0"], unit(3)[None])
    hashes = [row["text_hash"] for row in table.without_vector([2, 3], first_only=True)]
    lent = table.vectors_by_hash(hashes)
    assert list(lent) == [hashes[0]]
    assert np.argmax(lent[hashes[0]]) == 3
    assert list(table.vectors_of([1])) == [hashes[0]]


def test_a_move_keeps_text_and_vector(table: ChunkTable) -> None:
    table.add(rows_of(1, "content"))
    table.put_vectors(["1:0"], unit(0)[None])
    table.add(rows_of(2, "content of another"))
    table.relocate({1: {"path": "/new/it's.md", "suffix": "md", "mtime": datetime(2001, 1, 1, tzinfo=UTC)}, 9: {}})
    (row,) = table.search_vector(unit(0), "suffix = 'md' AND mtime < timestamp '2002-01-01'", 5)
    assert (row["path"], row["text"]) == ("/new/it's.md", "content")
    assert words(table, "another", where="suffix = 'txt'") == [2]


def test_a_copy_has_text_and_vectors_of_its_source(table: ChunkTable) -> None:
    table.add(rows_of(1, "one", "two") + rows_of(2, "three"))
    table.put_vectors(["1:0"], unit(5)[None])
    file = {"path": "/copies/it's.md", "suffix": "md", "mtime": datetime(2001, 1, 1, tzinfo=UTC)}
    table.copy([(1, {"file_id": 7, **file}), (1, {"file_id": 8, **file}), (2, {"file_id": 9, **file})])
    assert table.count() == 8
    rows = table.search_vector(unit(5), "file_id = 7", 5)
    assert [(row["chunk_id"], row["path"], row["text"]) for row in rows] == [("7:0", "/copies/it's.md", "one")]
    assert sorted(words(table, "three")) == [2, 9]
    assert table.vector_counts([7, 8, 9]) == {7: 1, 8: 1}
    table.copy([])


def test_texts_and_hashes_of_all_rows(table: ChunkTable) -> None:
    table.add([row for number in range(1500) for row in rows_of(number, f"text {number}")])
    assert [row["text"] for row in table.texts_of([7, 1400])] == ["text 7", "text 1400"]
    hashes = [key for batch in table.hash_batches(100) for key in batch]
    assert len(set(hashes)) == len(hashes) == 1500
    assert sum(len(rows) for rows in table.text_batches(100)) == 1500


def test_text_is_handed_over_without_vectors(table: ChunkTable) -> None:
    table.add(rows_of(1, "a", "b"))
    batches = list(table.text_batches(1))
    assert [row["text"] for rows in batches for row in rows] == ["a", "b"]
    assert all("vector" not in row for rows in batches for row in rows)


def test_purged_text_is_gone_from_the_disk(table: ChunkTable, data_dir: DataDir) -> None:
    table.add(rows_of(1, "xyzzymarker secret") + rows_of(2, "innocent"))
    table.optimize()
    assert b"xyzzymarker" in every_byte(data_dir)
    table.remove([1])
    table.purge()
    assert b"xyzzymarker" not in every_byte(data_dir)
    assert words(table, "innocent") == [2]


def every_byte(data_dir: DataDir) -> bytes:
    return b"".join(file.read_bytes() for file in data_dir.vectors_dir.rglob("*") if file.is_file())


def test_what_one_handle_writes_another_sees(table: ChunkTable, data_dir: DataDir) -> None:
    reader = VectorStore(data_dir.vectors_dir).open("f00")
    assert reader is not None
    table.add(rows_of(1, "late arrival"))
    assert words(reader, "arrival") == [1]


def test_checkpoint_and_optimize_keep_the_rows(table: ChunkTable) -> None:
    for n in range(5):
        table.add(rows_of(n, f"text {n}"))
        table.checkpoint()
    table.optimize()
    table.checkpoint()
    assert table.count() == 5


def test_a_table_is_cut_from_another(store: VectorStore, table: ChunkTable) -> None:
    table.add(rows_of(1, "one", "two"))
    table.put_vectors(["1:1"], np.stack([unit(0, 7)]))
    short = store.create("f01", 4)
    for batch in table.whole_batches():
        short.add_cut(batch)
    assert short.count() == 2
    ((hash_, vector),) = short.vectors_of([1]).items()
    assert hash_ in table.vectors_of([1])
    assert vector.tolist() == [1, 0, 0, 0]
    assert words(short, "one") == [1]
