"""What the preview asks of its process: one thing at a time, so that a new passage never waits for old pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.tasks import Lane, ShouldStop

Work = Callable[["Engine", "ShouldStop"], Any]


@dataclass(frozen=True, slots=True)
class _Request:
    work: Work
    on_done: Callable[[Any], None]
    on_error: Callable[[str], None]


class Requests:
    """Runs requests on a lane in the order in which they were made; used on the main thread only."""

    def __init__(self, lane: Lane) -> None:
        """`lane` lets the newest job win, and is used by nobody else."""
        self._lane = lane
        self._waiting: dict[str, _Request] = {}
        self._is_busy = False

    def clear(self) -> None:
        """Drop all of them; the one that runs is told to stop."""
        self._waiting.clear()
        self._is_busy = False
        self._lane.cancel()

    def put(
        self, name: str, work: Work, on_done: Callable[[Any], None], on_error: Callable[[str], None] | None = None
    ) -> None:
        """Run `work` after those that wait, in place of one of the same name. Errors are dropped without `on_error`."""
        self._waiting[name] = _Request(work, on_done, on_error or (lambda _: None))
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy or not self._waiting:
            return
        request = self._waiting.pop(next(iter(self._waiting)))
        self._is_busy = True
        self._lane.submit(request.work, partial(self._end, request.on_done), partial(self._end, request.on_error))

    def _end(self, act: Callable[[Any], None], outcome: Any) -> None:
        self._is_busy = False
        act(outcome)
        self._go_on()
