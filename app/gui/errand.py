"""Jobs that take minutes, such as a download: each on a thread of its own."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.gui.attempt import attempt

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.attempt import Outcome

    ShouldStop = Callable[[], bool]


class Errand(QObject):
    """One job on a thread of its own and without the engine: what takes minutes must not hold it.

    `done` carries its result, `failed` a sentence for the person, `stopped` follows where it was cancelled.
    """

    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()
    _settled = Signal(object)

    def __init__(self, name: str, work: Callable[[ShouldStop], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stopping = threading.Event()
        self._settled.connect(self._deliver)
        self._thread = threading.Thread(target=self._run, name=f"gui-{name}", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Ask it to end; `stopped` follows unless it was done before."""
        self._stopping.set()

    def join(self, timeout: float) -> None:
        """Wait for the thread, at most `timeout` seconds."""
        if self._thread.ident is not None:
            self._thread.join(timeout)

    def _run(self) -> None:
        self._settled.emit(attempt(partial(self._work, self._stopping.is_set)))

    def _deliver(self, outcome: Outcome) -> None:
        self._thread.join()
        if outcome.error is None:
            self.done.emit(outcome.result)
        elif outcome.error:
            self.failed.emit(outcome.error)
        else:
            self.stopped.emit()
