"""The one-writer lock of a library in an object store: an object that its holder renews, and that runs out.

It is made by a conditional write (If-None-Match: *) and renewed by another (If-Match), which the store decides, so that
no two can hold it. Its age is told by the store's own clock, for those of two computers may differ by hours.
"""

from __future__ import annotations

import json
import logging
import platform
import threading
import time
import uuid
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from datetime import datetime

    from app.store.objects import Objects, Stored

log = logging.getLogger(__name__)
NAME = "writer.json"
# Renewed three times in its life: 2,160 writes a day, and a crashed computer is followed by another after two minutes.
LEASE_SECONDS = 120.0
_RENEWALS = 3


class Lease:
    """Held while this computer may write; a thread renews it. `seat` names this computer and data folder.

    A lease that the same seat left behind is taken at once: the lock in the data folder says that its process is gone.
    """

    def __init__(self, objects: Objects, seat: str, seconds: float = LEASE_SECONDS) -> None:
        """Nothing is held yet."""
        self._objects = objects
        self._seconds = seconds
        self._holder = uuid.uuid4().hex
        self._content = json.dumps(
            {"holder": self._holder, "seat": seat, "computer": platform.node(), "seconds": seconds}
        ).encode()
        self._seat = seat
        self._etag = ""
        self._renewed_at = 0.0
        self._guard = threading.Lock()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def is_held(self) -> bool:
        """As far as is known here."""
        return bool(self._etag)

    def acquire(self) -> None:
        """Take it, or renew it where it is ours.

        Raises ResourceError: index_locked while another computer has it, store_unreachable.
        """
        with self._guard:
            if self._etag:
                self._renew()
            else:
                self._take()
        if self._thread is None:
            self._thread = threading.Thread(target=self._keep, name="lease", daemon=True)
            self._thread.start()

    def check(self) -> None:
        """To be called before what was written counts. Raises as `acquire`, also where it was lost meanwhile."""
        with self._guard:
            if not self._etag or time.time() - self._renewed_at > self._seconds / 2:  # the computer may have slept
                self._renew()

    def release(self) -> None:
        """Let others write; a store that does not answer lets them in when the lease has run out."""
        self._ended.set()
        with self._guard:
            if not self._etag:
                return
            self._etag = ""
            try:
                self._objects.delete([NAME])
            except ResourceError as error:
                log.info("the lease was left to run out: %s", error.user_message)

    def _keep(self) -> None:
        while not self._ended.wait(self._seconds / _RENEWALS):
            try:
                with self._guard:
                    if self._etag:
                        self._renew()
            except ResourceError as error:
                log.info("the lease was not renewed: %s", error.user_message)

    def _take(self) -> None:
        etag = self._objects.create(NAME, self._content)
        if etag is None:
            found = self._objects.read(NAME)
            etag = self._follow(found) if found else self._objects.create(NAME, self._content)
        if etag is None:
            raise _locked("another computer")
        self._hold(etag)

    def _follow(self, found: Stored) -> str | None:
        """Take it over from whoever is gone. Raises ResourceError(index_locked) where they are not."""
        holder = _parsed(found.content)
        if holder.get("holder") == self._holder:  # our own write, whose answer was lost on the way
            return found.etag
        age = (self._now() - found.changed).total_seconds()
        seconds = holder.get("seconds")
        lasts = float(seconds) if isinstance(seconds, int | float) else self._seconds
        if holder.get("seat") != self._seat and age < lasts:
            raise _locked(str(holder.get("computer") or "another computer"))
        return self._objects.replace(NAME, self._content, found.etag)

    def _renew(self) -> None:
        etag = self._objects.replace(NAME, self._content, self._etag) if self._etag else None
        if etag is None:
            found = self._objects.read(NAME)
            self._etag = ""
            if found is not None and _parsed(found.content).get("holder") == self._holder:
                etag = found.etag
            elif found is None:
                etag = self._objects.create(NAME, self._content)
        if etag is None:
            raise _locked("another computer")
        self._hold(etag)

    def _hold(self, etag: str) -> None:
        self._etag = etag
        self._renewed_at = time.time()

    def _now(self) -> datetime:
        """The time by the store's clock."""
        name = f"clock-{self._holder}"
        self._objects.write(name, b"")
        found = self._objects.read(name)
        self._objects.delete([name])
        if found is None:
            raise ResourceError(ResourceProblem.STORE, "The object store of the library loses what is written to it.")
        return found.changed


def _parsed(content: bytes) -> dict[str, object]:
    try:
        data = json.loads(content)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _locked(computer: str) -> ResourceError:
    return ResourceError(
        ResourceProblem.INDEX_LOCKED,
        f"Another Lodestone, on {computer}, is working on this library. Searching works meanwhile; to change the "
        "library, close the other one, or wait two minutes where it was cut off.",
    )
