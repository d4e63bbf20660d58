from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.indexing.upkeep import Upkeep, delete_copies, mend, shrink_log
from app.store.active import TableKey, active_key, set_active_key
from app.store.catalog import Catalog
from app.store.notices import USAGE, told
from app.store.usage import Usage
from app.store.vectors import VectorStore, table_name
from tests.store.test_catalog import indexed
from tests.store.test_chunk_table import rows_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir
    from app.store.chunk_table import ChunkTable

KEY = TableKey("f00", 8)


@pytest.fixture
def catalog(data_dir: DataDir) -> Iterator[Catalog]:
    catalog = Catalog(data_dir.catalog_file)
    set_active_key(catalog, KEY)
    yield catalog
    catalog.close()


@pytest.fixture
def store(data_dir: DataDir) -> VectorStore:
    return VectorStore(data_dir.vectors_dir)


@pytest.fixture
def table(store: VectorStore, catalog: Catalog, tmp_path: Path) -> ChunkTable:
    """Two indexed files, each in a data file of its own."""
    root = catalog.add_root(str(tmp_path))
    catalog.queue_files(root.id, [("1.txt", 1, 1), ("2.txt", 1, 1)])
    catalog.mark_indexed([indexed(1, 1), indexed(2, 1)])
    table = store.create("f00", 8)
    table.add(rows_of(1, "first", path=str(tmp_path / "1.txt")))
    table.add(rows_of(2, "second", path=str(tmp_path / "2.txt")))
    return table


def versions(store: VectorStore) -> int:
    return len(list((store.folder / f"{table_name('f00')}.lance" / "_versions").glob("*.manifest")))


def test_compaction_comes_some_minutes_after_the_last_write(
    catalog: Catalog, store: VectorStore, table: ChunkTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    upkeep = Upkeep(catalog, store)
    assert upkeep.seconds_until_due() == pytest.approx(120, abs=5)
    upkeep.tidy_if_due()
    before = versions(store)
    assert before > 2
    later = time.monotonic() + 121
    monkeypatch.setattr(time, "monotonic", lambda: later)
    upkeep.tidy_if_due()
    assert versions(store) == 1
    assert upkeep.seconds_until_due() is None
    assert sorted(words(table, "first second")) == [1, 2]
    upkeep.tidy_now()
    assert Upkeep(catalog, store).seconds_until_due() is None


def test_many_writes_do_not_wait_for_it(
    catalog: Catalog, store: VectorStore, table: ChunkTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.upkeep.MAX_VERSIONS", 3)
    Upkeep(catalog, store).wrote(table)
    assert versions(store) == 1


def test_a_table_that_grows_beyond_measure_is_told(
    catalog: Catalog, store: VectorStore, table: ChunkTable, monkeypatch: pytest.MonkeyPatch, expected_logs: list[str]
) -> None:
    expected_logs.append("4.0 times what is in it")
    monkeypatch.setattr("app.indexing.upkeep.measure", lambda _: Usage(4 * 10**9, 10**9, 10**9))
    Upkeep(catalog, store).tidy(table)
    assert "4.0 times" in (catalog.meta(USAGE) or "")
    monkeypatch.setattr("app.indexing.upkeep.measure", lambda _: Usage(10**9, 10**9, 10**9))
    Upkeep(catalog, store).tidy(table)
    assert catalog.meta(USAGE) is None


def test_without_a_suspicion_nothing_is_examined(catalog: Catalog, store: VectorStore, data_dir: DataDir) -> None:
    mend(catalog, store, data_dir.suspect_file)
    assert store.tables() == []


def test_what_a_cut_data_file_held_is_read_again_and_the_person_told(
    catalog: Catalog, store: VectorStore, table: ChunkTable, data_dir: DataDir, expected_logs: list[str]
) -> None:
    expected_logs.append("a data file cannot be read")
    data = min((table.folder / "data").iterdir(), key=lambda file: file.stat().st_mtime_ns)
    data.write_bytes(data.read_bytes()[:50])
    data_dir.suspect_file.touch()
    mend(catalog, VectorStore(store.folder), data_dir.suspect_file)
    assert not data_dir.suspect_file.exists()
    assert [record.id for record in catalog.pending(9)] == [1]
    assert "1 passages are being read again" in told(catalog)[0]
    assert words(table, "second") == [2]


def test_a_zeroed_manifest_brings_back_the_version_before(
    catalog: Catalog, store: VectorStore, table: ChunkTable, data_dir: DataDir, expected_logs: list[str]
) -> None:
    expected_logs.append("newest version of chunks_f00 unreadable")
    newest = min((table.folder / "_versions").glob("*.manifest"))
    newest.write_bytes(bytes(newest.stat().st_size))
    data_dir.suspect_file.touch()
    mend(catalog, VectorStore(store.folder), data_dir.suspect_file)
    assert [record.id for record in catalog.pending(9)] == [1, 2]
    assert "an older one is in use" in told(catalog)[0]


def test_where_nothing_can_be_read_all_is_queued(
    catalog: Catalog, store: VectorStore, table: ChunkTable, data_dir: DataDir, expected_logs: list[str]
) -> None:
    expected_logs.append("index damaged, set aside as")
    for manifest in (table.folder / "_versions").glob("*.manifest"):
        manifest.write_bytes(b"")
    data_dir.suspect_file.touch()
    mend(catalog, VectorStore(store.folder), data_dir.suspect_file)
    assert len(catalog.pending(9)) == 2
    assert store.tables() == []
    assert "was made anew from your files" in told(catalog)[0]
    delete_copies(catalog, store)
    assert list(store.folder.glob("*.damaged*")) == []


def test_a_catalog_that_lost_everything_takes_it_from_the_only_table(
    catalog: Catalog, store: VectorStore, table: ChunkTable, data_dir: DataDir
) -> None:
    catalog.database.execute("DELETE FROM files")
    catalog.set_meta("active_table", None)
    data_dir.suspect_file.touch()
    mend(catalog, store, data_dir.suspect_file)
    assert active_key(catalog) == KEY
    assert {record.id for record in catalog.pending(9)} == {1, 2}
    assert table.count() == 2


def test_a_disk_that_refuses_is_asked_again(
    catalog: Catalog,
    store: VectorStore,
    table: ChunkTable,
    data_dir: DataDir,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_table: object) -> int:
        raise RuntimeError("lance error: No space left on device (os error 28)")

    monkeypatch.setattr("app.indexing.upkeep.drop_unreadable", full)
    data_dir.suspect_file.touch()
    with pytest.raises(ResourceError) as caught:
        mend(catalog, store, data_dir.suspect_file)
    assert caught.value.code is ResourceProblem.DISK_FULL
    assert data_dir.suspect_file.exists()
    assert table.count() == 2


def test_the_log_of_sqlite_is_folded_in(catalog: Catalog, data_dir: DataDir) -> None:
    catalog.set_meta("x", "y" * 10_000)
    log = data_dir.catalog_file.with_name("catalog.sqlite-wal")
    assert log.stat().st_size > 0
    shrink_log(catalog)
    assert log.stat().st_size == 0


def test_after_long_compaction_comes_long_rest(
    catalog: Catalog, store: VectorStore, table: ChunkTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.upkeep.rest_after", lambda _: 900.0)
    monkeypatch.setattr("app.indexing.upkeep.MAX_VERSIONS", 0)
    upkeep = Upkeep(catalog, store)
    upkeep.tidy(table)
    table.add(rows_of(3, "third"))
    upkeep.wrote(table)
    assert upkeep.seconds_until_due() == pytest.approx(900, abs=100)
    assert versions(store) > 1


@pytest.mark.usefixtures("table")
def test_a_table_that_takes_too_much_is_compacted_before_anyone_is_told(
    catalog: Catalog, store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = iter([Usage(3 * 10**9, 10**9, 10**9), Usage(10**9, 10**9, 10**9)])
    monkeypatch.setattr("app.indexing.upkeep.measure", lambda _: next(measured))
    monkeypatch.setattr("app.indexing.upkeep.is_worth", lambda _: False)
    Upkeep(catalog, store).tidy_now()
    assert versions(store) == 1
    assert catalog.meta(USAGE) is None


@pytest.mark.usefixtures("table")
def test_the_end_of_a_run_compacts_a_large_table_only_where_it_is_worth_it(
    catalog: Catalog, store: VectorStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.indexing.upkeep.is_worth", lambda _: False)
    upkeep = Upkeep(catalog, store)
    before = versions(store)
    upkeep.tidy_now()
    assert versions(store) == before
    monkeypatch.setattr("app.indexing.upkeep.MAX_VERSIONS", before - 1)
    upkeep.tidy_now()
    assert versions(store) == 1
