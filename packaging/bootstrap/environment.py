"""Makes `.venv` what the locks ask for: virtual environment, wheels, llama.cpp, Qt's system libraries."""

from __future__ import annotations

import importlib.util
import locale
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap import llama, lockfile, stamp, system
from bootstrap.console import SetUpError, run_logged, say
from bootstrap.layout import LEVELS, ROOT, STATE, VENV, VENV_PYTHON, build_lock, requirements_lock

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOG = STATE / "pip.log"
# A person's own pip settings must not send the wheels elsewhere than into .venv.
_PIP_ENVIRONMENT = {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
_PIP_FAILED = "installing the pinned requirements failed; is the package index reachable? Call this command again"
_QT_STAMP = "found"


def ensure(level: str, *, window: bool) -> None:
    """Return when `.venv` serves `level` ("run" or "dev"); nearly free when it already does.

    `window` says that the command opens a window, so that missing system libraries are worth a line.
    Raises SetUpError.
    """
    key = llama.key()
    if not stamp.is_current(level, stamp.fingerprint(level, key)):
        with stamp.turn("another call is setting up .venv, waiting for it"):
            if not stamp.is_current(level, stamp.fingerprint(level, key)):
                _set_up(level, key)
    elif window and not stamp.is_current("qt", _QT_STAMP):
        _look_for_qt_again()


def prepare_to_compile() -> list[str | Path]:
    """Bring what llama.cpp is compiled with into `.venv`, made if need be; gives the pip to use. Raises SetUpError."""
    os.environ.update(_PIP_ENVIRONMENT)
    with stamp.turn("another call is setting up .venv, waiting for it"):
        _, pip = _make_venv()
        system.require_compiler()
        _install_wheels(build_lock(), pip)
    return pip


def _look_for_qt_again() -> None:
    if system.missing_qt_libraries():
        say(system.qt_hint())
    else:
        stamp.write("qt", _QT_STAMP)


def _set_up(level: str, key: str) -> None:
    begun = time.monotonic()
    say(f"setting up {VENV}; logs are in {STATE}")
    os.environ.update(_PIP_ENVIRONMENT)
    site_packages, pip = _make_venv()
    (site_packages / "lodestone.pth").write_text(f"{ROOT}\n", locale.getencoding())
    # Only a llama.cpp that this set-up built is trusted to have the right flags.
    build = None if stamp.is_current("llama", key) else llama.Build(key)
    try:
        _install_all(level, build, pip)
    finally:
        if build is not None:
            build.stop()
    llama.remember_extra_flags()
    stamp.write("llama", key)
    for name in LEVELS[: LEVELS.index(level) + 1]:
        stamp.write(name, stamp.fingerprint(name, key))
    say(f"ready after {time.monotonic() - begun:.0f} s")


def _install_all(level: str, build: llama.Build | None, pip: Sequence[str | Path]) -> None:
    stamp.clear(*LEVELS)
    if build is not None:
        system.require_compiler()
        _install_wheels(build_lock(), pip)
        stamp.clear("llama")
        build.start(pip)
    system.install_qt_libraries()
    say("installing the pinned requirements")
    _install_wheels(requirements_lock(level), pip)
    if build is not None:
        build.install(pip)
    if not system.missing_qt_libraries():
        stamp.write("qt", _QT_STAMP)


def _install_wheels(lock: Path, pip: Sequence[str | Path]) -> None:
    """Install what a lock pins, llama.cpp apart. After a killed installation all of it is written anew."""
    wanted = STATE / f"wanted-{lock.name}"
    pinned = lockfile.parse(lock.read_text("utf-8"))
    wanted.write_text("\n".join(each.text for each in pinned if each.name != llama.NAME) + "\n", "utf-8")
    marks = _marks(lock)
    again = any(mark.exists() for mark in marks)
    marks[0].touch()
    options = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "--no-compile"]
    force = ["--force-reinstall"] if again else []
    try:
        run_logged([*pip, "install", *options, *force, "-r", wanted], _LOG, _PIP_FAILED)
    except SetUpError:
        if not again:  # pip gave up by itself and left everything as it was
            marks[0].unlink()
        raise
    for mark in marks if lock == requirements_lock(LEVELS[-1]) else marks[:1]:
        mark.unlink(missing_ok=True)


def _marks(lock: Path) -> list[Path]:
    """Files that are there while pip writes: the one of this lock, then those of locks that share packages with it."""
    levels = [requirements_lock(level) for level in LEVELS]
    sharing = [lock, *(other for other in levels if other != lock)] if lock in levels else [lock]
    return [STATE / f"installing-{each.name}" for each in sharing]


def _make_venv() -> tuple[Path, list[str | Path]]:
    """Make `.venv`, or take the one that is there and works; returns its site-packages and the pip to use on it."""
    site_packages, pip = _site_packages(), _pip()
    if site_packages is None or pip is None:
        without_pip = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
        base = getattr(sys, "_base_executable", sys.executable)
        command = [base, "-m", "venv", "--clear", *without_pip, VENV]
        # The log is not inside .venv yet: --clear would take it away.
        run_logged(command, ROOT / "build" / "venv.log", f"making .venv failed; {_venv_hint()}")
        site_packages, pip = _site_packages(), _pip()
    if site_packages is None or pip is None:
        raise SetUpError(f"the Python or the pip of {VENV} does not run; {_venv_hint()}")
    STATE.mkdir(parents=True, exist_ok=True)
    return site_packages, pip


def _venv_hint() -> str:
    if shutil.which("apt-get"):
        return f"run: {system.apt_command(['python3-venv', 'python3-pip'])}, then this command again"
    return "are Python's venv and pip installed?"


def _site_packages() -> Path | None:
    """Where `.venv` keeps its packages; None where it has no Python that runs and serves."""
    code = "import sys, sysconfig; assert sys.version_info >= (3, 11); print(sysconfig.get_path('purelib'))"
    answer = _ask([VENV_PYTHON, "-I", "-c", code])
    return Path(answer) if answer and Path(answer).is_dir() else None


def _pip() -> list[str | Path] | None:
    """The pip of `.venv`, or the one of the Python that runs us, told to work on `.venv`; None where neither runs."""
    own: list[str | Path] = [VENV_PYTHON, "-m", "pip"]
    outer: list[str | Path] = [sys.executable, "-m", "pip", "--python", VENV_PYTHON]
    return next((pip for pip in (own, outer) if _ask([*pip, "--version"])), None)


def _ask(command: Sequence[str | Path]) -> str:
    """What a command prints, without the white space around it; '' where it fails."""
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return "" if answer.returncode else answer.stdout.strip()
