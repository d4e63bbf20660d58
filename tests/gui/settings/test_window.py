from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from app.gui.settings.page_list import PageList
from app.gui.settings.window import SettingsWindow, model_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.gui.settings.downloads import Downloads
    from app.gui.tasks import Tasks
    from app.paths import DataDir

SLOW_MS = 20_000
CONTROLS = ("QToolButton", "QPushButton", "QLineEdit", "QPlainTextEdit", "QProgressBar", "QSpinBox", "QRadioButton")


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, downloads: Downloads, data_dir: DataDir, home: Path) -> Iterator[SettingsWindow]:
    del home
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SettingsWindow(tasks, downloads, data_dir, parent)
    with qtbot.waitSignal(made.overview_shown, timeout=SLOW_MS):
        made.show()
    yield made
    made.close()


def test_pages_are_chosen_by_keys(window: SettingsWindow) -> None:
    pages = window.findChild(QListWidget, "settingsList")
    assert pages is not None
    assert [pages.item(row).text() for row in range(pages.count())] == [page.title for page in window.pages]
    pages.setFocus()
    QTest.keyClick(pages, Qt.Key.Key_Down)
    assert window.current_page is window.models
    assert window.models.isVisible()
    window.open_page(window.privacy)
    assert window.privacy.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_setting_is_found_by_its_words(window: SettingsWindow) -> None:
    side = window.findChild(PageList)
    assert side is not None
    QTest.keyClicks(side.box, "Tesseract")
    shown = [page.title for row, page in enumerate(window.pages) if not side.list.item(row).isHidden()]
    assert shown == [window.reading.title]
    assert window.reading.isVisible()
    QTest.keyClick(side.box, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert side.box.text() == ""
    QTest.keyClicks(side.box, "Tesseract")
    window.open_page(window.privacy)
    assert side.box.text() == ""
    side.box.setText("nothing is called so")
    assert window.privacy.isVisible()
    side.box.clear()
    QTest.keyClick(side.box, Qt.Key.Key_Down)
    QTest.keyClick(side.box, Qt.Key.Key_Escape)


def test_it_is_in_nobodys_way(window: SettingsWindow) -> None:
    assert not window.isModal()
    assert window.isWindow()


def test_every_control_has_a_name(window: SettingsWindow) -> None:
    nameless = [
        child
        for child in window.findChildren(QWidget)
        if child.metaObject().className() in CONTROLS
        and not (child.accessibleName() or (child.text() if hasattr(child, "text") else ""))
        and child.objectName() not in ("qt_spinbox_lineedit", "agree", "remedy")  # the last two are named when they ask
    ]
    assert nameless == []


def test_a_model_can_be_dropped_and_nothing_else(window: SettingsWindow, tmp_path: Path) -> None:
    def enter(path: Path) -> QDropEvent:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        held = (Qt.DropAction.LinkAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        event: QDropEvent = QDragEnterEvent(QPoint(10, 10), *held)
        event.ignore()
        QApplication.sendEvent(window, event)
        if event.isAccepted():
            QApplication.sendEvent(window, QDropEvent(QPointF(10, 10), *held))
        return event

    assert not enter(tmp_path / "notes.txt").isAccepted()
    assert enter(tmp_path / "some.GGUF").isAccepted()
    assert window.current_page is window.models
    assert "some.GGUF" in window.models.confirm.accessibleName()


def test_what_cannot_be_is_told_on_the_page(qtbot: QtBot, window: SettingsWindow) -> None:
    window.open_page(window.models)
    window.choices.change(mirror="nonsense")
    qtbot.waitUntil(lambda: "mirror" in window.models.messages.text)


def test_model_files_by_name() -> None:
    assert model_files([Path("a.gguf"), Path("b.txt"), Path("C.GGUF")]) == [Path("a.gguf"), Path("C.GGUF")]
