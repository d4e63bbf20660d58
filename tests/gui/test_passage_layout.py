from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter

from app.gui.excerpt import QtText, excerpt
from app.gui.passage_layout import is_right_to_left, lay_out, paint_passage

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.gui.theme import Theme

WIDTH = 360
TEXTS = {
    "english": ("Slugs eat the young lettuce at night", "young lettuce"),
    "arabic": ("تأكل البزاقات الخس الصغير في الليل", "الخس الصغير"),
    "hebrew": ("חלזונות אוכלים את החסה הצעירה בלילה", "החסה"),
    "mixed": ("قرأت كتاب Garden Pests عن البزاقات", "Garden Pests"),
    "chinese": ("蛞蝓在夜里吃嫩生菜叶子。" * 3, "吃嫩生菜"),
    "japanese": ("ナメクジは夜にレタスを食べる。" * 3, "レタス"),
    "emoji": ("😀😀 Slugs 😀 eat lettuce", "Slugs"),
}


def columns(image: QImage, color: QColor) -> tuple[int, int]:
    """The first and the last column with this colour."""
    found = [x for x in range(image.width()) if any(image.pixel(x, y) == color.rgb() for y in range(image.height()))]
    assert found
    return found[0], found[-1]


@pytest.mark.parametrize("name", TEXTS)
def test_a_mark_is_painted_where_its_letters_are(theme: Theme, name: str) -> None:
    text, wanted = TEXTS[name]
    start = text.index(wanted)
    passage = excerpt(text, ((start, start + len(wanted)),), 400)
    font = QFont()
    image = QImage(WIDTH, 2 * QFontMetrics(font).lineSpacing(), QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    paint_passage(painter, QRect(0, 0, WIDTH, image.height()), font, passage, theme, lines=2)
    painter.end()
    layout, _ = lay_out(passage, font, WIDTH, theme, 2)
    line = layout.lineForTextPosition(passage.spans[0][0])
    edges = sorted(line.cursorToX(offset)[0] for offset in passage.spans[0])  # type: ignore[index]
    first, last = columns(image, theme.color("mark"))
    assert first == pytest.approx(edges[0], abs=2)
    assert last == pytest.approx(edges[1], abs=2)


def test_each_script_begins_on_its_own_side(theme: Theme) -> None:
    for text, begins_right in ((TEXTS["arabic"][0], True), (TEXTS["english"][0], False), (TEXTS["chinese"][0], False)):
        layout, _ = lay_out(QtText(text[:12], ()), QFont(), WIDTH, theme, 2)
        area = layout.lineAt(0).naturalTextRect()
        assert (area.left() > WIDTH / 2) is begins_right


def test_long_texts_are_cut_at_the_last_line(theme: Theme) -> None:
    layout, end = lay_out(QtText("word " * 200, ()), QFont(), WIDTH, theme, 3)
    assert layout.lineCount() == 3
    assert end < 1000


def test_direction_is_that_of_the_first_letter() -> None:
    assert is_right_to_left("… 12 שלום hello")
    assert not is_right_to_left("12: hello שלום")
    assert not is_right_to_left("… 12 –")
    assert not is_right_to_left("南京市")
