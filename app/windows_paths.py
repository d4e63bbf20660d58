"""Paths that Windows does not take as they are: long ones, and names it reads as devices or cuts the end off.

The rules are those of Microsoft's "Naming Files, Paths, and Namespaces"; the prefix hands a path to the file system
untouched. All else here is text, so that it can be tried on any system.
"""

from __future__ import annotations

import ntpath
import sys

# A folder must leave room for a name of 8.3 within MAX_PATH (260), so 247 is the longest that always works.
LONGEST_PLAIN = 247
_PREFIX = "\\\\?\\"
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "123456789¹²³"]
)


def system_path(path: str) -> str:
    """An absolute path in the form that the system's calls take; the same on all systems but Windows."""
    return extended(path) if sys.platform == "win32" else path


def extended(path: str) -> str:
    r"""A Windows path with the prefix `\\?\` where it needs one, `\\?\UNC\server\share\…` for a share."""
    if path.startswith((_PREFIX, "\\\\.\\")) or not ntpath.isabs(path) or not _needs_prefix(path):
        return path
    plain = _without_dots(path.replace("/", "\\"))
    if plain.startswith("\\\\"):
        return f"{_PREFIX}UNC\\{plain[2:]}"
    return _PREFIX + plain


def _needs_prefix(path: str) -> bool:
    if len(path) > LONGEST_PLAIN:
        return True
    return any(map(_is_odd, path.replace("/", "\\").split("\\")[1:]))


def _is_odd(name: str) -> bool:
    """True for a name that Windows would read as another: a device, or one that ends in a dot or a space."""
    if name in ("", ".", ".."):
        return False
    return name[-1] in ". " or name.split(".")[0].rstrip(" ").casefold() in _DEVICES


def _without_dots(path: str) -> str:
    """Without `.` and `..`, which nothing resolves behind the prefix; odd names stay as they are."""
    drive, rest = ntpath.splitdrive(path)
    kept: list[str] = []
    for name in rest.split("\\"):
        if name == "..":
            del kept[-1:]
        elif name not in ("", "."):
            kept.append(name)
    return f"{drive}\\" + "\\".join(kept)
