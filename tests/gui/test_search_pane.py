from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget

from app.gui.search_pane import SearchPane
from app.gui.state_page import StatePage
from app.search.model import SearchMode, SearchResponse

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.tasks import Lane
    from app.gui.theme import Theme
    from app.search.model import FileResult
    from tests.gui.conftest import MakeFile, MakePassage

SLOW_MS = 15_000


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, lane: Lane) -> SearchPane:
    made = SearchPane(lane, theme)
    qtbot.addWidget(made)
    made.resize(450, 600)
    made.show()
    return made


def headline(pane: SearchPane) -> str:
    stack = pane.findChild(QStackedWidget)
    assert stack is not None
    page = stack.currentWidget()
    return page.accessibleName() if isinstance(page, StatePage) else ""


def names(pane: SearchPane) -> list[str]:
    model = pane.results.model()
    return [Path(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)).name for row in range(model.rowCount())]


def chosen(pane: SearchPane) -> str:
    row = pane.results.current_row()
    return Path(row.file.path).name if row else ""


def test_an_empty_library_asks_for_folders(qtbot: QtBot, pane: SearchPane) -> None:
    pane.set_library(roots=0, files=0)
    assert headline(pane) == "Drop folders here"
    button = next(button for button in pane.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(pane.add_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    pane.set_library(roots=1, files=6)
    assert headline(pane) == "What are you looking for?"


def test_results_of_a_real_search(qtbot: QtBot, pane: SearchPane) -> None:
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("how to bake bread")
    assert names(pane)[0] == "bread.md"
    assert pane.results.current_row() is not None
    assert headline(pane) == ""


def test_only_the_newest_query_is_shown(qtbot: QtBot, pane: SearchPane) -> None:
    queries: list[str] = []
    pane.searched.connect(lambda response: queries.append(response.query))
    for query in ("night", "night train", "护照"):
        pane.search(query)
    qtbot.waitUntil(lambda: "护照" in queries, timeout=SLOW_MS)
    qtbot.wait(100)
    assert queries == ["护照"]
    assert names(pane)[0] == "旅行.txt"


def test_clearing_shows_the_hint_again(qtbot: QtBot, pane: SearchPane) -> None:
    pane.set_library(roots=1, files=6)
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("sourdough")
    pane.search("")
    assert names(pane) == []
    assert headline(pane) == "What are you looking for?"


def test_refresh_keeps_the_choice(qtbot: QtBot, pane: SearchPane) -> None:
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("the night train")
    pane.results.step(1)
    before = pane.results.current_row()
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.refresh()
    after = pane.results.current_row()
    assert before is not None
    assert after is not None
    assert after.passage.chunk_id == before.passage.chunk_id


def test_nothing_found_says_what_to_try(qtbot: QtBot, pane: SearchPane) -> None:
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("type:odt sourdough")
    assert headline(pane) == "Nothing found"


def test_a_query_of_filters_alone_is_no_error(qtbot: QtBot, pane: SearchPane, lane: Lane) -> None:
    with qtbot.assertNotEmitted(lane.failed):
        pane.search("type:pdf")
        qtbot.waitUntil(lambda: headline(pane) != "" or bool(names(pane)), timeout=SLOW_MS)


def test_a_slow_search_says_that_it_searches(qtbot: QtBot, pane: SearchPane, lane: Lane) -> None:
    started, release = threading.Event(), threading.Event()

    def block(*_: object) -> None:
        started.set()
        release.wait(10)

    lane.submit(block, lambda _: None)
    assert started.wait(5)
    pane.search("sourdough")
    qtbot.waitUntil(lambda: headline(pane) == "Searching…")
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        release.set()
    assert headline(pane) == ""


def test_warming_up_shows_nothing(qtbot: QtBot, pane: SearchPane, lane: Lane) -> None:
    pane.set_library(roots=1, files=6)
    with qtbot.assertNotEmitted(pane.searched), qtbot.assertNotEmitted(lane.failed):
        pane.warm_up()
        qtbot.wait(500)
    assert headline(pane) == "What are you looking for?"


def test_an_empty_library_asks_for_folders_whatever_is_typed(qtbot: QtBot, pane: SearchPane) -> None:
    pane.set_library(roots=0, files=0)
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("zzzz type:odt")
    assert headline(pane) == "Drop folders here"


def test_only_a_search_that_lacks_results_is_made_again_as_the_library_grows(qtbot: QtBot, pane: SearchPane) -> None:
    pane.set_library(roots=1, files=6)
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("type:odt sourdough")
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.look_again()
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("sourdough")
    with qtbot.assertNotEmitted(pane.searched, wait=500):
        pane.look_again()


def test_the_first_folder_ends_the_asking_for_folders(qtbot: QtBot, pane: SearchPane) -> None:
    pane.set_library(roots=0, files=0)
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("zzzz type:odt")
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.set_library(roots=1, files=0)
    assert headline(pane) == "Nothing found"


def fake_responses(monkeypatch: pytest.MonkeyPatch, engine: Engine, *responses: SearchResponse) -> None:
    queue = list(responses)
    monkeypatch.setattr(engine, "search", lambda _request, _should_stop: queue.pop(0))


def test_a_list_that_grows_shows_its_best_unless_the_person_chose(
    qtbot: QtBot,
    pane: SearchPane,
    engine: Engine,
    make_file: MakeFile,
    make_passage: MakePassage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    poor, good, best = (
        make_file(f"/d/{name}.md", make_passage(number)) for number, name in enumerate(("poor", "good", "best"), 1)
    )

    def response(*files: FileResult, degraded: str = "") -> SearchResponse:
        return SearchResponse("q", SearchMode.HYBRID, files, 1.0, degraded)

    answers = [response(poor, degraded="Words only."), response(good, poor), response(best, good, poor)]
    fake_responses(monkeypatch, engine, *answers)
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.search("q")
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.look_again()
    assert chosen(pane) == "good.md"
    pane.results.step(1)
    with qtbot.waitSignal(pane.searched, timeout=SLOW_MS):
        pane.refresh()
    assert chosen(pane) == "poor.md"


def test_what_was_taken_as_text_is_told(qtbot: QtBot, pane: SearchPane) -> None:
    with qtbot.waitSignal(pane.results.chosen, timeout=SLOW_MS):
        pane.search("sourdough after:soon")
    assert any(note.isVisible() and "after:soon" in note.text() for note in pane.findChildren(QLabel))


def test_a_folder_that_is_not_in_the_library_is_told(qtbot: QtBot, pane: SearchPane, documents: Path) -> None:
    pane.search("sourdough in:nowhere")
    qtbot.waitUntil(lambda: headline(pane) == "No search yet", timeout=SLOW_MS)
    stack = pane.findChild(QStackedWidget)
    assert stack is not None
    page = stack.currentWidget()
    assert page is not None
    assert "nowhere is not in the library" in page.accessibleDescription()
    assert str(documents) in page.accessibleDescription()


def test_sentences_are_marked_when_the_results_are_out(qtbot: QtBot, pane: SearchPane) -> None:
    def marked() -> list[str]:
        row = pane.results.current_row()
        return [row.passage.text[a:b] for a, b in row.passage.meaning_ranges] if row else []

    pane.search("When does the railway leave for Austria?")
    qtbot.waitUntil(lambda: bool(marked()), timeout=SLOW_MS)
    assert marked() == ["The night train to Vienna leaves at ten."]


def test_that_nothing_is_close_is_said(pane: SearchPane, make_passage: MakePassage, make_file: MakeFile) -> None:
    weak = SearchResponse("x", SearchMode.SEMANTIC, (make_file("/x.md", make_passage(is_weak=True)),), 1.0)
    pane._show(weak, False)
    assert any("Nothing close was found" in each.text() for each in pane.findChildren(QLabel))
