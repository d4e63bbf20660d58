from __future__ import annotations

from app.gui.hit_walk import HitWalk


def test_to_both_ends() -> None:
    walk = HitWalk()
    assert walk.step(1, 1) is None
    walk.show(((2, 2), (7, 1)))
    assert (walk.total, walk.number) == (3, 0)
    assert [walk.step(1, 1) for _ in range(4)] == [(2, 0), (2, 1), (7, 0), None]
    assert (walk.current, walk.number) == ((7, 0), 3)
    assert [walk.step(-1, 1) for _ in range(3)] == [(2, 1), (2, 0), None]


def test_from_the_page_that_is_looked_at_or_from_a_hit() -> None:
    walk = HitWalk()
    walk.show(((2, 2), (7, 1)))
    assert walk.step(1, 3) == (7, 0)
    walk.current = None
    assert walk.step(-1, 3) == (2, 1)
    walk.start(2, 0)
    assert (walk.number, walk.step(1, 1)) == (1, (2, 1))
    walk.clear()
    assert (walk.total, walk.number, walk.step(1, 1)) == (0, 0, None)


def test_the_last_one() -> None:
    walk = HitWalk()
    assert walk.go_to_last() is None
    walk.show(((1, 2), (5, 3)))
    assert walk.go_to_last() == (5, 2)
    assert walk.number == walk.total
