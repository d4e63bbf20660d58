"""The most resident memory that this process and its children take while something runs."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import psutil

LOOK_SECONDS = 0.05
_MEBIBYTE = 1 << 20


@dataclass
class Memory:
    """Looks at resident memory in a thread of its own until it is stopped."""

    parent_mb: float = 0.0
    children_mb: float = 0.0
    _done: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Memory:
        """Begin."""
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        me = psutil.Process()
        while not self._done.wait(LOOK_SECONDS):
            self.parent_mb = max(self.parent_mb, me.memory_info().rss / _MEBIBYTE)
            self.children_mb = max(self.children_mb, sum(map(_resident_mb, me.children(recursive=True))))


def _resident_mb(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss / _MEBIBYTE)
    except psutil.Error:  # it has ended
        return 0.0
