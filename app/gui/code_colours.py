"""Colours source code as the preview's process has told, a few hundred lines at a time."""

from __future__ import annotations

import time
from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from app.gui.theme import Theme

Colours = tuple[tuple[int, int, str], ...]
_SLICE_SECONDS = 0.006  # until the event loop gets its turn


class CodeColours(QObject):
    """The colours of one document at a time; `show` may come any time after its text.

    They lie above the document, as a QSyntaxHighlighter's do, which however asks Python about every line of a text
    at once whenever that is replaced.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._colours: Colours = ()
        self._starts: list[int] = []
        self._formats: dict[str, QTextCharFormat] = {}
        self._next: list[QTextBlock] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def show(self, colours: Colours, theme: Theme, first: QTextBlock) -> None:
        """Colour these stretches (positions in the document from and to, name), beginning at the block seen first."""
        self._colours, self._starts = colours, [start for start, _, _ in colours]
        self._formats = {}
        for name in {name for _, _, name in colours}:
            look = QTextCharFormat()
            look.setForeground(theme.color(f"code_{name}"))
            self._formats[name] = look
        document = first.document()
        self._next = [first, document.firstBlock()] if document is not None else []
        self._timer.start()

    def clear(self) -> None:
        """No more colours; before another text comes, which has none."""
        self._timer.stop()
        self._colours, self._starts, self._next = (), [], []

    def _go_on(self) -> None:
        end = time.perf_counter() + _SLICE_SECONDS
        while self._next and time.perf_counter() < end:
            block = self._next.pop(0)
            if block.isValid():
                self._colour(block)
                self._next.insert(0, block.next())
        if not self._next:
            self._timer.stop()

    def _colour(self, block: QTextBlock) -> None:
        begin, length = block.position(), block.length()
        made: list[QTextLayout.FormatRange] = []
        for number in range(max(0, bisect_right(self._starts, begin) - 1), len(self._colours)):
            start, stop, name = self._colours[number]
            if start >= begin + length:
                break
            if stop > begin:
                each = QTextLayout.FormatRange()
                each.start = max(start, begin) - begin
                each.length = min(stop, begin + length - 1) - max(start, begin)
                each.format = self._formats[name]
                made.append(each)
        layout, document = block.layout(), block.document()
        if document is not None and (made or layout.formats()):
            layout.setFormats(made)
            document.markContentsDirty(begin, length)
