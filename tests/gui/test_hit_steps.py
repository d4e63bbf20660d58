from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.documents.view import Look, TextView
from app.gui.hit_steps import HitSteps
from app.gui.page_canvas import PageScroll
from app.gui.preview_requests import Requests
from app.gui.preview_texts import PreviewTexts
from app.gui.preview_tools import PreviewTools
from app.gui.results_model import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from app.gui.tasks import Lane
    from app.gui.theme import Theme
    from tests.gui.conftest import MakeFile

VIEW = TextView("a b a", Look.PLAIN, (0, 0), hits=((0, 1), (4, 5)), last=5, length=5)


class Half:
    """The preview without its head: a text that is shown, or nothing."""

    def __init__(self, qtbot: QtBot, theme: Theme, lane: Lane) -> None:
        page, tools = PageScroll(), PreviewTools()
        for each in (page, tools):
            qtbot.addWidget(each)
        self.texts = PreviewTexts(Requests(lane), theme, page)
        for text in (self.texts.plain, self.texts.rich):
            qtbot.addWidget(text)
        self.is_shown = False
        self.left: list[int] = []
        self.steps = HitSteps(page, self.texts, tools, self.shown)
        self.steps.ended.connect(self.left.append)

    def shown(self) -> QWidget | None:
        return self.texts.shown if self.is_shown else None

    def show(self, make_file: MakeFile) -> None:
        file = make_file("/a.txt", format_name="text")
        self.texts.show(Row(file, file.passages[0], is_first=True), VIEW)
        self.is_shown = True
        self.steps.catch_up()

    @property
    def current(self) -> int | None:
        marks = self.texts.shown.marks
        return marks.current if marks else None


@pytest.fixture
def half(qtbot: QtBot, theme: Theme, lane: Lane) -> Half:
    return Half(qtbot, theme, lane)


def test_without_anything_shown_a_step_leaves_the_file(half: Half) -> None:
    half.steps.step(1)
    assert half.left == [1]


def test_steps_wait_and_end(half: Half, make_file: MakeFile) -> None:
    half.steps.wait(is_same_file=False)
    half.steps.step(1)
    half.steps.step(1)
    assert half.left == []
    half.show(make_file)
    assert half.current == 1
    half.steps.step(1)
    assert (half.left, half.current) == ([1], 1)


@pytest.mark.parametrize(("is_same_file", "current"), [(False, 1), (True, None)])
def test_who_goes_back_begins_at_the_last_word_of_another_file(
    half: Half, make_file: MakeFile, is_same_file: bool, current: int | None
) -> None:
    half.steps.ended.connect(lambda _: half.steps.wait(is_same_file=is_same_file))
    half.steps.step(-1)
    half.show(make_file)
    assert half.current == current


def test_what_cannot_be_shown_is_left_by_the_next_step(half: Half) -> None:
    half.steps.wait(is_same_file=False)
    half.steps.step(1)
    half.steps.catch_up()
    assert half.left == [1]
    half.steps.forget()
    half.steps.step(-1)
    assert half.left == [1, -1]
