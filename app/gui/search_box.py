"""The search box: keys that act on the results go out as signals, so that focus never has to leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
)
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from app.gui import shortcuts
from app.gui.drop_overlay import local_paths
from app.gui.excerpt import qt_length
from app.gui.suggestions import Suggestions
from app.gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DEBOUNCE_MS = 120
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
LONG_CHARS = 300  # what is longer and pasted is a text to find the like of, not a query
_ALT = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_PageDown: 5,
}


class SearchBox(QLineEdit):
    """Emits `query_changed` once typing rests, `stepped` with rows to move, `entered`, `copied`, `folder_wanted`.

    `opened` tells whether what else the chosen file has is to be shown (Alt+Right) or hidden (Alt+Left);
    `history_wanted` asks for the list of recent queries, `walked` for one that is older (-1) or newer (1).

    `file_dropped` carries the one Path that was dropped on it, `text_pasted` a text that is too long for a query or
    has several lines.
    """

    query_changed = Signal(str)
    stepped = Signal(int)
    entered = Signal()
    copied = Signal()
    file_dropped = Signal(object)
    text_pasted = Signal(str)
    history_wanted = Signal()
    walked = Signal(int)
    folder_wanted = Signal()
    opened = Signal(bool)
    labelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBox")
        self.setPlaceholderText(self.tr("Search your files by meaning or by words"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self._told = ""
        self._length = 0
        self._is_composing = self._is_marked = False
        self.is_label = False
        self.suggestions = Suggestions(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._announce)
        self.textChanged.connect(self._on_text_changed)

    def show_label(self, text: str) -> None:
        """Show what is searched for, by whoever shows it; a query again as soon as it is edited."""
        self._show(text)
        self.is_label = True
        self.labelled.emit()

    def show_query(self, text: str) -> None:
        """Show a query that whoever shows it searches for."""
        self._show(text)
        self.labelled.emit()

    def mark(self, spans: Sequence[tuple[int, int]]) -> None:
        """Underline these parts of the query (characters without the spaces before it), in place of others.

        Not while a text is being composed by an input method, which has such formats of its own.
        """
        if self._is_composing or not (spans or self._is_marked):
            return
        self._is_marked = bool(spans)
        text = self.text()
        lead = len(text) - len(text.lstrip())
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(Qt.GlobalColor.red))
        cursor = self.cursorPosition()
        marks = []
        for start, end in spans:
            first, last = (qt_length(text[: lead + offset]) for offset in (start, end))
            kind = QInputMethodEvent.AttributeType.TextFormat
            marks.append(QInputMethodEvent.Attribute(kind, first - cursor, last - first, wave))
        # The way that QLineEdit has for formats: those of a text that is being composed, here of none.
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))

    def go_to(self) -> None:
        """Have the keys from now on, which write over what is there."""
        self.setFocus()
        self.selectAll()

    def start_over(self) -> None:
        """Have the keys from now on, and nothing there."""
        self.clear()
        self.setFocus()

    def go_on(self, text: str) -> None:
        """Take over keys that were typed elsewhere."""
        self.setFocus()
        self.insert(text)

    def _show(self, text: str) -> None:
        self._timer.stop()
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self.is_label = False
        self._told, self._length = text.strip(), len(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file is welcome; several are the window's."""
        if _single_file(event) is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.LinkAction)  # nothing is moved or copied
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As on entering; the text is no place for it."""
        if _single_file(event) is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Search by the file."""
        file = _single_file(event)
        if file is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()
        self.file_dropped.emit(file)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a text is being composed."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

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
        if self.suggestions.popup.isVisible() and event.key() in _CHOOSING:
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and _is_long(QGuiApplication.clipboard().text()):
            self.text_pasted.emit(QGuiApplication.clipboard().text())
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _ALT:
            self._press_alt(Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Down and not self.text():
            self.history_wanted.emit()
        elif event.key() in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(is_folder=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _press_alt(self, key: Qt.Key) -> None:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            is_right = key == Qt.Key.Key_Right
            self.opened.emit(is_right == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight))

    def _enter(self, *, is_folder: bool) -> None:
        # Someone who types fast and hits Enter means the query on screen: search at once, open on the next Enter.
        if self._timer.isActive():
            self._timer.stop()
            self._announce()
        else:
            (self.folder_wanted if is_folder else self.entered).emit()

    def _on_text_changed(self, text: str) -> None:
        added, self._length = len(text) - self._length, len(text)
        self.is_label = False
        if added > LONG_CHARS:  # pasted by the menu or the mouse
            self._timer.stop()
            self.text_pasted.emit(text)
        elif text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._announce()

    def _announce(self) -> None:
        query = self.text().strip()
        if query != self._told:
            self._told = query
            self.query_changed.emit(query)


def _single_file(event: QDropEvent) -> Path | None:
    """One path; whether a file is there is not asked here, for a drive may take its time."""
    paths = local_paths(event.mimeData())
    return paths[0] if len(paths) == 1 else None


def _is_long(text: str) -> bool:
    return len(text) > LONG_CHARS or "\n" in text.strip()


def gear_button() -> QToolButton:
    """The button beside the box that opens the settings."""
    made = QToolButton()
    made.setObjectName("gear")
    made.setText("⚙")
    made.setAccessibleName(tr("Settings"))
    made.setToolTip(shortcuts.with_keys(tr("Settings"), "settings"))
    return made
