"""Linux: the folders of one root, each with a watch of its own, over watchdog's binding of inotify(7).

watchdog's own observer watches what is excluded too, passes over folders that get no watch in silence, and keeps
every event in memory. Here events become hints at once, and folders without a watch are counted.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from typing import TYPE_CHECKING, cast

from app.indexing.watch_limits import inner_folders
from app.store.records import join

if TYPE_CHECKING:
    from watchdog.observers.inotify_c import CallbackId, InotifyEvent, InotifyFD, Mask, WatchDescriptor

    from app.indexing.exclusions import Exclusions
    from app.indexing.hints import Hints
    from app.store.records import Root

log = logging.getLogger(__name__)
# Masks of inotify.h; what changes contents or names. Opening and reading are not in it: we read every file ourselves.
_IN_ISDIR = 0x4000_0000
_IN_MODIFY, _IN_CLOSE_WRITE, _IN_MOVED_FROM, _IN_MOVED_TO = 0x2, 0x8, 0x40, 0x80
_IN_CREATE, _IN_DELETE, _IN_DELETE_SELF, _IN_MOVE_SELF = 0x100, 0x200, 0x400, 0x800
_IN_ONLYDIR = 0x0100_0000
_EVENTS = (
    _IN_MODIFY
    | _IN_CLOSE_WRITE
    | _IN_MOVED_FROM
    | _IN_MOVED_TO
    | _IN_CREATE
    | _IN_DELETE
    | _IN_DELETE_SELF
    | _IN_MOVE_SELF
    | _IN_ONLYDIR
)


class InotifyTree:
    """Watches a root as far as it may; a root that is a single file is watched through its folder."""

    def __init__(self, binding: InotifyFD, root: Root, exclusions: Exclusions, own_folder: str, hints: Hints) -> None:
        """Nothing is watched before `fill`. `own_folder` (absolute) is left out."""
        self._binding = binding
        self._root = root
        self._exclusions = exclusions
        self._own_folder = own_folder
        self._hints = hints
        self._id = cast("CallbackId", id(self))
        self._lock = threading.RLock()
        self._path_of: dict[WatchDescriptor, str] = {}  # relative paths
        self._watch_of: dict[str, WatchDescriptor] = {}
        self._only_name = os.path.basename(root.path) if os.path.isfile(root.path) else ""
        self._base = os.path.dirname(root.path) if self._only_name else root.path
        self._room = 0
        self.unwatched = 0
        self.has_lost_events = False

    @property
    def watched(self) -> int:
        """Folders with a watch."""
        with self._lock:
            return len(self._path_of)

    def fill(self, room: int) -> None:
        """Watch all folders anew, at most `room`, those near the root first; the rest is counted in `unwatched`."""
        with self._lock:
            self._drop(list(self._path_of))
            self._room = room
            self.unwatched = 0
            self.has_lost_events = False
            self._add("")

    def close(self) -> None:
        """Watch nothing any more."""
        with self._lock:
            self._drop(list(self._path_of))

    # called by watchdog, from its thread

    def on_event(self, event: InotifyEvent) -> None:
        """One thing that happened in a watched folder."""
        with self._lock:
            folder = self._path_of.get(event.wd)
            if folder is None:
                return
            if not event.name:  # the folder itself: a parent's event names it, but the root has none
                if not folder and (event.is_delete_self or event.is_move_self):
                    self._hints.add(self._root.id, "")
                return
            name = os.fsdecode(event.name)
            if self._only_name:
                if name == self._only_name:
                    self._hints.add(self._root.id, "")
                return
            self._note(event, name, os.path.join(folder, name))

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        """The system took a watch away: its folder is gone."""
        with self._lock:
            path = self._path_of.pop(wd, None)
            if path is not None and self._watch_of.get(path) == wd:
                del self._watch_of[path]
            if path == "":  # the root itself, or its file system was unmounted
                self._hints.add(self._root.id, "")

    def on_queue_overflow(self) -> None:
        """The system dropped events: nobody knows which folders are new or have moved."""
        self.has_lost_events = True
        self._hints.add(self._root.id, "")

    # under the lock

    def _note(self, event: InotifyEvent, name: str, path: str) -> None:
        is_folder = bool(event.mask & _IN_ISDIR)
        if is_folder and (event.is_moved_from or event.is_delete):
            self._drop([wd for place, wd in self._watch_of.items() if (place + os.sep).startswith(path + os.sep)])
        if self._exclusions.hides(name, path, is_folder=is_folder):
            self._note_ignore_file(name, path)
            return
        if is_folder and (event.is_create or event.is_moved_to):
            self._add(path)
        self._hints.add(self._root.id, path)
        self._note_ignore_file(name, path)

    def _note_ignore_file(self, name: str, path: str) -> None:
        """Changed rules hide or show everything beside them."""
        if self._exclusions.is_ignore_file(name):
            folder = os.path.dirname(path)
            self._exclusions.enter(folder)
            self._hints.add(self._root.id, folder)

    def _add(self, start: str) -> None:
        """Watch a folder and all below it, level by level."""
        folders = deque([start])
        while folders:
            folder = folders.popleft()
            absolute = join(self._base, folder)
            if absolute == self._own_folder or not os.access(absolute, os.R_OK | os.X_OK):
                continue
            # Watched before it is listed, so that what comes in between is not missed.
            self._watch(folder, absolute)
            if not self._only_name:
                self._exclusions.enter(folder)
                folders.extend(inner_folders(absolute, folder, self._exclusions))

    def _watch(self, folder: str, absolute: str) -> None:
        if folder in self._watch_of:
            return
        if len(self._path_of) >= self._room:
            self.unwatched += 1
            return
        try:
            watch = self._binding.add_callback(os.fsencode(absolute), cast("Mask", _EVENTS), self, self._id)
        except OSError as error:  # the limit, or it is gone
            log.debug("no watch for %r: %s", absolute, error)
            self.unwatched += os.path.isdir(absolute)
            return
        self._path_of[watch] = folder
        self._watch_of[folder] = watch

    def _drop(self, watches: list[WatchDescriptor]) -> None:
        for watch in watches:
            path = self._path_of.pop(watch, None)
            if path is not None and self._watch_of.get(path) == watch:
                del self._watch_of[path]
        self._binding.remove_callbacks([(watch, self._id) for watch in watches])
