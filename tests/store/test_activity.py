from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from app.store.activity import Activity, note_activity, read_activity

if TYPE_CHECKING:
    from pathlib import Path

RESTING = Activity("resting", "battery", "Embedding rests on battery and goes on when plugged in.")


def test_what_is_noted_is_read_while_a_writer_is_alive(tmp_path: Path) -> None:
    file = tmp_path / "activity.json"
    note_activity(file, RESTING)
    assert read_activity(file, is_running=True) == RESTING
    assert read_activity(file, is_running=False) == Activity()
    assert os.name == "nt" or stat.S_IMODE(file.stat().st_mode) == 0o600
    note_activity(file, Activity())
    note_activity(file, Activity())
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "{", "[]", '{"state": "idle"}', "\0"])
def test_what_cannot_be_read_is_no_activity(tmp_path: Path, text: str) -> None:
    file = tmp_path / "activity.json"
    assert read_activity(file, is_running=True) == Activity()
    file.write_text(text)
    assert read_activity(file, is_running=True) == Activity()


def test_what_cannot_be_written_is_let_be(tmp_path: Path) -> None:
    note_activity(tmp_path / "nowhere" / "activity.json", RESTING)
