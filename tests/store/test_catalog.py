from __future__ import annotations

import shutil
import sqlite3
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store import migrations
from app.store.catalog import Catalog
from app.store.records import FileDescription, FileState

if TYPE_CHECKING:
    from app.paths import DataDir


def indexed(file_id: int, chunks: int, embedded: int = 0, **more: Any) -> dict[str, Any]:
    entry = {"id": file_id, "size": 1, "content_hash": "h", "format": "text", "title": "T", "language": "en"}
    return {**entry, "pages": None, "document_date": None, "chunks": chunks, "embedded": embedded, **more}


def states(catalog: Catalog) -> dict[str, FileState]:
    return {path: r.state for root in catalog.roots() for path, r in catalog.files_of(root.id).items()}


def test_meta(catalog: Catalog) -> None:
    assert catalog.meta("x") is None
    catalog.set_meta("x", "1")
    catalog.set_meta("x", "2")
    assert catalog.meta("x") == "2"
    catalog.set_meta("x", None)
    assert catalog.meta("x") is None


def test_a_root_is_added_once(catalog: Catalog) -> None:
    first = catalog.add_root("/docs")
    assert catalog.add_root("/docs") == first
    assert [root.path for root in catalog.roots()] == ["/docs"]


def test_another_version_of_chunking_queues_all_files_once_and_keeps_what_is_known_of_chunks(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1)])
    catalog.note_unreadable_folder(root.id, "locked", "Permission denied")
    catalog.requeue_for(1)
    (a,) = catalog.pending(1)
    catalog.mark_indexed([indexed(a.id, 3, 2)])
    assert (catalog.requeue_for(1), catalog.pending(9)) == (0, [])
    assert catalog.requeue_for(2) == 1
    (again,) = catalog.pending(9)
    assert (again.content_hash, again.chunks, again.embedded) == (None, 3, 2)
    assert catalog.requeue_for(2) == 0


def test_breadth_first_then_the_rest(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("old", 1, 1), ("new", 1, 2), ("big", 1, 3)])
    ids = {path: record.id for path, record in catalog.files_of(root.id).items()}
    catalog.mark_indexed([indexed(ids["old"], 2), indexed(ids["new"], 1), indexed(ids["big"], 9)])
    assert [r.path for r in catalog.to_embed(9, started=False)] == ["big", "new", "old"]
    catalog.add_embedded([(ids[name], 1) for name in ids])
    assert catalog.to_embed(9, started=False) == []
    assert [r.path for r in catalog.to_embed(9, started=True)] == ["old", "big"]
    catalog.add_embedded([(ids["old"], 99)])
    assert catalog.chunk_counts() == (12, 4)
    catalog.reset_embedded()
    assert catalog.chunk_counts() == (12, 0)


def test_a_file_that_is_partly_embedded_is_a_problem_until_retried_or_a_new_model(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1), ("b", 1, 1)])
    ids = {record.path: record.id for record in catalog.pending(9)}
    row = indexed(0, 2)

    def index(name: str) -> None:
        catalog.mark_indexed([{**row, "id": ids[name], "embedded": 2}])

    index("a")
    catalog.note_not_embedded([ids["a"], ids["b"]])
    assert [(problem.path, problem.code) for problem in catalog.problems()] == [("/docs/a", "not_embedded")]
    assert catalog.root_infos()[0].indexed == 1
    assert catalog.retry_problems() == 1
    assert {record.path: record.content_hash for record in catalog.pending(9)} == {"a": None, "b": None}
    index("a")
    assert catalog.problems() == []
    catalog.note_not_embedded([ids["a"]])
    catalog.reset_embedded()
    assert catalog.problems() == []


def test_a_removed_root_is_gone_at_once_and_later_for_good(catalog: Catalog) -> None:
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1)])
    catalog.mark_leaving(root.id)
    assert catalog.roots() == []
    assert catalog.pending(9) == []
    assert catalog.leaving_roots() == [root]
    assert len(catalog.file_ids(root.id)) == 1
    catalog.delete_root(root.id)
    assert catalog.counts() == {}


def test_a_root_that_contains_another_takes_its_files(catalog: Catalog) -> None:
    inner = catalog.add_root("/docs/work")
    catalog.queue_files(inner.id, [("a", 1, 1)])
    file = catalog.add_root("/docs/x.txt")
    catalog.queue_files(file.id, [("", 1, 1)])
    outer = catalog.add_root("/docs")
    catalog.absorb(inner, outer, "work")
    catalog.absorb(file, outer, "x.txt")
    assert [root.path for root in catalog.roots()] == ["/docs"]
    paths = {path.replace("\\", "/") for path in catalog.files_of(outer.id)}
    assert paths == {"work/a", "x.txt"}


def test_odd_names_are_kept(catalog: Catalog) -> None:
    root = catalog.add_root("/do\udcffcs")
    names = ["new\nline", "caf\udce9", "文档", "it's"]
    catalog.queue_files(root.id, [(name, 1, 1) for name in names])
    assert sorted(catalog.files_of(root.id)) == sorted(names)
    assert catalog.roots()[0].path == "/do\udcffcs"


def test_an_error_inside_a_transaction_undoes_it(catalog: Catalog) -> None:
    def fail_half_way() -> None:
        with catalog.transaction():
            catalog.add_root("/docs")
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()
    assert catalog.roots() == []


def test_readers_see_what_is_written_and_cannot_write(catalog: Catalog, data_dir: DataDir) -> None:
    reader = Catalog(data_dir.catalog_file, read_only=True)
    root = catalog.add_root("/docs")
    catalog.queue_files(root.id, [("a", 1, 1)])
    assert reader.counts() == {"pending": 1}
    catalog.mark_indexed([indexed(1, 1, title="Über", document_date="2024-05-31")])
    assert reader.describe([1, 2]) == {1: FileDescription("Über", "text", "en", "2024-05-31", 1)}
    with pytest.raises(Exception, match="readonly"):
        reader.add_root("/more")
    reader.close()


def test_a_library_of_the_version_before_is_read_and_migrated_by_the_next_writer(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
        old = Catalog(data_dir.catalog_file)
        insert = (
            "INSERT INTO files (root_id, path, size, mtime_ns, state, updated_at) VALUES (?, 'a', 1, 1, 'pending', 0)"
        )
        old._db.execute(insert, (old.add_root("/docs").id,))
        old.close()
    reader = Catalog(data_dir.catalog_file, read_only=True)
    assert reader.describe([1]) == {1: FileDescription("", "", changed_ns=1)}
    reader.close()
    writer = Catalog(data_dir.catalog_file)
    writer.mark_indexed([indexed(1, 1, document_date="2024-05-31")])
    assert writer.describe([1])[1].date == "2024-05-31"
    writer.close()


def test_a_damaged_catalog_says_so(data_dir: DataDir) -> None:
    data_dir.catalog_file.write_bytes(b"not a database" * 500)
    with pytest.raises(ResourceError, match="damaged") as caught:
        Catalog(data_dir.catalog_file)
    assert caught.value.code is ResourceProblem.INDEX_DAMAGED


def test_a_full_disk_is_not_called_damage(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("app.store.catalog.migrate", refuse)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    with pytest.raises(ResourceError, match="Make room") as caught:
        Catalog(data_dir.catalog_file)
    assert caught.value.code is ResourceProblem.DISK_FULL
