from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from app.errors import Cancelled
from app.search.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def parts() -> Iterator[SideBySide]:
    parts = SideBySide()
    yield parts
    parts.close()


def test_parts_run_at_the_same_time(parts: SideBySide) -> None:
    both = threading.Barrier(2, timeout=30)
    started = [parts.start(both.wait) for _ in range(2)]
    assert sorted(parts.result(part, lambda: False) for part in started) == [0, 1]


def test_what_a_part_raises_is_raised(parts: SideBySide) -> None:
    def fail() -> None:
        raise TimeoutError("of its own")

    with pytest.raises(TimeoutError, match="of its own"):
        parts.result(parts.start(fail), lambda: False)


def test_nobody_waits_for_a_part_of_a_cancelled_search(parts: SideBySide) -> None:
    release, stop = threading.Event(), threading.Event()
    part = parts.start(lambda: release.wait(30))
    threading.Timer(0.05, stop.set).start()
    with pytest.raises(Cancelled):
        parts.result(part, stop.is_set)
    assert not part.done()
    release.set()


def test_after_closing_nothing_begins() -> None:
    parts = SideBySide()
    parts.close()
    with pytest.raises(RuntimeError):
        parts.start(lambda: None)
