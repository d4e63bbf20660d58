"""Linux's way to tell of changes: one connection to inotify, a tree of watches for each root."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.indexing import watch_limits
from app.indexing.inotify_tree import InotifyTree
from app.indexing.watch_state import WatchState
from app.store.records import Watching

if TYPE_CHECKING:
    from watchdog.observers.inotify_c import InotifyFD

    from app.indexing.exclusions import Exclusions
    from app.indexing.hints import Hints
    from app.indexing.watch_state import Source
    from app.store.records import Root

log = logging.getLogger(__name__)


class Inotify:
    """All trees of watches of this process."""

    def __init__(self) -> None:
        """Takes nothing of the system yet."""
        self._binding: InotifyFD | None = None
        self._trees: dict[int, InotifyTree] = {}  # by root id

    def start(
        self, root: Root, exclusions: Exclusions, own_folder: str, hints: Hints
    ) -> tuple[InotifyTree, WatchState]:
        """Watch the folders of a root, as many as the limit allows. Raises OSError."""
        if self._binding is None:
            from watchdog.observers.inotify_c import InotifyFD

            self._binding = InotifyFD()
            self._binding.start()
        tree = self._trees[root.id] = InotifyTree(self._binding, root, exclusions, own_folder, hints)
        self._fill(tree)
        return tree, _state(tree)

    def renew(self, source: Source) -> WatchState:
        """Watch anew where events were lost, for folders may have come or moved unseen."""
        tree = next(tree for tree in self._trees.values() if tree is source)
        if tree.has_lost_events:
            log.info("too many changes at once: a folder is scanned and watched anew")
            self._fill(tree)
        return _state(tree)

    def close(self) -> None:
        """Give all watches back."""
        if self._binding is not None:
            self._binding.stop()
            self._binding.join(1.0)
            self._binding = None
        self._trees.clear()

    def _fill(self, tree: InotifyTree) -> None:
        ours = sum(other.watched for other in self._trees.values() if other is not tree)
        tree.fill(watch_limits.read_limits().available - ours)


def _state(tree: InotifyTree) -> WatchState:
    if not tree.unwatched:
        return WatchState(Watching.WATCHING, tree.watched)
    needed = tree.watched + tree.unwatched
    note = (
        f"Of {needed:,} folders {tree.unwatched:,} are over the system's limit; changes in them are looked for now "
        f"and then. {watch_limits.remedy(needed)}"
    )
    return WatchState(Watching.PARTLY, tree.watched, tree.unwatched, note)
