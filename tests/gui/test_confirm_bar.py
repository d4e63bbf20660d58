from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.gui.confirm_bar import ConfirmBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_only_agreeing_confirms(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = ConfirmBar(window)
    window.show()
    assert bar.isHidden()
    agree, keep = bar.findChild(QPushButton, "agree"), bar.findChild(QPushButton, "keep")
    assert agree is not None
    bar.ask("Really?", "Remove")
    assert bar.accessibleName() == "Really?"
    assert agree.text() == "Remove"
    assert window.focusWidget() is keep
    with qtbot.assertNotEmitted(bar.confirmed):
        QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    bar.ask("Really?", "Remove")
    with qtbot.waitSignal(bar.confirmed):
        QTest.mouseClick(agree, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
