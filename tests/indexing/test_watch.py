from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

from app.indexing.watch import LONGEST_WAIT_SECONDS, MAX_PLACES, QUIET_SECONDS, Hints, Watcher
from app.store.records import Root

if TYPE_CHECKING:
    from pathlib import Path


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_hints_wait_for_quiet_but_not_for_ever() -> None:
    clock = Clock()
    hints = Hints(lambda: None, clock)
    assert hints.seconds_until_ready() is None
    for _ in range(100):
        hints.add(1, "a")
        assert hints.seconds_until_ready() is not None
        clock.now += QUIET_SECONDS / 10
    assert hints.seconds_until_ready() == 0.0
    assert clock.now - 100.0 > LONGEST_WAIT_SECONDS
    assert hints.take() == [(1, "a")]
    assert hints.take() == []


def test_the_first_hint_wakes_once() -> None:
    woken: list[bool] = []
    hints = Hints(lambda: woken.append(True), Clock())
    hints.add(1, "a")
    hints.add(1, "b")
    assert len(woken) == 1


def test_places_inside_others_are_left_out() -> None:
    hints = Hints(lambda: None, Clock())
    for below in ("a/b", "a", "ab", "a/c"):
        hints.add(1, below.replace("/", os.sep))
    hints.add(2, "x")
    hints.add(2, "")
    assert sorted(hints.take()) == [(1, "a"), (1, "ab"), (2, "")]


def test_a_flood_becomes_the_whole_root() -> None:
    hints = Hints(lambda: None, Clock())
    for number in range(MAX_PLACES + 50):
        hints.add(1, str(number))
    assert len(hints.take()) <= 50


def test_changes_on_disk_become_hints(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "single.txt").write_text("1")
    ready = threading.Event()
    hints = Hints(ready.set)
    watcher = Watcher(hints)
    watcher.watch([Root(1, str(folder)), Root(2, str(tmp_path / "single.txt"))])
    (folder / "new.txt").write_text("x")
    (tmp_path / "single.txt").write_text("2")
    (tmp_path / "other.txt").write_text("3")
    assert ready.wait(10)
    deadline = time.monotonic() + 10
    found: set[tuple[int, str]] = set()
    while len(found) < 2 and time.monotonic() < deadline:
        found |= set(hints.take())
        time.sleep(0.05)
    watcher.watch([])
    watcher.close()
    assert found == {(1, "new.txt"), (2, "")}
