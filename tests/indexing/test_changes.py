from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.chunking.model import Chunk
from app.indexing.changes import Changes
from app.indexing.progress import IndexReport
from app.indexing.scan import Move, ScanResult
from app.store.active import TableKey, set_active_key
from app.store.catalog import Catalog
from app.store.rows import chunk_rows
from app.store.vector_bank import VectorBanks
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable
    from app.store.records import FileRecord, Root


@dataclass
class Library:
    """A root with two files of one chunk each, in the catalog and in the table."""

    catalog: Catalog
    table: ChunkTable
    changes: Changes
    root: Root

    def records(self) -> dict[str, FileRecord]:
        return self.catalog.files_of(self.root.id)

    def take(self, result: ScanResult, *moves: Move) -> IndexReport:
        report = IndexReport()
        self.changes.take([result], moves, report)
        return report

    def names(self) -> set[str]:
        return {row["path"].rpartition("/")[2] for row in self.table.handle.search().to_list()}


@pytest.fixture
def library(data_dir: DataDir, tmp_path: Path) -> Iterator[Library]:
    catalog, store = Catalog(data_dir.catalog_file), VectorStore(data_dir.vectors_dir)
    key = TableKey.words_only()
    table = store.create(key.fingerprint, max(1, key.dimensions))
    set_active_key(catalog, key)
    root = catalog.add_root(str(tmp_path))
    catalog.queue_files(root.id, [("rose.txt", 5, 1), ("oak.txt", 5, 1)])
    for record in catalog.files_of(root.id).values():
        columns = {
            "file_id": record.id, "path": record.absolute, "suffix": "txt", "size": 5,
            "mtime": datetime(2024, 5, 1, tzinfo=UTC), "lang": "en",
        }  # fmt: skip
        table.add(chunk_rows(columns, [Chunk(0, record.path, 0, len(record.path))], {})[0])
        entry = {"id": record.id, "size": 5, "content_hash": "0" * 32, "format": "text", "title": "", "language": "en"}
        catalog.mark_indexed([{**entry, "pages": None, "document_date": None, "chunks": 1, "embedded": 0}])
    yield Library(catalog, table, Changes(catalog, store, VectorBanks(store.folder / "banks")), root)
    catalog.close()


def test_what_is_new_is_queued_and_folders_that_cannot_be_opened_are_counted(library: Library) -> None:
    found = ScanResult(library.root, seen=3, new=[("elm.txt", 4, 2)], unreadable=[("closed", "Permission denied")])
    report = library.take(found)
    assert "elm.txt" in library.records()
    assert (report.files.seen, report.files.failed) == (4, 1)


def test_what_is_gone_leaves_catalog_and_table(library: Library) -> None:
    report = library.take(ScanResult(library.root, gone=[library.records()["oak.txt"]]))
    assert report.files.removed == 1
    assert (set(library.records()), library.names()) == ({"rose.txt"}, {"rose.txt"})


def test_what_moved_keeps_its_text_under_the_new_name(library: Library) -> None:
    moved = Move(library.records()["oak.txt"], library.root, "tree.txt", 9)
    report = library.take(ScanResult(library.root), moved)
    assert report.files.unchanged == 1
    assert (set(library.records()), library.names()) == ({"rose.txt", "tree.txt"},) * 2


def test_a_root_that_leaves_takes_its_rows_along_unless_it_is_stopped_before(library: Library) -> None:
    library.catalog.mark_leaving(library.root.id)
    library.changes.purge_leaving(lambda: True)
    assert len(library.names()) == 2
    library.changes.purge_leaving(lambda: False)
    assert (library.names(), library.catalog.leaving_roots()) == (set(), [])
