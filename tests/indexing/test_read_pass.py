from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.indexing.progress import IndexReport
from app.indexing.read_pass import ReadPass
from app.store.catalog import Catalog
from app.store.records import FileState
from app.store.vector_bank import VectorBank
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

    def run(self, should_stop: Callable[[], bool] = lambda: False, bank: VectorBank | None = None) -> list[str]:
        read: list[str] = []
        ReadPass(self.catalog, self.table, self.pool, self.report, bank).run(read.append, should_stop)
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


def test_a_file_that_cannot_be_reached_for_the_moment_keeps_its_text_and_is_tried_again(bench: Bench) -> None:
    bench.queue("garden.md")
    bench.run()
    (bench.folder / "garden.md").write_text("# Garden\n\nOnly roses now.\n")
    bench.queue("garden.md")
    (bench.folder / "garden.md").rename(bench.folder / "away.md")  # as if another program had locked it
    bench.run()
    assert bench.states() == {"garden.md": FileState.FAILED}
    assert bench.words("lettuce") == 1
    assert (bench.report.files.failed, bench.catalog.problems()[0].code) == (1, "unreadable")
    (bench.folder / "away.md").rename(bench.folder / "garden.md")
    bench.queue("garden.md")
    bench.run()
    assert (bench.words("lettuce"), bench.words("roses"), bench.catalog.problems()) == (0, 1, [])


def test_what_became_of_a_touched_file_is_in_the_table(bench: Bench) -> None:
    bench.queue("garden.md")
    bench.run()
    os.utime(bench.folder / "garden.md", ns=(10**18, 10**18))
    bench.queue("garden.md")
    bench.run()
    assert bench.report.files.unchanged == 1
    assert bench.table.count("mtime = timestamp '2001-09-09 01:46:40'") == bench.table.count() > 0


def test_vectors_of_vanished_text_are_lent_and_those_of_replaced_text_kept(bench: Bench, data_dir: DataDir) -> None:
    bench.queue("garden.md")
    with VectorBank(data_dir.vectors_dir / "f00.bank") as bank:
        bench.run(bank=bank)
        rows = bench.table.texts_of([1])
        bank.put([(row["text_hash"], np.ones(4, np.float32)) for row in rows])
        before = (bench.folder / "garden.md").read_text()
        (bench.folder / "garden.md").write_text("# Garden\n\nOnly roses now.\n")
        bench.queue("garden.md")
        bench.run(bank=bank)
        (bench.folder / "garden.md").write_text(before)
        bench.queue("garden.md")
        bench.run(bank=bank)
    assert bench.report.chunks.reused == len(rows) == bench.catalog.chunk_counts()[1]


def test_large_files_are_neither_first_nor_last(bench: Bench) -> None:
    for number in range(4):
        (bench.folder / f"note{number}.txt").write_text(f"note {number}\n")
    (bench.folder / "large.txt").write_text("words of a large file\n" * 20_000)
    bench.queue("large.txt", *(f"note{number}.txt" for number in range(4)))
    bench.pool.close()
    read = [os.path.basename(path) for path in bench.run()]
    assert read.index("large.txt") == 2


def test_files_are_read_while_others_are_written(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.indexing.read_pass.WRITE_CHUNKS", 1)
    names = ["garden.md", "page.html", "twin.txt"]
    bench.queue(*names)
    read: list[str] = []
    replace, during = bench.table.replace, []

    def slow(*arguments: Any) -> None:
        monkeypatch.setattr("app.indexing.read_pass.WRITE_CHUNKS", 4_000)
        deadline = time.monotonic() + 20.0
        while len(read) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        during.append(len(read))
        replace(*arguments)

    monkeypatch.setattr(bench.table, "replace", slow)
    ReadPass(bench.catalog, bench.table, bench.pool, bench.report).run(read.append, lambda: False)
    assert during[0] >= 2
    assert set(bench.states().values()) == {FileState.INDEXED}


def test_what_writing_fails_with_ends_the_pass(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(bench.table, "replace", fail)
    bench.queue("garden.md")
    with pytest.raises(OSError, match="No space"):
        bench.run()


def test_threads_take_quick_turns_only_while_files_are_read(bench: Bench) -> None:
    bench.queue("garden.md")
    before = sys.getswitchinterval()
    seen: list[float] = []
    reading = ReadPass(bench.catalog, bench.table, bench.pool, bench.report)
    reading.run(lambda _: seen.append(sys.getswitchinterval()), lambda: False)
    assert seen == [pytest.approx(0.0005)]
    assert sys.getswitchinterval() == before
