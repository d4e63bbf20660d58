from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from app.engine import Engine
from app.gui.main_window import MainWindow
from app.gui.model_offer import Stage
from app.gui.problems_page import ProblemsPage
from app.gui.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.paths import DataDir

SLOW_MS = 30_000


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the system names for documents, with one file that can be read and two that cannot."""
    folder = tmp_path / "home" / "Documents"
    folder.mkdir(parents=True)
    (folder / "fine.txt").write_text("The night train leaves at ten.")
    for name in ("one.txt", "two.txt"):
        (folder / name).write_bytes(bytes(range(8)) * 50)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    monkeypatch.setattr("app.gui.usual_folders.usual_folders", lambda: [folder])
    monkeypatch.setattr("app.gui.welcome.usual_folders", lambda: [folder])
    return folder


@pytest.fixture
def window(qtbot: QtBot, data_dir: DataDir, theme: Theme, usual: Path) -> Iterator[MainWindow]:
    del usual
    made = MainWindow(data_dir, lambda: Engine.open(data_dir), theme)
    with qtbot.waitSignal(made.library.state_changed, timeout=SLOW_MS):
        made.show()
    yield made
    with qtbot.waitSignal(made.closed, timeout=SLOW_MS):
        made.close()
    made.deleteLater()


def wait_for(qtbot: QtBot, window: MainWindow, **counts: int) -> None:
    def is_so(state: object) -> bool:
        files = state.status.files  # type: ignore[attr-defined]
        return all(files.get(name, 0) == count for name, count in counts.items())

    with qtbot.waitSignal(window.library.state_changed, timeout=SLOW_MS, check_params_cb=is_so):
        window.library.refresh()


def test_from_the_welcome_to_the_problems_and_back(qtbot: QtBot, window: MainWindow) -> None:
    home = window.home
    qtbot.waitUntil(lambda: isinstance(home.stack.currentWidget(), Welcome), timeout=SLOW_MS)
    assert window.focusWidget() is window.box
    qtbot.waitUntil(lambda: home.offer.stage is Stage.OFFERED, timeout=SLOW_MS)
    home.findChildren(QPushButton, "suggestion")[0].click()
    qtbot.waitUntil(lambda: not isinstance(home.stack.currentWidget(), Welcome), timeout=SLOW_MS)
    wait_for(qtbot, window, indexed=1, pending=0, in_progress=0)
    qtbot.waitUntil(lambda: window.status.problems != "", timeout=SLOW_MS)

    button = window.status.findChild(QToolButton, "problems")
    assert button is not None
    with qtbot.waitSignal(home.problems.shown, timeout=SLOW_MS):
        button.click()
    page = home.stack.currentWidget()
    assert isinstance(page, ProblemsPage)
    leave_out = page.findChild(QPushButton, "problem-file")
    assert leave_out is not None
    with qtbot.waitSignal(home.exclusions.previewed, timeout=SLOW_MS):
        leave_out.click()
    assert home.exclusions.rules in (["/one.txt"], ["/two.txt"])
    assert home.exclusions.found.startswith("Hides 1 more file")
    keep = home.exclusions.findChild(QPushButton, "keepRules")
    assert keep is not None
    keep.click()
    assert home.stack.currentWidget() is not home.exclusions
    assert window.focusWidget() is window.box
    qtbot.waitUntil(lambda: window.status.problems.startswith("1 "), timeout=SLOW_MS)


@pytest.fixture
def desktop(usual: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A second folder that the welcome suggests."""
    folder = usual.parent / "Desktop"
    folder.mkdir()
    monkeypatch.setattr("app.gui.welcome.usual_folders", lambda: [usual, folder])
    return folder


def test_the_welcome_stays_with_what_is_left_until_a_query(qtbot: QtBot, desktop: Path, window: MainWindow) -> None:
    home = window.home
    assert desktop.is_dir()
    qtbot.waitUntil(lambda: isinstance(home.stack.currentWidget(), Welcome), timeout=SLOW_MS)
    home.findChildren(QPushButton, "suggestion")[0].click()
    assert window.focusWidget() is window.box  # what is typed next is a query
    wait_for(qtbot, window, indexed=1, pending=0, in_progress=0)
    assert isinstance(home.stack.currentWidget(), Welcome)
    assert [button.isVisible() for button in home.findChildren(QPushButton, "suggestion")] == [False, True]
    window.box.insert("train")
    qtbot.waitUntil(lambda: window.search.results.row_count() == 1, timeout=SLOW_MS)
    assert not isinstance(home.stack.currentWidget(), Welcome)


def test_a_query_leads_back_to_the_results(qtbot: QtBot, window: MainWindow, usual: Path) -> None:
    window.add([usual])
    wait_for(qtbot, window, indexed=1)
    window.home.open_problems()
    assert isinstance(window.home.stack.currentWidget(), ProblemsPage)
    QTest.keyClick(window.home.problems.findChildren(QPushButton)[0], Qt.Key.Key_Escape)
    assert not isinstance(window.home.stack.currentWidget(), ProblemsPage)
    window.home.open_problems()
    window.box.insert("train")
    qtbot.waitUntil(lambda: not isinstance(window.home.stack.currentWidget(), ProblemsPage), timeout=SLOW_MS)


def test_a_single_file_can_only_be_removed(qtbot: QtBot, window: MainWindow, usual: Path) -> None:
    window.add([usual / "one.txt"])
    qtbot.waitUntil(lambda: window.status.problems != "", timeout=SLOW_MS)
    window.home.problems.ignore_wanted.emit(str(usual / "one.txt"), False)
    agree = window.folders.findChild(QPushButton, "agree")
    assert agree is not None
    assert agree.isVisible()


def test_a_message_in_a_low_window_takes_the_place_of_the_offer(qtbot: QtBot, window: MainWindow) -> None:
    home = window.home
    home._show_bar()
    bar = home.bar
    assert bar is not None
    bar.show()
    home.resize(640, 400)
    assert bar.isEnabled()
    window.resize(640, 360)
    window.messages.show_lasting("2 files could not be read. " * 10)
    qtbot.waitUntil(lambda: window.height() == 360 and bar.height() == 0)
    assert not bar.isEnabled()
    window.messages.hide()
    qtbot.waitUntil(lambda: bar.height() > 0 and bar.isEnabled())
