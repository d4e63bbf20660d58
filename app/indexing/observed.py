"""Systems other than Linux: one root under watchdog's observer, its events turned into hints."""

from __future__ import annotations

import os
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

from app.indexing.watch_state import WatchState
from app.store.records import Watching, join

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

    from app.indexing.exclusions import Exclusions
    from app.indexing.hints import Hints
    from app.indexing.watch_state import Source
    from app.store.records import Root

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


class Observed:
    """watchdog's observer of this system, started with the first root."""

    def __init__(self) -> None:
        """Takes nothing of the system yet."""
        self._observer: BaseObserver | None = None

    def start(
        self, root: Root, exclusions: Exclusions, own_folder: str, hints: Hints
    ) -> tuple[ObservedRoot, WatchState]:
        """Watch a root. Raises OSError."""
        if self._observer is None:
            self._observer = Observer()
            self._observer.daemon = True
            self._observer.start()
        return ObservedRoot(self._observer, root, exclusions, own_folder, hints), WatchState(Watching.WATCHING)

    def renew(self, source: Source) -> WatchState:
        """Nothing is known to be missed: Windows drops events in silence, and the full scan finds what it dropped."""
        del source
        return WatchState(Watching.WATCHING)

    def close(self) -> None:
        """End the observer's threads."""
        if self._observer is not None:
            self._observer.stop()
            self._observer.join(1.0)
            self._observer = None


class ObservedRoot(FileSystemEventHandler):
    """Hints at what changes in a root, except in what is left out of it."""

    def __init__(
        self, observer: BaseObserver, root: Root, exclusions: Exclusions, own_folder: str, hints: Hints
    ) -> None:
        """Watches from now on; raises OSError where that cannot be. `own_folder` (absolute) is left out."""
        self._root = root
        self._exclusions = exclusions
        self._own_folder = own_folder
        self._hints = hints
        self._observer = observer
        is_file = os.path.isfile(root.path)
        folder = os.path.dirname(root.path) if is_file else root.path
        self._watch = observer.schedule(self, folder, recursive=not is_file, event_filter=_EVENTS)

    def close(self) -> None:
        """Watch nothing any more."""
        self._observer.unschedule(self._watch)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by watchdog, from its thread."""
        for path in (event.src_path, event.dest_path):
            if path:
                self._note(os.fsdecode(path))

    def _note(self, path: str) -> None:
        """Hint at the path itself, or at the root; not at what lies outside, or is ours, or is left out."""
        if path == self._root.path:
            self._hints.add(self._root.id, "")
            return
        if not path.startswith(self._root.path.rstrip(os.sep) + os.sep) or self._is_own(path):
            return
        below = os.path.relpath(path, self._root.path)
        if self._exclusions.is_ignore_file(os.path.basename(below)):
            self._hints.add(self._root.id, os.path.dirname(below))
        elif not self._exclusions.hides_below(below):
            self._hints.add(self._root.id, below)

    def _is_own(self, path: str) -> bool:
        own = self._own_folder
        return bool(own) and path.startswith(join(own, "x")[:-1])
