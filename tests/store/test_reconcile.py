from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.store.catalog import Catalog
from app.store.reconcile import Differences, adopt, files_in, reconcile
from app.store.records import FileState
from app.store.vectors import VectorStore
from tests.store.test_catalog import indexed
from tests.store.test_chunk_table import rows_of, unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return tmp_path / "docs"


@pytest.fixture
def table(data_dir: DataDir, docs: Path) -> ChunkTable:
    table = VectorStore(data_dir.vectors_dir).create("f00", 8)
    table.add(rows_of(1, "a", "b", path=str(docs / "1.txt")) + rows_of(2, "c", path=str(docs / "sub" / "2.txt")))
    table.put_vectors(["1:0"], np.stack([unit(0)]))
    return table


@pytest.fixture
def catalog(data_dir: DataDir, docs: Path) -> Iterator[Catalog]:
    catalog = Catalog(data_dir.catalog_file)
    catalog.add_root(str(docs))
    yield catalog
    catalog.close()


@pytest.fixture
def filled(catalog: Catalog, docs: Path) -> Catalog:
    catalog.queue_files(1, [("1.txt", 1, 1), (str((docs / "sub" / "2.txt").relative_to(docs)), 1, 1)])
    catalog.mark_indexed([indexed(1, 2, 1), indexed(2, 1)])
    return catalog


def test_where_both_agree_nothing_is_done(filled: Catalog, table: ChunkTable) -> None:
    version = table.handle.version
    assert reconcile(filled, table) == Differences()
    assert table.handle.version == version


def test_rows_of_unknown_files_go_and_lacking_ones_are_read_again(filled: Catalog, table: ChunkTable) -> None:
    table.add(rows_of(9, "orphan"))
    table.remove([2])
    assert reconcile(filled, table) == Differences(orphans=1, queued=1)
    assert set(files_in(table).rows) == {1}
    (record,) = filled.pending(9)
    assert (record.id, record.chunks, record.content_hash) == (2, 0, None)
    assert reconcile(filled, table) == Differences()


def test_rows_of_a_root_that_leaves_stay_until_it_is_purged(filled: Catalog, table: ChunkTable) -> None:
    filled.mark_leaving(1)
    assert reconcile(filled, table) == Differences()


def test_vectors_that_are_lost_are_no_longer_counted(filled: Catalog, table: ChunkTable) -> None:
    filled.set_embedded([(1, 2), (2, 1)])
    assert reconcile(filled, table) == Differences()
    assert filled.chunk_counts() == (3, 1)


def test_the_catalog_knows_best_where_a_file_is(filled: Catalog, table: ChunkTable, docs: Path) -> None:
    filled.database.execute("UPDATE files SET path = 'new.md', mtime_ns = 10 WHERE id = 2")
    reconcile(filled, table)
    assert files_in(table).paths[2] == str(docs / "new.md")


def test_an_older_table_has_what_was_indexed_since_read_again(filled: Catalog, table: ChunkTable) -> None:
    assert reconcile(filled, table, time.time() + 3600).queued == 0
    assert reconcile(filled, table, time.time()).queued == 2
    assert {record.state for record in filled.files_of(1).values()} == {FileState.PENDING}


def test_a_lost_catalog_takes_its_files_from_the_table(
    catalog: Catalog, table: ChunkTable, docs: Path, tmp_path: Path
) -> None:
    table.add(rows_of(5, "elsewhere", path=str(tmp_path / "other" / "5.txt")))
    assert adopt(catalog, table) == 2
    files = {record.absolute: (record.id, record.chunks, record.embedded) for record in catalog.files_of(1).values()}
    assert files == {str(docs / "1.txt"): (1, 2, 1), str(docs / "sub" / "2.txt"): (2, 1, 0)}
    assert adopt(catalog, table) == 0
    assert reconcile(catalog, table) == Differences(orphans=1)
    catalog.queue_files(1, [("1.txt", 7, 7), ("new.txt", 7, 7)])
    ids = {record.path: record.id for record in catalog.pending(9)}
    assert ids["1.txt"] == 1
    assert ids["new.txt"] > 2
