from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths

from app.errors import Cancelled
from app.gui import usual_folders as module
from app.gui.usual_folders import FolderSize, count, usual_folders, words

if TYPE_CHECKING:
    from pathlib import Path


def fill(folder: Path, files: int) -> None:
    (folder / "inner").mkdir(parents=True)
    for number in range(files):
        (folder / "inner" / f"{number}.txt").write_text("ten bytes!")
    (folder / ".hidden").write_text("x")
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / "x.js").write_text("x")


def test_files_are_counted_as_they_would_be_read(tmp_path: Path) -> None:
    fill(tmp_path / "a", 30)
    assert count(tmp_path / "a", lambda: False) == FolderSize(30, 300)
    assert count(tmp_path / "missing", lambda: False) == FolderSize()


def test_counting_ends_in_time_and_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LOOK_EVERY", 10)
    fill(tmp_path / "a", 30)
    found = count(tmp_path / "a", lambda: False, seconds=0.0)
    assert not found.is_complete
    assert found.files < 30
    with pytest.raises(Cancelled):
        count(tmp_path / "a", lambda: True)


def test_words() -> None:
    assert words(FolderSize(1, 639_000_000)) == "1 file, 639 MB"
    assert words(FolderSize(900, 639_000_000, is_complete=False)) == "more than 900 files and 639 MB"


def test_only_folders_of_their_own_are_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Documents").mkdir()
    names = {
        QStandardPaths.StandardLocation.HomeLocation: tmp_path,
        QStandardPaths.StandardLocation.DocumentsLocation: tmp_path / "Documents",
        QStandardPaths.StandardLocation.DesktopLocation: tmp_path / "Desktop",
    }
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(names[kind]))
    assert usual_folders() == [tmp_path / "Documents"]
    names[QStandardPaths.StandardLocation.DesktopLocation] = tmp_path
    assert usual_folders() == [tmp_path / "Documents"]
