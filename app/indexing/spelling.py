"""File systems that know a file by several spellings: other letter case, other Unicode form, short names.

A listing of a folder gives each file once, so whole scans need nothing of this. An event names a file as the program
that wrote it did, and after `report.txt` became `Report.txt` both names may open it.
"""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from app.windows_paths import system_path

if TYPE_CHECKING:
    from collections.abc import Callable


def is_listed(root: str, below: str, list_names: Callable[[str], list[str]] = os.listdir) -> bool:
    """False where a relative path opens a file that its folder lists under another name only.

    One more look at the file system for a name that has letters; folders are listed only where the other spelling
    opens the same file, which is to say on a file system that folds names. A path that opens nothing is True.
    """
    folder = root
    for name in below.split(os.sep):
        path = os.path.join(folder, name)
        if _is_folded(folder, name) and name not in list_names(system_path(folder)):
            return False
        folder = path
    return True


def _is_folded(folder: str, name: str) -> bool:
    """True where another spelling of a name opens the same file."""
    path = system_path(os.path.join(folder, name))
    for other in _spellings(name):
        try:
            if os.path.samefile(path, system_path(os.path.join(folder, other))):
                return True
        except (OSError, ValueError):
            continue
    return False


def _spellings(name: str) -> set[str]:
    """Other names that a folding file system takes for this one."""
    forms = {name.swapcase()}
    if not name.isascii():
        forms |= {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    if "~" in name:  # may be a short name of Windows; the listing tells
        forms.add(name.lower())
        forms.add(name.upper())
    return forms - {name}
