"""Python's collector of reference cycles, kept from holding up the window.

Left to itself it starts wherever an object happens to be made, on any thread, and goes through all that the program
holds: 50 to 70 ms in which no thread runs, mostly for what modules hold, which is never garbage (measured by
`gc.callbacks` with a library open, 97,000 objects). And a widget that ends on another thread than its own may crash.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

_TICK_MS = 1000
_FEW = 700  # new objects for which no collection is worth its while; Python's own threshold
_MIDDLE_TICKS = 10
_FULL_TICKS = 300


class GarbageCollector(QObject):
    """Collects now and then on the main thread, and never what was there when modules were loaded."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin; from now on nothing is collected but here."""
        super().__init__(parent)
        gc.disable()
        self._ticks = self._modules = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def tick(self) -> None:
        """Set aside what newly loaded modules hold; else collect the young, seldom the older, hardly ever all."""
        self._ticks += 1
        if len(sys.modules) != self._modules:
            self._modules = len(sys.modules)
            gc.freeze()
        elif gc.get_count()[0] > _FEW:
            gc.collect(2 if self._ticks % _FULL_TICKS == 0 else 1 if self._ticks % _MIDDLE_TICKS == 0 else 0)
