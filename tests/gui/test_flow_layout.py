from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from app.gui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(made, spacing=10)
    layout.setContentsMargins(5, 5, 5, 5)
    for _ in range(4):
        child = QWidget()
        child.setFixedSize(90, 20)
        layout.addWidget(child)
    made.resize(220, 200)
    made.show()
    return made


def places(host: QWidget) -> list[tuple[int, int]]:
    layout = host.layout()
    assert layout is not None
    items = [layout.itemAt(number) for number in range(layout.count())]
    return [(item.geometry().x(), item.geometry().y()) for item in items if item and not item.isEmpty()]


def test_lines_are_as_wide_as_there_is_room(host: QWidget) -> None:
    layout = host.layout()
    assert layout is not None
    assert places(host) == [(5, 5), (105, 5), (5, 35), (105, 35)]
    assert layout.heightForWidth(220) == 60
    assert layout.heightForWidth(1000) == 30
    assert layout.sizeHint() == QSize(400, 30)
    assert layout.minimumSize() == QSize(100, 30)
    assert layout.itemAt(9) is None


def test_hidden_widgets_take_no_room(host: QWidget) -> None:
    host.findChildren(QWidget)[0].hide()
    layout = host.layout()
    assert layout is not None
    layout.activate()
    assert places(host) == [(5, 5), (105, 5), (5, 35)]


def test_from_right_to_left(host: QWidget) -> None:
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = host.layout()
    assert layout is not None
    layout.activate()
    assert places(host)[:2] == [(125, 5), (25, 5)]
    assert layout.takeAt(0) is not None
    assert layout.takeAt(7) is None
