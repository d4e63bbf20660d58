from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.indexing.progress import IndexReport
from app.indexing.read_pass import ReadPass
from app.store.catalog import Catalog
from app.store.records import FileState
from app.store.vectors import VectorStore
from app.workers.extraction import ExtractorPool
from app.workers.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.paths import DataDir


class Bench:
    """Real files, a real pool, a real table."""

    def __init__(self, data_dir: DataDir, folder: Path) -> None:
        self.catalog = Catalog(data_dir.catalog_file)
        self.table = VectorStore(data_dir.vectors_dir).create("f00", 4)
        self.pool = ExtractorPool(1, Limits())
        self.report = IndexReport()
        self.folder = folder
        self.root = self.catalog.add_root(str(folder))

    def queue(self, *names: str) -> None:
        self.catalog.queue_files(
            self.root.id, [(name, (self.folder / name).stat().st_size, self.mtime(name)) for name in names]
        )

    def mtime(self, name: str) -> int:
        return (self.folder / name).stat().st_mtime_ns

    def run(self, should_stop: Callable[[], bool] = lambda: False) -> list[str]:
        read: list[str] = []
        ReadPass(self.catalog, self.table, self.pool, self.report).run(read.append, should_stop)
        return read

    def states(self) -> dict[str, FileState]:
        return {path: record.state for path, record in self.catalog.files_of(self.root.id).items()}

    def words(self, text: str) -> int:
        return len(self.table.search_text(text, [], None, 100))


@pytest.fixture
def bench(data_dir: DataDir, folder: Path) -> Iterator[Bench]:
    bench = Bench(data_dir, folder)
    yield bench
    bench.pool.close()
    bench.catalog.close()


def test_text_is_searchable_and_problems_are_noted(bench: Bench) -> None:
    bench.queue("garden.md", "blob.txt", "page.html")
    assert len(bench.run()) == 3
    assert bench.states() == {
        "garden.md": FileState.INDEXED,
        "blob.txt": FileState.SKIPPED,
        "page.html": FileState.INDEXED,
    }
    assert bench.words("lettuce") == 1
    assert (bench.report.files.indexed, bench.report.files.skipped) == (2, 1)
    assert bench.report.bytes == sum((bench.folder / name).stat().st_size for name in ("garden.md", "page.html"))


def test_a_changed_file_replaces_its_chunks_and_a_touched_one_is_unchanged(bench: Bench) -> None:
    bench.queue("garden.md", "twin.txt")
    bench.run()
    rows = bench.table.count()
    (bench.folder / "garden.md").write_text("# Garden\n\nOnly roses now.\n")
    bench.queue("garden.md", "twin.txt")
    bench.run()
    assert bench.report.files.unchanged == 1
    assert (bench.words("lettuce"), bench.words("roses")) == (0, 1)
    assert bench.table.count() <= rows


def test_a_file_that_became_unreadable_loses_its_old_text(bench: Bench) -> None:
    bench.queue("garden.md")
    bench.run()
    (bench.folder / "garden.md").write_bytes(bytes(range(256)) * 20)
    bench.queue("garden.md")
    bench.run()
    assert bench.states()["garden.md"] is FileState.SKIPPED
    assert bench.table.count() == 0


def test_rows_that_a_crash_left_behind_are_replaced(bench: Bench) -> None:
    """Killed after the chunks were written and before the catalog heard of it, and then the file changed."""
    bench.queue("garden.md")
    bench.run()
    rows = bench.table.count()
    (record,) = bench.catalog.files_of(bench.root.id).values()
    bench.catalog.mark_in_progress([record.id])
    bench.catalog.requeue_interrupted()
    bench.queue("garden.md")
    bench.run()
    assert bench.table.count() == rows


def test_a_file_that_vanished_is_a_problem_and_the_run_goes_on(bench: Bench) -> None:
    bench.queue("garden.md", "page.html")
    (bench.folder / "garden.md").unlink()
    bench.run()
    assert bench.states() == {"garden.md": FileState.FAILED, "page.html": FileState.INDEXED}
    assert bench.catalog.problems()[0].code == "unreadable"


def test_a_stop_keeps_what_was_read(bench: Bench) -> None:
    bench.queue("garden.md", "page.html", "twin.txt")
    read: list[str] = []
    reader = ReadPass(bench.catalog, bench.table, bench.pool, bench.report)
    reader.run(read.append, lambda: len(read) >= 1)
    done = sum(state is FileState.INDEXED for state in bench.states().values())
    assert 1 <= done < 3
    bench.run()
    assert set(bench.states().values()) == {FileState.INDEXED}
