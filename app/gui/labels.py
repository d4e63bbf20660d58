"""Small labels used all over the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(text: str = "", role: str = "") -> QLabel:
    """A plain-text label; `role` picks its look in the style sheet (muted, section, title, big, note)."""
    made = QLabel(text)
    _dress(made, role)
    return made


class ElidedLabel(QLabel):
    """One line that is cut with "…" where it does not fit; the tool tip has all of it."""

    def __init__(self, role: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._mode = mode
        _dress(self, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show this text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        del event
        painter = QPainter(self)
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), self._mode, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _dress(made: QLabel, role: str) -> None:
    # File names and messages are data: a name like "<b>" must not turn into markup.
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)


def stretch(parent: QWidget | None = None) -> QWidget:
    """An empty widget that takes the room that is left."""
    made = QWidget(parent)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made
