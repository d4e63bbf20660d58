from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.gui.labels import ElidedLabel, label

if TYPE_CHECKING:
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
