"""Shows the pages of a document below each other, with the passage and its words marked on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.gui.page_fit import POINT, PageStack, Room, Zoom, stepped
from app.gui.page_painter import paint_page, placed
from app.gui.page_pictures import PagePictures
from app.gui.page_selection import PageSelection, word_at

if TYPE_CHECKING:
    from app.gui.page_pictures import PagePicture

_LEAD = 3  # a mark that is gone to stands so high: a third down the view
_AHEAD = 2  # pages drawn before they are seen


class PageScroll(QAbstractScrollArea):
    """Pages are asked for by `page_wanted` (page, width in device pixels) and brought by `show_picture`.

    `page_changed` tells the page that is looked at, `zoomed` the zoom in percent.
    """

    page_wanted = Signal(int, int)
    page_changed = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageScroll")
        self.setAccessibleName(self.tr("Page with the passage"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.pictures, self.selection = PagePictures(), PageSelection()
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._reference = (1.0, 1.0)
        self.zoom = Zoom()
        self._stack: PageStack | None = None
        self._page = 0
        self._current: tuple[int, int] | None = None
        self._waiting: tuple[int, int | None] | None = None  # page and hit that are gone to when drawn
        self._failed: set[int] = set()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page that is looked at."""
        return self._page

    def room(self) -> Room:
        """The room for a page."""
        view = self.viewport()
        return Room(view.width(), view.height(), self.devicePixelRatioF())

    def show_document(self, sizes: tuple[tuple[float, float], ...], picture: PagePicture) -> None:
        """Show another document, at the mark on this page."""
        self.pictures.clear()
        self.selection.clear()
        self._failed.clear()
        self._sizes, self._reference = sizes, sizes[picture.page - 1]
        self._current = self._waiting = None
        self.pictures.put(picture)
        self._lay_out()
        self._page = 0  # tell it anew
        self._go_to_mark(picture, None)
        self._on_scrolled()

    def show_picture(self, picture: PagePicture) -> None:
        """A page that was asked for."""
        self.pictures.put(picture)
        if self._waiting and self._waiting[0] == picture.page:
            hit = self._waiting[1]
            self._waiting = None
            self._go_to_mark(picture, hit)
        self.viewport().update()
        self.ask()

    def give_up(self, page: int) -> None:
        """A page that was asked for cannot be drawn."""
        self._failed.add(page)
        self.ask()

    def remark(self, picture: PagePicture) -> None:
        """The same page with other marks; the view stays where it is."""
        self.pictures.put(picture)
        self.viewport().update()

    def go_to_page(self, page: int) -> None:
        """The upper edge of a page."""
        if self._stack is not None:
            top = self._stack.rect(min(max(page, 1), self.pages), 0).top()
            self.verticalScrollBar().setValue(round(top - 8))

    def go_to_hit(self, page: int, number: int) -> None:
        """Show a hit of a page, as soon as the page is drawn."""
        self._current = (page, number)
        picture = self.pictures.get(page)
        if picture is not None:
            self._go_to_mark(picture, number)
        else:
            self._waiting = (page, number)
            self.go_to_page(page)
        self.viewport().update()
        self.ask()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show pages at another size; what stands in the middle stays there."""
        self.zoom = zoom
        self._lay_out(keep=True)
        self.ask()

    def step_zoom(self, steps: int) -> None:
        """Larger or smaller."""
        if self._stack is not None:
            self.set_zoom(stepped(self._stack.scale, steps))

    def copy(self) -> bool:
        """Put the selected words on the clipboard; False where there are none."""
        text = self.selection.text(lambda page: picture.runs if (picture := self.pictures.get(page)) else ())
        if text:
            QGuiApplication.clipboard().setText(text)
        return bool(text)

    def ask(self) -> None:
        """Ask for the next page that is missing, or is drawn at another width: those that are seen first."""
        if self._stack is None or not self.isVisible():
            return
        top = self.verticalScrollBar().value()
        seen = self._stack.between(top, top + self.viewport().height())
        around = [page for step in range(1, _AHEAD + 1) for page in (seen[-1] + step, seen[0] - step)]
        for page in [*([self._page] if self._page in seen else []), *seen, *around]:
            if not 1 <= page <= self.pages or page in self._failed:
                continue
            picture = self.pictures.get(page)
            if picture is None or picture.asked != self._stack.pixels(page):
                self.page_wanted.emit(page, self._stack.pixels(page))
                return

    def mark_rect(self, page: int, mark: QRectF) -> QRectF:
        """A rectangle in points of a page, in coordinates of the viewport."""
        return placed(mark, self._page_rect(page), self._stack.scale if self._stack else 1.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are seen."""
        if self._stack is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = self.verticalScrollBar().value()
        for page in self._stack.between(top + event.rect().top(), top + event.rect().bottom()):
            self._paint_page(painter, page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the room."""
        super().resizeEvent(event)
        self._lay_out(keep=True)
        self.ask()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys, as in any reader of pages."""
        bar, key = self.verticalScrollBar(), Qt.Key
        ends = {key.Key_Home: bar.minimum(), key.Key_End: bar.maximum()}
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in ends:
            bar.setValue(ends[key(event.key())])
        elif event.key() == key.Key_Space:
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.selection.begin(*self._spot(event.position()))
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select up to here."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.extend(*self._spot(event.position()))
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The words stay selected."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        page, word = self._spot(event.position())
        if word is not None:
            self.selection.take((page, word), (page, word))
            self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """On another screen pages are drawn anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out(keep=True)
            self.ask()

    def _lay_out(self, *, keep: bool = False) -> None:
        if not self._sizes:
            return
        bar, room = self.verticalScrollBar(), self.room()
        middle = (bar.value() + room.height / 2) / self._stack.height if keep and self._stack else 0.0
        scale = self.zoom.scale(self._reference, room)
        self._stack = stack = PageStack(self._sizes, scale, room.ratio)
        for each, length, shown in (
            (bar, stack.height, room.height),
            (self.horizontalScrollBar(), stack.width, room.width),
        ):
            each.setRange(0, max(0, round(length - shown)))
            each.setPageStep(round(shown * 0.9))
            each.setSingleStep(40)
        if keep:
            bar.setValue(round(middle * stack.height - room.height / 2))
        self.zoomed.emit(round(100 * scale / POINT))
        self.viewport().update()

    def _go_to_mark(self, picture: PagePicture, hit: int | None) -> None:
        if self._stack is None:
            return
        mark = picture.hits[hit] if hit is not None and hit < len(picture.hits) else picture.first_mark
        if mark is None:
            self.go_to_page(picture.page)
            return
        place = self.mark_rect(picture.page, mark)
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setValue(round(bar.value() + place.top() - self.viewport().height() / _LEAD))
        if not self.viewport().rect().contains(place.toRect()):
            side.setValue(round(side.value() + place.left() - self.viewport().width() / _LEAD))

    def _on_scrolled(self) -> None:
        if self._stack is not None:
            page = self._stack.at(self.verticalScrollBar().value() + self.viewport().height() / _LEAD)
            if page != self._page:
                self._page = page
                self.page_changed.emit(page)
        self.viewport().update()
        self.ask()

    def _page_rect(self, page: int) -> QRectF:
        if self._stack is None:
            return QRectF()
        rect = self._stack.rect(page, self.viewport().width())
        return rect.translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _paint_page(self, painter: QPainter, page: int) -> None:
        area, picture = self._page_rect(page), self.pictures.get(page)
        words = self.selection.words(page, len(picture.runs) if picture else 0)
        current = self._current[1] if self._current and self._current[0] == page else -1
        paint_page(painter, area, picture, self._stack.scale if self._stack else 1.0, words, current)

    def _spot(self, place: QPointF) -> tuple[int, int | None]:
        """The page and the word under a point of the viewport."""
        if self._stack is None:
            return 1, None
        page = self._stack.at(place.y() + self.verticalScrollBar().value())
        picture, area = self.pictures.get(page), self._page_rect(page)
        point = (place - area.topLeft()) / self._stack.scale
        return page, word_at(picture.runs, point) if picture else None
