"""Libraries and tools of the operating system that pip cannot bring: a C++ compiler, and what Qt is linked with."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from bootstrap.console import SetUpError, run_logged, say
from bootstrap.layout import STATE

if TYPE_CHECKING:
    from collections.abc import Iterable

# What PySide6-Essentials 6.12 links with and does not bring (ELF NEEDED entries of QtCore, QtGui, QtWidgets, QtDBus,
# QtNetwork, QtSvg and of the offscreen, xcb and wayland platform plugins), and the Debian package of each. A test
# compares this with the installed files.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_COMPILERS = ("c++", "g++", "clang++")


def missing_qt_libraries() -> list[str]:
    """The libraries of `QT_LIBRARIES` that the loader does not find; always empty but on Linux."""
    if sys.platform != "linux":
        return []
    return [name for name in QT_LIBRARIES if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def packages_of(libraries: Iterable[str]) -> list[str]:
    """The Debian packages that hold these libraries, each once, sorted."""
    return sorted({QT_LIBRARIES[name] for name in libraries})


def install_qt_libraries() -> None:
    """Bring what the window needs, or say how; a missing library stops only the window, so it is no error."""
    missing = missing_qt_libraries()
    if not missing:
        return
    _install(packages_of(missing), "libraries for the window")
    if missing_qt_libraries():
        say(qt_hint())


def qt_hint() -> str:
    """What a person does about Qt libraries that are missing here."""
    missing = missing_qt_libraries()
    if shutil.which("apt-get"):
        return f"the window needs system libraries; run: {apt_command(packages_of(missing))}"
    return f"the window needs system libraries; install with your package manager: {' '.join(missing)}"


def require_compiler() -> None:
    """Bring a C++ compiler where none is. Raises SetUpError with the command to run where that cannot be."""
    if sys.platform != "linux" or os.environ.get("CXX") or any(shutil.which(name) for name in _COMPILERS):
        return
    _install(["g++"], "the C++ compiler")
    if not any(shutil.which(name) for name in _COMPILERS):
        raise SetUpError(f"llama.cpp needs a C++ compiler; run: {apt_command(['g++'])}, then this command again")


def apt_command(packages: Iterable[str]) -> str:
    """The command that a person can paste."""
    sudo = "" if _is_root() else "sudo "
    return f"{sudo}apt-get update && {sudo}apt-get install -y --no-install-recommends {' '.join(packages)}"


def _install(packages: list[str], what: str) -> None:
    """Install Debian packages where that is allowed without asking; the caller checks what came of it."""
    may = _may_install()
    if may is None:
        return
    say(f"installing {what} with apt-get: {' '.join(packages)}")
    log = STATE / "apt.log"
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    apt = [*may, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    try:
        run_logged([*apt, "update"], log, "apt-get update failed", quiet)
    except SetUpError:
        say("apt-get update failed; trying with what is known already")
    try:
        run_logged([*apt, "install", "-y", "--no-install-recommends", *packages], log, "apt-get failed", quiet)
    except SetUpError as error:
        say(f"{error}; see {log}")


def _may_install() -> list[str] | None:
    """The words before apt-get, or None where there is no apt-get or no leave to use it."""
    if not shutil.which("apt-get"):
        return None
    if _is_root():
        return []
    if shutil.which("sudo") and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
        return ["sudo", "-n"]
    return None


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
