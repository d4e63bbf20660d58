"""Shows the text of a document, scrolled to the passage, which is tinted with its highlights on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.documents.view import Look
from app.gui.code_colours import CodeColours
from app.gui.text_marks import TextMarks

if TYPE_CHECKING:
    from app.documents.view import TextView
    from app.gui.code_colours import Colours
    from app.gui.theme import Theme

_LINES_ABOVE = 4
_STEP = 1.1
_LEAST, _MOST = 0.5, 4.0


def stepped(factor: float, steps: int) -> float:
    """The factor of the letters' size, larger or smaller by so many steps; 0 steps: as it was at first."""
    return min(max(factor * _STEP**steps, _LEAST), _MOST) if steps else 1.0


def wheel_steps(event: QWheelEvent) -> int:
    """How many sizes larger a wheel that is turned with Ctrl makes letters; 0 for one that scrolls."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return 0
    return 1 if event.angleDelta().y() > 0 else -1


class PassageText(QPlainTextEdit):
    """Read-only text; code in a monospaced font and unwrapped.

    `more_wanted` (1 or -1) tells that the person scrolls on at an end of what is shown of a longer text.
    """

    more_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: TextMarks | None = None
        self._drawn: Colours = ()
        self._factor = 1.0
        self._colours = CodeColours(self)
        self.setObjectName("previewText")
        self.setAccessibleName(self.tr("Text with the passage"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def marks(self) -> TextMarks | None:
        """What is marked now."""
        return self._marks

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self.mark()
        if self._drawn:
            self.set_colours(self._drawn)

    def show_text(self, view: TextView) -> None:
        """Show another text."""
        self._colours.clear()
        self._drawn = ()
        self._marks = TextMarks(view)
        self._dress()
        self.setPlainText(view.text)
        self.mark()
        self._scroll_to(view.focus)

    def remark(self, view: TextView) -> None:
        """The same text with other marks, where it stands; another text is shown anew."""
        if self._marks is None or self._marks.view.text != view.text:
            self.show_text(view)
            return
        self._marks = self._marks.remarked(view)
        self.mark()

    def set_colours(self, colours: Colours) -> None:
        """The colours of the text that is shown."""
        self._drawn = colours
        self._colours.show(colours, self._theme, self.firstVisibleBlock())

    def mark(self) -> None:
        """Paint the marks anew."""
        if self._marks is not None:
            self.setExtraSelections(self._marks.selections(self.document(), self._theme))

    def show_current(self) -> None:
        """Bring the current hit into sight."""
        if self._marks is None or self._marks.current is None:
            return
        self.mark()
        cursor = self._marks.cursor(self.document(), self._marks.view.hits[self._marks.current])
        cursor.clearSelection()
        self.setTextCursor(cursor)
        if not self.viewport().rect().contains(self.cursorRect()):
            self.centerCursor()

    def step_zoom(self, steps: int) -> None:
        """Larger or smaller letters; 0: as they were at first."""
        self._factor = stepped(self._factor, steps)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl; at an end ask for more."""
        if steps := wheel_steps(event):
            self.step_zoom(steps)
            event.accept()
            return
        before = self.verticalScrollBar().value()
        super().wheelEvent(event)
        if self.verticalScrollBar().value() == before and event.angleDelta().y():
            self.more_wanted.emit(-1 if event.angleDelta().y() > 0 else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; at an end ask for more."""
        before = self.verticalScrollBar().value()
        super().keyPressEvent(event)
        if self.verticalScrollBar().value() == before:
            if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
                self._ask_at_the_end(1)
            elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_Up):
                self._ask_at_the_end(-1)

    def _ask_at_the_end(self, direction: int) -> None:
        bar = self.verticalScrollBar()
        if bar.value() == (bar.maximum() if direction > 0 else bar.minimum()):
            self.more_wanted.emit(direction)

    def _dress(self) -> None:
        is_fixed = self._marks is not None and self._marks.view.look is Look.FIXED
        wrap = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(wrap.NoWrap if is_fixed else wrap.WidgetWidth)
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)) if is_fixed else QFont()
        font.setPointSizeF(self.font().pointSizeF() * self._factor)
        if is_fixed:
            font.setStyleHint(QFont.StyleHint.Monospace)  # where the family is only an alias that resolves to another
        # Not setFont: the style sheet, which sets the size for the whole window, would win over it.
        self.document().setDefaultFont(font)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))

    def _scroll_to(self, unit: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(unit, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.centerCursor()
        # The scroll bar of this widget counts lines: let the passage begin near the top.
        line = cursor.block().firstLineNumber()
        self.verticalScrollBar().setValue(max(0, line - _LINES_ABOVE))
