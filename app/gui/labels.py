"""Small labels used all over the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget


def label(text: str = "", role: str = "") -> QLabel:
    """A plain-text label; `role` picks its look in the style sheet (muted, section, title, big, note)."""
    made = _Label(text)
    _dress(made, role)
    return made


class _Label(QLabel):
    """Begins at the side where the window's lines begin. Qt's own goes by the first letter: where the window is read
    from right to left a name in Latin letters would stand at the wrong side.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """The window may be read from the other side from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(
            side | Qt.AlignmentFlag.AlignAbsolute | self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        )


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
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.fitted(area.width()))

    def paint_all(self, event: QPaintEvent) -> None:
        """Paint as a plain label does."""
        super().paintEvent(event)

    def fitted(self, width: int) -> str:
        """What is shown of the text in so many pixels."""
        return self.fontMetrics().elidedText(self.text(), self._mode, width)


def _dress(made: QLabel, role: str) -> None:
    # File names and messages are data: a name like "<b>" must not turn into markup.
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)


def scroll_area() -> QScrollArea:
    """What lets its contents scroll up and down where there is no room for them; invisible itself."""
    made = QScrollArea()
    made.setObjectName("plainScroll")
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def stretch(parent: QWidget | None = None) -> QWidget:
    """An empty widget that takes the room that is left."""
    made = QWidget(parent)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made
