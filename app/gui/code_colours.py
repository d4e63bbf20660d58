"""Colours source code as the preview's process has told, a few hundred lines at a time."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument

    from app.gui.theme import Theme

Colours = tuple[tuple[int, int, str], ...]
_SLICE = 150  # lines that are coloured before the event loop gets its turn


class CodeColours(QSyntaxHighlighter):
    """The colours of one document; `show` may come any time after its text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._colours: Colours = ()
        self._starts: list[int] = []
        self._formats: dict[str, QTextCharFormat] = {}
        self._next: list[QTextBlock] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def show(self, colours: Colours, theme: Theme, first: QTextBlock) -> None:
        """Colour these stretches (units from and to, name), beginning at the block that is seen first."""
        self._colours, self._starts = colours, [start for start, _, _ in colours]
        self._formats = {}
        for name in {name for _, _, name in colours}:
            look = QTextCharFormat()
            look.setForeground(theme.color(f"code_{name}"))
            self._formats[name] = look
        self._next = [first, self.document().firstBlock()]
        self._timer.start()

    def clear(self) -> None:
        """No colours; for another text that is about to come."""
        self._timer.stop()
        self._colours, self._starts, self._next = (), [], []

    def highlightBlock(self, text: str) -> None:
        """Qt asks for the formats of one line."""
        begin = self.currentBlock().position()
        end = begin + len(text.encode("utf-16-le")) // 2
        for start, stop, name in self._colours[max(0, bisect_right(self._starts, begin) - 1) :]:
            if start >= end:
                return
            if stop > begin:
                self.setFormat(max(start, begin) - begin, min(stop, end) - max(start, begin), self._formats[name])

    def _go_on(self) -> None:
        block = self._next.pop(0)
        for _ in range(_SLICE):
            if not block.isValid():
                break
            self.rehighlightBlock(block)
            block = block.next()
        if block.isValid():
            self._next.insert(0, block)
        if not self._next:
            self._timer.stop()
