"""A calm page for the moments when there is nothing to list: what is going on and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_WIDTH = 380


def _centred(widget: QWidget, share: int) -> QHBoxLayout:
    # Not by an alignment flag: with one, the layout would not ask wrapped text for its height.
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(widget, 1000 * share)
    row.addStretch()
    return row


class StatePage(QWidget):
    """A headline, a few lines of text, a button if it is given one, and what else is offered."""

    def __init__(self, button: QPushButton | None = None) -> None:
        super().__init__()
        self.setObjectName("statePage")
        self._title = label(role="big")
        self._text = label(role="muted")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for part in (self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setWordWrap(True)
            part.setMaximumWidth(_WIDTH)
            column.addLayout(_centred(part, 1))
        if button is not None:
            column.addSpacing(8)
            column.addLayout(_centred(button, 0))
        self._offers = QVBoxLayout()
        self._offers.setSpacing(8)
        column.addLayout(self._offers)
        column.addStretch(3)

    def say(self, title: str, text: str) -> None:
        """Show this headline and text."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def offer(self, offers: Iterable[tuple[str, Callable[[], object]]]) -> None:
        """Put these buttons under the text, in place of those that were there."""
        while (item := self._offers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for text, act in offers:
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, act=act: act())
            self._offers.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def offered(self) -> list[QPushButton]:
        """The buttons that were offered."""
        items = (self._offers.itemAt(number) for number in range(self._offers.count()))
        return [widget for item in items if item and isinstance(widget := item.widget(), QPushButton)]
