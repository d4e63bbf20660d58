"""Make files survive a power cut."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def sync_tree(folder: Path, since_ns: int) -> int:
    """fsync the files below `folder` that changed at or after `since_ns`, and the folders that hold them.

    Returns the time (ns) to pass the next time.
    """
    newest = since_ns
    changed_folders: set[str] = set()
    for place, _, names in os.walk(folder):
        for name in names:
            changed = _sync_if_newer(os.path.join(place, name), since_ns)
            newest = max(newest, changed)
            if changed:
                changed_folders.add(place)
    for place in changed_folders:
        _sync_folder(place)
    return newest


def _sync_if_newer(path: str, since_ns: int) -> int:
    """Sync one file unless an earlier checkpoint did; returns its time of change (0 when done or gone)."""
    try:
        changed = os.stat(path).st_ctime_ns
        if changed < since_ns:
            return 0
        with open(path, "rb+") as file:
            os.fsync(file.fileno())
    except FileNotFoundError:  # compacted away meanwhile
        return 0
    return changed


def _sync_folder(folder: str) -> None:
    if os.name == "nt":  # has no such thing
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
