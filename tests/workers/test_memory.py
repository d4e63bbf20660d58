from __future__ import annotations

import os
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from app.workers import memory
from app.workers.memory import MemoryWatch, resident_mb

if TYPE_CHECKING:
    import pytest


def _slots(*sizes: int) -> Any:
    return [SimpleNamespace(process=SimpleNamespace(pid=size)) for size in sizes]


def test_this_process_holds_memory_and_a_dead_one_none() -> None:
    assert 5 < resident_mb(os.getpid()) < 10_000
    assert resident_mb(None) == resident_mb(2**22 - 1) == 0


def test_the_largest_child_is_named_when_all_together_are_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "resident_mb", lambda pid: pid)
    monkeypatch.setattr(memory, "LOOK_SECONDS", 0.0)
    slots = _slots(100, 300, 200)
    assert MemoryWatch(600).largest_over(slots) is None
    assert MemoryWatch(599).largest_over(slots) is slots[1]


def test_it_does_not_look_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "resident_mb", lambda pid: pid)
    watch = MemoryWatch(1)
    assert watch.largest_over(_slots(5)) is not None
    assert watch.largest_over(_slots(5)) is None
