from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.page_layout import MAX_LINES, Region, column_of, regions
from tests.documents.pages import OTHER, PROSE, column, line

if TYPE_CHECKING:
    from app.documents.page_lines import Line


def _order(lines: list[Line]) -> list[str]:
    return [item.text for region in regions(lines) for band in region.bands for item in band]


def test_two_columns_under_a_title_are_read_one_after_the_other() -> None:
    title = line("A title that runs over both of the columns of the page", 50, 50, width=480)
    lines = [title, *column(50, 80, PROSE), *column(300, 83, OTHER)]
    assert _order(lines[::-1]) == [title.text, *PROSE, *OTHER]


def test_lines_of_columns_on_one_grid_are_columns_all_the_same() -> None:
    assert _order([*column(50, 80, PROSE), *column(300, 80, OTHER)]) == [*PROSE, *OTHER]


def test_three_columns_and_a_figure_across_two_of_them() -> None:
    figure = line("Figure 1. What is drawn here runs over two columns", 50, 160, width=330)
    lines = [*column(50, 80, PROSE), *column(230, 80, OTHER), figure, *column(50, 180, PROSE), *column(230, 180, OTHER)]
    third = column(410, 80, [*PROSE, *OTHER, *PROSE])
    expected = [*PROSE, *OTHER, figure.text, *PROSE, *OTHER, *(item.text for item in third)]
    assert _order([*lines, *third]) == expected


def test_what_follows_two_columns_over_the_full_width_comes_last() -> None:
    last = line("And this is said about both of them together, at the end", 50, 190, width=480)
    assert _order([last, *column(50, 80, PROSE), *column(300, 80, OTHER)])[-1] == last.text


def test_columns_of_a_script_from_right_to_left() -> None:
    right = ["السفينة تبحر في النهر الطويل كل صباح"] * 5
    left = ["والناس ينتظرون على الضفة حتى المساء"] * 5
    assert _order([*column(50, 80, left), *column(300, 83, right)]) == [*right, *left]


def test_short_cells_in_rows_are_a_table() -> None:
    names, figures = ["Apple", "Pear", "Plum", "Quince"], ["12", "7", "130", "4"]
    (region,) = regions([*column(50, 80, names), *column(200, 80, figures)])
    assert region.columns is not None
    assert [[column_of(item, region.columns) for item in band] for band in region.bands] == [[0, 1]] * 4


def test_bullets_beside_text_are_read_with_it() -> None:
    assert _order([*column(50, 80, ["•"] * 6), *column(80, 80, PROSE)])[:4] == ["•", PROSE[0], "•", PROSE[1]]


def test_a_page_with_too_many_lines_keeps_its_order_and_none_has_no_regions() -> None:
    lines = [line("x", 50 + n % 7 * 40, n) for n in range(MAX_LINES + 1)][::-1]
    assert _order(lines) == [item.text for item in lines]
    assert regions([]) == []
    assert Region([]).columns is None
