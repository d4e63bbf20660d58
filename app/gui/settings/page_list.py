"""The list of the pages, and a box that leaves those that speak of what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.gui.settings.form import Page

_WIDTH = 160
_MARGIN = 6


class PageList(QWidget):
    """Emits `chosen` with the number of a page."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[Page]) -> None:
        super().__init__()
        self._pages = pages
        self.setFixedWidth(_WIDTH)
        self.setObjectName("settingsSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = QLineEdit()
        self.box.setObjectName("settingsFind")
        self.box.setPlaceholderText(self.tr("Find a setting"))
        self.box.setAccessibleName(self.tr("Find a setting"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(self._filter)
        self.box.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("settingsList")
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.addItems([page.title for page in pages])
        self.list.currentRowChanged.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(_MARGIN, 2 * _MARGIN, _MARGIN, 0)
        top.addWidget(self.box)
        column.addLayout(top)
        column.addWidget(self.list, 1)

    @property
    def current(self) -> int:
        """The number of the page that is chosen."""
        return self.list.currentRow()

    def choose(self, number: int) -> None:
        """Choose a page; one that was filtered out makes the filter go."""
        if self.list.item(number).isHidden():
            self.box.clear()
        self.list.setCurrentRow(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the box to the list, Escape empties the box before it closes the window."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape and self.box.text():
                event.accept()
                return True
        elif watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.box.clear()
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        fitting = [all(word in said for word in words) for said in map(_said, self._pages)]
        for row, fits in enumerate(fitting):
            self.list.item(row).setHidden(not fits)
        if not fitting[self.list.currentRow()] and any(fitting):
            self.list.setCurrentRow(fitting.index(True))


def _said(page: Page) -> str:
    """All that is written on a page."""
    texts = [page.title]
    for child in page.findChildren(QWidget):
        if isinstance(child, QLabel | QAbstractButton):
            texts.append(child.text())
        elif isinstance(child, QComboBox):
            texts += [child.itemText(row) for row in range(child.count())]
        elif isinstance(child, QLineEdit | QPlainTextEdit):
            texts.append(child.accessibleName())
    return "\n".join(texts).casefold()
