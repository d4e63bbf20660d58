"""A calm page for the moments when there is nothing to list: what is going on and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.labels import label

_WIDTH = 380


class StatePage(QWidget):
    """A headline, a few lines of text and, if it is given one, a button."""

    def __init__(self, button: QPushButton | None = None) -> None:
        super().__init__()
        self.setObjectName("statePage")
        self._title = label(role="big")
        self._text = label(role="muted")
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setWordWrap(True)
            part.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        if button is not None:
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(button)
            row.addStretch()
            column.addSpacing(8)
            column.addLayout(row)
        column.addStretch(3)

    def say(self, title: str, text: str) -> None:
        """Show this headline and text."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
