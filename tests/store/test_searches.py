from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.store.searches import SearchesFile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "searches.sqlite"


def count(searches: SearchesFile) -> int:
    with searches.opened() as database:
        return int(database.execute("SELECT count(*) FROM history").fetchone()[0])


def test_it_is_made_when_it_is_needed_and_for_the_owner_only(file: Path) -> None:
    searches = SearchesFile(file)
    assert not file.exists()
    assert count(searches) == 0
    assert file.exists()
    if os.name != "nt":
        assert file.stat().st_mode & 0o077 == 0


def test_a_block_that_raises_leaves_nothing(file: Path) -> None:
    searches = SearchesFile(file)

    def insert_and_fail() -> None:
        with searches.opened() as database:
            database.execute("INSERT INTO history (query) VALUES ('x')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        insert_and_fail()
    assert count(searches) == 0


def test_what_is_deleted_is_gone_from_the_file(file: Path) -> None:
    searches = SearchesFile(file)
    with searches.opened() as database:
        database.execute("INSERT INTO history (query) VALUES ('zymurgy')")
    assert b"zymurgy" in file.read_bytes()
    with searches.opened() as database:
        database.execute("DELETE FROM history")
    assert b"zymurgy" not in file.read_bytes()


def test_a_damaged_file_is_set_aside(file: Path, expected_logs: list[str]) -> None:
    expected_logs.append("the searches were damaged")
    file.write_bytes(b"no database" * 1000)
    assert count(SearchesFile(file)) == 0
    assert (file.parent / "searches.sqlite.damaged").exists()


def test_a_file_that_another_process_holds_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    searches = SearchesFile(file)
    count(searches)
    monkeypatch.setattr("app.store.searches._BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(ResourceError, match="Try again"):
            count(searches)
    finally:
        holder.close()
