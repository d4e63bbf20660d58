from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QToolButton, QWidget

from app.engine import Engine
from app.gui.main_window import MainWindow
from app.gui.page_canvas import PageScroll
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.paths import DataDir

SLOW_MS = 30_000
CLOSE_MS = 2000


def make_window(qtbot: QtBot, data_dir: DataDir, theme: Theme) -> MainWindow:
    made = MainWindow(data_dir, lambda: Engine.open(data_dir), theme)
    with qtbot.waitSignal(made.library.state_changed, timeout=SLOW_MS):
        made.show()
    return made


def close(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closed, timeout=CLOSE_MS):
        window.close()
    window.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, data_dir: DataDir, theme: Theme) -> Iterator[MainWindow]:
    made = make_window(qtbot, data_dir, theme)
    yield made
    close(qtbot, made)


def drag(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def drop(target: QWidget, data: QMimeData) -> bool:
    """Send what Qt sends for a drop on this widget; True when it was taken."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.LinkAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), actions, data, button, none)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(10, 10), actions, data, button, none)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def wait_until_indexed(qtbot: QtBot, window: MainWindow) -> None:
    def is_done(state: object) -> bool:
        status = state.status  # type: ignore[attr-defined]
        return bool(status.chunks) and status.chunks == status.embedded

    with qtbot.waitSignal(window.library.state_changed, timeout=SLOW_MS, check_params_cb=is_done):
        window.library.refresh()


def search(qtbot: QtBot, window: MainWindow, query: str) -> list[str]:
    with qtbot.waitSignal(window.search.searched, timeout=SLOW_MS):
        window.box.clear()
        QTest.keyClicks(window.box, query)
    model = window.search.results.model()
    return [Path(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)).name for row in range(model.rowCount())]


def test_the_main_job(qtbot: QtBot, window: MainWindow, documents: Path) -> None:
    """Drop a folder, ask in words, walk the results, see the page."""
    assert window.focusWidget() is window.box
    assert not window.preview.isVisible()
    assert drop(window, drag(QUrl.fromLocalFile(str(documents))))
    wait_until_indexed(qtbot, window)
    assert window.status.counts.startswith("5 files")
    qtbot.waitUntil(window.preview.isVisible)

    found = search(qtbot, window, "how often to water tomatoes in dry summers")
    assert found[0] == "report.pdf"
    stack = window.preview.findChild(QStackedWidget)
    assert stack is not None
    qtbot.waitUntil(lambda: isinstance(stack.currentWidget(), PageScroll), timeout=SLOW_MS)

    results = window.search.results
    QTest.keyClick(window.box, Qt.Key.Key_Down)
    assert results.currentIndex().row() == 1

    def step(start: int, modifier: Qt.KeyboardModifier) -> bool:
        """Through the found words of the file, then past them; steps wait for a file that is being read."""
        if results.currentIndex().row() == start and window.preview.is_showing:
            QTest.keyClick(window, Qt.Key.Key_F3, modifier)
        return results.currentIndex().row() != start

    qtbot.waitUntil(lambda: step(1, Qt.KeyboardModifier.NoModifier), timeout=SLOW_MS)
    assert results.currentIndex().row() == 2
    qtbot.waitUntil(lambda: step(2, Qt.KeyboardModifier.ShiftModifier), timeout=SLOW_MS)
    assert results.currentIndex().row() == 1
    QTest.keyClick(window.box, Qt.Key.Key_Up)
    assert results.currentIndex().row() == 0
    assert window.focusWidget() is window.box

    QTest.keyClick(window.box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "tomatoes" in QGuiApplication.clipboard().text()
    assert window.messages.text == "Passage copied."
    QTest.keyClick(window.box, Qt.Key.Key_Escape)
    assert window.box.text() == ""
    assert results.row_count() == 0


def test_a_dropped_file_and_a_wrong_drop(qtbot: QtBot, window: MainWindow, documents: Path) -> None:
    assert not drop(window, drag(QUrl("sftp://elsewhere/x")))
    missing = documents / "missing"
    assert drop(window, drag(QUrl.fromLocalFile(str(documents / "bread.md")), QUrl.fromLocalFile(str(missing))))
    wait_until_indexed(qtbot, window)
    assert "missing" in window.messages.text
    assert search(qtbot, window, "sourdough")[0] == "bread.md"


def test_drag_shows_where_to_drop(window: MainWindow, documents: Path) -> None:
    data = drag(QUrl.fromLocalFile(str(documents)))
    enter = QDragEnterEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    assert window.drops.overlay.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drops.overlay.isVisible()


def test_no_part_of_the_window_swallows_a_drop(window: MainWindow) -> None:
    takers = [child for child in window.findChildren(QWidget) if child.acceptDrops()]
    assert takers == [window.box]


def test_pausing_from_the_status_line(qtbot: QtBot, window: MainWindow) -> None:
    button = window.status.findChild(QToolButton, "pause")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.text() == "Resume", timeout=SLOW_MS)
    qtbot.waitUntil(lambda: window.status.activity == "Indexing is paused", timeout=SLOW_MS)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: button.text() == "Pause", timeout=SLOW_MS)


def test_the_dialog_does_not_block(qtbot: QtBot, window: MainWindow, documents: Path) -> None:
    window.ask_for_folder()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(documents / "code")])
    dialog.reject()
    wait_until_indexed(qtbot, window)
    assert search(qtbot, window, "greet")[0] == "greeting.py"


def test_every_control_has_a_name(window: MainWindow) -> None:
    nameless = [
        child
        for kind in ("QToolButton", "QPushButton", "QLineEdit", "QListView", "QPlainTextEdit", "QProgressBar")
        for child in window.findChildren(QWidget)
        if child.metaObject().className() == kind
        and not (child.accessibleName() or (child.text() if hasattr(child, "text") else ""))
        and child.parent() is not window.box
        and child.isVisibleTo(window)
    ]
    assert nameless == []


def test_size_is_remembered(qtbot: QtBot, data_dir: DataDir, theme: Theme) -> None:
    first = make_window(qtbot, data_dir, theme)
    first.resize(780, 620)
    close(qtbot, first)
    second = make_window(qtbot, data_dir, theme)
    assert (second.width(), second.height()) == (780, 620)
    close(qtbot, second)


def test_theme_changes_while_it_runs(window: MainWindow) -> None:
    window.set_theme(load_theme("dark"))


def test_closing_in_the_middle_of_work_is_quick(qtbot: QtBot, data_dir: DataDir, theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"Text number {number}. " * 100)
    window = make_window(qtbot, data_dir, theme)
    window.add([folder])
    qtbot.waitUntil(lambda: window.status.activity.startswith(("Reading", "Making")), timeout=SLOW_MS)
    started = time.monotonic()
    close(qtbot, window)
    assert time.monotonic() - started < CLOSE_MS / 1000


@pytest.fixture(autouse=True)
def _no_native_dialogs(qapp: QApplication) -> Iterator[None]:
    before: Callable[..., bool] = qapp.testAttribute
    native = before(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, True)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, native)


def test_the_first_window_fits_the_screen(window: MainWindow) -> None:
    screen = window.screen().availableSize()
    assert window.width() <= screen.width()
    assert window.height() <= screen.height()


def test_what_is_asked_while_the_first_folder_is_read_is_answered(
    qtbot: QtBot, window: MainWindow, documents: Path
) -> None:
    with qtbot.waitSignal(window.search.searched, timeout=SLOW_MS):
        window.box.insert("sourdough")
    assert window.search.results.row_count() == 0
    with qtbot.waitSignal(
        window.search.searched, timeout=SLOW_MS, check_params_cb=lambda response: bool(response.results)
    ):
        window.add([documents])


def test_the_window_says_that_it_took_over(window: MainWindow) -> None:
    window.library.took_over.emit()
    assert window.status.activity == "The other Lodestone is closed: this one goes on with the library"
    assert window.messages.text == window.status.activity


def test_settings_open_by_key_and_by_button(qtbot: QtBot, window: MainWindow, qapp: QApplication) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.settings.isVisible)
    with qtbot.waitSignal(window.theme_chosen):
        window.settings.general.themes.button("dark").click()
    window.settings.close()
    gear = window.findChild(QToolButton, "gear")
    assert gear is not None
    gear.click()
    assert window.settings.isVisible()
    del qapp


def test_a_dropped_model_is_offered_and_no_document(window: MainWindow, tmp_path: Path) -> None:
    assert drop(window, drag(QUrl.fromLocalFile(str(tmp_path / "own.gguf"))))
    assert window.settings.current_page is window.settings.models
    assert "own.gguf" in window.settings.models.confirm.accessibleName()


def test_other_settings_count_while_the_window_is_open(
    qtbot: QtBot, window: MainWindow, documents: Path, tmp_path: Path
) -> None:
    """Exclude what was found: another engine takes over, the results follow, and a pause stays."""
    folder = tmp_path / "documents"
    shutil.copytree(documents, folder)
    window.add([folder])
    wait_until_indexed(qtbot, window)
    assert search(qtbot, window, "sourdough")[0] == "bread.md"
    window.open_settings()
    choices = window.settings.choices
    with qtbot.waitSignal(choices.changed, timeout=SLOW_MS):
        choices.load()
    assert choices.settings is not None
    with qtbot.waitSignal(
        window.library.state_changed,
        timeout=SLOW_MS,
        check_params_cb=lambda state: bool(state.roots) and state.roots[0].files == 4,
    ):
        choices.change(exclude=(*choices.settings.exclude, "bread*"))
    qtbot.waitUntil(lambda: "bread.md" not in found_names(window), timeout=SLOW_MS)
    window.library.set_paused(True)
    with qtbot.waitSignal(window.library.state_changed, timeout=SLOW_MS, check_params_cb=lambda state: state.is_paused):
        choices.change(threads=1)


def found_names(window: MainWindow) -> list[str]:
    model = window.search.results.model()
    return [Path(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)).name for row in range(model.rowCount())]


def test_a_failed_download_is_told_while_the_settings_are_closed(window: MainWindow) -> None:
    window.downloads.failed.emit("m", "There is no room.")
    assert window.messages.text == "There is no room."
