from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from app.gui import desktop as desktop_module
from app.gui.desktop import Desktop, Kind, file_path, kind_of
from app.gui.results_model import Row

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.tasks import Lane
    from app.search.model import FileResult, Passage


@pytest.fixture
def opened() -> list[QUrl]:
    """What was handed to the system; no program is started in a test."""
    return []


@pytest.fixture
def desktop(make_lane: Callable[[bool], Lane], opened: list[QUrl]) -> Desktop:
    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    return Desktop(make_lane(False), open_url=open_url)


def row_of(path: Path, make_file: Callable[..., FileResult]) -> Row:
    file = make_file(str(path))
    return Row(file, file.passages[0], is_first=True)


def test_a_file_is_opened(
    qtbot: QtBot, desktop: Desktop, opened: list[QUrl], tmp_path: Path, make_file: Callable[..., FileResult]
) -> None:
    file = tmp_path / "数 #1.txt"
    file.write_text("x")
    desktop.open(row_of(file, make_file))
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [QUrl.fromLocalFile(str(file))]


def test_a_pdf_is_opened_at_its_page_where_there_is_a_way(
    qtbot: QtBot,
    make_lane: Callable[[bool], Lane],
    opened: list[QUrl],
    tmp_path: Path,
    make_file: Callable[..., FileResult],
    make_passage: Callable[..., Passage],
) -> None:
    pages: list[int] = []

    def open_page(path: Path, page: int) -> bool:
        pages.append(page)
        return path.name == "known.pdf"

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    desktop = Desktop(make_lane(False), open_url=take, open_page=open_page)
    for name in ("known.pdf", "other.pdf"):
        (tmp_path / name).write_text("x")
        passage = make_passage(page=7)
        desktop.open(Row(make_file(str(tmp_path / name), passage, format_name="pdf"), passage, is_first=True))
    qtbot.waitUntil(lambda: bool(opened))
    assert pages == [7, 7]
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "other.pdf"))]


def test_a_missing_file_is_told(
    qtbot: QtBot, desktop: Desktop, opened: list[QUrl], tmp_path: Path, make_file: Callable[..., FileResult]
) -> None:
    with qtbot.waitSignal(desktop.failed, check_params_cb=lambda text: "gone.txt" in text):
        desktop.open(row_of(tmp_path / "gone.txt", make_file))
    assert opened == []


def test_a_program_is_shown_not_run(
    qtbot: QtBot,
    desktop: Desktop,
    opened: list[QUrl],
    tmp_path: Path,
    make_file: Callable[..., FileResult],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desktop_module, "select_in_file_manager", lambda _: False)
    file = tmp_path / ("run.BAT" if sys.platform == "win32" else "run.Desktop")
    file.write_text("x")
    with qtbot.waitSignal(desktop.noticed):
        desktop.open(row_of(file, make_file))
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


@pytest.mark.skipif(sys.platform == "win32", reason="Explorer always selects")
def test_without_a_file_manager_the_folder_opens(
    qtbot: QtBot,
    desktop: Desktop,
    opened: list[QUrl],
    tmp_path: Path,
    make_file: Callable[..., FileResult],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")
    file = tmp_path / "a.txt"
    file.write_text("x")
    desktop.show_in_folder(row_of(file, make_file))
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_no_program_is_told(
    qtbot: QtBot, make_lane: Callable[[bool], Lane], tmp_path: Path, make_file: Callable[..., FileResult]
) -> None:
    file = tmp_path / "a.strange"
    file.write_text("x")
    desktop = Desktop(make_lane(False), open_url=lambda _: False)
    with qtbot.waitSignal(desktop.failed, check_params_cb=lambda text: "a.strange" in text):
        desktop.open(row_of(file, make_file))


def test_copying(qtbot: QtBot, desktop: Desktop, tmp_path: Path, make_file: Callable[..., FileResult]) -> None:
    row = row_of(tmp_path / "a.txt", make_file)
    with qtbot.waitSignal(desktop.noticed):
        desktop.copy_passage(row)
    assert QGuiApplication.clipboard().text() == row.passage.text
    with qtbot.waitSignal(desktop.noticed):
        desktop.copy_path(row)
    assert QGuiApplication.clipboard().text() == str(tmp_path / "a.txt")


def test_what_a_path_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert kind_of(tmp_path / "a.txt") is Kind.FILE
    assert kind_of(tmp_path) is Kind.FILE
    assert kind_of(tmp_path / "b") is Kind.MISSING


def test_undecodable_paths_come_back(make_file: Callable[..., FileResult]) -> None:
    file = make_file("/x/caf\U000f1ce9")
    assert str(file_path(Row(file, file.passages[0], is_first=True))).endswith("caf\udce9")
