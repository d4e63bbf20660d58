"""A passage of text laid out on a few lines with its marks: exact words, and sentences that mean it.

The layout is Qt's own, so that shaping, line breaks and marks are right in every script, from either side.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.gui.excerpt import cut_short, qt_length

if TYPE_CHECKING:
    from app.gui.excerpt import QtText, Span
    from app.gui.theme import Theme


def paint_passage(painter: QPainter, area: QRect, font: QFont, passage: QtText, theme: Theme, lines: int) -> None:
    """Paint as much as fits into so many lines; a text that is read from right to left begins at the right."""
    painter.setPen(theme.color("text"))
    layout, end = lay_out(passage, font, area.width(), theme, lines)
    if end < qt_length(passage.text):
        layout, _ = lay_out(cut_short(passage, end), font, area.width(), theme, lines)
    layout.draw(painter, QPointF(area.topLeft()))


def lay_out(passage: QtText, font: QFont, width: int, theme: Theme, lines: int) -> tuple[QTextLayout, int]:
    """The layout, and where in the text its last line ends (UTF-16 units)."""
    layout = QTextLayout(passage.text, font)
    layout.setTextOption(_option(passage.text))
    # Words lie over the sentence they are in: of two formats the later one counts.
    marks = [(span, "meaning", "text") for span in passage.meaning]
    marks += [(span, "mark", "mark_text") for span in passage.spans]
    layout.setFormats([_marked(theme, *mark) for mark in marks if mark[0][1] > mark[0][0]])
    height, end = QFontMetrics(font).lineSpacing(), 0
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, number * height))
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, end


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is one of a script that is read from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _option(text: str) -> QTextOption:
    right = is_right_to_left(text)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _marked(theme: Theme, span: Span, ground: str, ink: str) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setBackground(theme.color(ground))
    look.setForeground(theme.color(ink))
    marked = QTextLayout.FormatRange()
    marked.start, marked.length, marked.format = span[0], span[1] - span[0], look
    return marked
