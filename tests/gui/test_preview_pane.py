from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStackedWidget, QToolButton

from app.gui.page_canvas import PageScroll
from app.gui.preview_pane import PreviewPane
from app.gui.results_model import Row
from app.gui.rich_view import RichText
from app.gui.state_page import StatePage
from app.gui.text_view import PassageText
from app.gui.theme import load_theme
from app.search.model import SearchRequest
from app.workers.limits import Limits
from app.workers.process import WorkerProcess
from tests.documents import samples
from tests.workers import children

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.tasks import Lane
    from app.gui.theme import Theme
    from tests.gui.conftest import MakeFile, MakePassage

SLOW_MS = 20_000


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


def show(qtbot: QtBot, pane: PreviewPane, row: Row, kind: type) -> None:
    pane.show_passage(row)
    qtbot.waitUntil(lambda: pane.is_showing and isinstance(shown(pane), kind), timeout=SLOW_MS)


def written(folder: Path, name: str, data: bytes, make_file: MakeFile, make_passage: MakePassage, text: str) -> Row:
    """The row of a passage with its last word highlighted."""
    (folder / name).write_bytes(data)
    start = max(0, data.decode("utf-8", "replace").find(text))
    span = (text.rindex(" ") + 1, len(text))
    page = 1 if name.endswith("pdf") else None
    passage = make_passage(1, text, char_start=start, char_end=start + len(text), highlights=(span,), page=page)
    suffix = name.rsplit(".", 1)[1]
    return Row(make_file(str(folder / name), passage, format_name={"txt": "text"}.get(suffix, suffix)), passage, True)


def test_it_is_empty_at_first(pane: PreviewPane) -> None:
    assert isinstance(shown(pane), StatePage)
    assert not pane.is_showing
    assert not any(button.isVisible() for button in pane.findChildren(QToolButton))
    assert not any(button.isVisible() for button in pane.findChildren(QPushButton))


def test_a_page_then_texts(qtbot: QtBot, pane: PreviewPane, engine: Engine) -> None:
    show(qtbot, pane, find(engine, "tomatoes in dry summers"), PageScroll)
    assert "page 2 of 2" in pane.place_text
    show(qtbot, pane, find(engine, "sourdough starter rye"), RichText)
    assert "line" in pane.place_text
    show(qtbot, pane, find(engine, "greet good morning"), PassageText)
    pane.set_theme(load_theme("dark"))
    text = shown(pane)
    assert isinstance(text, PassageText)
    first = text.document().firstBlock().layout()
    qtbot.waitUntil(lambda: bool(first.formats()), timeout=SLOW_MS)
    pane.show_passage(None)
    assert isinstance(shown(pane), StatePage)


def test_a_wider_pane_gets_sharper_pages(qtbot: QtBot, pane: PreviewPane, engine: Engine) -> None:
    show(qtbot, pane, find(engine, "tomatoes in dry summers"), PageScroll)
    page = shown(pane)
    assert isinstance(page, PageScroll)

    def width() -> int:
        picture = page.pictures.get(2)
        return picture.image.width() if picture else 0

    before = width()
    pane.resize(900, 600)
    qtbot.waitUntil(lambda: width() > before, timeout=SLOW_MS)
    qtbot.waitUntil(lambda: page.pictures.get(1) is not None, timeout=SLOW_MS)


def test_steps_go_through_the_pages_and_then_past_the_file(
    qtbot: QtBot, pane: PreviewPane, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage
) -> None:
    data = samples.pdf("Here is a lamp", "nothing", "the lamp and the lamp")
    show(qtbot, pane, written(tmp_path, "a.pdf", data, make_file, make_passage, "Here is a lamp"), PageScroll)
    tools = pane._tools
    qtbot.waitUntil(lambda: tools.hits_text == "1 of 3", timeout=SLOW_MS)
    pane.step_hit(1)
    assert (tools.hits_text, "page 3 of 3" in pane.place_text) == ("2 of 3", True)
    pane.step_hit(1)
    with qtbot.waitSignal(pane.hits_ended, check_params_cb=lambda direction: direction == 1):
        pane.step_hit(1)
    for _ in range(2):
        pane.step_hit(-1)
    assert tools.hits_text == "1 of 3"
    with qtbot.waitSignal(pane.hits_ended, check_params_cb=lambda direction: direction == -1):
        pane.step_hit(-1)


def test_steps_go_through_a_long_text_beyond_what_is_shown(
    qtbot: QtBot, pane: PreviewPane, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage
) -> None:
    data = b"here is a lamp\n" + b"nothing in this line\n" * 20_000 + b"the other lamp\n"
    show(qtbot, pane, written(tmp_path, "a.txt", data, make_file, make_passage, "here is a lamp"), PassageText)
    text = shown(pane)
    assert isinstance(text, PassageText)
    assert pane.note_text
    pane.step_hit(1)
    pane.step_hit(1)
    qtbot.waitUntil(lambda: text.textCursor().block().text() == "the other lamp", timeout=SLOW_MS)
    with qtbot.waitSignal(pane.hits_ended):
        pane.step_hit(1)
    pane.step_hit(-1)
    qtbot.waitUntil(lambda: text.textCursor().block().text() == "here is a lamp", timeout=SLOW_MS)
    assert text.marks
    before = text.marks.view.last
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    text.more_wanted.emit(1)
    qtbot.waitUntil(lambda: bool(text.marks and text.marks.view.last > before), timeout=SLOW_MS)


def test_steps_wait_for_what_is_being_read(
    qtbot: QtBot, pane: PreviewPane, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage
) -> None:
    left: list[int] = []
    pane.hits_ended.connect(left.append)
    tools = pane._tools
    data = samples.pdf("Here is a lamp", "nothing", "the lamp and the lamp")
    pane.show_passage(written(tmp_path, "a.pdf", data, make_file, make_passage, "Here is a lamp"))
    pane.step_hit(1)
    qtbot.waitUntil(lambda: tools.hits_text == "2 of 3", timeout=SLOW_MS)
    text = b"here is a lamp\nno\nthe lamp again\nlamp\n"
    pane.show_passage(written(tmp_path, "a.txt", text, make_file, make_passage, "here is a lamp"))
    for _ in range(2):
        pane.step_hit(1)
    qtbot.waitUntil(lambda: tools.hits_text == "2 of 3", timeout=SLOW_MS)
    assert left == []


@pytest.mark.parametrize("size", [1, 20_000])
def test_who_steps_back_into_a_file_begins_at_its_last_word(
    qtbot: QtBot, pane: PreviewPane, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage, size: int
) -> None:
    long = b"here is a lamp\n" + b"nothing in this line\n" * size + b"the last lamp\n"
    above = [
        written(tmp_path, "a.txt", long, make_file, make_passage, "here is a lamp"),
        written(tmp_path, "b.pdf", samples.pdf("a lamp", "the lamp"), make_file, make_passage, "a lamp"),
        written(tmp_path, "c.txt", b"here is a lamp\n", make_file, make_passage, "here is a lamp"),
    ]
    show(qtbot, pane, above.pop(), PassageText)
    pane.hits_ended.connect(lambda _: pane.show_passage(above.pop()) if above else None)
    pane.step_hit(-1)
    qtbot.waitUntil(lambda: pane._tools.hits_text == "2 of 2", timeout=SLOW_MS)
    pane.step_hit(-1)
    assert pane._tools.hits_text == "1 of 2"
    pane.step_hit(-1)
    text = pane.findChild(PassageText)
    assert text
    qtbot.waitUntil(lambda: text.textCursor().block().text() == "the last lamp", timeout=SLOW_MS)


def test_the_row_of_tools_is_only_there_where_it_holds_something(
    qtbot: QtBot, pane: PreviewPane, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage
) -> None:
    show(qtbot, pane, written(tmp_path, "a.txt", b"here is a lamp\n", make_file, make_passage, "a lamp"), PassageText)
    assert pane._tools.isVisible()
    (tmp_path / "b.txt").write_text("plain")
    file = make_file(str(tmp_path / "b.txt"), make_passage(1, "plain"), format_name="text")
    show(qtbot, pane, Row(file, file.passages[0], is_first=True), PassageText)
    assert not pane._tools.isVisible()


def test_zoom(qtbot: QtBot, pane: PreviewPane, engine: Engine) -> None:
    show(qtbot, pane, find(engine, "tomatoes in dry summers"), PageScroll)
    page = shown(pane)
    assert isinstance(page, PageScroll)
    width = page.mark_rect(2, page.pictures.get(2).passage[0]).width()  # type: ignore[union-attr]
    QTest.keyClick(pane, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    pane.step_zoom(1)
    assert page.mark_rect(2, page.pictures.get(2).passage[0]).width() > width  # type: ignore[union-attr]
    pane.step_zoom(0)
    assert page.mark_rect(2, page.pictures.get(2).passage[0]).width() == width  # type: ignore[union-attr]


def test_more_that_is_known_of_a_passage_is_painted_where_it_stands(
    qtbot: QtBot, pane: PreviewPane, engine: Engine
) -> None:
    row = find(engine, "tomatoes in dry summers")
    show(qtbot, pane, row, PageScroll)
    page = shown(pane)
    assert isinstance(page, PageScroll)
    passage = replace(row.passage, meaning_ranges=((0, 9),))
    pane.show_passage(replace(row, passage=passage))
    qtbot.waitUntil(lambda: bool(page.pictures.get(2) and page.pictures.get(2).meaning), timeout=SLOW_MS)  # type: ignore[union-attr]
    row = find(engine, "sourdough starter rye")
    show(qtbot, pane, row, RichText)
    rich = shown(pane)
    assert isinstance(rich, RichText)
    pane.show_passage(replace(row, passage=replace(row.passage, meaning_ranges=((0, 9),))))
    qtbot.waitUntil(lambda: bool(rich.marks and rich.marks.view.meaning), timeout=SLOW_MS)


def test_a_file_that_is_away_shows_what_was_read(qtbot: QtBot, pane: PreviewPane, make_file: MakeFile) -> None:
    file = make_file("/nowhere/gone.txt", format_name="text")
    show(qtbot, pane, Row(file, file.passages[0], is_first=True), PassageText)
    assert "no longer there" in pane.note_text
    text = shown(pane)
    assert isinstance(text, PassageText)
    assert text.toPlainText() == "A passage."


def test_a_file_that_has_changed_says_so(
    qtbot: QtBot, pane: PreviewPane, tmp_path: Path, make_file: MakeFile, make_passage: MakePassage
) -> None:
    row = written(tmp_path, "a.txt", b"here is a lamp\n", make_file, make_passage, "here is a lamp")
    (tmp_path / "a.txt").write_text("new line\nhere is a lamp\n")
    show(qtbot, pane, row, PassageText)
    assert pane.note_text == "The file has changed since it was read."
    row = written(tmp_path, "a.pdf", samples.pdf("Here is a lamp"), make_file, make_passage, "Here is a lamp")
    (tmp_path / "a.pdf").write_bytes(samples.pdf("All of it is gone by now"))
    show(qtbot, pane, row, PageScroll)
    assert "not on this page" in pane.note_text


@pytest.mark.parametrize(("name", "said"), [("spin.pdf", "took longer"), ("native.pdf", "crash")])
def test_a_hostile_page_ends_its_process_and_leaves_the_way_out(
    qtbot: QtBot,
    pane: PreviewPane,
    engine: Engine,
    monkeypatch: pytest.MonkeyPatch,
    make_file: MakeFile,
    name: str,
    said: str,
) -> None:
    limits = Limits(timeout_s=0.6)
    client = engine.previewer.reader
    monkeypatch.setattr(client, "_limits", limits)
    monkeypatch.setattr(client, "_process", WorkerProcess(children.hostile, limits, False, name="hostile"))
    monkeypatch.setattr(client, "_is_ready", False)
    file = make_file(f"/nowhere/{name}", format_name="pdf")
    row = Row(file, file.passages[0], is_first=True)
    pane.show_passage(row)
    message = pane._message
    if name.startswith("spin"):  # a crash may come before anybody is told to wait
        qtbot.waitUntil(lambda: "Reading" in message.accessibleDescription(), timeout=SLOW_MS)
    qtbot.waitUntil(lambda: message.accessibleName() == "No preview", timeout=SLOW_MS)
    assert said in message.accessibleDescription()
    (button,) = (button for button in pane.findChildren(QPushButton) if button.isVisible())
    with qtbot.waitSignal(pane.open_wanted, check_params_cb=lambda got: got is row):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    client.close()  # type: ignore[attr-defined]


def test_signals_carry_the_row(qtbot: QtBot, pane: PreviewPane, engine: Engine) -> None:
    row = find(engine, "night train Vienna")
    pane.show_passage(row)
    head = pane._head
    for inner, outer in (
        (head.open_wanted, pane.open_wanted), (head.folder_wanted, pane.folder_wanted),
        (head.citation_wanted, pane.citation_wanted), (head.similar_wanted, pane.similar_wanted),
    ):  # fmt: skip
        with qtbot.waitSignal(outer, check_params_cb=lambda got: got is row):
            inner.emit()
