"""A page that takes the place of folders and results for a while, with a way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.labels import label


class SidePage(QWidget):
    """`left` follows when the person goes back, by button or by Escape."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._back = QPushButton()
        self._back.setObjectName("back")
        self._back.setText(self.tr("Back"))
        self._back.setToolTip(self.tr("Back to the search (Esc)"))
        self._back.clicked.connect(self.left)
        self._title = label(role="big")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(16, 10, 16, 10)
        self.head.setSpacing(10)
        self.head.addWidget(self._back)
        self.head.addWidget(self._title, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.head)

    def say_title(self, title: str) -> None:
        """What the page is about."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def event(self, event: QEvent) -> bool:
        """Escape is the page's, before the window has it as a shortcut."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
