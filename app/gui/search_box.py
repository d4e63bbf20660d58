"""The search box: keys that act on the results go out as signals, so that focus never has to leave it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

DEBOUNCE_MS = 120
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
}


class SearchBox(QLineEdit):
    """Emits `query_changed` once typing rests, `stepped` with rows to move, `entered`, `copied`."""

    query_changed = Signal(str)
    stepped = Signal(int)
    entered = Signal()
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBox")
        self.setPlaceholderText(self.tr("Search your files by meaning or by words"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        # Dropped folders belong to the window, not into the text.
        self.setAcceptDrops(False)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._announce)
        self.textChanged.connect(self._on_text_changed)

    def event(self, event: QEvent) -> bool:
        """Claim Ctrl+C before any shortcut does: with nothing selected it copies the passage."""
        is_claimed = isinstance(event, QKeyEvent) and (
            event.matches(QKeySequence.StandardKey.Copy) or event.key() == Qt.Key.Key_Escape
        )
        if is_claimed and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter, Escape and Ctrl+C act on the results; everything else edits the query."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copied.emit()
        elif event.key() in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        # Someone who types fast and hits Enter means the query on screen: search at once, open on the next Enter.
        if self._timer.isActive():
            self._timer.stop()
            self._announce()
        else:
            self.entered.emit()

    def _on_text_changed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._announce()

    def _announce(self) -> None:
        query = self.text().strip()
        if query != self._told:
            self._told = query
            self.query_changed.emit(query)


def gear_button() -> QToolButton:
    """The button beside the box that opens the settings."""
    made = QToolButton()
    made.setObjectName("gear")
    made.setText("⚙")
    made.setAccessibleName(made.tr("Settings"))
    made.setToolTip(made.tr("Settings (Ctrl+,)"))
    return made
