from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.gui.results_model import ROW_ROLE, ResultsModel
from app.search.model import MatchedBy

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.search.model import FileResult, Passage

Mode = QAbstractItemModelTester.FailureReportingMode


def watch(model: ResultsModel) -> QAbstractItemModelTester:
    tester = QAbstractItemModelTester(model, Mode.Fatal)
    # It would fetch from within its own handlers, which its own bookkeeping does not stand.
    tester.setUseFetchMore(False)
    return tester


def test_rows_are_passages_grouped_by_file(
    qtbot: QtBot, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]
) -> None:
    del qtbot
    model = ResultsModel()
    tester = watch(model)
    model.show((make_file("/a.md", make_passage(1), make_passage(2)), make_file("/b.md", make_passage(3))))
    rows = [model.index(number).data(ROW_ROLE) for number in range(model.rowCount())]
    assert [(row.file.path, row.is_first) for row in rows] == [("/a.md", True), ("/a.md", False), ("/b.md", True)]
    assert model.position("chunk-3") == 2
    assert model.position("gone") == -1
    del tester


def test_rows_come_in_batches(qtbot: QtBot, make_file: Callable[..., FileResult]) -> None:
    del qtbot
    model = ResultsModel()
    tester = watch(model)
    model.show(tuple(make_file(f"/{number}.md") for number in range(100_000)))
    first = model.rowCount()
    assert first < 1000
    model.require(first + 5)
    assert first + 5 < model.rowCount() < 2000
    model.show(())
    assert model.rowCount() == 0
    assert model.row(model.index(0)) is None
    del tester


def test_screen_readers_hear_the_whole_row(
    qtbot: QtBot, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]
) -> None:
    del qtbot
    model = ResultsModel()
    model.show((make_file("/x/a.pdf", make_passage(1, "Two\nlines.", page=3, matched_by=MatchedBy.KEYWORD)),))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "a.pdf, page 3, exact words, Two lines."
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "/x/a.pdf"
