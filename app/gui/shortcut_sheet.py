"""The sheet of shortcuts: all keys at a glance, over the window until a key or a click takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.gui import shortcuts
from app.gui.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WIDTH, _HEIGHT, _MARGIN = 760, 640, 24
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F1)


class ShortcutSheet(QFrame):
    """Covers the middle of its parent while it is open; the focus goes back to where it was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._window = parent
        self._before: QWidget | None = None
        self.anywhere = ""  # keys that are listened for whatever program is in front
        self._scroll, self._shut = QScrollArea(), QToolButton()
        self._build()
        parent.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open it, or close it if it is open."""
        if self.isVisible():
            self.close_up()
        else:
            self._open()

    def close_up(self) -> None:
        """Give the window back as it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of a window that changes its size."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Claim Escape and F1 before the shortcuts of the window do."""
        if event.type() == QEvent.Type.ShortcutOverride and _closes(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab stays in the sheet as long as it lies over the rest."""
        del next
        (self if self._shut.hasFocus() else self._shut).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and F1 close; the arrows scroll."""
        bar = self._scroll.verticalScrollBar()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in _CLOSING:
            self.close_up()
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())] * bar.singleStep() * 2)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self._before = self._window.focusWidget()
        self._scroll.setWidget(_table(self.anywhere))
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def _place(self) -> None:
        room = self._window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        size = QRect(0, 0, min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        size.moveCenter(room.center())
        self.setGeometry(size)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shut = self._shut
        shut.setText("✕")
        shut.setAccessibleName(self.tr("Close the sheet"))
        shut.clicked.connect(self.close_up)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Keyboard shortcuts"), "big"), 1)
        head.addWidget(shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)


def _closes(event: QEvent) -> bool:
    key = getattr(event, "key", None)
    return callable(key) and key() in _CLOSING


def _table(anywhere: str) -> QWidget:
    """All groups, in two columns that are about as high as each other."""
    made = QWidget()
    made.setObjectName("shortcutTable")
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 12, 0)
    line.setSpacing(36)
    groups = shortcuts.groups() + ((shortcuts.from_anywhere(anywhere),) if anywhere else ())
    half = sum(_rows(group) for group in groups) / 2
    columns: list[list[shortcuts.Group]] = [[], []]
    filled = 0
    for group in groups:
        columns[int(filled + _rows(group) / 2 > half)].append(group)
        filled += _rows(group)
    for column in columns:
        line.addLayout(_column(column), 1)
    return made


def _rows(group: shortcuts.Group) -> int:
    return len(group.actions) + 2  # its title, and the room before it


def _column(groups: list[shortcuts.Group]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    row = 0
    for group in groups:
        grid.addWidget(label(group.title, "section"), row, 0, 1, 2)
        for action in group.actions:
            row += 1
            text = label(action.text)
            text.setWordWrap(True)
            grid.addWidget(text, row, 0)
            grid.addLayout(_caps(action), row, 1)
        row += 1
        grid.setRowMinimumHeight(row, 10)
        row += 1
    grid.setRowStretch(row, 1)
    return grid


def _caps(action: shortcuts.Action) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addStretch()
    for keys in action.keys:
        line.addWidget(label(shortcuts.shown(keys), "key"), 0, Qt.AlignmentFlag.AlignTop)
    return line
