from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from app.gui.page_canvas import PageScroll
from app.gui.preview_loader import PageView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def page(*marks: QRectF) -> PageView:
    image = QImage(600, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return PageView(image, 1, 1, marks)


@pytest.fixture
def scroll(qtbot: QtBot) -> PageScroll:
    made = PageScroll()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_page_fills_the_width_and_keeps_its_shape(scroll: PageScroll) -> None:
    scroll.show_page(page())
    width = scroll.viewport().width()
    assert scroll.canvas.width() == width
    assert scroll.canvas.height() == pytest.approx((width - 32) * 2 + 32, abs=1)


def test_mark_comes_into_sight_and_is_painted(qtbot: QtBot, scroll: PageScroll) -> None:
    scroll.show_page(page(QRectF(100, 900, 300, 20), QRectF(100, 925, 200, 20)))
    bounds = scroll.canvas.mark_bounds().toRect()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().value() > 0)
    seen = bounds.translated(0, -scroll.verticalScrollBar().value())
    assert scroll.viewport().rect().contains(seen)
    image = scroll.canvas.grab().toImage()
    inside = image.pixelColor(bounds.left() + 5, bounds.top() + 3)
    outside = image.pixelColor(bounds.left() + 5, bounds.top() - 5)
    assert outside == QColor("white")
    assert inside != outside


def test_new_page_without_marks_starts_at_the_top(scroll: PageScroll) -> None:
    scroll.show_page(page(QRectF(100, 900, 300, 20)))
    scroll.show_page(page())
    assert scroll.verticalScrollBar().value() == 0
    assert scroll.canvas.mark_bounds().isEmpty()


def test_page_width_follows_the_room(scroll: PageScroll) -> None:
    narrow = scroll.page_width()
    scroll.resize(800, 300)
    assert scroll.page_width() > narrow
