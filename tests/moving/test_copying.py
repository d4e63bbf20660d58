from __future__ import annotations

import contextlib
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from app.errors import Cancelled, ResourceError
from app.moving import copying
from app.moving.copying import copy_entry, entries_of, is_copied, remove_others

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


@pytest.fixture
def target(tmp_path: Path) -> Path:
    made = tmp_path / "target"
    made.mkdir()
    return made


def copy_all(source: Path, target: Path) -> int:
    come: list[int] = []
    for entry in entries_of(source):
        copy_entry(source, target, entry, come.append, lambda: False)
    return sum(come)


def test_own_files_and_no_others(usual: DataDir, target: Path) -> None:
    (usual.vectors_dir / "a.lance" / "data").mkdir(parents=True)
    (usual.vectors_dir / "a.lance" / "data" / "1.lance").write_bytes(b"v" * 5000)
    (usual.root / "holiday.jpg").write_bytes(b"mine")
    usual.weights_dir.mkdir()
    (usual.weights_dir / "w.gguf").write_bytes(b"again")
    usual.running_file.touch()
    assert [entry.name for entry in entries_of(usual.root)] == ["vectors/a.lance/data/1.lance"]
    assert copy_all(usual.root, target) == 5000
    assert [path.name for path in target.rglob("*") if path.is_file()] == ["1.lance"]
    assert all(is_copied(entry, target) for entry in entries_of(usual.root))
    (usual.vectors_dir / "a.lance" / "data" / "1.lance").write_bytes(b"w" * 5000)
    assert not any(is_copied(entry, target) for entry in entries_of(usual.root))


def test_a_database_with_what_is_not_in_its_file_yet(usual: DataDir, target: Path) -> None:
    (usual.root / "settings.toml").write_text("")
    with contextlib.closing(sqlite3.connect(usual.catalog_file)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE t (x)")
        database.executemany("INSERT INTO t VALUES (?)", [(str(n) * 50,) for n in range(3000)])
        database.commit()
        assert [entry.name for entry in entries_of(usual.root)] == ["settings.toml", "catalog.sqlite"]
        copy_all(usual.root, target)
    with contextlib.closing(sqlite3.connect(target / "catalog.sqlite")) as copy:
        assert copy.execute("SELECT count(*) FROM t").fetchone() == (3000,)
    assert sorted(path.name for path in target.iterdir()) == ["catalog.sqlite", "settings.toml"]


def test_stopping_leaves_no_half_file(usual: DataDir, target: Path) -> None:
    (usual.models_dir / "m.gguf").write_bytes(b"m" * 1000)
    with contextlib.closing(sqlite3.connect(usual.catalog_file)) as database:
        database.execute("CREATE TABLE t (x)")
    for entry in entries_of(usual.root):
        with pytest.raises(Cancelled):
            copy_entry(usual.root, target, entry, lambda _: None, lambda: True)
    assert [path for path in target.rglob("*") if path.is_file()] == []


def test_what_is_gone_meanwhile_is_none(usual: DataDir, target: Path) -> None:
    (usual.models_dir / "m.gguf").write_bytes(b"m")
    entry = entries_of(usual.root)[0]
    shutil.rmtree(usual.models_dir)
    copy_entry(usual.root, target, entry, lambda _: None, lambda: False)
    assert not (target / entry.name).exists()


def test_a_bad_copy_is_told(usual: DataDir, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (usual.models_dir / "m.gguf").write_bytes(b"m" * 10)
    monkeypatch.setattr(copying, "_digest", lambda *_: b"other")
    with pytest.raises(ResourceError, match="not what was read"):
        copy_all(usual.root, target)
    assert not (target / "models" / "m.gguf").exists()


def test_a_damaged_database_is_told(usual: DataDir, target: Path) -> None:
    usual.catalog_file.write_bytes(b"SQLite format 3\0" + b"nonsense" * 200)
    with pytest.raises(ResourceError, match="cannot be copied"):
        copy_all(usual.root, target)


def test_what_is_no_more_goes(usual: DataDir, target: Path) -> None:
    (usual.models_dir / "m.gguf").write_bytes(b"m")
    copy_all(usual.root, target)
    (target / "models" / "old.gguf").write_bytes(b"o")
    (target / "other").write_bytes(b"o")
    remove_others(target, entries_of(usual.root))
    assert sorted(path.name for path in target.rglob("*") if path.is_file()) == ["m.gguf", "other"]
