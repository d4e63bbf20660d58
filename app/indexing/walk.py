"""The files of a root on the disk, folder by folder."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

from app.documents.files import is_in_cloud
from app.indexing.spelling import is_listed
from app.store.records import join
from app.windows_paths import system_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from app.indexing.exclusions import Exclusions

# Relative path, size in bytes, mtime in ns. The mtime of a file whose content is only in the cloud is negative: it
# changes when the content comes, though the file's own does not.
Found = tuple[str, int, int]
Identity = tuple[int, int]
# What programs put into folders that they can make again: caches and build outputs (bford.info/cachedir, as Cargo,
# pytest and Mypy do), and virtual environments of Python.
_MARKS = frozenset(["CACHEDIR.TAG", "pyvenv.cfg"])
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT of winnt.h


class Walk:
    """Walks a root, or a part of it; folders that cannot be read are listed on the way.

    Folder links and junctions are not followed, so that loops cannot be. Folders that programs have marked as their
    cache, their build output or a virtual environment are left out, unless they are the root.
    """

    def __init__(
        self, root: str, exclusions: Exclusions, own_folder: str = "", others: Collection[Identity] = ()
    ) -> None:
        """`own_folder` (absolute) is left out, and so are folders that are roots themselves (see `identity`)."""
        self.unreadable: list[tuple[str, str]] = []  # relative path, reason
        self.folders = 0  # seen so far, the first included
        self._root = root
        self._exclusions = exclusions
        self._own_folder = own_folder
        self._others = frozenset(others)
        self._inodes = {inode for _, inode in self._others}

    def files(self, below: str = "") -> Iterator[Found]:
        """The regular files at or below a relative path, depth first; none where nothing stands."""
        start = join(self._root, below)
        try:
            status = os.stat(system_path(start))
            if below and (not is_listed(self._root, below) or (os.path.islink(start) and stat.S_ISDIR(status.st_mode))):
                return
        except (OSError, ValueError):
            return
        if stat.S_ISREG(status.st_mode):
            # A file that was added on its own is wanted whatever its name.
            if not below or not self._is_hidden(below):
                yield below, status.st_size, mtime_ns(status)
        elif not below or not (self._is_hidden(below) or self._is_own(start)):
            yield from self._below(below)

    def _is_hidden(self, below: str) -> bool:
        folder = os.path.dirname(below)
        while folder:
            if any(os.path.exists(system_path(join(self._root, os.path.join(folder, mark)))) for mark in _MARKS):
                return True
            folder = os.path.dirname(folder)
        return self._exclusions.hides_below(below)

    def _is_own(self, absolute: str) -> bool:
        return bool(self._own_folder) and (absolute + os.sep).startswith(self._own_folder.rstrip(os.sep) + os.sep)

    def _below(self, start: str) -> Iterator[Found]:
        folders = [start]
        while folders:
            folder = folders.pop()
            absolute = join(self._root, folder)
            if absolute == self._own_folder:
                continue
            self._exclusions.enter(folder)
            self.folders += 1
            try:
                with os.scandir(system_path(absolute)) as opened:
                    entries = list(opened)
            except OSError as error:
                self.unreadable.append((folder, error.strerror or str(error)))
                continue
            if folder and any(entry.name in _MARKS for entry in entries):
                continue
            prefix = os.path.join(folder, "")
            for entry in entries:
                found = self._look(entry, prefix + entry.name, folders)
                if found is not None:
                    yield found

    def _look(self, entry: os.DirEntry[str], path: str, folders: list[str]) -> Found | None:
        """A regular file, or None; a folder is added to those that are still to be walked."""
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
            if self._exclusions.hides(entry.name, path, is_folder=is_folder):
                return None
            if is_folder:
                if not self._is_elsewhere(entry):
                    folders.append(path)
                return None
            status = entry.stat()
        except OSError:  # a dangling link, or gone since it was listed
            return None
        return (path, status.st_size, mtime_ns(status)) if stat.S_ISREG(status.st_mode) else None

    def _is_elsewhere(self, entry: os.DirEntry[str]) -> bool:
        """True for a junction, and for a folder that is a root of its own (under another name or spelling)."""
        if sys.platform == "win32" and getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION:
            return True
        return bool(self._inodes) and entry.inode() in self._inodes and identity(entry.path) in self._others


def identity(path: str) -> Identity | None:
    """Device and number of what stands at a path, the same for all its names; None where nothing does."""
    try:
        status = os.stat(system_path(path))
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def mtime_ns(status: os.stat_result) -> int:
    """The time of the last change, negative for a placeholder."""
    return -status.st_mtime_ns if is_in_cloud(status) else status.st_mtime_ns
