from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.gui.tab_order import follow_layout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_tab_follows_what_was_laid_out_and_not_what_was_made_first(qtbot: QtBot) -> None:
    top, inner = QWidget(), QWidget()
    qtbot.addWidget(top)
    last, first, middle = QLineEdit(top), QLineEdit(), QLineEdit()
    line = QHBoxLayout(inner)
    line.addWidget(QLabel("no stop"))
    line.addWidget(middle)
    column = QVBoxLayout(top)
    nested = QVBoxLayout()
    nested.addWidget(first)
    column.addLayout(nested)
    column.addWidget(inner)
    column.addWidget(last)
    follow_layout(top)
    order, at = [], first
    while at not in order:
        if isinstance(at, QLineEdit):
            order.append(at)
        at = at.nextInFocusChain()  # type: ignore[assignment]
    assert order == [first, middle, last]
