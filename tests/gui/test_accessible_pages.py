"""Names and keys on the pages that are not there when the window opens; see test_accessible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.engine import Engine
from app.gui.app import make_window
from app.gui.filter_chip import FilterChip
from app.gui.page_canvas import PageScroll
from app.gui.quick_search import QuickSearch
from app.paths import DataDir
from app.settings import Settings
from tests.gui.conftest import write_documents
from tests.gui.test_accessible import focusable, name, tabbed, unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.main_window import MainWindow
    from app.gui.tasks import Lane
    from app.gui.theme import Theme

SLOW_MS = 20_000


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the small library and files that cannot be read."""
    folder = write_documents(tmp_path_factory.mktemp("documents"))
    (folder / "half.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    (folder / "junk.txt").write_bytes(bytes(range(8)) * 50)
    data = tmp_path_factory.mktemp("data")
    with Engine.open(DataDir(data)) as engine:
        engine.index([str(folder)], lambda _: None, lambda: False)
    return data


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, library: Path) -> Iterator[MainWindow]:
    made = make_window(qapp, DataDir(library), Settings())
    made.resize(1280, 720)
    made.show()
    qtbot.waitUntil(lambda: made.status.activity == made.status.tr("Up to date"), timeout=SLOW_MS)
    yield made
    with qtbot.waitSignal(made.closed, timeout=SLOW_MS):
        made.close()


def missed(qtbot: QtBot, top: QWidget, part: QWidget, first: QWidget) -> list[str]:
    """What can be seen of a part of a window and is not visited by Tab, by name."""
    top.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    seen = tabbed()
    return [
        f"{type(each).__name__} {name(each)}"
        for each in focusable(top)
        if part.isAncestorOf(each) and each.isVisible() and each.isEnabled() and each not in seen
    ]


def mute(top: QWidget) -> list[str]:
    """Items of lists and menus that a screen reader would say nothing for."""
    return [type(each).__name__ for each in top.findChildren(QWidget) if each.isVisible() and _is_mute(each)]


def _is_mute(widget: QWidget) -> bool:
    seen = QAccessible.queryAccessibleInterface(widget)
    if seen is None or seen.role() not in (QAccessible.Role.List, QAccessible.Role.PopupMenu):
        return False
    items = [seen.child(number) for number in range(seen.childCount())]
    kinds = (QAccessible.Role.ListItem, QAccessible.Role.MenuItem)
    return any(item.role() in kinds and not item.text(QAccessible.Text.Name).strip() for item in items)


def test_problems(window: MainWindow, qtbot: QtBot) -> None:
    page = window.home.problems
    with qtbot.waitSignal(page.shown, timeout=SLOW_MS):
        window.home.open_problems()
    assert page.reasons
    assert not unnamed(window)
    assert not mute(page)
    assert not missed(qtbot, window, page, window.box)
    assert name(page)


def test_exclusions(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.home._roots), timeout=SLOW_MS)
    window.home.open_exclusions(window.home._roots[0])
    page = window.home.exclusions
    qtbot.waitUntil(page.isVisible)
    assert not unnamed(window)
    assert not missed(qtbot, window, page, window.box)
    assert name(page)


def test_preview(window: MainWindow, qtbot: QtBot) -> None:
    window.box.setText("tomatoes in dry summers")
    qtbot.waitUntil(
        lambda: window.preview.is_showing and bool(window.preview.findChildren(PageScroll)), timeout=SLOW_MS
    )
    qtbot.waitUntil(lambda: bool(window.preview._tools.hits_text), timeout=SLOW_MS)
    assert window.preview._tools.isVisible()
    assert not unnamed(window)
    assert not missed(qtbot, window, window.preview, window.box)


def test_filter_menus(window: MainWindow) -> None:
    chips = [chip for chip in window.findChildren(FilterChip) if chip.isVisible()]
    assert chips
    for chip in chips:
        chip.menu.aboutToShow.emit()  # as the click does; a menu that is open would take all keys of the screen
        assert name(chip.menu), name(chip.button)
        entries = [action for action in chip.menu.actions() if not action.isSeparator()]
        assert entries, name(chip.button)
        assert all(action.text().strip() for action in entries)


def test_sheet(window: MainWindow, qtbot: QtBot) -> None:
    window.sheet.toggle()
    qtbot.waitUntil(window.sheet.isVisible)
    assert not unnamed(window)
    assert name(window.sheet)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.sheet.isAncestorOf(focus) or focus is window.sheet
    for _ in range(4):  # keys do not wander off below it
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert window.sheet.isAncestorOf(focus) or focus is window.sheet
    window.sheet.close_up()


def test_welcome(qtbot: QtBot, qapp: QApplication, data_dir: DataDir) -> None:
    made = make_window(qapp, data_dir, Settings())
    made.resize(1280, 720)
    made.show()
    qtbot.waitUntil(lambda: made.home.welcome is not None and made.home.welcome.isVisible(), timeout=SLOW_MS)
    welcome = made.home.welcome
    assert welcome is not None
    assert not unnamed(made)
    assert name(welcome)
    assert not missed(qtbot, made, welcome, made.box)
    with qtbot.waitSignal(made.closed, timeout=SLOW_MS):
        made.close()


def test_quick_search(qtbot: QtBot, theme: Theme, lane: Lane) -> None:
    quick = QuickSearch(lane, theme)
    qtbot.addWidget(quick)
    quick.come_up()
    quick.box.setText("sourdough starter")
    qtbot.waitUntil(quick.results.isVisible, timeout=SLOW_MS)
    assert not unnamed(quick)
    assert not mute(quick)
    assert name(quick)
    assert not missed(qtbot, quick, quick, quick.box)
