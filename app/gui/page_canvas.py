"""Shows a rendered page, as wide as there is room, with the passage marked on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

if TYPE_CHECKING:
    from app.gui.preview_loader import PageView

_MARGIN = 16
# A marker pen on paper: multiplied with the page, dark letters stay dark. Pages are paper in both themes.
_MARK = QColor(255, 236, 150)


class PageCanvas(QWidget):
    """The page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pageCanvas")
        self._view: PageView | None = None
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def image_width(self) -> int:
        """Pixels of the picture that is shown."""
        return self._pixmap.width()

    def show_page(self, view: PageView) -> None:
        """Show another page."""
        self._view = view
        self._pixmap = QPixmap.fromImage(view.image)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the page and its margins at this width."""
        if self._pixmap.isNull():
            return 0
        return round((width - 2 * _MARGIN) * self._pixmap.height() / self._pixmap.width()) + 2 * _MARGIN

    def sizeHint(self) -> QSize:
        """The present width with its height."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def mark_bounds(self) -> QRectF:
        """The rectangle around the marks, in coordinates of this widget; empty without marks."""
        bounds = QRectF()
        for mark in self._view.marks if self._view else ():
            bounds = bounds.united(self._to_widget(mark))
        return bounds

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, then the marks."""
        del event
        if self._view is None or self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self._target(), self._pixmap, QRectF(self._pixmap.rect()))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark in self._view.marks:
            painter.fillRect(self._to_widget(mark), _MARK)

    def _target(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _to_widget(self, mark: QRectF) -> QRectF:
        target = self._target()
        scale = target.width() / self._pixmap.width() if not self._pixmap.isNull() else 1.0
        return QRectF(
            target.x() + mark.x() * scale,
            target.y() + mark.y() * scale,
            mark.width() * scale,
            mark.height() * scale,
        )


class PageScroll(QScrollArea):
    """The page in a scroll area that brings the passage into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageScroll")
        self.setAccessibleName(self.tr("Page with the passage"))
        self.canvas = PageCanvas()
        self.setWidget(self.canvas)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always on: a bar that comes and goes would change the width, and with it the height, without end.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def show_page(self, view: PageView) -> None:
        """Show another page with its passage a third down the view."""
        self.canvas.show_page(view)
        self.canvas.setMinimumHeight(self.canvas.heightForWidth(self.viewport().width()))
        self.canvas.resize(self.viewport().width(), self.canvas.minimumHeight())
        top = self.canvas.mark_bounds().top() if view.marks else 0.0
        self.verticalScrollBar().setValue(max(0, round(top - self.viewport().height() / 3)))

    def page_width(self) -> int:
        """Device pixels that a page should have to look sharp here."""
        return max(200, round((self.viewport().width() - 2 * _MARGIN) * self.devicePixelRatioF()))
