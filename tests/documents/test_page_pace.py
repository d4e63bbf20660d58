from __future__ import annotations

from app.documents.page_pace import OVERTIME, Pace


class _Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_layout_while_the_rest_fits_as_plain_words() -> None:
    clock = _Clock()
    pace = Pace(10.0, 1000, clock)
    pace.start_from(0.004)  # 1,000 pages take 5 seconds with caution
    assert pace.has_time_for_layout(0, pending=4.0)
    assert not pace.has_time_for_layout(0, pending=6.0)
    clock.now += 9.0
    assert pace.has_time_for_layout(900, pending=0.0)
    assert not pace.has_time_for_layout(500, pending=0.0)


def test_what_plain_pages_really_take_counts() -> None:
    clock = _Clock()
    pace = Pace(10.0, 1000, clock)
    assert pace.has_time_for_layout(0, pending=0.0)
    for _ in range(100):
        pace.note_plain(0.1)
    assert not pace.has_time_for_layout(0, pending=0.0)


def test_over() -> None:
    clock = _Clock()
    pace = Pace(10.0, 5, clock)
    clock.now += 10.0
    assert not pace.has_time_for_layout(0, pending=0.0)
    assert not pace.is_over(pending=0.0)
    clock.now += 10.0 * (OVERTIME - 1)
    assert pace.is_over(pending=0.1)
