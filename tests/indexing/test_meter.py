from __future__ import annotations

import pytest

from app.indexing.meter import Meter
from app.indexing.progress import Progress, Stage


def test_rate_and_time_left() -> None:
    now = 0.0
    seen: list[Progress] = []
    meter = Meter(Stage.READING, 100, "files", seen.append, lambda: now)
    assert (seen[0].done, seen[0].total, seen[0].seconds_left) == (0, 100, None)
    for step in range(10):
        now = step + 1.0
        meter.advance(2, f"file {step}")
    assert seen[-1].rate == pytest.approx(2.0)
    assert seen[-1].seconds_left == pytest.approx(40.0)
    assert seen[-1].current == "file 9"


def test_reports_are_few_but_the_last_count_is_told() -> None:
    now = 0.0
    seen: list[Progress] = []
    meter = Meter(Stage.EMBEDDING, 1000, "passages", seen.append, lambda: now)
    for _ in range(1500):
        now += 0.001
        meter.advance(1)
    meter.finish()
    assert len(seen) < 12
    assert (seen[-1].done, seen[-1].total, seen[-1].seconds_left) == (1500, 1500, 0.0)
