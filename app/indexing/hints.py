"""Places that changed, collected until they are quiet, in little memory however many events there are."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

QUIET_SECONDS = 1.0
# A file that is written without a pause is read all the same after this time.
LONGEST_WAIT_SECONDS = 5.0
# More changed entries of one folder than this become the folder, more places of one root the whole root: one walk is
# cheaper then than many looks, and a flood of events takes no memory.
MAX_ENTRIES = 50
MAX_PLACES = 200


class Hints:
    """Places that changed; safe between threads."""

    def __init__(self, on_first: Callable[[], None], clock: Callable[[], float] = time.monotonic) -> None:
        """`on_first` is called, from any thread, when there was nothing and now there is something."""
        self._on_first = on_first
        self._clock = clock
        self._lock = threading.Lock()
        self._places: dict[int, _Places] = {}
        self._first = 0.0
        self._last = 0.0

    def add(self, root_id: int, below: str) -> None:
        """Note that something changed at or below a relative path of a root."""
        with self._lock:
            was_empty = not self._places
            self._last = self._clock()
            if was_empty:
                self._first = self._last
            self._places.setdefault(root_id, _Places()).add(below)
        if was_empty:
            self._on_first()

    def seconds_until_ready(self) -> float | None:
        """How long to wait before `take`; None while there is nothing."""
        with self._lock:
            if not self._places:
                return None
            ready = min(self._last + QUIET_SECONDS, self._first + LONGEST_WAIT_SECONDS)
            return max(0.0, ready - self._clock())

    def take(self) -> list[tuple[int, str]]:
        """All places as (root id, relative path), without those inside another; empties the collection."""
        with self._lock:
            taken, self._places = self._places, {}
        return [(root_id, below) for root_id, places in taken.items() for below in _outermost(places.all())]


class _Places:
    """The places of one root, by the folder they are in."""

    def __init__(self) -> None:
        self._by_folder: dict[str, set[str]] = {}
        self._whole: set[str] = set()  # folders whose entries were too many
        self._count = 0

    def add(self, below: str) -> None:
        if "" in self._whole:
            return
        if not below:
            self._become("")
            return
        folder = os.path.dirname(below)
        if folder in self._whole:
            return
        entries = self._by_folder.setdefault(folder, set())
        if below not in entries:
            entries.add(below)
            self._count += 1
        if len(entries) > MAX_ENTRIES:
            self._become(folder)
        if self._count > MAX_PLACES:
            self._become("")

    def _become(self, folder: str) -> None:
        if not folder:
            self._by_folder.clear()
            self._whole, self._count = {""}, 1
            return
        self._count += 1 - len(self._by_folder.pop(folder, ()))
        self._whole.add(folder)

    def all(self) -> set[str]:
        return self._whole.union(*self._by_folder.values())


def _outermost(places: set[str]) -> list[str]:
    """Without places inside another; a folder's entries come right after it when the separator sorts first."""
    kept: list[str] = []
    for place in sorted(places, key=lambda path: path.split(os.sep)):
        if not kept or not (kept[-1] == "" or place.startswith(kept[-1] + os.sep)):
            kept.append(place)
    return kept
