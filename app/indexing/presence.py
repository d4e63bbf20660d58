"""Is a root there? An unplugged drive or an unmounted share looks like a folder whose files were all deleted.

What a scan saw before tells them apart: the number of the file system (st_dev), and which folders had another file
system mounted on them. Where that tells nothing, a root that lost all its files at once gets a second look.
"""

from __future__ import annotations

import errno
import os
import time
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from app.indexing.mounts import mounts_below
from app.store.records import RootPresence
from app.windows_paths import system_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.indexing.scan import ScanResult
    from app.store.catalog import Catalog
    from app.store.records import Root

# So few files may be deleted in a moment; more of them, all at once, are believed at the second look only.
FEW_FILES = 10
SECOND_LOOK_SECONDS = 60.0
# What a share or a drive says that was cut off while it is still mounted; anything else, such as missing rights, is
# a folder that is there and cannot be read.
_GONE = frozenset(
    getattr(errno, name)
    for name in (
        "ENOENT",
        "ENOTDIR",
        "EIO",
        "ENXIO",
        "ENODEV",
        "ENOTCONN",
        "ESTALE",
        "EHOSTDOWN",
        "EHOSTUNREACH",
        "ENETUNREACH",
        "ENETDOWN",
        "ETIMEDOUT",
        "ECONNRESET",
        "ECONNREFUSED",
        "EREMOTEIO",
        "ENOMEDIUM",
        "ESHUTDOWN",
        "ELOOP",
    )
    if hasattr(errno, name)
)


class Belief(Enum):
    """What a scan means."""

    SOUND = "sound"
    AWAY = "away"  # what is there is not what was there
    LOOK_AGAIN = "look again"  # all is gone: deleted, or not yet mounted


class Presence:
    """Judges roots by what scans saw of them, and keeps that in the catalog. For the index thread."""

    def __init__(self, catalog: Catalog, clock: Callable[[], float] = time.time) -> None:
        """`clock` gives seconds since 1970."""
        self._catalog = catalog
        self._clock = clock

    def is_there(self, root: Root) -> bool:
        """False for a root whose folder or file cannot be reached; to be asked before it is scanned."""
        try:
            with os.scandir(system_path(root.path)) as entries:
                next(entries, None)
        except NotADirectoryError:
            return os.path.exists(system_path(root.path))
        except OSError as error:
            return error.errno not in _GONE
        return True

    def unmounted(self, root: Root) -> list[str]:
        """Folders in a root (relative paths) that another file system was mounted on, and now is not."""
        known = self._catalog.presence(root.id).mounts
        return sorted(known - mounts_below(root.path)) if known else []

    def is_same_place(self, root: Root) -> bool:
        """False where another file system stands in the place of a root than at the last scan of the whole."""
        before = self._catalog.presence(root.id).device
        return before is None or before == _device(root.path)

    def judge(self, result: ScanResult, known: int) -> Belief:
        """What the scan of a whole root means, of which `known` files were known before."""
        root = result.root
        before = self._catalog.presence(root.id)
        device = _device(root.path)
        is_lost = bool(known) and len(result.gone) == known
        if is_lost and None not in (device, before.device) and device != before.device:
            return Belief.AWAY
        if is_lost and known > FEW_FILES and not result.new:
            emptied_at = before.emptied_at or self._clock()
            # A clock that was set back must not put the second look off for ever.
            waited = self._clock() - emptied_at
            if 0 <= waited < SECOND_LOOK_SECONDS:
                self._catalog.set_presence(root.id, replace(before, emptied_at=emptied_at))
                return Belief.LOOK_AGAIN
        self._keep(root, before, device)
        return Belief.SOUND

    def second_look_in(self) -> float | None:
        """Seconds until a root that lost all its files is due for its second look; None where there is none."""
        emptied = [
            self._catalog.presence(root.id).emptied_at
            for root in self._catalog.roots()
            if not (root.away or root.paused)
        ]
        waits = [SECOND_LOOK_SECONDS - (self._clock() - moment) for moment in emptied if moment is not None]
        return max(0.0, min(waits)) if waits else None

    def _keep(self, root: Root, before: RootPresence, device: int | None) -> None:
        now = RootPresence(device, before.mounts | mounts_below(root.path), None)
        if now != before:
            self._catalog.set_presence(root.id, now)


def _device(path: str) -> int | None:
    try:
        return os.stat(system_path(path)).st_dev
    except OSError:
        return None
