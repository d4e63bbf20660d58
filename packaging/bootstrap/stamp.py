"""Tells within milliseconds whether `.venv` is what the locks ask for, and lets one set-up run at a time."""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from bootstrap.console import say
from bootstrap.layout import ROOT, STATE, TURN_FILE, VENV, VENV_PYTHON, build_lock, requirements_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

# The instruction sets that llama.cpp compiles for when it builds for this machine only.
_SIMD = re.compile(r"\b(?:avx\w*|fma|f16c|bmi[12]|sse\w*|amx\w*|asimd\w*|sve\w*|i8mm|neon)\b")


def cpu_features() -> str:
    """The machine type and its vector instruction sets; a llama.cpp built for others may crash here."""
    try:
        head = Path("/proc/cpuinfo").read_bytes()[:8192].decode("ascii", "replace")
    except OSError:
        head = ""
    features = " ".join(sorted(set(_SIMD.findall(head))))
    return f"{platform.machine()} {features or os.environ.get('PROCESSOR_IDENTIFIER', '')}"


def fingerprint(level: str, llama_key: str) -> str:
    """What a finished `.venv` of this level depends on, as a hash; '' while there is no Python in it."""
    if not VENV_PYTHON.exists():
        return ""
    parts = [
        requirements_lock(level).read_bytes(),
        build_lock().read_bytes(),
        llama_key.encode(),
        os.fsencode(ROOT),
        os.fsencode(VENV_PYTHON.resolve()),
        (VENV / "pyvenv.cfg").read_bytes() if (VENV / "pyvenv.cfg").exists() else b"",
    ]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def is_current(name: str, value: str) -> bool:
    """True when the stamp of this name was written with this value."""
    try:
        return bool(value) and (STATE / f"{name}.stamp").read_text("ascii") == value
    except OSError:
        return False


def write(name: str, value: str) -> None:
    """Set a stamp; it is there whole or not at all, whenever the power goes."""
    STATE.mkdir(parents=True, exist_ok=True)
    temporary = STATE / f"{name}.stamp.{os.getpid()}"
    temporary.write_text(value, "ascii")
    temporary.replace(STATE / f"{name}.stamp")


def clear(*names: str) -> None:
    """Take stamps away before what they vouch for is changed."""
    for name in names:
        (STATE / f"{name}.stamp").unlink(missing_ok=True)


@contextlib.contextmanager
def turn(on_wait: str) -> Iterator[None]:
    """Hold the checkout's one set-up turn; `on_wait` is said when another process has it.

    The system frees it when the holder ends, however it ends, and on POSIX the children that it started meanwhile.
    """
    TURN_FILE.parent.mkdir(parents=True, exist_ok=True)
    with TURN_FILE.open("a+b") as stream:
        if not _try_lock(stream):
            say(on_wait)
            _lock(stream)
        os.set_inheritable(stream.fileno(), True)
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    def _try_lock(stream: IO[bytes]) -> bool:
        stream.seek(0)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _lock(stream: IO[bytes]) -> None:
        while not _try_lock(stream):
            time.sleep(0.5)

else:
    import fcntl

    def _try_lock(stream: IO[bytes]) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _lock(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX)
