"""Wheels that were built here, kept in the account's cache folder for other checkouts and later calls.

Each lies in a folder whose name is made of all that decides what comes out, with its SHA-256 beside it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

from bootstrap.layout import user_cache

if TYPE_CHECKING:
    from pathlib import Path


def key(*parts: str) -> str:
    """A name out of all that decides what a build comes out as; the C library is added."""
    return hashlib.sha256("\0".join((*parts, _system())).encode()).hexdigest()[:24]


class Kept:
    """The place of one wheel in the cache."""

    def __init__(self, build_key: str) -> None:
        self._key = build_key
        self.folder = user_cache() / build_key

    def wheel(self) -> Path | None:
        """The wheel, where one is kept whole and nobody else can have put it there."""
        wheel = next(iter(self.folder.glob("*.whl")), None)
        if wheel is None or not _is_ours_alone(self.folder):
            return None
        try:
            expected = (self.folder / "sha256").read_text("ascii")
        except OSError:
            return None
        return wheel if _sha256(wheel) == expected else None

    def keep(self, wheel: Path) -> Path:
        """Copy a wheel into the cache whole or not at all; a cache that cannot be written is no failure."""
        temporary = self.folder.with_name(f"{self._key}.{os.getpid()}")
        try:
            temporary.mkdir(mode=0o700, parents=True)
            shutil.copy2(wheel, temporary)
            (temporary / "sha256").write_text(_sha256(wheel), "ascii")
            shutil.rmtree(self.folder, ignore_errors=True)
            temporary.replace(self.folder)
        except OSError:
            shutil.rmtree(temporary, ignore_errors=True)
            return wheel
        return self.wheel() or wheel


def _system() -> str:
    if sys.platform == "win32" or "CS_GNU_LIBC_VERSION" not in os.confstr_names:
        return sys.platform
    return os.confstr("CS_GNU_LIBC_VERSION") or sys.platform


def _is_ours_alone(folder: Path) -> bool:
    """True when no other account can have put the wheel there."""
    if sys.platform == "win32":
        return True  # the cache is below the account's own profile, which others cannot write
    found = folder.stat()
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
