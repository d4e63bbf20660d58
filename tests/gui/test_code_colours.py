from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from app.documents.syntax_colours import COLOUR_NAMES
from app.gui.code_colours import CodeColours
from app.gui.theme import load_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme


def contrast(one: str, other: str) -> float:
    """By WCAG 2.1, 1.4.3."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("colour", COLOUR_NAMES)
def test_code_is_read_well_on_every_ground(name: str, colour: str) -> None:
    colors = load_theme(name).colors
    for ground in ("surface", "window", "wash", "meaning"):
        assert contrast(colors[f"code_{colour}"], colors[ground]) >= 4.5


def test_colours_come_line_by_line(qtbot: QtBot, theme: Theme) -> None:
    document = QTextDocument("😀 def\n" * 1000)
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    made = CodeColours(document)
    colours = tuple((7 * line + 3, 7 * line + 6, "keyword") for line in range(1000))
    made.show(colours, theme, document.findBlockByNumber(500))

    def formats(line: int) -> list[tuple[int, int, str]]:
        found = document.findBlockByNumber(line).layout().formats()
        return [(each.start, each.length, each.format.foreground().color().name()) for each in found]

    expected = [(3, 3, theme.colors["code_keyword"])]
    qtbot.waitUntil(lambda: formats(0) == formats(999) == formats(500) == expected)
    made.show((), theme, document.firstBlock())
    qtbot.waitUntil(lambda: formats(0) == formats(999) == [])


def test_colours_that_are_dropped_come_no_more(qtbot: QtBot, theme: Theme) -> None:
    document = QTextDocument("a")
    made = CodeColours(document)
    made.show(((0, 1, "string"),), theme, document.firstBlock())
    made.clear()
    qtbot.wait(20)
    assert document.firstBlock().layout().formats() == []


def test_a_stretch_over_several_lines(qtbot: QtBot, theme: Theme) -> None:
    document = QTextDocument("a\nbb\nc")
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    made = CodeColours(document)
    made.show(((0, 4, "string"),), theme, document.firstBlock())
    qtbot.waitUntil(lambda: bool(document.findBlockByNumber(1).layout().formats()))
    assert document.findBlockByNumber(2).layout().formats() == []
