"""Paints the rows of the results: badge, name, folder, passage with its highlights, place and reason."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui import wording
from app.gui.excerpt import QtText, cut_short, excerpt, qt_length
from app.gui.results_model import ROW_ROLE, Row

if TYPE_CHECKING:
    from app.gui.excerpt import Span
    from app.gui.theme import Theme
    from app.search.model import Passage

_SIDE = 16  # left and right margin
_PAD = 10  # above and below a row
_GAP = 12  # between badge and texts
_LINES = 2  # lines of passage in a row
# Longer than two lines of a very wide list; what does not fit is not painted.
_EXCERPT_LENGTH = 400
_ELIDE_PATH = Qt.TextElideMode.ElideMiddle
_BADGE = QSize(38, 30)


class ResultsDelegate(QStyledItemDelegate):
    """Rows have a height that depends on the font alone, so that a long list needs no measuring."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Height of the row; the width is the view's."""
        row: Row = index.data(ROW_ROLE)
        line = QFontMetrics(option.font).lineSpacing()
        lines = _LINES + (2 if row.is_first else 1)
        return QSize(0, lines * line + 2 * _PAD + (4 if row.is_first else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        self._paint_ground(painter, option, row, is_top=index.row() == 0)
        area = option.rect.adjusted(_SIDE, _PAD, -_SIDE, -_PAD)
        if row.is_first:
            self._paint_badge(painter, area, option.font, row)
        area.setLeft(area.left() + _BADGE.width() + _GAP)
        top = self._paint_head(painter, area, option.font, row)
        self._paint_passage(painter, QRect(area.left(), top, area.width(), area.bottom() - top + 1), option.font, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, *, is_top: bool) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.color("hover"))
        if row.is_first and not is_top:
            painter.setPen(self._theme.color("border"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())

    def _paint_badge(self, painter: QPainter, area: QRect, font: QFont, row: Row) -> None:
        ground, ink = self._theme.badge(row.file.format)
        badge = QRect(area.left(), area.top() + 3, _BADGE.width(), _BADGE.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, 5, 5)
        painter.setPen(ink)
        painter.setFont(_resized(font, 0.75, bold=True))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, badge_text(row.file.path, row.file.format))

    def _paint_head(self, painter: QPainter, area: QRect, font: QFont, row: Row) -> int:
        """Name, folder, place and reason; returns the top of what comes below."""
        metrics = QFontMetrics(font)
        line = metrics.lineSpacing()
        first = QRect(area.left(), area.top(), area.width(), line)
        where = where_and_why(row.passage)
        if not row.is_first:
            self._paint_line(painter, first, font, where, "muted")
            return first.bottom() + 1
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, where)
        name = wording.file_name(row.file.path)
        room = first.adjusted(0, 0, -metrics.horizontalAdvance(where) - 2 * _GAP, 0)
        self._paint_line(painter, room, _resized(font, 1.0, bold=True), name, "text")
        folder = str(PurePath(wording.display_path(row.file.path)).parent)
        self._paint_line(painter, first.translated(0, line), font, folder, "muted", _ELIDE_PATH)
        return area.top() + 2 * line + 4

    def _paint_line(
        self,
        painter: QPainter,
        area: QRect,
        font: QFont,
        text: str,
        color: str,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        shown = QFontMetrics(font).elidedText(text, elide, max(0, area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_passage(self, painter: QPainter, area: QRect, font: QFont, row: Row) -> None:
        passage = excerpt(row.passage.text, row.passage.highlights, _EXCERPT_LENGTH, row.passage.meaning_ranges)
        painter.setPen(self._theme.color("text"))
        line = QFontMetrics(font).lineSpacing()
        layout, end = self._lay_out(passage, font, area.width(), line)
        if end < qt_length(passage.text):
            layout, _ = self._lay_out(cut_short(passage, end), font, area.width(), line)
        layout.draw(painter, QPointF(area.topLeft()))

    def _lay_out(self, passage: QtText, font: QFont, width: int, line_height: int) -> tuple[QTextLayout, int]:
        """The layout, and where in the text its last line ends (UTF-16 units)."""
        layout = QTextLayout(passage.text, font)
        layout.setTextOption(_wrapping())
        # Words lie over the sentence they are in: of two formats the later one counts.
        marks = [(span, "meaning", "text") for span in passage.meaning]
        marks += [(span, "mark", "mark_text") for span in passage.spans]
        layout.setFormats([self._marked(*mark) for mark in marks if mark[0][1] > mark[0][0]])
        end = 0
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, number * line_height))
            end = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, end

    def _marked(self, span: Span, ground: str, ink: str) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setBackground(self._theme.color(ground))
        look.setForeground(self._theme.color(ink))
        marked = QTextLayout.FormatRange()
        marked.start = span[0]
        marked.length = span[1] - span[0]
        marked.format = look
        return marked


def where_and_why(passage: Passage) -> str:
    """Place and reason of a passage, as "page 3 · by meaning"."""
    reason = wording.not_close() if passage.is_weak else wording.reason(passage.matched_by)
    parts = (wording.place(passage), reason)
    return " · ".join(part for part in parts if part)


@lru_cache(maxsize=512)
def badge_text(path: str, format_name: str) -> str:
    """What a badge says: the suffix in capitals, else the format; at most four letters."""
    suffix = PurePath(path).suffix.removeprefix(".")
    return (suffix or format_name)[:4].upper()


def _resized(font: QFont, factor: float, *, bold: bool) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(round(font.pixelSize() * factor))
    made.setBold(bold)
    return made


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
