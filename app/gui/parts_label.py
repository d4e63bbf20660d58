"""One line of several parts, of which the less important give way where there is little room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.gui.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_BETWEEN = "  ·  "
_LEAST_NAME = 60  # pixels; less of a name tells nothing


@dataclass(frozen=True, slots=True)
class Part:
    """`rank` 0 always stays; of the others the highest goes first. A `is_name` is cut in its middle before it goes."""

    text: str
    rank: int = 0
    is_name: bool = False


class PartsLabel(ElidedLabel):
    """`text()` and the tool tip have all parts."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(role)
        self.setParent(parent)
        self._parts: list[Part] = []

    def setText(self, text: str) -> None:
        """Show one part."""
        self.show_parts([Part(text)])

    def show_parts(self, parts: list[Part]) -> None:
        """Show these, in this order."""
        self._parts = [part for part in parts if part.text]
        super().setText(_joined(self._parts))

    def fitted(self, width: int) -> str:
        """The parts that fit; only where the most important do not, they are cut, too."""
        parts = list(self._parts)
        while self._width(_joined(parts)) > width and (least := max(parts, key=lambda part: part.rank)).rank:
            at = parts.index(least)
            room = width - self._width(_joined([*parts[:at], Part("", least.rank), *parts[at + 1 :]]))
            if least.is_name and room >= _LEAST_NAME:
                parts[at] = Part(self.fontMetrics().elidedText(least.text, Qt.TextElideMode.ElideMiddle, room))
            else:
                del parts[at]
        if self._width(_joined(parts)) <= width:  # Qt cuts what fits exactly
            return _joined(parts)
        return self.fontMetrics().elidedText(_joined(parts), Qt.TextElideMode.ElideRight, width)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


def _joined(parts: list[Part]) -> str:
    return _BETWEEN.join(part.text for part in parts)
