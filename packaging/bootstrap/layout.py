"""Where the parts of a checkout and of its `.venv` stand."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ROOT / "packaging" / "locks"
VENV = ROOT / ".venv"
STATE = VENV / "lodestone"  # stamps and logs of the set-up
TURN_FILE = ROOT / "build" / "set-up.lock"  # outside of .venv, which may be made anew

WINDOWS = sys.platform == "win32"
VENV_PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What a command needs: the program's own requirements, or those of working on it as well.
LEVELS = ("run", "dev")


def requirements_lock(level: str) -> Path:
    """The lock file that holds every requirement of a level."""
    return LOCKS / f"{level}.txt"


def build_lock() -> Path:
    """The lock file of what llama-cpp-python is built with."""
    return LOCKS / "build.txt"


def user_cache() -> Path:
    """The folder of this account where wheels built here are kept for other checkouts."""
    if WINDOWS:
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
        return Path(base) / "Lodestone" / "build-cache"
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "lodestone-build"
