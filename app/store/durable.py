"""Make files survive a power cut."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Replace a file so that after a crash or power cut the old or the new one is there, whole; owner only.

    Raises OSError, and then the old one is untouched.
    """
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.replace(name, file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(str(file.parent))


def sync_tree(folder: Path, synced: dict[str, int]) -> None:
    """fsync the files below `folder` that changed since an earlier call, and the folders that hold them.

    `synced` is what the calls remember: path -> time of change (ns) as it was then. Times are compared for being
    equal only, so that a clock that jumps back hides nothing.
    """
    seen: dict[str, int] = {}
    changed_folders: set[str] = set()
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if (changed := _sync_if_changed(path, synced.get(path))) is not None:
                seen[path] = changed
                if synced.get(path) != changed:
                    changed_folders.add(place)
    for place in sorted(changed_folders, reverse=True):  # the inner ones first, then those that name them
        _sync_folder(place)
    if changed_folders:
        _sync_folder(str(folder))
    synced.clear()
    synced.update(seen)


def _sync_if_changed(path: str, synced_ns: int | None) -> int | None:
    """Sync one file unless an earlier checkpoint did; returns its time of change, None where it is gone."""
    try:
        changed = os.stat(path).st_ctime_ns
        if changed != synced_ns:
            with open(path, "rb+") as file:
                os.fsync(file.fileno())
    except FileNotFoundError:  # compacted away meanwhile
        return None
    return changed


def _sync_folder(folder: str) -> None:
    if os.name == "nt":  # has no such thing
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
