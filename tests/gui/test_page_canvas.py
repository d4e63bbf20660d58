from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest

from app.documents.page_letters import Run
from app.gui.page_canvas import PageScroll
from app.gui.page_fit import Fit, Zoom
from app.gui.page_pictures import PagePicture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE = (300.0, 600.0)


def page(number: int = 1, width: int = 368, **marks: object) -> PagePicture:
    image = QImage(width, 2 * width, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return PagePicture(number, image, width, **marks)  # type: ignore[arg-type]


@pytest.fixture
def scroll(qtbot: QtBot) -> PageScroll:
    made = PageScroll()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def wheel(scroll: PageScroll, delta: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    scroll.wheelEvent(
        QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )
    )  # fmt: skip


def test_the_mark_comes_into_sight_and_is_painted(scroll: PageScroll) -> None:
    mark = QRectF(50, 450, 150, 10)
    scroll.show_document((SIZE, SIZE), page(1, passage=(mark,)))
    seen = scroll.mark_rect(1, mark)
    assert scroll.viewport().rect().contains(seen.toRect())
    assert scroll.verticalScrollBar().value() > 0
    image = scroll.viewport().grab().toImage()
    assert image.pixelColor(seen.center().toPoint()) != QColor("white")
    assert image.pixelColor(seen.center().toPoint() - QPoint(0, 30)) == QColor("white")


def test_pages_around_are_asked_for_one_by_one_and_the_seen_ones_first(scroll: PageScroll) -> None:
    asked: list[tuple[int, int]] = []

    def answer(number: int, width: int) -> None:
        asked.append((number, width))
        scroll.show_picture(page(number, width))

    scroll.page_wanted.connect(answer)
    scroll.show_document((SIZE,) * 9, page(4, 1))
    assert [number for number, _ in asked][:5] == [4, 3, 5, 2, 6]  # the lower edge of 3 is seen
    assert len({width for _, width in asked}) == 1
    asked.clear()
    scroll.ask()
    assert asked == []


def test_a_page_that_fails_is_not_asked_for_again(scroll: PageScroll) -> None:
    asked: list[int] = []
    scroll.page_wanted.connect(lambda number, _: asked.append(number))
    scroll.show_document((SIZE, SIZE), page(1, 1))
    scroll.give_up(1)
    scroll.give_up(2)
    assert asked[-2:] == [1, 2] or asked == [1, 1, 2]
    scroll.ask()
    assert asked[-1] == 2


def test_zoom_keeps_the_place_and_asks_for_sharper_pages(qtbot: QtBot, scroll: PageScroll) -> None:
    scroll.show_document((SIZE,) * 9, page(5))
    with qtbot.waitSignal(scroll.zoomed) as told:
        scroll.step_zoom(1)
    assert told.args is not None
    assert scroll.zoom.fit is Fit.FREE
    assert scroll.page == 5
    before = told.args[0]
    with qtbot.waitSignal(scroll.zoomed) as told:
        wheel(scroll, 120, Qt.KeyboardModifier.ControlModifier)
    assert told.args is not None
    assert told.args[0] > before
    with qtbot.waitSignal(scroll.page_wanted, check_params_cb=lambda number, width: number == 5 and width > 400):
        scroll.set_zoom(Zoom(Fit.FREE, 2.0))
    assert scroll.horizontalScrollBar().maximum() > 0
    scroll.set_zoom(Zoom(Fit.PAGE))
    assert scroll.horizontalScrollBar().maximum() == 0


def test_pages_are_walked(qtbot: QtBot, scroll: PageScroll) -> None:
    scroll.show_document((SIZE,) * 9, page(1))
    with qtbot.waitSignal(scroll.page_changed, check_params_cb=lambda number: number == 7):
        scroll.go_to_page(7)
    QTest.keyClick(scroll, Qt.Key.Key_Home)
    assert scroll.page == 1
    QTest.keyClick(scroll, Qt.Key.Key_Space)
    assert scroll.verticalScrollBar().value() > 100
    QTest.keyClick(scroll, Qt.Key.Key_End)
    assert scroll.page == 9
    wheel(scroll, 240)
    assert scroll.verticalScrollBar().value() < scroll.verticalScrollBar().maximum()


def test_a_hit_on_a_page_that_is_not_drawn_yet_is_waited_for(scroll: PageScroll) -> None:
    scroll.show_document((SIZE,) * 9, page(1))
    scroll.go_to_hit(8, 0)
    assert scroll.page == 8
    hit = QRectF(10, 500, 40, 10)
    scroll.show_picture(page(8, hits=(hit,)))
    assert scroll.viewport().rect().contains(scroll.mark_rect(8, hit).toRect())


def test_words_are_selected_and_copied(scroll: PageScroll) -> None:
    runs = (Run((10, 10, 60, 20), 0, "one"), Run((70, 10, 120, 20), 0, "two"), Run((10, 30, 60, 40), 1, "three"))
    scroll.show_document((SIZE,), page(1, runs=runs))
    places = [scroll.mark_rect(1, QRectF(*run.box[:2], 5, 5)).center().toPoint() for run in runs]
    assert not scroll.copy()
    QTest.mousePress(scroll.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseMove(scroll.viewport(), places[2])
    scroll.selection.extend(1, 2)  # offscreen, the mouse moves without its button
    QTest.mouseRelease(scroll.viewport(), Qt.MouseButton.LeftButton, pos=places[2])
    QTest.keyClick(scroll, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "one two\nthree"
    QTest.mouseDClick(scroll.viewport(), Qt.MouseButton.LeftButton, pos=places[1])
    assert scroll.copy()
    assert QGuiApplication.clipboard().text() == "two"


def test_it_is_named_for_those_who_hear_it(scroll: PageScroll) -> None:
    assert scroll.accessibleName()
    assert scroll.focusPolicy() == Qt.FocusPolicy.StrongFocus
