"""Temporary folders of children: one for each, below one place, gone when the child is."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

import psutil

_PREFIX = "child-"


def make_scratch(place: Path | None) -> Path:
    """A new folder for one child, for its owner only; below `place`, or the system's place for temporary files.

    Folders below `place` that processes left which are gone now are removed first. Raises OSError.
    """
    if place is not None:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_stale(place)
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=place))


def remove_stale(place: Path) -> None:
    """Remove the folders whose makers no longer run (killed, or the power went)."""
    for folder in place.glob(f"{_PREFIX}*-*"):
        maker = folder.name.removeprefix(_PREFIX).split("-")[0]
        if maker.isdecimal() and not psutil.pid_exists(int(maker)):
            remove_scratch(folder)


def remove_scratch(folder: Path) -> None:
    """Remove a child's folder with all that is in it; what cannot be removed now is stale later."""
    shutil.rmtree(folder, ignore_errors=True)


def use_scratch(folder: str) -> None:
    """In the child: everything temporary goes into this folder, whichever library makes it."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        os.environ[name] = folder
    tempfile.tempdir = folder
    with contextlib.suppress(OSError):
        os.chdir(folder)  # a library that writes beside itself writes here
