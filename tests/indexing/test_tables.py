from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.indexing.tables import prepare_table
from app.store.active import TableKey, active_key, next_key
from app.store.catalog import Catalog
from app.store.notices import NOTICE
from app.store.rows import chunk_rows
from app.store.vector_bank import VectorBanks
from app.store.vectors import VectorStore, table_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable

SMALL, LARGE = TableKey("aaa", 4), TableKey("bbb", 8)
WHOLE, CUT = TableKey("ccc", 8, "base"), TableKey("ddd", 2, "base")


@pytest.fixture
def catalog(data_dir: DataDir) -> Iterator[Catalog]:
    catalog = Catalog(data_dir.catalog_file)
    yield catalog
    catalog.close()


def prepare(
    catalog: Catalog, data_dir: DataDir, key: TableKey, *, stop: bool = False, can_serve: bool = False
) -> ChunkTable:
    store = VectorStore(data_dir.vectors_dir)
    banks = VectorBanks(data_dir.vectors_dir / "banks")
    return prepare_table(catalog, store, banks, key, lambda _: can_serve, lambda: stop)


def fill(catalog: Catalog, table: ChunkTable) -> None:
    """Two files, fully embedded."""
    root = catalog.add_root("/d")
    catalog.queue_files(root.id, [("a", 1, 1), ("b", 1, 1)])
    for record in catalog.pending(9):
        file = {"file_id": record.id, "path": record.absolute, "suffix": "", "mtime": datetime.now(UTC), "lang": "en"}
        rows, _ = chunk_rows(file, [Chunk(0, f"text of {record.path}", 0, 9)], {})
        table.add(rows)
        table.put_vectors([rows[0]["chunk_id"]], np.ones((1, table.dimensions), np.float32))
        entry = {"id": record.id, "size": 1, "content_hash": "h", "format": "text", "title": "", "language": "en"}
        catalog.mark_indexed([{**entry, "pages": None, "document_date": None, "chunks": 1, "embedded": 1}])


def test_the_first_table_becomes_the_active_one(catalog: Catalog, data_dir: DataDir) -> None:
    assert prepare(catalog, data_dir, SMALL).count() == 0
    assert active_key(catalog) == SMALL


def test_the_same_model_keeps_its_table(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, SMALL))
    table = prepare(catalog, data_dir, SMALL)
    assert table.count() == 2
    assert catalog.chunk_counts() == (2, 2)


def test_another_model_is_made_beside_the_one_that_can_serve(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, SMALL))
    assert prepare(catalog, data_dir, LARGE, can_serve=True).dimensions == 4
    assert (active_key(catalog), next_key(catalog)) == (SMALL, LARGE)
    assert (catalog.chunk_counts(), catalog.next_counts()) == ((2, 2), (2, 0))
    assert prepare(catalog, data_dir, SMALL, can_serve=True).count() == 2
    assert next_key(catalog) is None


def test_a_table_without_vectors_need_not_serve(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, SMALL))
    catalog.reset_embedded()
    assert prepare(catalog, data_dir, LARGE, can_serve=True).dimensions == 8


def test_without_the_old_model_the_text_is_taken_over_and_no_file_is_queued(
    catalog: Catalog, data_dir: DataDir
) -> None:
    fill(catalog, prepare(catalog, data_dir, SMALL))
    table = prepare(catalog, data_dir, LARGE)
    assert (table.count(), table.dimensions) == (2, 8)
    assert len(table.without_vector([1, 2], first_only=False)) == 2
    assert catalog.chunk_counts() == (2, 0)
    assert catalog.pending(9) == []
    assert active_key(catalog) == LARGE
    assert VectorStore(data_dir.vectors_dir).tables() == [table_name("bbb")]


def test_a_stopped_hand_over_changes_nothing_and_starts_anew(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, SMALL))
    assert prepare(catalog, data_dir, LARGE, stop=True).dimensions == 4
    assert active_key(catalog) == SMALL
    assert catalog.chunk_counts() == (2, 2)
    assert prepare(catalog, data_dir, LARGE).count() == 2


def test_shorter_vectors_of_the_same_model_are_cut(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, WHOLE))
    table = prepare(catalog, data_dir, CUT)
    assert (table.count(), table.dimensions) == (2, 2)
    assert table.without_vector([1, 2], first_only=False) == []
    for vector in table.vectors_of([1, 2]).values():
        assert np.allclose(vector, np.sqrt(0.5), atol=1e-3)
    assert catalog.chunk_counts() == (2, 2)
    assert active_key(catalog) == CUT
    assert VectorStore(data_dir.vectors_dir).tables() == [table_name("ddd")]


def test_longer_vectors_need_the_model(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, CUT))
    assert len(prepare(catalog, data_dir, WHOLE).without_vector([1, 2], first_only=False)) == 2
    assert catalog.chunk_counts() == (2, 0)


def test_a_stopped_cut_changes_nothing(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, WHOLE))
    assert prepare(catalog, data_dir, CUT, stop=True).dimensions == 8
    assert active_key(catalog) == WHOLE


def test_a_damaged_table_is_set_aside_and_everything_queued(
    catalog: Catalog, data_dir: DataDir, expected_logs: list[str]
) -> None:
    expected_logs.append("set aside")
    fill(catalog, prepare(catalog, data_dir, SMALL))
    for manifest in (data_dir.vectors_dir / f"{table_name('aaa')}.lance" / "_versions").iterdir():
        manifest.write_bytes(b"")
    assert prepare(catalog, data_dir, SMALL).count() == 0
    assert len(catalog.pending(9)) == 2
    assert catalog.chunk_counts() == (0, 0)
    assert "rebuilt" in (catalog.meta(NOTICE) or "")
    assert [path for path in data_dir.vectors_dir.iterdir() if "damaged" in path.name]


def test_a_vanished_table_is_rebuilt(catalog: Catalog, data_dir: DataDir) -> None:
    fill(catalog, prepare(catalog, data_dir, SMALL))
    VectorStore(data_dir.vectors_dir).drop(table_name("aaa"))
    assert prepare(catalog, data_dir, SMALL).count() == 0
    assert len(catalog.pending(9)) == 2
