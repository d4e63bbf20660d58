"""What is marked on a text: the passage, the sentence that means it, the found words, and the hit one is at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from app.documents.view import Span, TextView
    from app.gui.theme import Theme

MAX_MARKED = 500  # hits around the one that one is at; each costs at every repaint

Piece = tuple[int, int, int]  # units from and to, position in the Qt document


class TextMarks:
    """The marks of one view in one Qt document, in which its units may stand elsewhere."""

    def __init__(self, view: TextView, pieces: list[Piece] | None = None) -> None:
        """`pieces` tell where the units are, in order; without them each is at its own position."""
        self.view = view
        self._pieces = pieces
        self._starts = [piece[0] for piece in pieces or ()]
        self.current: int | None = None

    def remarked(self, view: TextView) -> TextMarks:
        """The same text with other marks."""
        made = TextMarks(view, self._pieces)
        made.current = self.current if view.hits == self.view.hits else None
        return made

    def place(self, pieces: list[Piece]) -> None:
        """The units stand here by now."""
        self._pieces, self._starts = pieces, [piece[0] for piece in pieces]

    def position(self, unit: int) -> int:
        """Where a unit of the view's text stands in the Qt document."""
        if self._pieces is None:
            return unit
        index = bisect_right(self._starts, unit) - 1
        if index < 0:
            return self._pieces[0][2] if self._pieces else 0
        start, end, position = self._pieces[index]
        if unit > end and index + 1 < len(self._pieces):  # between two pieces: the next one
            return self._pieces[index + 1][2]
        return position + min(unit, end) - start

    def _end(self, unit: int) -> int:
        """Where the last unit before this one ends in the Qt document."""
        if self._pieces is None:
            return unit
        index = bisect_left(self._starts, unit) - 1
        if index < 0:
            return self.position(unit)
        start, end, position = self._pieces[index]
        return position + min(unit, end) - start

    def _parts(self, document: QTextDocument, span: Span) -> list[Span]:
        """The span; piece by piece where it reaches into a table or out of one, of which Qt would select everything,
        or over one, where it would paint the flat blocks around it as high as lines."""
        if self._pieces is None:
            return [span]
        cursor, last = QTextCursor(document), document.characterCount() - 1
        places = [min(position, last) for position in (self.position(span[0]), self._end(span[1]))]
        frames = []
        for position in places:
            cursor.setPosition(position)  # one by one: a selection moves its ends to those of the table
            frames.append(cursor.currentFrame())
        tables = [table.firstPosition() for table in frames[0].childFrames()]
        is_apart = not any(places[0] < first < places[1] for first in tables)
        if frames[0].firstPosition() == frames[1].firstPosition() and is_apart:
            return [span]
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        inside = self._pieces[first : bisect_left(self._starts, span[1])]
        return [(max(a, span[0]), min(b, span[1])) for a, b, _ in inside if b > span[0]]

    def start_at(self, unit: int) -> bool:
        """Make the first hit from this unit on the current one; False where there is none."""
        index = bisect_left(self.view.hits, (unit, 0))
        self.current = index if index < len(self.view.hits) else None
        return self.current is not None

    def go_to_last(self) -> bool:
        """Make the last hit the current one; False where there is none."""
        self.current = len(self.view.hits) - 1 if self.view.hits else None
        return self.current is not None

    def step(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) hit, first to one seen from the passage; False where there is none."""
        if self.current is None:
            before = bisect_left(self.view.hits, (self.view.focus, 0))
            target = before if direction > 0 else before - 1
        else:
            target = self.current + direction
        if not 0 <= target < len(self.view.hits):
            return False
        self.current = target
        return True

    def selections(self, document: QTextDocument, theme: Theme) -> list[QTextEdit.ExtraSelection]:
        """All marks, the later ones above the earlier."""
        view = self.view
        at = self.current or bisect_left(view.hits, (view.focus, 0))
        around = view.hits[max(0, at - MAX_MARKED // 2) : at + MAX_MARKED // 2]
        words = dict.fromkeys((*around, *view.highlights))
        made = []
        for span in self._parts(document, view.passage) if view.passage[0] < view.passage[1] else ():
            passage = self._selection(document, span, theme, "wash", "")
            passage.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            made.append(passage)
        made += [self._selection(document, span, theme, "meaning", "text") for span in view.meaning]
        made += [self._selection(document, span, theme, "mark", "mark_text") for span in words]
        if self.current is not None:
            made.append(self._selection(document, view.hits[self.current], theme, "accent", "accent_text"))
        return made

    def cursor(self, document: QTextDocument, span: Span) -> QTextCursor:
        """A cursor with this span selected; what lies outside of the document does no harm."""
        last = document.characterCount() - 1
        cursor = QTextCursor(document)
        cursor.setPosition(min(self.position(span[0]), last))
        end = self._end(span[1]) if span[1] > span[0] else self.position(span[0])
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _selection(
        self, document: QTextDocument, span: Span, theme: Theme, ground: str, ink: str
    ) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(theme.color(ground))
        if ink:
            look.setForeground(theme.color(ink))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self.cursor(document, span)
        selection.format = look
        return selection
