from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.drops import Drops

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.LinkAction


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def dragged(url: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls([url])
    return data


def enter(window: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(5, 5), ACTIONS, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_a_drop_tells_its_paths_and_moves_nothing(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    drops = Drops(window)
    data = dragged(QUrl.fromLocalFile(str(tmp_path)))
    assert enter(window, data)
    assert drops.overlay.isVisible()
    event = QDropEvent(QPointF(5, 5), ACTIONS, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(drops.dropped) as told:
        QApplication.sendEvent(window, event)
    assert told.args == [[tmp_path]]
    assert event.dropAction() == Qt.DropAction.LinkAction
    assert not drops.overlay.isVisible()


def test_a_drag_that_leaves_takes_the_sign_along(window: QWidget, tmp_path: Path) -> None:
    drops = Drops(window)
    enter(window, dragged(QUrl.fromLocalFile(str(tmp_path))))
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not drops.overlay.isVisible()


def test_what_is_elsewhere_is_refused(window: QWidget) -> None:
    drops = Drops(window)
    assert not enter(window, dragged(QUrl("https://example.org/x")))
    assert not drops.overlay.isVisible()
