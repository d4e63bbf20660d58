from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.store.migrations import MIGRATIONS, migrate

if TYPE_CHECKING:
    from pathlib import Path


def connect(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, isolation_level=None)


def test_a_new_catalog_gets_every_step_once(tmp_path: Path) -> None:
    with connect(tmp_path / "c") as database:
        migrate(database)
        migrate(database)
        assert database.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert database.execute("SELECT count(*) FROM files").fetchone() == (0,)
    database.close()


def test_a_catalog_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    with connect(tmp_path / "c") as database:
        database.execute("PRAGMA user_version = 999")
        with pytest.raises(ResourceError, match="newer version"):
            migrate(database)
    database.close()


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.migrations.MIGRATIONS", ("CREATE TABLE a (x); CREATE TABLE a (x)",))
    with connect(tmp_path / "c") as database:
        with pytest.raises(sqlite3.OperationalError):
            migrate(database)
        assert database.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    database.close()
