"""Paints one page: its picture, and on it the passage, its words, what is selected and the hit one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

if TYPE_CHECKING:
    from app.gui.page_pictures import PagePicture

# Marker pens on paper: multiplied with the page, dark letters stay dark. Pages are paper in both themes.
PAPER = QColor("white")
PASSAGE = QColor("#fff6da")
MEANING = QColor("#c9ecd5")
WORD = QColor("#ffd34d")
CURRENT = QColor("#2458c6")
SELECTED = QColor("#b9d2ff")


def placed(mark: QRectF, area: QRectF, scale: float) -> QRectF:
    """A rectangle in points of a page, where the page fills `area` with `scale` pixels a point."""
    return QRectF(area.x() + mark.x() * scale, area.y() + mark.y() * scale, mark.width() * scale, mark.height() * scale)


def paint_page(
    painter: QPainter, area: QRectF, picture: PagePicture | None, scale: float, selected: range, current: int
) -> None:
    """`selected` are numbers of words, `current` that of a hit or -1. Without a picture the page is blank paper."""
    painter.fillRect(area, PAPER)
    if picture is None:
        return
    painter.drawImage(area, picture.image, QRectF(picture.image.rect()))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    boxes = (picture.runs[number].box for number in selected)
    marked = [QRectF(x0, y0, x1 - x0, y1 - y0) for x0, y0, x1, y1 in boxes]
    for marks, pen in (
        (picture.passage, PASSAGE), (picture.meaning, MEANING), (picture.words, WORD), (picture.hits, WORD),
        (marked, SELECTED),
    ):  # fmt: skip
        for mark in marks:
            painter.fillRect(placed(mark, area, scale), pen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    if 0 <= current < len(picture.hits):
        painter.setPen(CURRENT)
        painter.drawRect(placed(picture.hits[current], area, scale).adjusted(-2, -1, 2, 1))
