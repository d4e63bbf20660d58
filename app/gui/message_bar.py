"""The one place where messages to the person appear: a bar in the window, never a dialog in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from app.gui import remedies
from app.gui.bar_label import BarLabel
from app.gui.sentences import local

if TYPE_CHECKING:
    from app.gui.remedies import Remedy

_NOTICE_MS = 8000


class MessageBar(QFrame):
    """Errors stay until they are dismissed or replaced, notices go after a while, lasting ones do not.

    `dismissed` carries the text of a lasting one that the person has dismissed, `remedy_wanted` the Remedy beside one.
    """

    dismissed = Signal(str)
    remedy_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._text = BarLabel()
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = QToolButton()
        dismiss.setText("✕")
        dismiss.setAccessibleName(self.tr("Dismiss message"))
        dismiss.clicked.connect(self._dismiss)
        self._is_lasting = False
        self._remedy: Remedy | None = None
        self._button = QPushButton()
        self._button.setObjectName("remedy")
        self._button.clicked.connect(lambda: self.remedy_wanted.emit(self._remedy))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 8, 6)
        line.addWidget(self._text, 1)
        line.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says, empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, message: str) -> None:
        """Say what is wrong and what to do."""
        self._timer.stop()
        self._show(local(message), "error", remedies.remedy(message))

    def show_notice(self, message: str) -> None:
        """Say what was done; goes by itself after eight seconds."""
        self._timer.start(_NOTICE_MS)
        self._show(message, "notice")

    def show_lasting(self, message: str, remedy: Remedy | None = None) -> None:
        """Say what the person should know; stays until it is dismissed or replaced."""
        self._timer.stop()
        self._show(message, "notice", remedy)
        self._is_lasting = True

    @property
    def lasting(self) -> str:
        """The lasting notice that is shown, "" where there is none."""
        return self.text if self._is_lasting else ""

    def _dismiss(self) -> None:
        text = self.lasting
        self.hide()
        if text:
            self.dismissed.emit(text)

    def _show(self, message: str, kind: str, remedy: Remedy | None = None) -> None:
        self._is_lasting, self._remedy = False, remedy
        self._button.setText(remedy.button if remedy else "")
        self._button.setVisible(remedy is not None)
        self._text.setText(message)
        self.setAccessibleName(message)
        self.setProperty("kind", kind)
        # A style sheet looks at properties only when a widget is polished.
        for widget in (self, *self.findChildren(QWidget)):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
