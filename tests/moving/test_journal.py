from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, UsageError
from app.moving.journal import Journal, check_is_whole, point_to, read_journal, write_journal
from app.paths import DataDir, default_data_dir, moved_to, pointer_file

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_is_read(tmp_path: Path) -> None:
    file = tmp_path / "moving.json"
    assert read_journal(file) == Journal()
    write_journal(file, Journal(tmp_path / "größe", is_done=True))
    assert read_journal(file) == Journal(tmp_path / "größe", is_done=True)
    file.write_text("[]")
    assert read_journal(file) == Journal()


def test_a_start_finds_where_it_was_moved_to(usual: DataDir, tmp_path: Path) -> None:
    assert default_data_dir() == usual
    point_to(tmp_path / "new place")
    assert default_data_dir().root == moved_to() == tmp_path / "new place"
    with pytest.raises(ResourceError, match="Connect the disk"):
        default_data_dir().prepare()
    point_to(usual.root)
    assert default_data_dir() == usual
    assert not pointer_file().exists()


def test_a_pointer_that_cannot_be_written(usual: DataDir, tmp_path: Path) -> None:
    pointer_file().mkdir()
    with pytest.raises(ResourceError, match="cannot be written"):
        point_to(tmp_path)
    assert default_data_dir() == usual


def test_half_a_folder_is_no_library(usual: DataDir, tmp_path: Path) -> None:
    half = DataDir(tmp_path / "half")
    check_is_whole(half)
    half.prepare()
    write_journal(half.arriving_file, Journal(usual.root))
    with pytest.raises(UsageError, match="still in"):
        check_is_whole(half)
    point_to(half.root)
    check_is_whole(half)
