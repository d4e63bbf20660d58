"""Holds the window's engine: jobs wait for it, and whoever replaces it waits for the jobs that still use it."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.engine import Engine


class Tenancy:
    """One engine's time in the slot, from before it is open until its last job has ended."""

    def __init__(self) -> None:
        """Nobody has moved in yet."""
        self.future: Future[Engine] = Future()
        self._leases = 0
        self._changed = threading.Condition()

    def engine(self) -> Engine:
        """The engine, waited for. Raises why there is none."""
        return self.future.result()

    def take(self) -> None:
        """One more job uses it."""
        with self._changed:
            self._leases += 1

    def give_back(self) -> None:
        """One job less does."""
        with self._changed:
            self._leases -= 1
            self._changed.notify_all()

    def wait_until_free(self, timeout: float) -> bool:
        """Wait until no job uses it, at most `timeout` seconds; whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._leases, timeout)


class EngineSlot:
    """A place for one engine at a time; safe from any thread."""

    def __init__(self) -> None:
        """Empty: whoever asks for the engine waits."""
        self._guard = threading.Lock()
        self._tenancy = Tenancy()

    @property
    def tenancy(self) -> Tenancy:
        """Whose time it is."""
        with self._guard:
            return self._tenancy

    def fill(self, engine: Engine) -> None:
        """Hand this engine to all who wait."""
        self._tenancy.future.set_result(engine)

    def refuse(self, reason: Exception) -> None:
        """Tell all who wait that there is none, and why."""
        self._tenancy.future.set_exception(reason)

    def empty(self) -> Tenancy:
        """Make room for the next engine; gives back what was there, whose jobs may still run."""
        with self._guard:
            old, self._tenancy = self._tenancy, Tenancy()
        return old

    @contextmanager
    def lease(self) -> Iterator[Engine]:
        """The engine, for the time of the block; waits for it. Raises why there is none."""
        with self._guard:
            tenancy = self._tenancy
            tenancy.take()
        try:
            yield tenancy.engine()
        finally:
            tenancy.give_back()
