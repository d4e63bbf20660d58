from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store.vectors import VectorStore, table_name

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable

DIMENSIONS = 8


@pytest.fixture
def store(data_dir: DataDir) -> VectorStore:
    return VectorStore(data_dir.vectors_dir)


@pytest.fixture
def table(store: VectorStore) -> ChunkTable:
    return store.create("f00", DIMENSIONS)


def test_a_damaged_table_is_named_and_set_aside(store: VectorStore, data_dir: DataDir) -> None:
    store.create("f00", DIMENSIONS)
    folder = data_dir.vectors_dir / f"{table_name('f00')}.lance"
    for manifest in (folder / "_versions").iterdir():
        manifest.write_bytes(b"")
    fresh = VectorStore(data_dir.vectors_dir)
    with pytest.raises(ResourceError) as caught:
        fresh.open("f00")
    assert caught.value.code is ResourceProblem.INDEX_DAMAGED
    aside = fresh.set_aside("f00", "today")
    assert aside.is_dir()
    assert fresh.open("f00") is None
    assert fresh.create("f00", DIMENSIONS).count() == 0
    shutil.rmtree(aside)


def test_tables_come_and_go(store: VectorStore, table: ChunkTable) -> None:
    assert table.dimensions == DIMENSIONS
    assert store.tables() == [table_name("f00")]
    assert store.create("f00", DIMENSIONS).count() == 0
    store.drop(table_name("f00"))
    store.drop(table_name("f00"))
    assert store.tables() == []
    assert store.open("f00") is None
