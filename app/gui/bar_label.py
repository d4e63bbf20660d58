"""The sentence of a bar: on several lines where the window is high enough, on one where every line counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

LOW = 480  # of the window's height; a screen of 720 pixels at twice the size has 360


class BarLabel(ElidedLabel):
    """Wraps its text, or cuts it with "…" in a window lower than LOW; the tool tip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setWordWrap(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the height of the window that it stands in now."""
        super().showEvent(event)
        if self.window() is not self._frame:
            if self._frame is not None:
                self._frame.removeEventFilter(self)
            self._frame = self.window()
            self._frame.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another height."""
        if watched is self._frame and event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """One line is as wide as it is let."""
        hint = super().sizeHint()
        return hint if self.wordWrap() else QSize(0, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Wrapped text, with what is selected in it, is painted by Qt."""
        if self.wordWrap():
            self.paint_all(event)
        else:
            super().paintEvent(event)

    def _follow(self) -> None:
        is_high = self.window().height() >= LOW
        if is_high is not self.wordWrap():
            self.setWordWrap(is_high)
            self.updateGeometry()
