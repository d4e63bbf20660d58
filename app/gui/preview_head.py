"""The head of the preview: which file, where in it, and what can be done with the passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.gui.labels import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

_GAP = 4


class ActionRow(QWidget):
    """Buttons side by side; those that do not fit are in the menu at the end."""

    def __init__(self, actions: list[tuple[str, str, Callable[[], None]]]) -> None:
        """`actions` are (text, tool tip, what to do)."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._actions = actions
        self.buttons = [self._button(*action) for action in actions]
        self.more = self._button("⋯", self.tr("More to do with this passage"), self._open_menu)
        self.more.setAccessibleName(self.tr("More to do with this passage"))

    def sizeHint(self) -> QSize:
        """The height of the buttons, at any width."""
        return QSize(0, self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place as many buttons as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        widths = [button.sizeHint().width() + _GAP for button in self.buttons]
        room = self.width()
        if sum(widths) > room:
            room -= self.more.sizeHint().width()
        x = 0
        for button, width in zip(self.buttons, widths, strict=True):
            button.setVisible(x + width <= room + _GAP)
            if not button.isHidden():
                self._put(button, x)
                x += width
            else:
                room = 0  # the order stays: nothing small moves before something that has no room
        self.more.setVisible(any(button.isHidden() for button in self.buttons))
        self._put(self.more, x)

    def _put(self, button: QToolButton, x: int) -> None:
        size = button.sizeHint()
        left = x if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - x - size.width()
        button.setGeometry(left, 0, size.width(), self.height())

    def menu(self) -> QMenu:
        """What there is no room for."""
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, (text, _, act) in zip(self.buttons, self._actions, strict=True):
            if button.isHidden():
                menu.addAction(text, act)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _button(self, text: str, tip: str, act: Callable[[], None]) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setToolTip(tip)
        made.setAccessibleDescription(tip)
        made.clicked.connect(lambda _=False: act())
        return made


class PreviewHead(QFrame):
    """File name, place, and the row of actions."""

    open_wanted = Signal()
    folder_wanted = Signal()
    citation_wanted = Signal()
    similar_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("previewHead")
        self.name = ElidedLabel("title")
        self.place = ElidedLabel("muted", Qt.TextElideMode.ElideMiddle)
        self.row = ActionRow(
            [
                (self.tr("Open"), self.tr("Open the file, at this page where its program can"), self.open_wanted.emit),
                (self.tr("Show in folder"), self.tr("Show the file in its folder"), self.folder_wanted.emit),
                (
                    self.tr("Copy with citation"),
                    self.tr("Copy the passage with where it is from"),
                    self.citation_wanted.emit,
                ),
                (self.tr("More like this"), self.tr("Find passages that mean the same"), self.similar_wanted.emit),
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 8)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.place)
        column.addSpacing(4)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(-8)  # the words of the first button stand under the name
        row.addWidget(self.row)
        column.addLayout(row)
