from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.documents.hashing import hash_file
from app.indexing.copies import find_copies, write_copies
from app.store.records import FileState
from tests.indexing.test_read_pass import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir


@pytest.fixture
def bench(data_dir: DataDir, folder: Path) -> Iterator[Bench]:
    bench = Bench(data_dir, folder)
    bench.queue("garden.md", "page.html")
    bench.run()
    yield bench
    bench.pool.close()
    bench.catalog.close()


def pending(bench: Bench, *names: str) -> list[tuple[str, str]]:
    bench.queue(*names)
    copies = find_copies(bench.catalog, bench.catalog.pending(9), hash_file)
    write_copies(bench.catalog, bench.table, copies)
    return [(record.path, source.path) for record, source in copies]


def test_a_copy_gets_the_rows_of_its_source(bench: Bench, folder: Path) -> None:
    shutil.copy(folder / "garden.md", folder / "copy.md")
    rows = bench.table.count()
    assert pending(bench, "copy.md") == [("copy.md", "garden.md")]
    assert bench.words("lettuce") == 2
    assert bench.table.count() > rows
    assert bench.states()["copy.md"] is FileState.INDEXED


def test_another_content_or_a_name_that_promises_something_else_is_no_copy(bench: Bench, folder: Path) -> None:
    shutil.copy(folder / "garden.md", folder / "garden.txt")
    size = (folder / "garden.md").stat().st_size
    (folder / "other.md").write_bytes(b"x" * size)
    assert pending(bench, "garden.txt", "other.md") == []
    assert set(bench.states().values()) == {FileState.INDEXED, FileState.PENDING}


def test_a_file_that_became_a_copy_loses_its_old_rows(bench: Bench, folder: Path) -> None:
    shutil.copy(folder / "garden.md", folder / "second.md")
    (folder / "second.md").write_text("# Old words\n\nA lighthouse.\n")
    bench.queue("second.md")
    bench.run()
    shutil.copy(folder / "garden.md", folder / "second.md")
    assert pending(bench, "second.md") == [("second.md", "garden.md")]
    assert (bench.words("lighthouse"), bench.words("lettuce")) == (0, 2)


def test_many_are_written_in_parts(bench: Bench, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.indexing.copies.MAX_CHUNKS", 1)
    names = [f"copy{number}.md" for number in range(3)]
    for name in names:
        shutil.copy(folder / "garden.md", folder / name)
    assert len(pending(bench, *names)) == 3
    assert bench.words("lettuce") == 4


def test_what_a_kill_left_is_done_again(bench: Bench, folder: Path) -> None:
    shutil.copy(folder / "garden.md", folder / "copy.md")
    pending(bench, "copy.md")
    rows = bench.table.count()
    copy = bench.catalog.files_of(bench.root.id)["copy.md"]
    bench.catalog.mark_in_progress([copy.id])
    bench.catalog.requeue_interrupted()
    pending(bench, "copy.md")
    assert bench.table.count() == rows
    assert bench.states()["copy.md"] is FileState.INDEXED
