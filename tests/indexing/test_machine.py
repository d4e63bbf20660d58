from __future__ import annotations

import subprocess
import sys
import time

import psutil
import pytest

from app.indexing.machine import WINDOW_SECONDS, Machine, busy_seconds_of_others

SPIN = "import time\nend = time.process_time() + 0.4\nwhile time.process_time() < end: pass"


class Time:
    def __init__(self) -> None:
        self.now = self.busy = 0.0

    def pass_by(self, seconds: float, cores_used: float) -> None:
        self.now += seconds
        self.busy += seconds * cores_used


def machine(clock: Time, *, cores: int = 4, on_battery: bool = False) -> Machine:
    return Machine(clock=lambda: clock.now, busy_seconds=lambda: clock.busy, on_battery=lambda: on_battery, cores=cores)


def test_load_is_a_share_of_all_cores() -> None:
    clock = Time()
    looking = machine(clock)
    assert looking.look().others == 0.0
    clock.pass_by(5, 3)
    assert looking.look().others == pytest.approx(0.75)


def test_a_short_burst_counts_for_little_and_is_forgotten() -> None:
    clock = Time()
    looking = machine(clock)
    for _ in range(10):
        looking.look()
        clock.pass_by(5, 0)
    clock.pass_by(5, 4)
    assert looking.look().others < 0.3
    for _ in range(int(WINDOW_SECONDS / 5) + 1):
        clock.pass_by(5, 0)
        looking.look()
    assert looking.look().others == 0.0


def test_a_clock_that_stands_still_or_counters_that_fall_are_no_load() -> None:
    clock = Time()
    looking = machine(clock)
    looking.look()
    clock.busy = -10
    assert looking.look().others == 0.0


def test_battery_and_the_clock_on_the_wall() -> None:
    wall = time.struct_time((2026, 3, 29, 2, 30, 59, 6, 88, 1))
    snapshot = Machine(on_battery=lambda: True, wall=lambda: wall).look()
    assert snapshot.on_battery
    assert snapshot.minute == 150


def test_this_machine() -> None:
    snapshot = Machine().look()
    assert 0 <= snapshot.minute < 1440
    assert 0.0 <= snapshot.others <= 1.0


def test_what_our_children_use_is_ours_also_when_they_have_ended() -> None:
    """The others may be busy meanwhile, so it is the difference to all that is told."""

    def everything() -> float:
        times = psutil.cpu_times()._asdict()
        return float(sum(seconds for name, seconds in times.items() if name in ("user", "system", "nice")))

    all_before, others_before = everything(), busy_seconds_of_others()
    subprocess.run([sys.executable, "-c", SPIN], check=True)
    others, whole = busy_seconds_of_others() - others_before, everything() - all_before
    assert whole - others > 0.3
