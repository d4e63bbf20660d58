from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from app.gui.session import Session

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.paths import DataDir


def make(qtbot: QtBot) -> tuple[QMainWindow, QSplitter]:
    window, splitter = QMainWindow(), QSplitter()
    for _ in range(2):
        splitter.addWidget(QWidget())
    window.setCentralWidget(splitter)
    qtbot.addWidget(window)
    return window, splitter


def test_size_and_widths_come_back(qtbot: QtBot, data_dir: DataDir) -> None:
    window, splitter = make(qtbot)
    window.resize(700, 500)
    window.show()
    splitter.setSizes([200, 500])
    widths = splitter.sizes()
    Session(data_dir, window, splitter).save()
    other, other_splitter = make(qtbot)
    Session(data_dir, other, other_splitter).restore()
    other.show()
    assert (other.width(), other.height()) == (700, 500)
    assert other_splitter.sizes() == widths


def test_the_first_window_fits_the_screen(qtbot: QtBot, data_dir: DataDir) -> None:
    window, splitter = make(qtbot)
    Session(data_dir, window, splitter).restore()
    screen = window.screen().availableSize()
    assert window.width() < screen.width()
    assert window.height() < screen.height()  # with room for its title bar


def test_a_window_on_a_screen_that_is_gone_comes_into_sight(qtbot: QtBot, data_dir: DataDir) -> None:
    window, splitter = make(qtbot)
    window.show()
    window.setGeometry(90_000, 70_000, 700, 500)
    Session(data_dir, window, splitter).save()
    other, other_splitter = make(qtbot)
    Session(data_dir, other, other_splitter).restore()
    other.show()
    assert other.screen().availableGeometry().intersects(other.geometry())


def test_what_is_told_once_is_told_once(qtbot: QtBot, data_dir: DataDir) -> None:
    window, splitter = make(qtbot)
    assert Session(data_dir, window, splitter).is_first("told-of-tray")
    assert not Session(data_dir, window, splitter).is_first("told-of-tray")
