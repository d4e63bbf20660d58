"""Paints the rows of the results: badge, name, folder, passage with its highlights, place and reason.

Every row is as high as any other, so that a list of any length is laid out by measuring one of them. All places are
worked out from left to right and mirrored where the window is read from right to left.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui import wording
from app.gui.excerpt import excerpt
from app.gui.locator import changed_on, headings, locator
from app.gui.markup import MARKDOWN, plain
from app.gui.passage_layout import paint_passage
from app.gui.results_model import ROW_ROLE, Order, Row, why
from app.gui.wording import tr

if TYPE_CHECKING:
    from app.gui.excerpt import QtText, Span
    from app.gui.theme import Theme
    from app.search.model import FileResult, Passage

_SIDE = 16  # left and right margin
_PAD = 9  # above and below a row
_GAP = 12  # between badge and texts
_LINES = 4  # name, folder, two of passage; a further passage has no folder, and three of passage
# Longer than three lines of a very wide list; what does not fit is not painted.
_EXCERPT_LENGTH = 500
_BADGE = QSize(38, 30)
_SPACING = 4  # between the head of a row and its passage


class ResultsDelegate(QStyledItemDelegate):
    """Paints with the colours of a theme; `order` tells what the list is sorted by, so that it can be seen."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.order = Order.RELEVANCE

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Height of any row; the width is the view's."""
        del index
        return QSize(0, _LINES * QFontMetrics(option.font).lineSpacing() + 2 * _PAD + _SPACING)

    def disclosure_rect(self, option: QStyleOptionViewItem, row: Row) -> QRect:
        """Where "2 more passages" is painted, empty where it is not."""
        area, line = _texts(option), QFontMetrics(option.font).lineSpacing()
        if not row.more:
            return QRect()
        width = QFontMetrics(option.font).horizontalAdvance(_fitting(option, area, _disclosures(row, option)))
        return _mirrored(option, QRect(area.right() - width + 1, area.top() + line, width, line))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        self._paint_ground(painter, option, row, is_top=index.row() == 0)
        if row.is_first:
            self._paint_badge(painter, option, row)
        line = QFontMetrics(option.font).lineSpacing()
        area = _texts(option)
        self._paint_head(painter, option, row, area, line)
        if row.is_first:
            self._paint_folder(painter, option, row, area.translated(0, line), line)
        head = 2 if row.is_first else 1
        below = area.adjusted(0, head * line + _SPACING, 0, 0)
        passage = row.passage
        shown = _excerpt(passage.text, passage.highlights, passage.meaning_ranges, row.file.format == MARKDOWN)
        place = _mirrored(option, below)
        paint_passage(painter, place, option.font, shown, self._theme, lines=_LINES - head)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, *, is_top: bool) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.color("hover"))
        if row.is_first and not is_top:
            painter.setPen(self._theme.color("border"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_badge(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        ground, ink = self._theme.badge(row.file.format)
        corner = option.rect.topLeft()
        badge = _mirrored(option, QRect(corner.x() + _SIDE, corner.y() + _PAD + 3, _BADGE.width(), _BADGE.height()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, 5, 5)
        painter.setPen(ink)
        painter.setFont(_resized(option.font, 0.75, bold=True))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, badge_text(row.file.path, row.file.format))

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, area: QRect, line: int) -> None:
        """Name (of a further passage its heading), place and reason on one line."""
        first = QRect(area.left(), area.top(), area.width(), line)
        place, reason = locator(row.file, row.passage), why(row.passage)
        where = _fitting(option, first, (where_and_why(row.file, row.passage), place or reason))
        room = self._paint_end(painter, option, first, where, "muted")
        if row.is_first:
            name, font, color = wording.file_name(row.file.path), _resized(option.font, 1.0, bold=True), "text"
        else:
            name = " › ".join(headings(row.file, row.passage)) or row.file.title
            font, color = option.font, "muted"
        self._paint_start(painter, option, room, font, name, color, Qt.TextElideMode.ElideRight)

    def _paint_folder(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, area: QRect, line: int) -> None:
        second = QRect(area.left(), area.top(), area.width(), line)
        end = _fitting(option, second, _disclosures(row, option)) if row.more else ""
        room = self._paint_end(painter, option, second, end, "accent")
        folder = str(PurePath(wording.display_path(row.file.path)).parent)
        if self.order is Order.DATE and row.file.changed_ns:
            folder = f"{changed_on(row.file.changed_ns)}  ·  {_apart(folder)}"
        self._paint_start(painter, option, room, option.font, folder, "muted", Qt.TextElideMode.ElideMiddle)

    def _paint_end(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str, color: str) -> QRect:
        """Paint at the far end of a line, of which it may take two thirds; what is left of it."""
        if not text:
            return area
        metrics = QFontMetrics(option.font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideLeft, area.width() * 2 // 3)
        width = metrics.horizontalAdvance(shown)
        place = QRect(area.right() - width + 1, area.top(), width, area.height())
        painter.setFont(option.font)
        painter.setPen(self._theme.color(color))
        painter.drawText(_mirrored(option, place), Qt.AlignmentFlag.AlignCenter, shown)
        return area.adjusted(0, 0, -width - 2 * _GAP, 0)

    def _paint_start(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        font: QFont,
        text: str,
        color: str,
        elide: Qt.TextElideMode,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(color))
        # Names and paths keep their own order within a line that is read from right to left.
        shown = _apart(QFontMetrics(font).elidedText(text, elide, max(0, area.width())))
        start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(_mirrored(option, area), start | Qt.AlignmentFlag.AlignVCenter, shown)


def where_and_why(file: FileResult, passage: Passage) -> str:
    """Place and reason of a passage, as "page 3 · by meaning"."""
    return " · ".join(part for part in (locator(file, passage), why(passage)) if part)


def disclosure(row: Row, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> str:
    """ "2 more passages" with a mark that tells whether they are shown."""
    shut = "◂" if direction == Qt.LayoutDirection.RightToLeft else "▸"
    count = tr("%Ln more passage(s)", None, row.more)
    return f"{'▾' if row.is_open else shut} {count}"


@lru_cache(maxsize=512)
def badge_text(path: str, format_name: str) -> str:
    """What a badge says: the suffix in capitals, else the format; at most four letters."""
    suffix = PurePath(path).suffix.removeprefix(".")
    return (suffix or format_name)[:4].upper()


@lru_cache(maxsize=256)
def _excerpt(text: str, highlights: tuple[Span, ...], meaning: tuple[Span, ...], is_markdown: bool) -> QtText:
    """Kept, because a row is painted again and again while the mouse goes over it."""
    if is_markdown:
        text, (highlights, meaning) = plain(text, highlights, meaning)
    return excerpt(text, highlights, _EXCERPT_LENGTH, meaning)


def _disclosures(row: Row, option: QStyleOptionViewItem) -> tuple[str, str]:
    """In words, and shorter."""
    words = disclosure(row, option.direction)
    return words, f"{words[0]} {wording.number(row.more)}"


def _fitting(option: QStyleOptionViewItem, area: QRect, texts: tuple[str, str]) -> str:
    """The first text where it leaves as much of the line as it takes to what stands before it, else the second."""
    return texts[0] if 2 * QFontMetrics(option.font).horizontalAdvance(texts[0]) <= area.width() else texts[1]


def _texts(option: QStyleOptionViewItem) -> QRect:
    """Where the texts of a row are, from left to right."""
    return option.rect.adjusted(_SIDE + _BADGE.width() + _GAP, _PAD, -_SIDE, -_PAD)


def _mirrored(option: QStyleOptionViewItem, area: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, area)


def _apart(text: str) -> str:
    """The text in the direction of its own first letter (FSI and PDI, Unicode Standard Annex 9)."""
    return f"\u2068{text}\u2069"


def _resized(font: QFont, factor: float, *, bold: bool) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(round(font.pixelSize() * factor))
    made.setBold(bold)
    return made
