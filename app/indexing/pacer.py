"""When the index thread may work: the person's pause, and rest by itself."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from app.indexing.machine import Machine
from app.indexing.politeness import Decision, Pace, Rules, Snapshot, decide

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOOK_SECONDS = 5.0


class Pacer:
    """Asked by the index thread as often as it likes; looks at the machine every LOOK_SECONDS."""

    def __init__(
        self,
        read_rules: Callable[[], Rules] = Rules,
        look: Callable[[], Snapshot] | None = None,
        paused_file: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`read_rules` gives what the person wants at the moment; `paused_file` is there while all is to rest."""
        self._read_rules = read_rules
        self._look = look or Machine().look
        self._paused_file = paused_file
        self._clock = clock
        self._looked: float | None = None
        self._decision = Decision()
        self._is_urged = False

    def is_held(self) -> bool:
        """True while the person has paused everything from another process."""
        return self._paused_file is not None and self._paused_file.exists()

    def release(self) -> None:
        """End that pause."""
        if self._paused_file is not None:
            self._paused_file.unlink(missing_ok=True)

    def urge(self) -> None:
        """Let nothing but a pause hold up the work that is queued now."""
        self._is_urged = True

    def calm(self) -> None:
        """That work is done, or the person has paused it."""
        self._is_urged = False

    @property
    def decision(self) -> Decision:
        """How to go on now."""
        if self._is_urged:
            return Decision()
        now = self._clock()
        if self._looked is None or now - self._looked >= LOOK_SECONDS:
            self._looked = now
            self._decision = decide(self._look(), self._read_rules(), self._decision)
        return self._decision

    def may_embed(self) -> bool:
        """Whether slow work may go on now."""
        return self.decision.pace is not Pace.REST
