"""Paints a root: its name, and its counts under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from app.gui.theme import Theme

DETAIL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_SIDE = 16
_PAD = 6


class FoldersDelegate(QStyledItemDelegate):
    """Two lines a row, cut where they do not fit."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines and their margins."""
        del index
        return QSize(0, 2 * QFontMetrics(option.font).lineSpacing() + 2 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one root."""
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.color("hover"))
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        line = option.rect.adjusted(_SIDE, _PAD, -_SIDE, 0)
        line.setHeight(metrics.lineSpacing())
        for text, color in ((index.data(), "text"), (index.data(DETAIL_ROLE), "muted")):
            painter.setPen(self._theme.color(color))
            shown = metrics.elidedText(str(text), Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            line.translate(0, metrics.lineSpacing())
        painter.restore()
