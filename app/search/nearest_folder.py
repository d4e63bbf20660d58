"""The folder of the library whose name is nearest to one that is not in it."""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 5_000  # names that are compared: some 50 ms
_LIKE = 0.6  # difflib's measure: two letters of eight may differ, and one more or less


def nearest_folder(wanted: str, folders: Iterable[str]) -> str:
    """The name of the nearest of these absolute folders, "" where none is like it.

    Where `wanted` is more than a name ("work/letters", an absolute path), the whole path of the nearest is given.
    Capitals do not count.
    """
    is_name = not re.search(r"[/\\]", wanted.strip("/\\"))
    by_key: dict[str, str] = {}
    for folder in folders:
        for place in (folder, os.path.dirname(folder)):  # a folder may hold nothing but folders
            shown = os.path.basename(place) if is_name else place
            if shown:
                by_key.setdefault(_key(shown, wanted), shown)
    known = list(islice(by_key, _MOST))
    return next((by_key[key] for key in get_close_matches(_key(wanted, wanted), known, 1, _LIKE)), "")


def _key(path: str, wanted: str) -> str:
    """What is compared: as many of the last parts as were asked for, and all of an absolute path."""
    parts = [part for part in re.split(r"[/\\]", path.casefold()) if part]
    count = len(parts) if os.path.isabs(wanted) else len([part for part in re.split(r"[/\\]", wanted) if part])
    return "/".join(parts[-count:])
