"""Shows the text of a document, scrolled to the passage, which is tinted with its highlights on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from app.gui.excerpt import Span
    from app.gui.preview_loader import TextView
    from app.gui.theme import Theme

_LINES_ABOVE = 4


class PassageText(QPlainTextEdit):
    """Read-only text; code in a monospaced font and unwrapped."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: TextView | None = None
        self.setObjectName("previewText")
        self.setAccessibleName(self.tr("Text with the passage"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        self._mark()

    def show_text(self, view: TextView) -> None:
        """Show another text."""
        self._view = view
        self._dress(is_code=view.is_code)
        self.setPlainText(view.text)
        self._mark()
        self._scroll_to(view.passage[0])

    def _dress(self, *, is_code: bool) -> None:
        wrap = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(wrap.NoWrap if is_code else wrap.WidgetWidth)
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)) if is_code else QFont()
        font.setPointSizeF(self.font().pointSizeF())
        # Not setFont: the style sheet, which sets the size for the whole window, would win over it.
        self.document().setDefaultFont(font)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))

    def _mark(self) -> None:
        if self._view is None:
            return
        passage = self._selection(self._view.passage, self._theme.color("wash"))
        passage.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marks = [
            self._selection(span, self._theme.color("mark"), self._theme.color("mark_text"))
            for span in self._view.highlights
        ]
        sentences = [
            self._selection(span, self._theme.color("meaning"), self._theme.color("text"))
            for span in self._view.meaning
        ]
        self.setExtraSelections([passage, *sentences, *marks])

    def _selection(self, span: Span, ground: QColor, ink: QColor | None = None) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(ground)
        if ink is not None:
            look.setForeground(ink)
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(span[0], last))
        cursor.setPosition(min(span[1], last), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        return selection

    def _scroll_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.centerCursor()
        # The scroll bar of this widget counts lines: let the passage begin near the top.
        line = cursor.block().firstLineNumber()
        self.verticalScrollBar().setValue(max(0, line - _LINES_ABOVE))
