"""Shows a document by its structure: headings, lists, tables and code, with the passage marked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from app.gui.code_colours import CodeColours
from app.gui.rich_document import Filling
from app.gui.text_marks import TextMarks
from app.gui.text_view import stepped, wheel_steps

if TYPE_CHECKING:
    from app.documents.view import TextView
    from app.gui.code_colours import Colours
    from app.gui.theme import Theme

_LEAD = 4  # the passage begins so high: at a quarter of the view
_MARGIN = 12.0
_SLICE_SECONDS = 0.008  # until the event loop gets its turn


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
        self._filling: Filling | None = None
        self._is_led = False  # until the person scrolls, the passage stays in sight while the rest comes
        self._colours = CodeColours(self)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
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

    @property
    def is_whole(self) -> bool:
        """False while what is to be shown is still being put together."""
        return self._filling is None or self._filling.is_whole

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded, from the disk or from anywhere."""
        del kind, name

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme
        if self._marks is not None:
            top, current, drawn = self.verticalScrollBar().value(), self._marks.current, self._drawn
            self._fill(self._marks.view)
            self._finish()
            self._marks.current = current
            self.mark()
            self.set_colours(drawn)
            self.verticalScrollBar().setValue(top)

    def show_text(self, view: TextView) -> None:
        """Show another text."""
        self._fill(view)
        self._is_led = True
        # What was shown stays on the screen until the passage is there.
        self.viewport().setUpdatesEnabled(False)
        self._timer.start()
        self._go_on()

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
        if self._marks is not None and self.is_whole:
            place = self._marks.position
            placed = tuple((place(start), place(end - 1) + 1, name) for start, end, name in colours if end > start)
            self._colours.show(placed, self._theme, self.cursorForPosition(QPoint(0, 0)).block())

    def mark(self) -> None:
        """Paint the marks anew."""
        if self._marks is not None:
            self.setExtraSelections(self._marks.selections(self.document(), self._theme))

    def show_current(self) -> None:
        """Bring the current hit into sight."""
        if self._marks is None or self._marks.current is None:
            return
        self._finish()
        self._is_led = False
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
        self._is_led = False
        before = self.verticalScrollBar().value()
        super().wheelEvent(event)
        if self.verticalScrollBar().value() == before and event.angleDelta().y():
            self.more_wanted.emit(-1 if event.angleDelta().y() > 0 else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll; at an end ask for more."""
        self._is_led = False
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
        self._colours.clear()
        self._marks, self._drawn = TextMarks(view, []), ()
        self._filling = Filling(made, view, self._theme)
        old, self._made = self._made, made
        self.setExtraSelections([])  # their cursors are of the old one
        self.setDocument(made)
        if old is not None:
            old.deleteLater()

    def _finish(self) -> None:
        """All that is left, in one go."""
        if not self.is_whole:
            self._go_on(math.inf)

    def _go_on(self, seconds: float | None = None) -> None:
        filling, marks = self._filling, self._marks
        if filling is None or marks is None:
            return
        filling.go_on(_SLICE_SECONDS if seconds is None else seconds)
        if filling.reached < marks.view.focus and not filling.is_whole:
            return
        marks.place(filling.pieces)
        self.viewport().setUpdatesEnabled(True)
        self.mark()
        if self._is_led:
            self._scroll_to(marks.view.focus)
        if filling.is_whole:
            self._end_filling(marks)

    def _end_filling(self, marks: TextMarks) -> None:
        self._timer.stop()
        if self._drawn:
            self.set_colours(self._drawn)
        # Widths settle with the first layout that is seen.
        QTimer.singleShot(0, self, lambda: self._scroll_to(marks.view.focus) if self._is_led else None)

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
