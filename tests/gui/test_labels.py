from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.gui.labels import ElidedLabel, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


def test_labels_never_read_markup(qtbot: QtBot) -> None:
    made = label("<b>name</b>", "title")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.property("role") == "title"


def test_elided_label_fits_any_width_and_tells_all(qtbot: QtBot) -> None:
    made = ElidedLabel("muted")
    qtbot.addWidget(made)
    made.setText("a long text " * 50)
    assert made.minimumSizeHint().width() == 0
    assert made.toolTip() == made.text()
    made.resize(80, 20)
    narrow = made.grab().toImage()
    made.setText("a long text " * 51)
    assert made.grab().toImage() == narrow


def test_a_label_begins_where_the_lines_of_its_window_begin(qtbot: QtBot, qapp: QApplication) -> None:
    made, middle = label("handling.md"), label("middle")
    middle.setAlignment(Qt.AlignmentFlag.AlignCenter)
    for each in (made, middle):
        qtbot.addWidget(each)
    assert made.alignment() & Qt.AlignmentFlag.AlignLeft
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        qtbot.waitUntil(lambda: bool(made.alignment() & Qt.AlignmentFlag.AlignRight))
        assert made.alignment() & Qt.AlignmentFlag.AlignAbsolute
        assert middle.alignment() == Qt.AlignmentFlag.AlignCenter
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
