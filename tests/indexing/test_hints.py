from __future__ import annotations

import os
import sys
import time

from app.indexing.hints import LONGEST_WAIT_SECONDS, MAX_ENTRIES, MAX_PLACES, QUIET_SECONDS, Hints


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def hints_of(*places: str) -> list[tuple[int, str]]:
    hints = Hints(lambda: None, Clock())
    for place in places:
        hints.add(1, place.replace("/", os.sep))
    return sorted((root_id, below.replace(os.sep, "/")) for root_id, below in hints.take())


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
    assert hints_of("a/b", "a", "ab", "a/c", "a b/x") == [(1, "a"), (1, "a b/x"), (1, "ab")]
    assert hints_of("x", "") == [(1, "")]
    assert hints_of("", "x") == [(1, "")]


def test_many_entries_become_their_folder() -> None:
    many = [f"a/b/{number}" for number in range(MAX_ENTRIES + 20)]
    assert hints_of(*many, "c/x") == [(1, "a/b"), (1, "c/x")]


def test_many_places_become_the_root() -> None:
    assert hints_of(*(f"{number}/x" for number in range(MAX_PLACES + 50))) == [(1, "")]
    assert hints_of(*(str(number) for number in range(MAX_ENTRIES + 1))) == [(1, "")]


def test_a_burst_takes_little_time_and_no_memory() -> None:
    hints = Hints(lambda: None)
    started = time.process_time()
    for number in range(50_000):
        hints.add(1, f"{number % 500}{os.sep}{number}")
    seconds = time.process_time() - started
    (places,) = hints._places.values()
    assert sys.getsizeof(places._by_folder) + sum(map(sys.getsizeof, places._by_folder.values())) < 100_000
    assert hints.take() == [(1, "")]
    assert seconds < 2
