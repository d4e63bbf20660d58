from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from app.store.durable import sync_tree, write_whole

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The inodes that were synced, in order."""
    inodes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: inodes.append(os.fstat(handle).st_ino))
    return inodes


def inode(path: Path) -> int:
    return path.stat().st_ino


def test_only_what_changed_since_is_synced(tmp_path: Path, synced: list[int]) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a").write_text("a")
    known: dict[str, int] = {}
    sync_tree(tmp_path, known)
    assert inode(tmp_path / "sub" / "a") in synced
    synced.clear()
    sync_tree(tmp_path, known)
    assert synced == []
    (tmp_path / "b").write_text("b")
    sync_tree(tmp_path, known)
    assert inode(tmp_path / "b") in synced
    assert inode(tmp_path / "sub" / "a") not in synced


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be synced there")
def test_files_are_synced_before_the_folders_that_name_them(tmp_path: Path, synced: list[int]) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a").write_text("a")
    sync_tree(tmp_path, {})
    assert synced == [inode(tmp_path / "sub" / "a"), inode(tmp_path / "sub"), inode(tmp_path)]


def test_a_clock_that_jumps_back_hides_no_change(tmp_path: Path, synced: list[int]) -> None:
    file = tmp_path / "a"
    file.write_text("a")
    sync_tree(tmp_path, known := {str(file): file.stat().st_ctime_ns + 10**15})
    assert inode(file) in synced
    assert known == {str(file): file.stat().st_ctime_ns}


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    sync_tree(tmp_path, known := {str(tmp_path / "gone"): 1})
    assert known == {}


def test_a_file_is_replaced_whole_synced_and_for_the_owner_only(tmp_path: Path, synced: list[int]) -> None:
    file = tmp_path / "roots.json"
    write_whole(file, b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["roots.json"]
    assert inode(file) in synced
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600


def test_where_there_is_no_room_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "roots.json"
    write_whole(file, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["roots.json"]
