from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.gui.results_delegate import ResultsDelegate, badge_text, disclosure, where_and_why
from app.gui.results_model import Order, ResultsModel
from app.gui.theme import load_theme
from app.search.model import MatchedBy

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.gui.theme import Theme
    from app.search.model import FileResult, Passage

WIDTH = 420


def paint(
    model: ResultsModel,
    number: int,
    theme: Theme,
    *,
    selected: bool = False,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    order: Order = Order.RELEVANCE,
) -> QImage:
    delegate = ResultsDelegate(theme)
    delegate.order = order
    option = QStyleOptionViewItem()
    option.direction = direction
    if selected:
        option.state |= QStyle.StateFlag.State_Selected
    index = model.index(number)
    height = delegate.sizeHint(option, index).height()
    option.rect = QRect(0, 0, WIDTH, height)
    image = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


def count(image: QImage, color: QColor) -> int:
    return sum(image.pixel(x, y) == color.rgb() for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def model(qtbot: QtBot, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]) -> ResultsModel:
    del qtbot
    made = ResultsModel()
    marked = make_passage(1, "😀 Personal data in spans.", highlights=((2, 10),), page=3)
    made.show((make_file("/x/report.pdf", marked, make_passage(2, "plain"), format_name="pdf"),))
    made.set_open(0, True)
    return made


def test_highlights_and_badge_are_painted(model: ResultsModel, theme: Theme) -> None:
    image = paint(model, 0, theme)
    assert count(image, theme.color("mark")) > 200
    assert count(image, theme.badge("pdf")[0]) > 200


@pytest.mark.parametrize(
    "text", ["Apples are red. Slugs eat lettuce.", "天气很好。蛞蝓吃生菜。", "الجو جميل. تأكل البزاقات الخس."]
)
@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_sentence_that_means_it_has_a_ground_of_its_own(
    qtbot: QtBot, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage], text: str, look: str
) -> None:
    del qtbot
    half = len(text) // 2
    made, colors = ResultsModel(), load_theme(look)
    passage = make_passage(1, text, highlights=((0, 3),), meaning_ranges=((half, len(text)),))
    made.show((make_file("/x/a.md", passage),))
    image = paint(made, 0, colors)
    assert count(image, colors.color("meaning")) > 200
    assert count(image, colors.color("mark")) > 50


def test_further_passages_have_no_badge_and_the_same_height(model: ResultsModel, theme: Theme) -> None:
    first, second = paint(model, 0, theme), paint(model, 1, theme)
    assert count(second, theme.badge("pdf")[0]) == 0
    assert count(second, theme.color("mark")) == 0
    assert second.height() == first.height()


def test_selection_is_painted(model: ResultsModel, theme: Theme) -> None:
    assert count(paint(model, 1, theme, selected=True), theme.color("selection")) > WIDTH


def test_long_texts_stay_inside(
    qtbot: QtBot, theme: Theme, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]
) -> None:
    del qtbot
    made = ResultsModel()
    made.show((make_file("/x/" + "name" * 80 + ".txt", make_passage(1, "word " * 500, line_start=12)),))
    image = paint(made, 0, theme)
    surface = theme.color("surface").rgb()
    right = [image.pixel(x, y) for x in range(WIDTH - 14, WIDTH) for y in range(image.height())]
    below = [image.pixel(x, y) for x in range(WIDTH) for y in range(image.height() - 4, image.height())]
    assert set(right) | set(below) == {surface}


def test_badge_says_the_suffix() -> None:
    assert badge_text("/a/b.py", "code") == "PY"
    assert badge_text("/a/b.markdown", "markdown") == "MARK"
    assert badge_text("/a/README", "text") == "TEXT"


def test_place_and_reason(make_passage: Callable[..., Passage], make_file: Callable[..., FileResult]) -> None:
    paged, words = make_passage(page=3), make_passage(matched_by=MatchedBy.KEYWORD)
    assert where_and_why(make_file("/a.pdf", paged), paged) == "page 3 · by meaning"
    assert where_and_why(make_file("/a.md", words), words) == "by words"
    weak = make_passage(is_weak=True)
    assert where_and_why(make_file("/a.md", weak), weak) == "by meaning, not close"


def test_the_count_of_further_passages_is_painted_where_clicks_are_taken(model: ResultsModel, theme: Theme) -> None:
    delegate, option, row = ResultsDelegate(theme), QStyleOptionViewItem(), model.row(model.index(0))
    assert row is not None
    assert disclosure(row) == "▾ 1 more passage"
    option.rect = QRect(0, 0, WIDTH, delegate.sizeHint(option, model.index(0)).height())
    area = delegate.disclosure_rect(option, row)
    image = paint(model, 0, theme)
    assert count(image.copy(area), theme.color("accent")) > 5
    assert count(image, theme.color("accent")) == count(image.copy(area), theme.color("accent"))
    further = model.row(model.index(1))
    assert further is not None
    assert delegate.disclosure_rect(option, further).isEmpty()


def test_a_row_is_mirrored_where_the_window_is(model: ResultsModel, theme: Theme) -> None:
    left = paint(model, 0, theme)
    right = paint(model, 0, theme, direction=Qt.LayoutDirection.RightToLeft)
    badge = theme.badge("pdf")[0]
    half = QRect(WIDTH // 2, 0, WIDTH // 2, left.height())
    assert count(left.copy(half), badge) == 0
    assert count(right.copy(half), badge) > 200


def test_the_day_is_shown_where_days_are_the_order(
    theme: Theme, make_file: Callable[..., FileResult], make_passage: Callable[..., Passage]
) -> None:
    made = ResultsModel()
    made.show((replace(make_file("/x/a.md", make_passage()), changed_ns=10**18),))
    images = [paint(made, 0, theme, order=order) for order in (Order.RELEVANCE, Order.DATE)]
    assert images[0] != images[1]
