from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.documents.page_letters import Run
from app.gui.page_painter import CURRENT, MEANING, PAPER, PASSAGE, SELECTED, WORD, paint_page, placed
from app.gui.page_pictures import PagePicture

AREA = QRectF(10, 10, 100, 100)


def white(**marks: object) -> PagePicture:
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    return PagePicture(1, image, 50, **marks)  # type: ignore[arg-type]


def painted(picture: PagePicture | None, selected: range = range(0), current: int = -1) -> QImage:
    image = QImage(120, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    paint_page(painter, AREA, picture, 2.0, selected, current)
    painter.end()
    return image


def test_a_page_without_a_picture_is_blank_paper() -> None:
    image = painted(None)
    assert image.pixelColor(60, 60) == PAPER
    assert image.pixelColor(5, 5) == QColor("black")


@pytest.mark.parametrize(("name", "pen"), [("passage", PASSAGE), ("meaning", MEANING), ("words", WORD), ("hits", WORD)])
def test_every_mark_has_its_colour(name: str, pen: QColor) -> None:
    image = painted(white(**{name: (QRectF(10, 10, 10, 10),)}))
    assert image.pixelColor(QPoint(40, 40)) == pen
    assert image.pixelColor(QPoint(28, 40)) == PAPER


def test_selected_words_and_the_current_hit() -> None:
    picture = white(runs=(Run((0, 0, 5, 5), 0, "one"),), hits=(QRectF(20, 20, 10, 10),))
    image = painted(picture, range(1), 0)
    assert image.pixelColor(12, 12) == SELECTED
    assert image.pixelColor(48, 60) == CURRENT
    assert painted(picture, range(1), 5).pixelColor(48, 60) != CURRENT


def test_places_follow_the_scale() -> None:
    assert placed(QRectF(5, 6, 7, 8), AREA, 2.0) == QRectF(20, 22, 14, 16)
