from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.gui.results_model import ROW_ROLE, Arrangement, Order, ResultsModel
from app.search.model import MatchedBy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.search.model import FileResult
    from tests.gui.conftest import MakeFile, MakePassage

Mode = QAbstractItemModelTester.FailureReportingMode


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[ResultsModel]:
    del qtbot
    made = ResultsModel()
    tester = QAbstractItemModelTester(made, Mode.Fatal)
    # It would fetch from within its own handlers, which its own bookkeeping does not stand.
    tester.setUseFetchMore(False)
    yield made
    del tester


@pytest.fixture
def files(make_file: MakeFile, make_passage: MakePassage) -> tuple[FileResult, ...]:
    first = make_file("/b.md", make_passage(1, score=0.9), make_passage(2, score=0.2))
    second = make_file("/A.md", make_passage(3, score=0.5))
    return replace(first, changed_ns=1), replace(second, changed_ns=2)


def ids(model: ResultsModel) -> list[str]:
    return [model.index(number).data(ROW_ROLE).passage.chunk_id for number in range(model.rowCount())]


def test_a_file_is_one_row_until_it_is_opened(model: ResultsModel, files: tuple[FileResult, ...]) -> None:
    model.show(files)
    assert ids(model) == ["chunk-1", "chunk-3"]
    model.set_open(0, True)
    model.set_open(2, True)  # has no more
    rows = [model.index(number).data(ROW_ROLE) for number in range(model.rowCount())]
    assert [(row.passage.chunk_id, row.is_first, row.more, row.is_open) for row in rows] == [
        ("chunk-1", True, 1, True),
        ("chunk-2", False, 0, False),
        ("chunk-3", True, 0, False),
    ]
    assert model.first_of(1) == 0
    model.show(files, keep_open=True)
    assert model.rowCount() == 3
    model.set_open(1, False)  # by a row of its own
    assert ids(model) == ["chunk-1", "chunk-3"]


def test_passages_one_by_one(model: ResultsModel, files: tuple[FileResult, ...]) -> None:
    model.show(files)
    model.arrange(Arrangement(is_grouped=False))
    assert ids(model) == ["chunk-1", "chunk-3", "chunk-2"]
    assert all(model.index(number).data(ROW_ROLE).is_first for number in range(3))


def test_orders(model: ResultsModel, files: tuple[FileResult, ...]) -> None:
    model.show(files)
    for order, expected in (
        (Order.DATE, ["chunk-3", "chunk-1"]),
        (Order.NAME, ["chunk-3", "chunk-1"]),
        (Order.RELEVANCE, ["chunk-1", "chunk-3"]),
    ):
        model.arrange(Arrangement(order))
        assert ids(model) == expected


def test_positions(model: ResultsModel, files: tuple[FileResult, ...]) -> None:
    model.show(files)
    assert model.position("chunk-3") == 1
    assert model.position("chunk-2") == -1
    assert model.position("chunk-2", "/b.md") == 0  # the file that it is hidden in
    assert model.position("gone", "/gone") == -1


def test_more_is_asked_for_once_and_added_at_the_end(
    qtbot: QtBot, model: ResultsModel, files: tuple[FileResult, ...], make_file: MakeFile, make_passage: MakePassage
) -> None:
    model.show(files)
    assert not model.canFetchMore(QModelIndex())
    model.expect_more(True)
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    third = make_file("/c.md", make_passage(4))
    model.append((files[1], third, files[0]))
    assert ids(model) == ["chunk-1", "chunk-3", "chunk-4"]
    assert not resets
    model.arrange(Arrangement(Order.NAME))
    model.append((make_file("/0.md", make_passage(5)),))
    assert ids(model) == ["chunk-5", "chunk-3", "chunk-1", "chunk-4"]


def test_what_is_learned_later_goes_to_its_row(model: ResultsModel, files: tuple[FileResult, ...]) -> None:
    model.show(files)
    weak = replace(files[1], passages=(replace(files[1].passages[0], is_weak=True),))
    other = replace(files[0], passages=files[1].passages)
    model.update((weak, other))
    assert [row.passage.is_weak for row in (model.row(model.index(0)), model.row(model.index(1))) if row] == [
        False,
        True,
    ]
    assert ids(model) == ["chunk-1", "chunk-3"]


def test_screen_readers_hear_the_whole_row(model: ResultsModel, make_file: MakeFile, make_passage: MakePassage) -> None:
    passage = make_passage(1, "Two\nlines.", page=3, matched_by=MatchedBy.KEYWORD)
    model.show((make_file("/x/a.pdf", passage, make_passage(2)),))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "a.pdf, page 3, by words, Two lines., 1 more passage"
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "/x/a.pdf"
    model.show(())
    assert model.row(model.index(0)) is None
