"""The order in which Tab visits controls: that in which they are read, also where some were made later than others."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def follow_layout(widget: QWidget) -> None:
    """Have Tab visit all controls in this widget as its layouts have them."""
    controls = list(_controls(widget))
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)


def _controls(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _controls(inside)
    layout = widget.layout()
    if layout is not None and not isinstance(layout, QStackedLayout):
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _controls(widget)
        elif inner is not None:
            yield from _laid_out(inner)
