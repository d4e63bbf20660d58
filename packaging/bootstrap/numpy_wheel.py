"""Builds NumPy from its pinned source for the bundle, without the library for linear algebra.

The wheels of PyPI bring OpenBLAS and Fortran's run-time library, 28 MB; the program multiplies some small matrices
with a vector and takes lengths, which NumPy's own loops do well enough (packaging/README.md has the figures). The
options are NumPy's own (meson.options: allow-noblas, blas, lapack).
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import zipfile
from typing import TYPE_CHECKING

from bootstrap import lockfile, wheel_cache
from bootstrap.console import SetUpError, run_logged, say
from bootstrap.layout import LOCKS, ROOT, STATE, VENV_PYTHON, requirements_lock

if TYPE_CHECKING:
    from pathlib import Path

NAME = "numpy"
_LOCK = LOCKS / "numpy.txt"
_OPTIONS = ("allow-noblas=true", "blas=none", "lapack=none")
_TOOLS = ROOT / "build" / "numpy-tools"  # a venv of its own: .venv need not know a second build system
_LOG = STATE / "numpy.log"
_FOLDERS = (f"{NAME}/", f"{NAME}.libs/")


def requirement() -> str:
    """The pinned requirement, one block for each range of Python versions; pip takes the one that fits."""
    lock = lockfile.parse(requirements_lock("run").read_text("utf-8"))
    return "\n".join(pinned.text for pinned in lock if pinned.name == NAME)


def key() -> str:
    """Names all that decides what the build comes out as."""
    python = f"{sys.implementation.cache_tag} {platform.machine()}"
    return wheel_cache.key(requirement(), _LOCK.read_text("utf-8"), *_OPTIONS, python)


def unpack(folder: Path) -> bool:
    """Put the package into `folder`, out of the cache or compiled now; False where it cannot be built here.

    What is missing is said in one line, and the bundle then takes the wheel of `.venv`.
    """
    shutil.rmtree(folder, ignore_errors=True)
    kept = wheel_cache.Kept(key())
    try:
        wheel = kept.wheel() or kept.keep(_build())
    except (SetUpError, OSError) as error:
        say(f"the bundle takes the stock NumPy, which is 30 MB larger: {error}")
        return False
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if name.startswith(_FOLDERS)])
    return True


def _build() -> Path:
    """Raises SetUpError."""
    say("building NumPy without OpenBLAS, 3 to 10 minutes, once")
    out = STATE / "numpy-wheel"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    python = _tools()
    pinned = out / "requirement.txt"
    pinned.write_text(requirement() + "\n", "utf-8")
    options = ["--no-deps", "--no-build-isolation", "--no-cache-dir", "--no-binary", NAME, "--require-hashes"]
    settings = [f"-Csetup-args=-D{option}" for option in _OPTIONS]
    command: list[str | Path] = [python, "-m", "pip", "wheel", "-v", *options, *settings, "-w", out, "-r", pinned]
    # meson and ninja are called by their names.
    path = os.pathsep.join((str(python.parent), os.environ.get("PATH", "")))
    run_logged(command, _LOG, "it cannot be compiled here", {"PATH": path})
    return next(out.glob("*.whl"))


def _tools() -> Path:
    """The Python of a venv with what NumPy is built with. Raises SetUpError."""
    run_logged([VENV_PYTHON, "-m", "venv", "--clear", _TOOLS], _LOG, "its tools cannot be set up")
    python = _TOOLS / "bin" / "python"
    options = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--no-compile"]
    run_logged([python, "-m", "pip", "install", *options, "-r", _LOCK], _LOG, "its tools cannot be installed")
    return python
