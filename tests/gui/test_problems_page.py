from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QMenu, QPushButton, QTableView

from app.engine import Engine
from app.gui.engine_slot import EngineSlot
from app.gui.library import LibraryState
from app.gui.problems_page import ProblemsPage
from app.gui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.paths import DataDir


@pytest.fixture
def engine(data_dir: DataDir, tmp_path: Path) -> Iterator[Engine]:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "fine.txt").write_text("This can be read.")
    (folder / "half.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    for number in range(3):
        (folder / f"{number}.bin.txt").write_bytes(bytes(range(8)) * 50)
    with Engine.open(data_dir) as opened:
        opened.index([str(folder)], lambda _: None, lambda: False)
        yield opened


@pytest.fixture
def page(qtbot: QtBot, engine: Engine, theme: Theme) -> Iterator[ProblemsPage]:
    del theme
    slot = EngineSlot()
    slot.fill(engine)
    lane = Lane("test", slot, newest_only=False)
    made = ProblemsPage(lane)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.open()
    yield made
    lane.close()
    assert lane.join(5.0)


def button(page: ProblemsPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, f"problem-{name}")
    assert found is not None
    return found


def choose(page: ProblemsPage, reason: int, row: int = 0) -> QTableView:
    reasons = page.findChild(QListWidget, "problemReasons")
    files = page.findChild(QTableView, "problemsList")
    assert reasons is not None
    assert files is not None
    reasons.setCurrentRow(reason)
    files.setCurrentIndex(files.model().index(row, 0))
    return files


def test_reasons_and_what_can_be_done(qtbot: QtBot, page: ProblemsPage) -> None:
    assert [line.rpartition("  ·  ")[2] for line in page.reasons] == ["1", "3"]
    files = choose(page, 1, 2)
    assert files.model().rowCount() == 3
    assert files.currentIndex().data() == "2.bin.txt"
    with qtbot.waitSignal(page.open_wanted, check_params_cb=lambda path: path.name == "2.bin.txt"):
        button(page, "open").click()
    with qtbot.waitSignal(page.folder_wanted):
        button(page, "folder").click()
    with qtbot.waitSignal(
        page.retry_wanted, check_params_cb=lambda paths: [Path(p).name for p in paths] == ["2.bin.txt"]
    ):
        button(page, "one").click()
    assert button(page, "group").text() == "Retry 3 files"
    with qtbot.waitSignal(page.retry_wanted, check_params_cb=lambda paths: len(paths) == 3):
        button(page, "group").click()
    with qtbot.waitSignal(page.retry_wanted, check_params_cb=lambda paths: paths is None):
        button(page, "all").click()
    with qtbot.waitSignal(
        page.ignore_wanted, check_params_cb=lambda path, kind: not kind and path.endswith("2.bin.txt")
    ):
        button(page, "file").click()
    assert button(page, "kind").text() == "Leave out *.txt…"
    with qtbot.waitSignal(page.ignore_wanted, check_params_cb=lambda _, kind: kind):
        button(page, "kind").click()


def test_keys_and_menu(qtbot: QtBot, page: ProblemsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    files = choose(page, 1)
    QTest.keyClick(files, Qt.Key.Key_Down)
    assert files.currentIndex().row() == 1
    menus: list[list[str]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: menus.append([action.text() for action in menu.actions()]))
    files.customContextMenuRequested.emit(QPoint(5, 5))
    assert menus == [["Retry", "Open", "Show in folder", "Leave out…", "Leave out *.txt…"]]
    with qtbot.waitSignal(page.left):
        QTest.keyClick(files, Qt.Key.Key_Escape)


def test_it_follows_the_library(qtbot: QtBot, page: ProblemsPage, engine: Engine, tmp_path: Path) -> None:
    files = choose(page, 1, 1)
    chosen = files.currentIndex().data()
    (tmp_path / "documents" / "0.bin.txt").unlink()
    (tmp_path / "documents" / "half.pdf").unlink()
    engine.index([], lambda _: None, lambda: False)
    status = engine.status()
    with qtbot.waitSignal(page.shown, timeout=20_000, check_params_cb=lambda count: count == 2):
        page.show_library(LibraryState((), status, is_paused=False))
    assert files.currentIndex().data() == chosen
    # The same counts again are no reason to look.
    page.show_library(LibraryState((), replace(status), is_paused=False))


def test_without_problems_it_says_so(qtbot: QtBot, page: ProblemsPage, engine: Engine, tmp_path: Path) -> None:
    for file in (tmp_path / "documents").iterdir():
        file.write_text("Now it can be read.")
    engine.index([], lambda _: None, lambda: False)
    (tmp_path / "documents" / "half.pdf").unlink()
    engine.index([], lambda _: None, lambda: False)
    with qtbot.waitSignal(page.shown, timeout=20_000, check_params_cb=lambda count: count == 0):
        page.open()
    assert page.reasons == []
    assert button(page, "all").isHidden()
