"""A question with two buttons that stands in the window instead of a dialog in front of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.labels import label


class ConfirmBar(QFrame):
    """Hidden until it asks; emits `confirmed` when the person agrees."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confirmBar")
        self._question = label()
        self._question.setWordWrap(True)
        self._agree = QPushButton()
        self._agree.setObjectName("agree")
        self._agree.clicked.connect(self._on_agreed)
        self._keep = QPushButton(self.tr("Keep"))
        self._keep.setObjectName("keep")
        self._keep.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._keep)
        buttons.addWidget(self._agree)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(10)
        column.addWidget(self._question)
        column.addLayout(buttons)
        self.hide()

    def ask(self, question: str, agree: str, keep: str = "") -> None:
        """Ask; `agree` and `keep` are the texts of the buttons. The harmless one, `keep`, has the focus."""
        self._keep.setText(keep or self.tr("Keep"))
        self._question.setText(question)
        self.setAccessibleName(question)
        self._agree.setText(agree)
        self.show()
        self._keep.setFocus()

    def _on_agreed(self) -> None:
        self.hide()
        self.confirmed.emit()
