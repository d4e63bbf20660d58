from __future__ import annotations

import contextlib
import sqlite3
import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.store.catalog import Catalog
from app.store.migrations import MIGRATIONS, backups, migrate, schema_version
from tests.store.old_catalogs import old_catalog

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


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_catalog_of_an_older_version_keeps_all_it_holds_and_a_copy(tmp_path: Path, version: int) -> None:
    file = tmp_path / "catalog.sqlite"
    with contextlib.closing(connect(file)) as database:
        database.executescript(old_catalog(version))
    with contextlib.closing(Catalog(file)) as catalog:
        assert schema_version(catalog.database) == len(MIGRATIONS)
        (root,) = catalog.roots()
        tea, locked = (catalog.files_of(root.id)[name] for name in ("tea.txt", "locked.pdf"))
        assert (tea.id, tea.content_hash, tea.chunks, tea.embedded, locked.id) == (3, "ab12", 2, 1, 7)
        assert catalog.describe([3])[3].title == "Tea"
        assert [problem.code for problem in catalog.problems()] == ["encrypted"]
    (copy,) = backups(file) if version < len(MIGRATIONS) else [file]
    with contextlib.closing(connect(copy)) as database:
        assert version == len(MIGRATIONS) or schema_version(database) == version
        assert database.execute("SELECT count(*) FROM files").fetchone() == (2,)
    assert version == len(MIGRATIONS) or sys.platform == "win32" or copy.stat().st_mode & 0o777 == 0o600


def test_only_the_newest_copy_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "catalog.sqlite"
    (tmp_path / "catalog.sqlite.before-0").write_text("an older copy")
    with contextlib.closing(connect(file)) as database:
        database.executescript(old_catalog(1))
        migrate(database)
    assert [copy.name for copy in backups(file)] == ["catalog.sqlite.before-1"]


def test_a_new_catalog_needs_no_copy(tmp_path: Path) -> None:
    Catalog(tmp_path / "catalog.sqlite").close()
    assert backups(tmp_path / "catalog.sqlite") == []
