"""Folder events as hints: which part of which root to scan again, once it has been quiet for a moment."""

from __future__ import annotations

import logging
import os
import threading
import time
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Callable

    from watchdog.observers.api import BaseObserver, ObservedWatch

    from app.store.records import Root

log = logging.getLogger(__name__)
QUIET_SECONDS = 1.0
# A file that is written without a pause is read all the same after this time.
LONGEST_WAIT_SECONDS = 5.0
# More different places than this are cheaper to find by scanning the whole root.
MAX_PLACES = 200
# Only what changes content or names: reading a file emits events too, and we read every file.
_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]


class Hints:
    """Places that changed, collected until they are quiet; safe between threads."""

    def __init__(self, on_first: Callable[[], None], clock: Callable[[], float] = time.monotonic) -> None:
        """`on_first` is called, from any thread, when there was nothing and now there is something."""
        self._on_first = on_first
        self._clock = clock
        self._lock = threading.Lock()
        self._places: dict[int, set[str]] = {}
        self._first = 0.0
        self._last = 0.0

    def add(self, root_id: int, below: str) -> None:
        """Note that something changed at or below a relative path of a root."""
        with self._lock:
            was_empty = not self._places
            self._last = self._clock()
            if was_empty:
                self._first = self._last
            places = self._places.setdefault(root_id, set())
            places.add(below)
            if len(places) > MAX_PLACES:
                self._places[root_id] = {""}
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
            places, self._places = self._places, {}
        return [(root_id, below) for root_id, belows in places.items() for below in _outermost(belows)]


def _outermost(places: set[str]) -> list[str]:
    kept: list[str] = []
    for place in sorted(places):
        if not kept or not (kept[-1] == "" or place == kept[-1] or place.startswith(kept[-1] + os.sep)):
            kept.append(place)
    return kept


class Watcher:
    """Watches roots and turns their events into hints; where watching fails, the periodic scan remains."""

    def __init__(self, hints: Hints) -> None:
        """Nothing is watched yet."""
        self._hints = hints
        self._observer: BaseObserver | None = None
        self._watches: dict[int, ObservedWatch] = {}

    def watch(self, roots: list[Root]) -> None:
        """Watch exactly these roots from now on."""
        if self._observer is None:
            self._observer = Observer()
            self._observer.daemon = True
            self._observer.start()
        wanted = {root.id: root for root in roots if not root.away}
        for root_id in [root_id for root_id in self._watches if root_id not in wanted]:
            self._observer.unschedule(self._watches.pop(root_id))
        for root_id, root in wanted.items():
            if root_id not in self._watches:
                self._watch(self._observer, root)

    def _watch(self, observer: BaseObserver, root: Root) -> None:
        is_file = os.path.isfile(root.path)
        folder = os.path.dirname(root.path) if is_file else root.path
        handler = _Handler(root, self._hints)
        try:
            watch = observer.schedule(handler, folder, recursive=not is_file, event_filter=_EVENTS)
        except OSError as error:
            log.info("cannot watch %s (%s); it is scanned now and then instead", folder, error)
            return
        self._watches[root.id] = watch

    def close(self) -> None:
        """Stop watching."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(1.0)
            self._observer = None
        self._watches.clear()


class _Handler(FileSystemEventHandler):
    def __init__(self, root: Root, hints: Hints) -> None:
        self._root = root
        self._hints = hints

    def on_any_event(self, event: FileSystemEvent) -> None:
        for path in (event.src_path, event.dest_path):
            if path:
                self._note(os.fsdecode(path))

    def _note(self, path: str) -> None:
        """Hint at the path itself, or at its folder when the path is the root or outside of it."""
        if path == self._root.path:
            self._hints.add(self._root.id, "")
        elif path.startswith(self._root.path.rstrip(os.sep) + os.sep):
            self._hints.add(self._root.id, os.path.relpath(path, self._root.path))
