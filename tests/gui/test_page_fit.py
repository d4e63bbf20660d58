from __future__ import annotations

import itertools

import pytest

from app.gui.page_fit import MARGIN, POINT, Fit, PageStack, Room, Zoom, stepped

A4 = (595.0, 842.0)
ROOM = Room(600, 500)


def test_fit_to_width_and_page() -> None:
    assert Zoom(Fit.WIDTH).scale(A4, ROOM) * A4[0] == pytest.approx(600 - 2 * MARGIN)
    assert Zoom(Fit.PAGE).scale(A4, ROOM) * A4[1] == pytest.approx(500 - 2 * MARGIN)
    assert Zoom(Fit.FREE, 2.0).scale(A4, ROOM) == pytest.approx(2 * POINT)


def test_zoom_stays_in_bounds_and_stops_at_100_percent() -> None:
    assert Zoom(Fit.WIDTH).scale((5, 5), ROOM) == 5 * POINT
    assert stepped(0.9 * POINT, 1) == Zoom(Fit.FREE, 1.0)
    assert stepped(1.1 * POINT, -1) == Zoom(Fit.FREE, 1.0)
    assert stepped(POINT, 1).factor == pytest.approx(1.2)
    assert stepped(POINT, 99).factor == 5.0
    assert stepped(POINT, -99).factor == 0.1


def test_pages_lie_below_each_other_on_whole_device_pixels() -> None:
    stack = PageStack((A4, (842, 595), A4), 0.7, 1.5)
    rects = [stack.rect(page, 900) for page in (1, 2, 3)]
    assert rects[0].top() == MARGIN
    assert all(above.bottom() + MARGIN == pytest.approx(below.top()) for above, below in itertools.pairwise(rects))
    assert stack.height == pytest.approx(rects[-1].bottom() + MARGIN)
    assert rects[0].center().x() == pytest.approx(450, abs=1)
    assert stack.pixels(1) == round(595 * 0.7 * 1.5)
    assert (stack.at(-5), stack.at(rects[1].top() + 1), stack.at(1e9)) == (1, 2, 3)
    assert list(stack.between(rects[0].bottom() - 1, rects[1].top() + 1)) == [1, 2]
