"""The Debian packages that the bundle needs: computed from its libraries, and what they only look for by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bootstrap.system import QT_LIBRARIES
from release import elf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_C_LIBRARY = (
    *("libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1", "libresolv.so.2"),
    "ld-linux-x86-64.so.2",
)
# Beside Qt's: what a bundle made elsewhere may leave to the system. t64: names since Debian 13 and Ubuntu 24.04.
_PACKAGES = QT_LIBRARIES | {
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libgomp.so.1": "libgomp1",
    "libdrm.so.2": "libdrm2",
    "libgbm.so.1": "libgbm1",
    "libvulkan.so.1": "libvulkan1",
    "libuuid.so.1": "libuuid1",
    "libexpat.so.1": "libexpat1",
}
# Backends and plugins that the program does without; their needs are recommended, not demanded.
_OPTIONAL = ("libggml-vulkan", "libggml-cuda")
# Data that libraries of the bundle read: keyboard layouts, and where fonts are.
_DATA = ("fontconfig-config", "xkb-data")
_RECOMMENDED = ("ca-certificates", "fonts-dejavu-core | fonts-liberation | fonts-noto-core")
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


class UnknownLibraryError(Exception):
    """The bundle needs a library of which no package is known; the text names it and the file."""


def fields(bundle: Path) -> dict[str, str]:
    """Depends and Recommends of the control file. Raises UnknownLibraryError."""
    files = [file for file in sorted(bundle.rglob("*")) if file.is_file() and not file.is_symlink()]
    brought = {file.name for file in bundle.rglob("*")}
    demanded: set[str] = set(_DATA)
    wished: set[str] = set(_RECOMMENDED)
    versions: set[str] = set()
    for file in files:
        found = elf.needs(file)
        versions |= found.versions
        target = wished if file.name.startswith(_OPTIONAL) else demanded
        target |= {_package(name, file) for name in found.libraries - brought if name not in _C_LIBRARY}
    demanded.add(_c_library(versions))
    return {"Depends": ", ".join(sorted(demanded)), "Recommends": ", ".join(sorted(wished - demanded))}


def _package(library: str, file: Path) -> str:
    try:
        return _PACKAGES[library]
    except KeyError:
        text = f"{file.name} needs {library}, of which packaging/release/depends.py knows no package: add it there"
        raise UnknownLibraryError(text) from None


def _c_library(versions: Iterable[str]) -> str:
    """The oldest C library that has all symbols; Debian names its version as upstream does."""
    found = [_GLIBC.fullmatch(version) for version in versions]
    major, minor = max((int(match[1]), int(match[2])) for match in [*found, _GLIBC.fullmatch("GLIBC_2.17")] if match)
    return f"libc6 (>= {major}.{minor})"
