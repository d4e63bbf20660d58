from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontInfo

from app.gui.preview_loader import TextView
from app.gui.text_view import PassageText
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme

LINES = [f"line {number} of the document" for number in range(400)]
TEXT = "\n".join(LINES)


def view(needle: str, *, is_code: bool = False) -> TextView:
    start = TEXT.index(needle)
    span = (start, start + len(needle))
    return TextView(TEXT, span, ((start, start + 4),), is_code=is_code, is_cut=False, note="")


@pytest.fixture
def text(qtbot: QtBot, theme: Theme) -> PassageText:
    made = PassageText(theme)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


@pytest.mark.parametrize("number", [0, 200, 399])
def test_passage_comes_into_sight(text: PassageText, number: int) -> None:
    text.show_text(view(LINES[number]))
    selection = text.extraSelections()[0]
    assert selection.cursor.selectedText() == LINES[number]
    assert text.viewport().rect().contains(text.cursorRect())


def test_passage_and_highlights_are_tinted(text: PassageText, theme: Theme) -> None:
    text.show_text(view(LINES[200]))
    colors = [selection.format.background().color() for selection in text.extraSelections()]
    assert colors == [theme.color("wash"), theme.color("mark")]
    text.set_theme(load_theme("dark"))
    assert text.extraSelections()[0].format.background().color() == load_theme("dark").color("wash")


def test_sentences_lie_between_the_passage_and_its_words(text: PassageText, theme: Theme) -> None:
    shown = view(LINES[200])
    text.show_text(replace(shown, meaning=(shown.passage,)))
    colors = [selection.format.background().color() for selection in text.extraSelections()]
    assert colors == [theme.color("wash"), theme.color("meaning"), theme.color("mark")]


def test_code_is_monospaced_and_unwrapped(text: PassageText) -> None:
    text.show_text(view(LINES[0], is_code=True))
    assert QFontInfo(text.document().defaultFont()).fixedPitch()
    assert text.lineWrapMode() == PassageText.LineWrapMode.NoWrap
    text.show_text(view(LINES[0]))
    assert text.lineWrapMode() == PassageText.LineWrapMode.WidgetWidth


def test_spans_past_the_end_do_no_harm(text: PassageText) -> None:
    text.show_text(TextView("short", (2, 90), ((50, 60),), is_code=False, is_cut=False, note=""))
    assert text.extraSelections()[0].cursor.selectedText() == "ort"
