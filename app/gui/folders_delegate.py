"""Paints a root: its name, how it is, and a thin bar of how much can be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from app.gui.folder_words import Shares
    from app.gui.theme import Theme

DETAIL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SHARES_ROLE = DETAIL_ROLE + 1
_SIDE = 16
_PAD = 6
_BAR = 3
_GAP = 4
_WORDS_OPACITY = 0.45  # read, and not yet embedded


class FoldersDelegate(QStyledItemDelegate):
    """Two lines a row, cut where they do not fit, and the bar."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines, the bar and their margins."""
        del index
        return QSize(0, 2 * QFontMetrics(option.font).lineSpacing() + 2 * _PAD + _GAP + _BAR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one root."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        line = option.rect.adjusted(_SIDE, _PAD, -_SIDE, 0)
        line.setHeight(metrics.lineSpacing())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        for text, color in ((index.data(), "text"), (index.data(DETAIL_ROLE), "muted")):
            painter.setPen(self._theme.color(color))
            shown = metrics.elidedText(str(text), Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, shown)
            line.translate(0, metrics.lineSpacing())
        self._paint_bar(painter, option, index.data(SHARES_ROLE))
        painter.restore()

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, shares: Shares | None) -> None:
        """What can be found by words pale, by meaning in full colour; nothing where both are complete."""
        if shares is None or shares.meaning >= 1:
            return
        place = option.rect.adjusted(_SIDE, 0, -_SIDE, -_PAD)
        place.setTop(place.bottom() - _BAR + 1)
        painter.fillRect(place, self._theme.color("border"))
        accent = self._theme.color("accent")
        for share, opacity in ((shares.words, _WORDS_OPACITY), (shares.meaning, 1.0)):
            accent.setAlphaF(opacity)
            part = QRect(place.topLeft(), QSize(round(place.width() * share), place.height()))
            painter.fillRect(QStyle.visualRect(option.direction, place, part), accent)
