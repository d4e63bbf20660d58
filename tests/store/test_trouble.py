from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from app.store.trouble import Trouble, note_trouble, read_trouble

if TYPE_CHECKING:
    from pathlib import Path

FULL = Trouble("disk_full", "The disk is full.")


def test_a_note_comes_and_goes_in_place(tmp_path: Path) -> None:
    file = tmp_path / "trouble.json"
    assert not read_trouble(file)
    note_trouble(file, Trouble())
    assert file.stat().st_size >= 4096  # room for the note that no disk can refuse later
    note_trouble(file, FULL)
    assert read_trouble(file) == FULL
    note_trouble(file, Trouble())
    assert not read_trouble(file)
    assert sys.platform == "win32" or file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"\0" * 99, b"{", b"[]"])
def test_a_note_that_cannot_be_read_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t").write_bytes(content)
    assert not read_trouble(tmp_path / "t")


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    note_trouble(tmp_path / "no such folder" / "t", FULL)
