from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest

from app.documents.view import Look, Run, ShownBlock, TextView
from app.gui.rich_view import RichText
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme

LINES = [f"paragraph {number} of the document" for number in range(120)]
TEXT = "\n".join(LINES)


def view(needle: str) -> TextView:
    blocks, at = [], 0
    for line in LINES:
        blocks.append(ShownBlock("code" if at == 0 else "paragraph", 0, ((Run(at, at + len(line)),),)))
        at += len(line) + 1
    start = TEXT.index(needle)
    hits = tuple((at, at + 9) for at in range(len(TEXT)) if TEXT.startswith("paragraph", at))
    return TextView(
        TEXT, Look.RICH, (start, start + len(needle)), hits=hits, focus=start, last=len(TEXT), length=len(TEXT),
        blocks=tuple(blocks),
    )  # fmt: skip


@pytest.fixture
def rich(qtbot: QtBot, theme: Theme) -> RichText:
    made = RichText(theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def show(qtbot: QtBot, rich: RichText, needle: str) -> None:
    rich.show_text(view(needle))
    qtbot.waitUntil(lambda: rich.is_whole)


@pytest.mark.parametrize("number", [0, 60, 119])
def test_passage_comes_into_sight_and_is_marked(qtbot: QtBot, rich: RichText, number: int) -> None:
    show(qtbot, rich, LINES[number])
    assert rich.extraSelections()[0].cursor.selectedText() == LINES[number]
    qtbot.waitUntil(lambda: rich.viewport().rect().contains(rich.cursorRect()))
    for other in (3, 90):
        rich.show_text(view(LINES[other]))
    qtbot.waitUntil(lambda: rich.viewport().rect().contains(rich.cursorRect()))


def test_hits_are_walked_and_the_theme_may_change_on_the_way(qtbot: QtBot, rich: RichText) -> None:
    rich.show_text(view(LINES[60]))
    assert rich.marks is not None
    for _ in range(20):
        assert rich.marks.step(1)
    rich.show_current()
    assert rich.viewport().rect().contains(rich.cursorRect())
    place = rich.verticalScrollBar().value()
    rich.set_colours(((0, 9, "keyword"),))
    rich.set_theme(load_theme("dark"))
    assert rich.marks.current == 79
    assert rich.verticalScrollBar().value() == place
    layout, wanted = rich.document().firstBlock().layout(), load_theme("dark").color("code_keyword")
    qtbot.waitUntil(lambda: [each.format.foreground().color() for each in layout.formats()] == [wanted])


def test_nothing_is_loaded_from_anywhere(rich: RichText) -> None:
    assert rich.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("file:///etc/hostname")) is None


def test_more_is_asked_for_at_the_ends(qtbot: QtBot, rich: RichText) -> None:
    wanted: list[int] = []
    rich.more_wanted.connect(wanted.append)
    show(qtbot, rich, LINES[60])

    def wheel(delta: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        rich.wheelEvent(
            QWheelEvent(
                QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers,
                Qt.ScrollPhase.NoScrollPhase, False,
            )
        )  # fmt: skip

    wheel(-120)
    assert wanted == []
    rich.verticalScrollBar().setValue(rich.verticalScrollBar().maximum())
    wheel(-120)
    rich.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(rich, Qt.Key.Key_PageDown)
    rich.verticalScrollBar().setValue(0)
    wheel(120)
    rich.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(rich, Qt.Key.Key_PageUp)
    assert wanted == [1, 1, -1, -1]
    before = rich.document().defaultFont().pointSizeF()
    wheel(120, Qt.KeyboardModifier.ControlModifier)
    assert rich.document().defaultFont().pointSizeF() > before


def test_the_same_text_with_other_marks_stays_in_place(qtbot: QtBot, rich: RichText) -> None:
    show(qtbot, rich, LINES[60])
    place = rich.verticalScrollBar().value()
    rich.remark(view(LINES[62]))
    assert rich.extraSelections()[0].cursor.selectedText() == LINES[62]
    assert rich.verticalScrollBar().value() == place


def test_a_long_text_comes_in_slices_and_steps_do_not_wait_for_them(
    qtbot: QtBot, rich: RichText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.rich_view._SLICE_SECONDS", 0.0)
    rich.show_text(view(LINES[3]))
    assert rich.document().blockCount() < len(LINES)
    qtbot.waitUntil(lambda: rich.is_whole)
    assert rich.toPlainText() == TEXT
    assert rich.viewport().rect().contains(rich.cursorRect())
    rich.show_text(view(LINES[0]))
    assert rich.marks
    assert rich.marks.start_at(TEXT.index(LINES[100]))
    rich.show_current()
    assert rich.textCursor().block().text() == LINES[100]
