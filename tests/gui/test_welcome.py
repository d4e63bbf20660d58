from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLabel, QPushButton

from app.gui.model_offer import ModelOffer
from app.gui.settings.downloads import Downloads
from app.gui.tasks import Tasks
from app.gui.welcome import Welcome
from app.store.records import RootInfo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.paths import DataDir


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with documents and without a desktop."""
    folder = tmp_path / "home"
    (folder / "Documents").mkdir(parents=True)
    (folder / "Documents" / "one.txt").write_text("ten bytes!")
    monkeypatch.setattr(
        QStandardPaths,
        "writableLocation",
        lambda kind: str(folder / "Documents" if kind is QStandardPaths.StandardLocation.DocumentsLocation else folder),
    )
    return folder


@pytest.fixture
def welcome(qtbot: QtBot, data_dir: DataDir, theme: Theme, home: Path) -> Iterator[Welcome]:
    del theme, home
    tasks = Tasks(lambda: pytest.fail("no engine is needed"))
    made = Welcome(tasks, ModelOffer(tasks, Downloads(tasks, data_dir), data_dir, tasks))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    yield made
    with qtbot.waitSignal(tasks.closed):
        tasks.close()


def test_a_usual_folder_is_added_with_one_click(qtbot: QtBot, welcome: Welcome, home: Path) -> None:
    with qtbot.waitSignal(welcome.counted):
        welcome.begin()
    assert any(text.text().endswith("1 file, 10 bytes") for text in welcome.findChildren(QLabel))
    add = welcome.findChildren(QPushButton, "suggestion")
    assert [button.accessibleName() for button in add] == ["Add “Documents”"]
    with qtbot.waitSignal(welcome.add_wanted, check_params_cb=lambda paths: paths == [home / "Documents"]):
        add[0].click()
    assert not add[0].isEnabled()
    assert not welcome.show_added(
        (RootInfo(str(home / "Documents"), 1, 0, 0, 0, 0, 0, away=False),)
    )  # nothing is left to add
    assert not add[0].isVisible()
    assert any("In the library: Documents." in text.text() for text in welcome.findChildren(QLabel))
    done = welcome.findChild(QPushButton, "welcomeDone")
    assert done is not None
    with qtbot.waitSignal(welcome.left):
        done.click()
    assert welcome.show_added(())  # as at first
    assert add[0].isVisible()
    assert not done.isVisible()
    with qtbot.assertNotEmitted(welcome.counted, wait=100):
        welcome.begin()


def test_another_folder_is_chosen(qtbot: QtBot, welcome: Welcome) -> None:
    choose = welcome.findChild(QPushButton, "welcomeAdd")
    assert choose is not None
    with qtbot.waitSignal(welcome.choose_wanted):
        choose.click()
    assert any("reads English best" in text.text() for text in welcome.findChildren(QLabel))
