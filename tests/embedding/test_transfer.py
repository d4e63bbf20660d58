from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.embedding import transfer
from app.embedding.transfer import Transfer, TransferMeter, check_room
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from pathlib import Path


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_rate_is_that_of_what_came_now() -> None:
    clock, reports = Clock(), list[Transfer]()
    meter = TransferMeter("m", 1000, reports.append, clock)
    meter.start(400)
    for _ in range(3):
        clock.now += 1.0
        meter.advance(100)
    meter.finish()
    assert [report.done for report in reports] == [400, 500, 600, 700, 700]
    assert (reports[0].rate, reports[0].seconds_left) == (0.0, None)
    assert (reports[-1].rate, reports[-1].seconds_left) == (100.0, 3.0)


def test_the_rate_forgets_what_is_long_ago_and_reports_are_few() -> None:
    clock, reports = Clock(), list[Transfer]()
    meter = TransferMeter("m", 0, reports.append, clock)
    meter.start(0)
    for step in range(200):
        clock.now += 0.1
        meter.advance(1000 if step < 50 else 10)
    assert len(reports) < 110
    assert reports[-1].rate == pytest.approx(100.0, rel=0.05)
    assert reports[-1].seconds_left is None


def test_room_is_checked(tmp_path: Path) -> None:
    check_room(tmp_path, 1, "m.gguf")
    with pytest.raises(ResourceError, match=r"no room for m\.gguf .* 1,000,000,000,000 MB are needed") as raised:
        check_room(tmp_path, 10**18, "m.gguf")
    assert raised.value.code is ResourceProblem.DISK_FULL
    assert transfer.disk_full(tmp_path, "m", "x").code is ResourceProblem.DISK_FULL
