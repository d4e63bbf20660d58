from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from app.documents.hashing import hash_file
from app.embedding.unavailable import UnavailableEmbedder
from app.errors import ResourceError, ResourceProblem
from app.indexing.pipeline import Indexer
from app.indexing.progress import Progress, Stage
from app.indexing.roots import add_root
from app.settings import Settings
from app.store.active import TableKey
from app.store.catalog import Catalog
from app.store.notices import NOTICE
from app.store.vectors import VectorStore, table_name
from app.workers.extraction import ExtractorPool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.indexing.progress import IndexReport
    from app.paths import DataDir


class Bench:
    """An indexer without a model: scanning, words and removals need none."""

    def __init__(self, data_dir: DataDir) -> None:
        self.catalog = Catalog(data_dir.catalog_file)
        self.store = VectorStore(data_dir.vectors_dir)
        self.pool = ExtractorPool(1)
        self.seen: list[Progress] = []
        self.key = TableKey.words_only()
        self.data_dir = data_dir

    def run(self, *paths: Path) -> IndexReport:
        indexer = Indexer(
            self.catalog,
            self.store,
            self.pool,
            UnavailableEmbedder(ResourceError(ResourceProblem.MODEL_MISSING, "None.")),
            Settings(),
            choose_table=lambda: (self.key, None),
            hash_file=hash_file,
            on_progress=self.seen.append,
            own_folder=str(self.data_dir.root),
        )
        scopes = [add_root(self.catalog, str(path)) for path in paths]
        return indexer.run(scopes or indexer.all_scopes(), lambda: False)

    def words(self, text: str) -> int:
        table = self.store.open(self.key.fingerprint)
        assert table is not None
        return len(table.search_text(text, [], None, 100))


@pytest.fixture
def bench(data_dir: DataDir) -> Iterator[Bench]:
    bench = Bench(data_dir)
    yield bench
    bench.pool.close()
    bench.catalog.close()


def test_words_without_a_model(bench: Bench, folder: Path) -> None:
    report = bench.run(folder)
    assert (report.files.indexed, report.chunks.embedded) == (6, 0)
    assert bench.words("lettuce") == 1
    assert Stage.READING in {progress.stage for progress in bench.seen}


def test_an_unchanged_library_loads_nothing_heavy(bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.run(folder)
    bench.catalog.set_embedded([(record.id, record.chunks) for record in bench.catalog.files_of(1).values()])

    def refuse() -> None:
        raise AssertionError("LanceDB was asked for")

    monkeypatch.setattr("app.store.vectors.load_lancedb", refuse)
    bench.store = VectorStore(bench.data_dir.vectors_dir)
    assert bench.run().files.unchanged == 7


def test_the_data_dir_inside_a_root_is_not_indexed(bench: Bench) -> None:
    (bench.data_dir.root / "note.txt").write_text("our own")
    (bench.data_dir.root.parent / "theirs.txt").write_text("their own")
    report = bench.run(bench.data_dir.root.parent)
    assert report.files.seen == 1


def test_a_damaged_index_is_rebuilt_from_the_files(bench: Bench, folder: Path, expected_logs: list[str]) -> None:
    expected_logs.append("set aside")
    bench.run(folder)
    for manifest in (bench.data_dir.vectors_dir / f"{table_name('words')}.lance" / "_versions").iterdir():
        manifest.write_bytes(b"")
    bench.store = VectorStore(bench.data_dir.vectors_dir)
    (folder / "garden.md").unlink()
    report = bench.run()
    assert (report.files.removed, report.files.indexed) == (1, 5)
    assert (bench.words("lettuce"), bench.words("tenant")) == (0, 2)
    assert bench.catalog.meta(NOTICE) is None


def test_a_removal_that_was_interrupted_is_finished(bench: Bench, folder: Path) -> None:
    bench.run(folder)
    bench.catalog.mark_leaving(1)
    bench.run()
    assert bench.catalog.leaving_roots() == []
    assert bench.words("lettuce") == 0


def test_a_folder_that_cannot_be_opened_is_a_failure(
    bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "closed").mkdir()
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    report = bench.run(folder)
    assert report.files.failed == 1
    assert report.files.seen == report.files.indexed + report.files.skipped + report.files.failed
    assert bench.run().files.failed == 1
    assert bench.catalog.problems()[0].path == str(folder / "closed")
