"""How large pages are shown, fitted to the room or at a zoom that a person chose, and where each one stands."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate

from PySide6.QtCore import QRectF

MARGIN = 16.0  # around a page, in logical pixels
POINT = 96 / 72  # logical pixels at 100 %
LEAST, MOST = 0.1, 5.0
STEP = 1.2  # from one zoom to the next

Size = tuple[float, float]


class Fit(Enum):
    """What decides the zoom."""

    WIDTH = auto()
    PAGE = auto()
    FREE = auto()


@dataclass(frozen=True, slots=True)
class Room:
    """The room for pages: logical pixels, and device pixels for one of them."""

    width: float
    height: float
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """The way pages are fitted; `factor` counts where that is free, 1.0 for 100 %."""

    fit: Fit = Fit.WIDTH
    factor: float = 1.0

    def scale(self, page: Size, room: Room) -> float:
        """Logical pixels for a point, where `page` (width and height in points) is to fit."""
        wide = max(1.0, room.width - 2 * MARGIN) / page[0]
        high = max(1.0, room.height - 2 * MARGIN) / page[1]
        chosen = {Fit.WIDTH: wide, Fit.PAGE: min(wide, high), Fit.FREE: self.factor * POINT}[self.fit]
        return min(max(chosen, LEAST * POINT), MOST * POINT)


def stepped(scale: float, steps: int) -> Zoom:
    """The zoom that is so many steps larger (or smaller) than a scale; 100 % is never stepped over."""
    before = scale / POINT
    factor = before * STEP**steps
    if (before < 0.99 and factor > 1.0) or (before > 1.01 and factor < 1.0):
        factor = 1.0
    return Zoom(Fit.FREE, min(max(factor, LEAST), MOST))


class PageStack:
    """All pages of a document below each other. Pages are counted from 1, places are logical pixels from the top."""

    def __init__(self, sizes: tuple[Size, ...], scale: float, ratio: float) -> None:
        """`sizes` are in points. Pages are cut to whole device pixels, so that their pictures need no smoothing."""
        self._sizes = [(_whole(w * scale, ratio), _whole(h * scale, ratio)) for w, h in sizes]
        self._tops = list(accumulate((h + MARGIN for _, h in self._sizes), initial=MARGIN))
        self.scale, self._ratio = scale, ratio
        self.width = max(w for w, _ in self._sizes) + 2 * MARGIN

    @property
    def height(self) -> float:
        """Of all pages with the margins."""
        return self._tops[-1]

    def rect(self, page: int, width: float) -> QRectF:
        """Where a page stands when `width` is the room for all; narrower ones are in the middle."""
        w, h = self._sizes[page - 1]
        return QRectF(_whole(max(MARGIN, (max(width, self.width) - w) / 2), self._ratio), self._tops[page - 1], w, h)

    def at(self, y: float) -> int:
        """The page at a height, or the one that is nearest."""
        return min(max(1, bisect.bisect_right(self._tops, y)), len(self._sizes))

    def between(self, top: float, bottom: float) -> range:
        """The pages that are seen."""
        return range(self.at(top), self.at(bottom) + 1)

    def pixels(self, page: int) -> int:
        """How wide the picture of a page is to be, in device pixels."""
        return round(self._sizes[page - 1][0] * self._ratio)


def _whole(length: float, ratio: float) -> float:
    return max(1, round(length * ratio)) / ratio
