from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QToolButton

from app.gui.page_canvas import PageScroll
from app.gui.preview_pane import PreviewPane
from app.gui.results_model import Row
from app.gui.state_page import StatePage
from app.gui.text_view import PassageText
from app.search.model import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.tasks import Lane
    from app.gui.theme import Theme
    from app.search.model import FileResult

SLOW_MS = 10_000


def find(engine: Engine, query: str) -> Row:
    file = engine.search(SearchRequest(query)).results[0]
    return Row(file, file.passages[0], is_first=True)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, lane: Lane) -> PreviewPane:
    made = PreviewPane(lane, theme)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def shown(pane: PreviewPane) -> object:
    stack = pane.findChild(QStackedWidget)
    assert stack is not None
    return stack.currentWidget()


def test_it_is_empty_at_first(pane: PreviewPane) -> None:
    assert isinstance(shown(pane), StatePage)
    assert not any(button.isVisible() for button in pane.findChildren(QToolButton))


def test_a_page_then_a_text(qtbot: QtBot, pane: PreviewPane, engine: Engine) -> None:
    pane.show_passage(find(engine, "tomatoes in dry summers"))
    qtbot.waitUntil(lambda: isinstance(shown(pane), PageScroll), timeout=SLOW_MS)
    assert pane.is_showing
    assert "page 2 of 2" in pane.place_text
    pane.show_passage(find(engine, "sourdough starter rye"))
    qtbot.waitUntil(lambda: isinstance(shown(pane), PassageText), timeout=SLOW_MS)
    assert "line" in pane.place_text
    pane.show_passage(None)
    assert isinstance(shown(pane), StatePage)


def test_a_wider_pane_gets_a_sharper_page(qtbot: QtBot, pane: PreviewPane, engine: Engine) -> None:
    pane.show_passage(find(engine, "tomatoes in dry summers"))
    qtbot.waitUntil(lambda: isinstance(shown(pane), PageScroll), timeout=SLOW_MS)
    page = shown(pane)
    assert isinstance(page, PageScroll)
    before = page.canvas.image_width
    pane.resize(900, 600)
    qtbot.waitUntil(lambda: page.canvas.image_width > before, timeout=SLOW_MS)


def test_a_file_that_is_gone_says_so(qtbot: QtBot, pane: PreviewPane, make_file: Callable[..., FileResult]) -> None:
    file = make_file("/nowhere/gone.txt", format_name="text")
    pane.show_passage(Row(file, file.passages[0], is_first=True))
    page = shown(pane)
    assert isinstance(page, StatePage)
    qtbot.waitUntil(lambda: page.accessibleName() == "No preview", timeout=SLOW_MS)
    assert page.accessibleDescription()


def test_buttons_carry_the_row(qtbot: QtBot, pane: PreviewPane, engine: Engine) -> None:
    row = find(engine, "night train Vienna")
    pane.show_passage(row)
    buttons = pane.findChildren(QToolButton)
    for button, signal in zip(buttons, (pane.open_wanted, pane.folder_wanted), strict=True):
        with qtbot.waitSignal(signal, check_params_cb=lambda got: got is row):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
