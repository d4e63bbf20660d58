from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel

from app.gui import app as application_module
from app.gui.app import make_window
from app.gui.settings.library_page import LibraryPage, place_in
from app.moving.journal import Journal, write_journal
from app.settings import Settings
from tests.gui.settings.conftest import SLOW_MS

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from app.gui.settings.choices import Choices
    from app.gui.settings.downloads import Downloads
    from app.paths import DataDir


@pytest.fixture
def page(qtbot: QtBot, choices: Choices, downloads: Downloads, data_dir: DataDir, home: Path) -> LibraryPage:
    del home
    made = LibraryPage(choices, downloads, data_dir)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_data_folder_is_shown(qtbot: QtBot, page: LibraryPage, data_dir: DataDir) -> None:
    place = page.findChild(QLabel, "dataFolder")
    assert place is not None
    assert place.text() == str(data_dir.root)
    with qtbot.waitSignal(page.folder_wanted):
        page.show_folder.click()
    assert not page.bar.isVisible()
    assert not page.go_on.isVisible()


def test_it_is_moved_when_confirmed(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    page.take_folder(tmp_path / "new")
    qtbot.waitUntil(lambda: "Move the data folder to" in page.confirm.accessibleName(), timeout=SLOW_MS)
    with qtbot.waitSignal(page.moved, timeout=SLOW_MS) as moved:
        page.confirm.confirmed.emit()
    assert moved.args is not None
    assert moved.args[0].root == tmp_path / "new"
    assert f'--data-dir "{tmp_path / "new"}"' in moved.args[1]


def test_a_bad_place_is_told(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    page.take_folder(tmp_path / "full")
    qtbot.waitUntil(lambda: "is not empty" in page.messages.text, timeout=SLOW_MS)
    assert not page.confirm.isVisible()


def test_a_disk_gets_a_folder_on_it(tmp_path: Path) -> None:
    assert place_in(tmp_path) == tmp_path
    (tmp_path / "x").touch()
    assert place_in(tmp_path) == tmp_path / "Lodestone"
    (tmp_path / "arriving.json").touch()
    assert place_in(tmp_path) == tmp_path
    assert place_in(tmp_path / "none") == tmp_path / "none"


def test_one_that_was_broken_off_is_offered(
    qtbot: QtBot, choices: Choices, downloads: Downloads, data_dir: DataDir, tmp_path: Path
) -> None:
    write_journal(data_dir.moving_file, Journal(tmp_path / "new"))
    page = LibraryPage(choices, downloads, data_dir)
    qtbot.addWidget(page)
    page.show()
    assert "was broken off" in page.state.text()
    assert page.go_on.isVisible()
    page.discard.click()
    qtbot.waitUntil(lambda: not page.go_on.isVisible(), timeout=SLOW_MS)


def test_not_while_a_model_comes(page: LibraryPage, downloads: Downloads, tmp_path: Path) -> None:
    downloads.current = "m"
    page.take_folder(tmp_path / "new")
    assert page.messages.text.startswith("m is on its way.")


def test_the_object_store(qtbot: QtBot, page: LibraryPage, choices: Choices) -> None:
    choices.changed.emit(Settings())
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "This library lies in the data folder." in texts
    choices.changed.emit(replace(Settings(), library="s3://bucket/path"))
    qtbot.waitUntil(lambda: "s3://bucket/path" in [label.text() for label in page.findChildren(QLabel)])


def test_the_next_window_is_on_the_new_folder(
    qapp: QApplication, data_dir: DataDir, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del home
    (data_dir.models_dir / "m.gguf").write_bytes(b"m")
    windows: list[MainWindow] = []

    def make(*given: Any) -> MainWindow:
        window = make_window(*given)
        windows.append(window)
        window.tasks.opened.connect(window.close if len(windows) > 1 else partial(begin, window))
        return window

    def begin(window: MainWindow) -> None:
        window.tasks.opened.disconnect()
        window.settings.library.mover.start(tmp_path / "new")

    qapp.setQuitOnLastWindowClosed(False)  # as make_application does
    monkeypatch.setattr(application_module, "make_application", lambda: qapp)
    monkeypatch.setattr(application_module, "make_window", make)
    try:
        assert application_module.run(data_dir) == 0
    finally:
        qapp.setQuitOnLastWindowClosed(True)
    assert len(windows) == 2
    assert (tmp_path / "new" / "models" / "m.gguf").exists()
    assert str(tmp_path / "new") in windows[1].messages.text
    end = time.monotonic() + SLOW_MS / 1000
    while data_dir.models_dir.exists() and time.monotonic() < end:
        time.sleep(0.01)
    assert not data_dir.models_dir.exists()
