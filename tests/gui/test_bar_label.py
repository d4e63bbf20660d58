from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.bar_label import LOW, BarLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_wraps_unless_the_window_is_low(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = BarLabel()
    made.setText("a long text " * 50)
    QVBoxLayout(window).addWidget(made)
    window.resize(400, LOW + 100)
    window.show()
    line = made.fontMetrics().lineSpacing()
    assert made.wordWrap()
    assert made.heightForWidth(400) > 3 * line
    window.resize(400, LOW - 100)
    qtbot.waitUntil(lambda: not made.wordWrap())
    assert made.sizeHint().height() < 2 * line
    assert made.minimumSizeHint().width() == 0
    assert made.toolTip() == made.text()
    assert made.fitted(200).endswith("…")
    made.grab()
    window.resize(400, LOW + 100)
    qtbot.waitUntil(made.wordWrap)
    made.grab()
