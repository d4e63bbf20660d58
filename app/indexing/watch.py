"""Watching roots: by the system's events where it tells of changes, by looking again now and then where not.

Events are hints only; what has changed is found by the scan. Linux: `InotifyTree` over folders that are counted
against the limit. Windows: watchdog's observer, whose overflow is silent, so that the full scan every quarter of an
hour finds what it missed. Network drives, folders shared with a virtual machine and FUSE: the scan alone, since others
change them without an event here; the catalog serves as the snapshot that it compares with.
"""

from __future__ import annotations

import errno
import logging
import sys
import time
from typing import TYPE_CHECKING

from app.indexing import mounts, watch_limits
from app.indexing.exclusions import Exclusions
from app.indexing.watch_state import Source, System, WatchState
from app.store.records import Watching

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.indexing.hints import Hints
    from app.store.catalog import Catalog
    from app.store.records import Root

log = logging.getLogger(__name__)
# Looking at a root again takes at most this share of the time, and is not done more often nor less often than so.
POLL_SHARE = 0.05
SHORTEST_POLL_SECONDS = 60.0
LONGEST_POLL_SECONDS = 15 * 60.0
AWAY_SECONDS = 10.0  # until a root that is away is looked for again, which is one look at its folder


class Watcher:
    """Watches roots and turns their events into hints. For the index thread."""

    def __init__(
        self,
        hints: Hints,
        exclusions_of: Callable[[Root], Exclusions] = lambda _: Exclusions(()),
        own_folder: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is watched yet. `exclusions_of` makes the rules of a root, for this watcher alone."""
        self._hints = hints
        self._exclusions_of = exclusions_of
        self._own_folder = own_folder
        self._clock = clock
        self._system = _open_system()
        self._roots: dict[int, Root] = {}
        self._sources: dict[int, Source] = {}
        self._states: dict[int, WatchState] = {}
        self._next_poll: dict[int, float] = {}
        self._away: set[int] = set()
        self._noted: dict[int, WatchState] = {}

    def watch_all(self, catalog: Catalog) -> None:
        """Watch the roots of the catalog, and note there how that is done."""
        states = self.watch(catalog.roots())
        for root_id, state in states.items():
            if self._noted.get(root_id) != state:
                catalog.note_watching(root_id, state.watching, state.note)
        self._noted = states

    def watch(self, roots: list[Root]) -> dict[int, WatchState]:
        """Watch exactly these roots from now on, and tell by root id how that is done.

        To be called before they are scanned, so that nothing is missed in between. Roots that are away or paused
        are not watched, those whose rules have changed or whose events were lost are watched anew.
        """
        wanted = {root.id: root for root in roots if not root.away and not root.paused}
        for root_id in [root_id for root_id, root in self._roots.items() if wanted.get(root_id) != root]:
            self._forget(root_id)
        table = mounts.mounts()
        for root_id, root in wanted.items():
            if root_id not in self._roots:
                self._roots[root_id] = root
                self._states[root_id] = self._start(root, table)
            else:
                self._renew(root_id)
        self._plan_polls(roots)
        return dict(self._states)

    def note_scans(self, catalog: Catalog, seconds: dict[int, float]) -> None:
        """Whole roots were scanned, in so many seconds by root id; those that are back are watched again."""
        for root_id in self._next_poll:
            wait = min(LONGEST_POLL_SECONDS, max(SHORTEST_POLL_SECONDS, seconds.get(root_id, 0.0) / POLL_SHARE))
            if root_id in self._states:
                self._next_poll[root_id] = self._clock() + wait
        back = [root.id for root in catalog.roots() if root.id in self._away and not root.away and not root.paused]
        if back:
            self.watch_all(catalog)
            for root_id in back:
                self._hints.add(root_id, "")  # for what changed before it was watched

    def due(self) -> list[int]:
        """Ids of the roots that are to be looked at now, because no event tells of their changes."""
        now = self._clock()
        due = [root_id for root_id, when in self._next_poll.items() if when <= now]
        for root_id in due:
            self._next_poll[root_id] = now + (AWAY_SECONDS if root_id in self._away else SHORTEST_POLL_SECONDS)
        return due

    def seconds_until_due(self) -> float | None:
        """How long until a root is due; None where none is polled."""
        nearest = min(self._next_poll.values(), default=None)
        return None if nearest is None else max(0.0, nearest - self._clock())

    def _plan_polls(self, roots: list[Root]) -> None:
        """Roots that are away are looked for, those that are not wholly watched are looked at."""
        self._away = {root.id for root in roots if root.away and not root.paused}
        partly = {root_id for root_id, state in self._states.items() if state.watching is not Watching.WATCHING}
        for root_id in [root_id for root_id in self._next_poll if root_id not in self._away | partly]:
            del self._next_poll[root_id]
        for root_id in self._away | partly:
            wait = AWAY_SECONDS if root_id in self._away else SHORTEST_POLL_SECONDS
            self._next_poll.setdefault(root_id, self._clock() + wait)

    def close(self) -> None:
        """Stop watching."""
        for root_id in list(self._roots):
            self._forget(root_id)
        self._system.close()

    def _start(self, root: Root, table: list[mounts.Mount]) -> WatchState:
        if mounts.is_on_network(root.path, table):
            return WatchState(
                Watching.POLLING, note="On a network drive or the like, where changes are looked for now and then."
            )
        try:
            source, state = self._system.start(root, self._exclusions_of(root), self._own_folder, self._hints)
        except OSError as error:
            log.info("cannot watch %s (%s); it is scanned now and then instead", root.path, error)
            reason = error.strerror or str(error)
            hint = f" {watch_limits.instances_remedy()}" if error.errno == errno.EMFILE else ""
            return WatchState(Watching.POLLING, note=f"Changes are looked for now and then ({reason}).{hint}")
        self._sources[root.id] = source
        return state

    def _renew(self, root_id: int) -> None:
        source = self._sources.get(root_id)
        if source is not None:
            self._states[root_id] = self._system.renew(source)

    def _forget(self, root_id: int) -> None:
        del self._roots[root_id]
        self._states.pop(root_id, None)
        source = self._sources.pop(root_id, None)
        if source is not None:
            source.close()


def _open_system() -> System:
    """What this system tells changes by; loads its part of watchdog."""
    if sys.platform != "linux":
        from app.indexing.observed import Observed

        return Observed()
    from app.indexing.inotify import Inotify

    return Inotify()
