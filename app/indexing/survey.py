"""One look at a root or a part of it: whether it is there, what is left out of it, how it differs from the catalog."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from app.indexing.exclusions import Exclusions
from app.indexing.presence import Belief, Presence
from app.indexing.scan import ScanResult, scan
from app.indexing.walk import Walk, identity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.store.catalog import Catalog
    from app.store.records import Root


class Survey:
    """Scans roots. For the index thread; it writes to the catalog only whether roots are there."""

    def __init__(
        self, catalog: Catalog, defaults: Sequence[str], own_folder: str, clock: Callable[[], float] = time.time
    ) -> None:
        """`defaults` are rules for every root; `own_folder` (absolute) is never looked into. Raises UsageError."""
        self._catalog = catalog
        self._defaults = tuple(defaults)
        self.own_folder = own_folder
        self._presence = Presence(catalog, clock)
        self.seconds: dict[int, float] = {}  # what the last look at a whole root took, by root id
        Exclusions(self._defaults)

    def exclusions_of(self, root: Root) -> Exclusions:
        """What is left out of a root. Raises UsageError."""
        return Exclusions(self._defaults, root.rules, root=root.path, use_ignore_files=root.use_ignore_files)

    def look(self, root: Root, below: str, should_stop: Callable[[], bool]) -> ScanResult | None:
        """How a root, or the part of it below a relative path, differs from the catalog; None where that is not known.

        It is not known of a root that rests, that is away, or that may be. Raises Cancelled.
        """
        if root.paused:
            return None
        if not self._presence.is_there(root):
            self._note(root, away=True)
            return None
        if root.away:
            below = ""  # back again: all of it is to be compared
        started = time.monotonic()
        known = self._catalog.files_below(root.id, below)
        walk = Walk(root.path, self.exclusions_of(root), self.own_folder, self._others(root))
        result = scan(root, known, walk, should_stop, below, self._presence.unmounted(root))
        if below and result.gone and not self._presence.is_same_place(root):
            return self.look(root, "", should_stop)  # maybe it is all gone: look at the whole
        belief = Belief.SOUND if below else self._presence.judge(result, len(known))
        if belief is not Belief.LOOK_AGAIN:
            self._note(root, away=belief is Belief.AWAY)
        if not below:
            self.seconds[root.id] = time.monotonic() - started
        return result if belief is Belief.SOUND else None

    def seconds_until_second_look(self) -> float | None:
        """When a root that lost all its files is to be looked at again; None where there is none."""
        return self._presence.second_look_in()

    def _note(self, root: Root, *, away: bool) -> None:
        if away != root.away:
            self._catalog.set_away(root.id, away=away)

    def _others(self, root: Root) -> list[tuple[int, int]]:
        """The other roots: where one lies in this one under another name, its files are not taken twice."""
        found = (identity(other.path) for other in self._catalog.roots() if other.id != root.id)
        return [one for one in found if one is not None]
