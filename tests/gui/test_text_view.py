from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtTest import QTest

from app.documents.view import Look, TextView
from app.gui.text_view import PassageText, stepped
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme

LINES = [f"line {number} of the document" for number in range(400)]
TEXT = "\n".join(LINES)


def view(needle: str, look: Look = Look.PLAIN, text: str = TEXT) -> TextView:
    start = text.index(needle)
    span = (start, start + len(needle))
    hits = tuple((at, at + 4) for at in range(len(text)) if text.startswith("line", at))
    return TextView(text, look, span, ((start, start + 4),), hits=hits, last=len(text), length=len(text), focus=start)


@pytest.fixture
def text(qtbot: QtBot, theme: Theme) -> PassageText:
    made = PassageText(theme)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def wheel(text: PassageText, delta: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    text.wheelEvent(
        QWheelEvent(
            QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )
    )  # fmt: skip


@pytest.mark.parametrize("number", [0, 200, 399])
def test_passage_comes_into_sight(text: PassageText, number: int) -> None:
    text.show_text(view(LINES[number]))
    selection = text.extraSelections()[0]
    assert selection.cursor.selectedText() == LINES[number]
    assert text.viewport().rect().contains(text.cursorRect())


def test_other_themes_and_other_marks(text: PassageText, theme: Theme) -> None:
    shown = view(LINES[200])
    text.show_text(shown)
    assert text.extraSelections()[0].format.background().color() == theme.color("wash")
    text.set_theme(load_theme("dark"))
    assert text.extraSelections()[0].format.background().color() == load_theme("dark").color("wash")
    place = text.verticalScrollBar().value()
    text.remark(replace(shown, meaning=(shown.passage,)))
    assert text.extraSelections()[1].format.background().color() == load_theme("dark").color("meaning")
    assert text.verticalScrollBar().value() == place
    text.remark(view("other", text="another text"))
    assert text.toPlainText() == "another text"


def test_code_is_monospaced_and_unwrapped(text: PassageText) -> None:
    text.show_text(view(LINES[0], Look.FIXED))
    # Measured: not every fixed font says that it is one (Noto Sans Mono does not).
    letters = QFontMetricsF(text.document().defaultFont())
    assert letters.horizontalAdvance("iii") == letters.horizontalAdvance("MMM")
    assert text.lineWrapMode() == PassageText.LineWrapMode.NoWrap
    text.show_text(view(LINES[0]))
    assert text.lineWrapMode() == PassageText.LineWrapMode.WidgetWidth


def test_hits_are_walked(text: PassageText) -> None:
    text.show_text(view(LINES[200]))
    assert text.marks is not None
    for _ in range(30):
        assert text.marks.step(1)
    text.show_current()
    assert text.textCursor().block().text() == LINES[229]
    assert text.viewport().rect().contains(text.cursorRect())


def test_colours_stay_with_the_theme(qtbot: QtBot, text: PassageText) -> None:
    text.show_text(view(LINES[0], Look.FIXED))
    text.set_colours(((0, 4, "keyword"),))
    text.set_theme(load_theme("dark"))
    first = text.document().firstBlock().layout()
    wanted = load_theme("dark").colors["code_keyword"]
    qtbot.waitUntil(lambda: [each.format.foreground().color().name() for each in first.formats()] == [wanted])


def test_zoom(text: PassageText) -> None:
    text.show_text(view(LINES[0]))
    before = text.document().defaultFont().pointSizeF()
    wheel(text, 120, Qt.KeyboardModifier.ControlModifier)
    assert text.document().defaultFont().pointSizeF() > before
    text.step_zoom(0)
    assert text.document().defaultFont().pointSizeF() == before
    assert stepped(1.0, 99) == 4.0
    assert stepped(1.0, -99) == 0.5


def test_more_is_asked_for_at_the_ends_only(text: PassageText) -> None:
    wanted: list[int] = []
    text.more_wanted.connect(wanted.append)
    text.show_text(view(LINES[200]))
    wheel(text, -120)
    QTest.keyClick(text, Qt.Key.Key_PageDown)
    assert wanted == []
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    wheel(text, -120)
    text.verticalScrollBar().setValue(0)
    wheel(text, 120)
    assert wanted == [1, -1]
