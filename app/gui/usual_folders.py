"""Folders that most people keep their files in, and how much is in them."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from app.errors import Cancelled
from app.gui import wording
from app.gui.wording import tr
from app.indexing.exclusions import Exclusions
from app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT_SECONDS = 3.0
_LOOK_EVERY = 256


@dataclass(frozen=True, slots=True)
class FolderSize:
    """Files below a folder and their bytes, without what the settings leave out; not all where it took too long."""

    files: int = 0
    bytes: int = 0
    is_complete: bool = True


def usual_folders() -> list[Path]:
    """Documents and Desktop, by the system's names for them, where they are folders of their own."""
    kinds = (QStandardPaths.StandardLocation.DocumentsLocation, QStandardPaths.StandardLocation.DesktopLocation)
    home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation))
    found = [Path(QStandardPaths.writableLocation(kind)) for kind in kinds]
    # Where a system names no folder of that kind, it names the home folder.
    return [path for path in dict.fromkeys(found) if path.is_dir() and path != home]


def count(folder: Path, should_stop: Callable[[], bool], seconds: float = COUNT_SECONDS) -> FolderSize:
    """Look through a folder for at most so many seconds; links are not followed. Raises Cancelled."""
    exclusions = Exclusions(Settings().exclude, root=str(folder))
    waiting, files, size, seen = [""], 0, 0, 0
    deadline = time.monotonic() + seconds
    while waiting:
        below = waiting.pop()
        for entry in _entries(folder / below):
            seen += 1
            if seen % _LOOK_EVERY == 0 and should_stop():
                raise Cancelled
            if seen % _LOOK_EVERY == 0 and time.monotonic() > deadline:
                return FolderSize(files, size, is_complete=False)
            path = os.path.join(below, entry.name)
            is_folder = entry.is_dir(follow_symlinks=False)
            if exclusions.hides(entry.name, path, is_folder=is_folder):
                continue
            if is_folder:
                waiting.append(path)
            elif (found := _size(entry)) >= 0:
                files, size = files + 1, size + found
    return FolderSize(files, size)


def words(found: FolderSize) -> str:
    """ "1,234 files, 639 MB", and that it is more where not all was counted."""
    if found.is_complete:
        text = tr("%Ln file(s), %1", None, found.files)
    else:
        text = tr("more than %Ln file(s) and %1", None, found.files)
    return text.replace("%1", wording.size(found.bytes))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as opened:
            return list(opened)
    except OSError:
        return []


def _size(entry: os.DirEntry[str]) -> int:
    """Bytes of a file, -1 of what is none, or is gone."""
    try:
        return entry.stat(follow_symlinks=False).st_size if entry.is_file(follow_symlinks=False) else -1
    except OSError:
        return -1
