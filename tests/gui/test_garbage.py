from __future__ import annotations

import gc
import sys
import weakref
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from app.gui.garbage import GarbageCollector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


class _Loop:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    del qapp
    made = GarbageCollector()
    made.tick()
    yield made
    made.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_nothing_is_collected_but_at_a_tick(collector: GarbageCollector) -> None:
    assert not gc.isenabled()
    gone = weakref.ref(_Loop())
    many = [[number] for number in range(20_000)]  # Python would have collected by now
    assert gone() is not None
    collector.tick()
    assert gone() is None
    del many


def test_what_modules_hold_is_set_aside(collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "a_module_of_the_test", ModuleType("a_module_of_the_test"))
    before = gc.get_freeze_count()
    held = [[number] for number in range(2_000)]
    collector.tick()
    assert gc.get_freeze_count() >= before + len(held)
