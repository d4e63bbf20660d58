"""Portable use: a file `portable` beside the program keeps all its state beside it, on a stick for example."""

from __future__ import annotations

import sys
from pathlib import Path

# Windows hides endings, so that the file may come out as the second.
MARKS = ("portable", "portable.txt")
FOLDER = "data"


def portable_folder() -> Path | None:
    """The folder `data` beside the program, where one of MARKS stands there; None elsewhere and in a source tree."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).parent
    return beside / FOLDER if any((beside / name).exists() for name in MARKS) else None


def way_out(root: Path) -> str:
    """What to do where the data folder `root` cannot be used, in one sentence."""
    if root != portable_folder():
        return "Choose another folder with --data-dir."
    return (
        "Put the program where you may write, choose another folder with --data-dir, or delete the file portable "
        "beside the program."
    )
