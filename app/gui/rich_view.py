"""Shows a document by its structure: headings, lists, tables and code, with the passage marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from app.gui.rich_document import fill
from app.gui.text_marks import TextMarks
from app.gui.text_view import stepped, wheel_steps

if TYPE_CHECKING:
    from app.documents.view import TextView
    from app.gui.code_colours import Colours
    from app.gui.theme import Theme

_LEAD = 4  # the passage begins so high: at a quarter of the view
_MAX_COLOURED = 2000
_MARGIN = 12.0


class RichText(QTextEdit):
    """Read-only; `more_wanted` (1 or -1) tells that the person scrolls on at an end of what is shown."""

    more_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: TextMarks | None = None
        self._drawn: Colours = ()
        self._factor = 1.0
        self._made: QTextDocument | None = None
        self.setObjectName("previewRich")
        self.setAccessibleName(self.tr("Text with the passage"))
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def marks(self) -> TextMarks | None:
        """What is marked now."""
        return self._marks

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded, from the disk or from anywhere."""
        del kind, name

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        if self._marks is not None:
            top, current, drawn = self.verticalScrollBar().value(), self._marks.current, self._drawn
            self._fill(self._marks.view)
            self._marks.current = current
            self.mark()
            self.set_colours(drawn)
            self.verticalScrollBar().setValue(top)

    def show_text(self, view: TextView) -> None:
        """Show another text."""
        self._fill(view)
        self.mark()
        self._scroll_to(view.focus)
        # Widths settle with the first layout that is seen.
        QTimer.singleShot(0, self, lambda: self._scroll_to(view.focus))

    def remark(self, view: TextView) -> None:
        """The same text with other marks, where it stands; another text is shown anew."""
        if self._marks is None or self._marks.view.text != view.text:
            self.show_text(view)
            return
        self._marks = self._marks.remarked(view)
        self.mark()

    def set_colours(self, colours: Colours) -> None:
        """The colours of the code in it."""
        self._drawn = colours
        if self._marks is None:
            return
        for start, end, name in colours[:_MAX_COLOURED]:
            look = QTextCharFormat()
            look.setForeground(self._theme.color(f"code_{name}"))
            self._marks.cursor(self.document(), (start, end)).mergeCharFormat(look)

    def mark(self) -> None:
        """Paint the marks anew."""
        if self._marks is not None:
            self.setExtraSelections(self._marks.selections(self.document(), self._theme))

    def show_current(self) -> None:
        """Bring the current hit into sight."""
        if self._marks is None or self._marks.current is None:
            return
        self.mark()
        start = self._marks.view.hits[self._marks.current][0]
        if not self.viewport().rect().contains(self.cursorRect(self._cursor_at(start))):
            self._scroll_to(start)

    def step_zoom(self, steps: int) -> None:
        """Larger or smaller letters; 0: as they were at first."""
        self._factor = stepped(self._factor, steps)
        self._set_font(self.document())

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
        """Scroll; at an end ask for more."""
        bar, key = self.verticalScrollBar(), event.key()
        super().keyPressEvent(event)
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down) and bar.value() == bar.maximum():
            self.more_wanted.emit(1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_Up) and bar.value() == bar.minimum():
            self.more_wanted.emit(-1)

    def _fill(self, view: TextView) -> None:
        made = QTextDocument(self)
        made.setUndoRedoEnabled(False)
        made.setDocumentMargin(_MARGIN)
        self._set_font(made)
        self._marks, self._drawn = TextMarks(view, fill(made, view, self._theme)), ()
        old, self._made = self._made, made
        self.setDocument(made)
        if old is not None:
            old.deleteLater()

    def _set_font(self, document: QTextDocument) -> None:
        font = QFont()
        font.setPointSizeF(self.font().pointSizeF() * self._factor)
        document.setDefaultFont(font)

    def _cursor_at(self, unit: int) -> QTextCursor:
        cursor = self._marks.cursor(self.document(), (unit, unit)) if self._marks else self.textCursor()
        cursor.clearSelection()
        return cursor

    def _scroll_to(self, unit: int) -> None:
        cursor = self._cursor_at(unit)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // _LEAD)
