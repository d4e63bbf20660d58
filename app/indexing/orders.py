"""Changes of the catalog that other threads ask of the index thread, which alone may write."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

from app.errors import ResourceProblem
from app.indexing.known_error import as_resource_error, code_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store.catalog import Catalog

    Order = Callable[[Catalog], object]


class Orders:
    """A queue of changes. `put` and `wake` are for any thread, the rest for the one that carries them out."""

    def __init__(self) -> None:
        """Empty."""
        self._queue: queue.SimpleQueue[Order | None] = queue.SimpleQueue()
        self._postponed: list[Order] = []
        self._waiting = threading.Event()

    def put(self, order: Order) -> None:
        """Have the catalog changed."""
        self._queue.put(order)
        self._waiting.set()

    def wake(self) -> None:
        """End a `wait`, with nothing to do."""
        self._queue.put(None)

    @property
    def are_waiting(self) -> bool:
        """True where one came since `follow` began: what takes long should be left for it."""
        return self._waiting.is_set()

    def follow(self, catalog: Catalog, on_done: Callable[[], None]) -> None:
        """Carry out all that came, in order; `on_done` is called after each.

        Raises what an order raises. One that a full disk did not allow is kept until it does, with those after it;
        what fails otherwise is not tried again.
        """
        self._waiting.clear()
        self._follow_postponed(catalog, on_done)
        while True:
            try:
                order = self._queue.get_nowait()
            except queue.Empty:
                return
            if order is not None:
                self._postponed.append(order)
                self._follow_postponed(catalog, on_done)

    def wait(self, seconds: float) -> bool:
        """Sleep until there is something, True, or for so many seconds, False."""
        try:
            order = self._queue.get(timeout=seconds)
        except queue.Empty:
            return False
        if order is not None:
            self._queue.put(order)
        return True

    def _follow_postponed(self, catalog: Catalog, on_done: Callable[[], None]) -> None:
        while self._postponed:
            try:
                self._postponed[0](catalog)
            except Exception as error:
                if code_of(as_resource_error(error)) != ResourceProblem.DISK_FULL:
                    del self._postponed[0]
                raise
            del self._postponed[0]
            on_done()
