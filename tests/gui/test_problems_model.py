from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.errors import DocumentProblem
from app.gui.problems_model import ProblemsModel, advice, grouped, reason
from app.store.records import FileProblem, FileState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def problem(path: str, code: str = "encrypted") -> FileProblem:
    state = FileState.SKIPPED if DocumentProblem(code).is_skip else FileState.FAILED
    return FileProblem(path, code, "It cannot be read. Do this.", state)


def test_groups_what_failed_first_then_by_number() -> None:
    groups = grouped(
        [
            problem("/x/1"),
            *(problem(f"/y/{n}", "unsupported") for n in range(3)),
            problem("/x/2"),
            problem("/z", "corrupt"),
        ]
    )
    assert [(group.code, len(group.files), group.is_skip) for group in groups] == [
        ("encrypted", 2, False),
        ("corrupt", 1, False),
        ("unsupported", 3, True),
    ]
    assert grouped([]) == ()


def test_every_reason_has_words_and_advice() -> None:
    for code in DocumentProblem:
        group = grouped([FileProblem("/x", code.value, "", FileState.FAILED)])[0]
        assert reason(group) != "Another reason"
        assert advice(code.value).endswith(".")
    unknown = grouped([FileProblem("/x", "new", "", FileState.FAILED)])[0]
    assert reason(unknown) == "Another reason"
    assert advice("new") == ""


def test_rows_are_made_when_they_are_shown() -> None:
    files = tuple(problem(f"/folder/{number}.pdf") for number in range(100_000))
    model = ProblemsModel()
    started = time.thread_time()
    model.show_files(files)
    assert time.thread_time() - started < 0.05
    assert model.rowCount() == 100_000
    assert model.columnCount() == 3
    assert model.headerData(0, Qt.Orientation.Horizontal) == "File"
    texts = [model.index(99_999, column).data() for column in range(3)]
    assert texts == ["99999.pdf", "/folder", "It cannot be read. Do this."]
    assert "/folder/99999.pdf" in model.index(99_999, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.row_of("/folder/7.pdf") == 7
    assert model.row_of("/elsewhere") == -1
    assert model.file(3).path == "/folder/3.pdf"


def test_a_path_keeps_its_slash_where_the_window_is_read_from_right_to_left(qapp: QApplication) -> None:
    model = ProblemsModel()
    model.show_files((problem("/folder/a.pdf"),))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert model.index(0, 1).data() == "\u200e/folder"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
