from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store.catalog import Catalog
from app.store.keepsake import keep
from app.store.reading import Answer, is_damage
from app.store.recovery import recover

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


def spoil(file: Path) -> None:
    """Every page but the first and those of the log: as a failing disk does."""
    with file.open("r+b") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(4096)
        opened.write(os.urandom(size - 4096))


def make(file: Path) -> None:
    with contextlib.closing(Catalog(file)) as catalog:
        root = catalog.add_root("/docs")
        with catalog.transaction():
            catalog.queue_files(root.id, [(f"{n:05}.txt", n, n) for n in range(2_000)])
        keep(catalog)


def test_a_reader_is_told_of_damage_and_reads_the_new_file_when_there_is_one(
    data_dir: DataDir, expected_logs: list[str]
) -> None:
    expected_logs.append("catalog damaged, set aside")
    make(data_dir.catalog_file)
    reader = Catalog(data_dir.catalog_file, read_only=True)
    assert reader.counts() == {"pending": 2_000}
    spoil(data_dir.catalog_file)
    with contextlib.closing(sqlite3.connect(data_dir.catalog_file)) as other, pytest.raises(sqlite3.DatabaseError):
        other.execute("UPDATE files SET size = 1")  # whatever is written tells readers to look again
    data_dir.suspect_file.touch()
    with pytest.raises(ResourceError) as caught:
        Catalog(data_dir.catalog_file, read_only=True).counts()
    assert caught.value.code is ResourceProblem.INDEX_DAMAGED
    recover(data_dir)
    assert [root.path for root in reader.roots()] == ["/docs"]
    assert reader.counts() == {}
    reader.close()


def test_a_file_that_is_gone_for_a_moment_is_waited_for(data_dir: DataDir) -> None:
    make(data_dir.catalog_file)
    reader = Catalog(data_dir.catalog_file, read_only=True)
    if os.name != "nt":  # where an open file keeps its name
        data_dir.catalog_file.rename(data_dir.root / "aside")
        assert reader.counts() == {"pending": 2_000}
    reader.close()


def test_an_answer_is_read_once() -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        answer = Answer(database.execute("VALUES (1), (2), (3)"))
    assert answer.fetchone() == (1,)
    assert list(answer) == [(2,), (3,)]
    assert (answer.fetchone(), answer.fetchall()) == (None, [])
    assert not is_damage(sqlite3.OperationalError("database is locked"))
