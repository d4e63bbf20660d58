from __future__ import annotations

import contextlib
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from app.paths import DataDir
from app.store.catalog import Catalog
from app.store.keepsake import keep
from app.store.notices import told
from app.store.recovery import left_in_order, recover, recover_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def left_behind(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    """A catalog of 2,000 files in one folder, left by a crash; made once, for copies."""
    data_dir = DataDir(tmp_path_factory.mktemp("left") / "data")
    data_dir.prepare()
    with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
        root = catalog.add_root("/docs")
        catalog.queue_files(root.id, [(f"{n:05}.txt", n, n) for n in range(2_000)])
        catalog.set_meta("active_table", '{"fingerprint": "f00", "dimensions": 8}')
        keep(catalog)
    data_dir.running_file.touch()
    return data_dir


@pytest.fixture
def library(left_behind: DataDir, data_dir: DataDir) -> DataDir:
    """A copy of it that a test may spoil."""
    shutil.copytree(left_behind.root, data_dir.root, dirs_exist_ok=True)
    return data_dir


def look(data_dir: DataDir) -> tuple[list[str], int, list[str]]:
    with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
        return [root.path for root in catalog.roots()], sum(catalog.counts().values()), told(catalog)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20_000])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def spoil_a_page(file: Path) -> None:
    data = bytearray(file.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\xff" * 4096
    file.write_bytes(data)


def spoil_the_head(file: Path) -> None:
    file.write_bytes(b"not a database" + file.read_bytes()[14:])


def delete(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize("damage", [cut, empty, spoil_a_page, spoil_the_head, delete])
def test_a_damaged_catalog_is_set_aside_and_keeps_its_folders(
    library: DataDir, damage: Callable[[Path], None], expected_logs: list[str]
) -> None:
    expected_logs.append("catalog damaged, set aside")
    damage(library.catalog_file)
    recover(library)
    roots, files, notices = look(library)
    assert (roots, files) == (["/docs"], 0)
    assert "The catalog was damaged" in notices[0]
    assert library.suspect_file.exists()
    assert damage is delete or len(list(library.root.glob("catalog.sqlite.damaged-*"))) >= 1
    left_in_order(library)
    recover(library)
    assert len(look(library)[2]) == 1


def test_a_log_that_was_half_written_costs_what_was_not_finished(library: DataDir) -> None:
    writer = Catalog(library.catalog_file)
    writer.add_root("/more")
    log = library.catalog_file.with_name("catalog.sqlite-wal")
    content = log.read_bytes()
    writer.close()
    log.write_bytes(content[: len(content) - 100] + bytes(50))
    recover(library)
    roots, files, notices = look(library)
    assert set(roots) in ({"/docs"}, {"/docs", "/more"})
    assert (files, notices) == (2_000, [])


def test_a_library_left_in_order_is_not_examined(library: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    left_in_order(library)
    asked: list[bool] = []

    def damage(file: Path, *, is_thorough: bool) -> str:
        del file
        asked.append(is_thorough)
        return ""

    monkeypatch.setattr("app.store.recovery.damage", damage)
    recover(library)
    assert not library.suspect_file.exists()
    recover(library)  # as after a crash
    assert library.suspect_file.exists()
    assert asked == [False, True]


def test_other_troubles_are_no_damage(library: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr("app.store.recovery._open", refuse)
    recover(library)
    assert list(library.root.glob("*.damaged-*")) == []


def test_a_new_library_is_not_taken_for_damaged(data_dir: DataDir) -> None:
    recover(data_dir)
    assert look(data_dir) == ([], 0, [])


SAVED = b'model = "my-model.gguf"\ndimensions = 512\ntheme = "dark"\n'


@pytest.mark.parametrize("found", [b"", SAVED[:30], bytes(len(SAVED))])
def test_settings_that_were_cut_are_those_saved_last(data_dir: DataDir, found: bytes, expected_logs: list[str]) -> None:
    expected_logs.append("settings damaged, set aside")
    data_dir.settings_copy.write_bytes(SAVED)
    data_dir.settings_file.write_bytes(found)
    recover(data_dir)
    assert data_dir.settings_file.read_bytes() == SAVED
    assert "The settings file was damaged" in look(data_dir)[2][0]
    (aside,) = data_dir.root.glob("settings.toml.damaged-*")
    assert aside.read_bytes() == found


@pytest.mark.parametrize("found", [b'theme = "light"\n', b"theme = ", SAVED])
def test_what_a_person_wrote_is_theirs_to_mend(data_dir: DataDir, found: bytes) -> None:
    data_dir.settings_copy.write_bytes(SAVED)
    data_dir.settings_file.write_bytes(found)
    assert recover_settings(data_dir) == ""
    assert data_dir.settings_file.read_bytes() == found


def test_settings_without_a_copy_are_left_alone(data_dir: DataDir) -> None:
    data_dir.settings_file.write_bytes(b"")
    assert recover_settings(data_dir) == ""
