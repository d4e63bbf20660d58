from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from app.errors import UsageError
from app.moving.journal import Journal, write_journal
from app.moving.target import check_room, check_target, lies_in
from app.paths import DataDir

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_folder_is_fine_and_nothing_is_left_there(usual: DataDir, tmp_path: Path) -> None:
    check_target(usual, tmp_path / "disk" / "new", [str(tmp_path / "documents")])
    assert not (tmp_path / "disk").exists()
    empty = tmp_path / "empty"
    empty.mkdir()
    check_target(usual, empty, [])
    assert list(empty.iterdir()) == []


def test_places_that_cannot_be(usual: DataDir, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text("a")
    roots = [str(documents)]
    for target, words in (
        (usual.root, "already"),
        (usual.root / "deeper", "lies in the present data folder"),
        (usual.root.parent, "holds the present data folder"),
        (documents / "data", "which is searched"),
        (documents / "a.txt", "which is searched"),
    ):
        with pytest.raises(UsageError, match=words) as caught:
            check_target(usual, target, roots)
        assert "Choose" in caught.value.user_message
    with pytest.raises(UsageError, match="not empty"):
        check_target(usual, documents, [])
    with pytest.raises(UsageError, match="is a file"):
        check_target(usual, documents / "a.txt", [])
    with pytest.raises(UsageError, match=r"lies in .*holds none of your files"):
        check_target(usual, tmp_path / "all", [str(tmp_path / "all" / "away")])


def test_links_and_other_spellings_are_seen_through(usual: DataDir, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(usual.root, target_is_directory=True)
    assert lies_in(link / "x", usual.root)
    assert not lies_in(str(usual.root) + "-other", usual.root)
    with pytest.raises(UsageError, match="present data folder"):
        check_target(usual, link / "x", [])


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="an administrator may write anywhere")
def test_a_folder_of_others(usual: DataDir, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o500)
    with pytest.raises(UsageError, match="cannot be written"):
        check_target(usual, theirs / "new", [])


def test_a_folder_that_cannot_be_made(usual: DataDir) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        check_target(usual, DataDir(usual.root.parent / ("x" * 300)).root, [])


def test_a_disk_without_hard_links(usual: DataDir, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(UsageError, match="no hard links"):
        check_target(usual, tmp_path / "new", [])
    assert not (tmp_path / "new").exists()


def test_a_copy_that_was_begun_is_welcome_and_that_of_another_folder_is_not(usual: DataDir, tmp_path: Path) -> None:
    begun = DataDir(tmp_path / "begun")
    begun.prepare()
    write_journal(begun.arriving_file, Journal(usual.root))
    check_target(usual, begun.root, [])
    with pytest.raises(UsageError, match="not empty"):
        check_target(DataDir(tmp_path / "other"), begun.root, [])


def test_room(tmp_path: Path) -> None:
    check_room(tmp_path, 1)
    with pytest.raises(UsageError, match="not enough room"):
        check_room(tmp_path, 10**18)
