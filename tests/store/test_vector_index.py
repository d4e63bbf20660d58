from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.store import vector_index
from app.store.rows import chunk_schema
from app.store.vector_index import ONE_BIT_FROM, ensure_vector_index
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from app.store.chunk_table import ChunkTable

DIMENSIONS = 32
ROWS = 6_000


def clustered(rows: int, seed: int, dimensions: int = DIMENSIONS) -> NDArray[np.float16]:
    """Unit vectors around a few hundred centres, as texts about the same things have them."""
    random = np.random.default_rng(seed)
    centres = random.normal(size=(200, dimensions))
    vectors = centres[random.integers(0, len(centres), rows)] + 0.5 * random.normal(size=(rows, dimensions))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float16)


def add(table: ChunkTable, vectors: NDArray[np.float16], first: int = 0) -> None:
    """Every seventh row has no vector yet."""
    rows = [
        {
            "file_id": number,
            "chunk_id": f"{number}:0",
            "path": f"/{number}",
            "lang": "en" if number % 50 else "de",
            "ordinal": 0,
            "text": "x",
            "heading": "",
            "text_hash": str(number),
            "vector": None if number % 7 == 0 else vector,
        }
        for number, vector in enumerate(vectors, first)
    ]
    table.add(rows)


@pytest.fixture
def small_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vector_index, "INDEX_FROM_NUMBERS", 1_000 * DIMENSIONS)


@pytest.fixture
def table(tmp_path: Path) -> ChunkTable:
    return VectorStore(tmp_path / "vectors").create("f" * 16, DIMENSIONS)


def indexes(table: ChunkTable) -> list[Any]:
    return [index for index in table._table.list_indices() if "vector" in index.columns]


def exact(vectors: NDArray[np.float16], query: NDArray[np.float16], rows: NDArray[np.intp], limit: int) -> list[str]:
    """Brute force among `rows` that have a vector."""
    there = rows[rows % 7 != 0]
    scores = vectors[there].astype(np.float32) @ query.astype(np.float32)
    return [f"{number}:0" for number in there[np.argsort(-scores)[:limit]]]


def test_small_tables_are_scanned(table: ChunkTable) -> None:
    add(table, clustered(300, seed=1))
    table.optimize()
    assert indexes(table) == []
    assert chunk_schema(DIMENSIONS).names == table._table.schema.names


@pytest.mark.usefixtures("small_threshold")
def test_filtered_searches_find_what_brute_force_finds(table: ChunkTable) -> None:
    vectors = clustered(ROWS, seed=2)
    add(table, vectors)
    table.optimize()
    assert [index.index_type for index in indexes(table)] == ["IvfSq"]
    everything = np.arange(ROWS)
    filters = {
        "lang = 'de'": everything % 50 == 0,
        "file_id < 30": everything < 30,
        "file_id >= 900": everything >= 900,
    }
    for query in clustered(10, seed=3):
        for where, mask in filters.items():
            found = [row["chunk_id"] for row in table.search_vector(query.astype(np.float32), where, 10)]
            assert set(found) == set(exact(vectors, query, np.flatnonzero(mask), 10))


@pytest.mark.usefixtures("small_threshold")
def test_without_a_filter_nearly_all_is_found_in_the_order_of_full_precision(table: ChunkTable) -> None:
    vectors = clustered(ROWS, seed=4)
    add(table, vectors)
    table.optimize()
    shares = []
    for query in clustered(20, seed=5):
        rows = table.search_vector(query.astype(np.float32), None, 10)
        best = exact(vectors, query, np.arange(ROWS), 10)
        shares.append(len({row["chunk_id"] for row in rows} & set(best)) / 10)
        scores = [1 - row["_distance"] for row in rows]
        real = [vectors[row["file_id"]].astype(np.float32) @ query.astype(np.float32) for row in rows]
        np.testing.assert_allclose(scores, real, atol=2e-3)
    assert np.mean(shares) >= 0.98


@pytest.mark.usefixtures("small_threshold")
def test_new_rows_are_found_at_once_and_four_times_as_many_train_anew(table: ChunkTable) -> None:
    vectors = clustered(2 * ROWS, seed=6)
    add(table, vectors[:1_300])
    table.optimize()
    (first,) = indexes(table)
    add(table, vectors[1_300:1_400], first=1_300)
    (nearest,) = table.search_vector(vectors[1_304].astype(np.float32), None, 1)
    assert nearest["file_id"] == 1_304
    table.optimize()
    assert [index.name for index in indexes(table)] == [first.name]
    add(table, vectors[1_400:], first=1_400)
    ensure_vector_index(table._table, DIMENSIONS)
    (second,) = indexes(table)
    assert second.name != first.name
    (nearest,) = table.search_vector(vectors[9_000].astype(np.float32), "file_id > 8000", 1)
    assert nearest["file_id"] == 9_000


@pytest.mark.usefixtures("small_threshold")
def test_an_index_of_many_parts_is_made_anew_while_the_old_one_serves(
    table: ChunkTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors = clustered(2_000, seed=8)
    add(table, vectors[:1_900])
    table.optimize()
    (first,) = indexes(table)
    add(table, vectors[1_900:], first=1_900)
    table.optimize()
    monkeypatch.setattr(vector_index, "MAX_PARTS", 0)
    table.ensure_indexes()
    (second,) = indexes(table)
    assert second.name != first.name
    monkeypatch.setattr(vector_index, "MAX_PARTS", 24)
    table.ensure_indexes()
    assert indexes(table)[0].name == second.name
    (nearest,) = table.search_vector(vectors[1_905].astype(np.float32), None, 1)
    assert nearest["file_id"] == 1_905


@pytest.mark.usefixtures("small_threshold")
def test_many_dimensions_take_one_bit_each_and_the_best_rows_are_rescored(tmp_path: Path) -> None:
    table = VectorStore(tmp_path / "vectors").create("e" * 16, ONE_BIT_FROM)
    vectors = clustered(3_000, seed=9, dimensions=ONE_BIT_FROM)
    add(table, vectors)
    table.optimize()
    assert [index.index_type for index in indexes(table)] == ["IvfRq"]
    everything = np.arange(3_000)
    for query in clustered(10, seed=10, dimensions=ONE_BIT_FROM):
        asked = query.astype(np.float32)
        found = [row["chunk_id"] for row in table.search_vector(asked, "lang = 'de'", 10)]
        assert set(found) == set(exact(vectors, query, everything[everything % 50 == 0], 10))
        anywhere = {row["chunk_id"] for row in table.search_vector(asked, None, 10)}
        assert len(anywhere & set(exact(vectors, query, everything, 10))) >= 9


@pytest.mark.usefixtures("small_threshold")
def test_an_index_of_the_other_kind_gives_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = VectorStore(tmp_path / "vectors").create("d" * 16, ONE_BIT_FROM)
    add(table, clustered(1_200, seed=11, dimensions=ONE_BIT_FROM))
    monkeypatch.setattr(vector_index, "ONE_BIT_FROM", ONE_BIT_FROM + 1)
    table.optimize()
    assert [index.index_type for index in indexes(table)] == ["IvfSq"]
    monkeypatch.undo()
    monkeypatch.setattr(vector_index, "INDEX_FROM_NUMBERS", 1)
    table.ensure_indexes()
    assert [index.index_type for index in indexes(table)] == ["IvfRq"]
