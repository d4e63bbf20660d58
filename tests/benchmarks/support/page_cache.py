"""What the system keeps of files in memory: dropped, so that the next read comes from the disk; and copies by link."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def drop_cache(folder: Path) -> bool:
    """Have the system forget the content of all files below a folder; False where it cannot (Windows, macOS)."""
    if not hasattr(os, "posix_fadvise"):
        return False
    for place, _, names in os.walk(folder):
        for name in names:
            with (Path(place) / name).open("rb") as file:
                os.fsync(file.fileno())  # what is not written yet cannot be dropped
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return True


def linked_copy(source: Path, target: Path) -> None:
    """A copy of a data dir that takes no room: LanceDB never changes a file, so its files are linked, others copied."""
    shutil.rmtree(target, ignore_errors=True)
    for place, folders, names in os.walk(source):
        there = target / Path(place).relative_to(source)
        there.mkdir(parents=True, exist_ok=True)
        for name in names:
            _copy(Path(place) / name, there / name)
        del folders


def _copy(source: Path, target: Path) -> None:
    if ".lance" in str(source.parent):
        try:
            os.link(source, target)
        except OSError:
            shutil.copy2(source, target)
    else:
        shutil.copy2(source, target)
