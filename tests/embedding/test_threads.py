from __future__ import annotations

import os
import sys
import threading
from types import SimpleNamespace

import psutil
import pytest

from app.embedding import threads
from app.embedding.threads import ThreadBudget


class Machine:
    """Eight cores whose clock and load the test sets."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, cores: int = 8) -> None:
        monkeypatch.setattr(threads, "physical_cores", lambda: cores)
        self.now, self.busy, self.battery = 0.0, 100.0, False

    def budget(self, wanted: int = 0) -> ThreadBudget:
        return ThreadBudget(
            wanted,
            clock=lambda: self.now,
            busy_seconds=lambda: self.busy,
            on_battery=lambda: self.battery,
        )

    def pass_time(self, seconds: float, busy_cores: float) -> None:
        self.now += seconds
        self.busy += seconds * busy_cores


@pytest.mark.parametrize(("cores", "most"), [(1, 1), (2, 2), (3, 2), (8, 7)])
def test_one_core_is_left_to_the_person_where_there_are_more_than_two(
    monkeypatch: pytest.MonkeyPatch, cores: int, most: int
) -> None:
    monkeypatch.setattr(threads, "physical_cores", lambda: cores)
    assert threads.default_threads() == most


def test_busy_cores_are_left_to_others_and_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch)
    budget = machine.budget()
    allowed = [budget.allowed()]
    for busy_cores in (0.2, 3.1, 7.9, 20.0, 0.0):
        machine.pass_time(3, busy_cores)
        allowed.append(budget.allowed())
    assert allowed == [7, 7, 5, 1, 1, 7]


def test_nobody_looks_more_often_than_every_two_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch)
    budget = machine.budget()
    machine.pass_time(1.5, 7)
    assert budget.allowed() == 7
    machine.pass_time(1.0, 7)
    assert budget.allowed() == 1


def test_half_of_the_threads_on_battery(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch)
    budget = machine.budget()
    machine.battery = True
    machine.pass_time(3, 0)
    assert budget.allowed() == 3


def test_the_persons_number_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch)
    budget = machine.budget(wanted=6)
    machine.battery = True
    machine.pass_time(9, 8)
    assert (budget.most, budget.allowed()) == (6, 6)


def test_this_machine_can_be_asked() -> None:
    budget = ThreadBudget()
    budget._looked -= 10
    assert 1 <= budget.allowed() <= budget.most
    assert threads._busy_seconds_of_others() >= 0


@pytest.mark.parametrize(
    ("battery", "expected"),
    [(None, False), (SimpleNamespace(power_plugged=None), False), (SimpleNamespace(power_plugged=False), True)],
)
def test_only_a_battery_that_is_known_to_feed_counts(
    monkeypatch: pytest.MonkeyPatch, battery: object, expected: bool
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert threads.is_on_battery() is expected


@pytest.mark.skipif(sys.platform == "win32", reason="niceness is a thing of POSIX")
def test_a_threads_priority_is_lowered_alone() -> None:
    seen: list[int] = []

    def work() -> None:
        threads.lower_priority()
        seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert seen == [max(before, 5)]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
