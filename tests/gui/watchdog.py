"""Watches how long the event loop of the main thread is blocked, and notes where it was while it was late.

A timer of Qt beats every few milliseconds on the main thread; the time between two beats, less the timer's own
interval, is what an event had to wait. Wall time alone would blame the program for a busy machine, so every beat also
takes the processor time of the main thread: what an event costs by itself is the same on any machine, give or take.
A thread beside it looks at the stacks of all threads while a beat is late. That thread waits like all others where
native code holds the interpreter's lock; `deeply` has faulthandler look as well, which needs no lock. It reads what is
being written, and so is for a benchmark and not for tests.
"""

from __future__ import annotations

import faulthandler
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

BEAT_MS = 5
LIMIT_MS = 50.0
_LOOK_SECONDS = 0.012
_LOOKS = 12
_DEPTH = 14
_OTHERS_DEPTH = 3
_WAITING = {"threading.py", "queue.py", "selectors.py", "connection.py", "thread.py", "tasks.py", "inotify_c.py"}


@dataclass(frozen=True, slots=True)
class Beat:
    """From one beat to the next: when it ended (time.perf_counter), what it took and what of that was computing."""

    ended: float
    late_ms: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Blocked:
    """A beat that came too late. `stacks` are those of the main thread, outermost call first, `others` the tops of
    the other threads that were in Python code, by name, `deep` all threads as faulthandler saw them.
    """

    beat: Beat
    stacks: tuple[str, ...]
    others: tuple[str, ...]
    deep: str = ""


@dataclass
class _Looks:
    stacks: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


class Watchdog(QObject):
    """Watches between `start` and `stop`, both called on the main thread."""

    def __init__(self, limit_ms: float = LIMIT_MS, *, deeply: bool = False) -> None:
        """Beats later than `limit_ms` milliseconds are kept with their stacks."""
        super().__init__()
        self._deep = tempfile.TemporaryFile("w+b") if deeply else None  # noqa: SIM115 - closed by `stop`
        self.beats: list[Beat] = []
        self.blocked: list[Blocked] = []
        self._limit_ms = limit_ms
        self._last = self._cpu = 0.0
        self._looks = _Looks()
        self._done = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._main = threading.get_ident()
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._timer.start()
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._done.set()
        self._thread.join()
        if self._deep is not None:
            faulthandler.cancel_dump_traceback_later()
            self._deep.close()

    def worst(self, count: int) -> list[Blocked]:
        """The latest of the late ones, the worst first."""
        return sorted(self.blocked, key=lambda blocked: blocked.beat.late_ms, reverse=True)[:count]

    def _beat(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        taken_ms = (now - self._last) * 1000
        beat = Beat(now, max(0.0, taken_ms - BEAT_MS), (cpu - self._cpu) * 1000)
        self.beats.append(beat)
        looks, self._looks = self._looks, _Looks()
        self._last, self._cpu = now, cpu
        if beat.late_ms > self._limit_ms:
            others = tuple(dict.fromkeys(looks.others))
            self.blocked.append(Blocked(beat, tuple(looks.stacks), others, self._read_deep()))
        if self._deep is not None:
            faulthandler.dump_traceback_later((self._limit_ms + BEAT_MS) / 1000 * 0.8, file=self._deep)

    def _read_deep(self) -> str:
        if self._deep is None:
            return ""
        faulthandler.cancel_dump_traceback_later()
        self._deep.seek(0)
        told = self._deep.read().decode("utf-8", "replace")
        self._deep.seek(0)
        self._deep.truncate()
        return told

    def _look(self) -> None:
        while not self._done.wait(_LOOK_SECONDS):
            looks, late_ms = self._looks, (time.perf_counter() - self._last) * 1000 - BEAT_MS
            if late_ms < self._limit_ms / 2 or len(looks.stacks) >= _LOOKS:
                continue
            frames = sys._current_frames()
            names = {thread.ident: thread.name for thread in threading.enumerate()}
            looks.stacks.append(_described(frames.get(self._main), _DEPTH))
            mine = (self._main, threading.get_ident())
            looks.others += [
                f"{names.get(ident, ident)}: {_described(frame, _OTHERS_DEPTH)}"
                for ident, frame in frames.items()
                if ident not in mine and not _is_waiting(frame)
            ]


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share (0 to 1) of them does not exceed; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _described(frame: FrameType | None, depth: int) -> str:
    """The innermost calls as "file:line function", outermost first."""
    calls: list[str] = []
    while frame is not None and len(calls) < depth:
        name = Path(frame.f_code.co_filename)
        calls.append(f"{name.parent.name}/{name.name}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " > ".join(reversed(calls))


def _is_waiting(frame: FrameType) -> bool:
    """Told by where it is: a thread that waits for a lock, a queue or a child holds nobody up."""
    return Path(frame.f_code.co_filename).name in _WAITING
