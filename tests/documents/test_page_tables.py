from __future__ import annotations

from typing import Any

from app.documents.mupdf import open_pages
from app.documents.page_layout import Region
from app.documents.page_lines import read_page
from app.documents.page_tables import aligned_rows, append, with_ruled_tables
from tests.documents.pages import line, pdf_of


def _ruled(rows: list[list[str]], width: float = 90, height: float = 20) -> Any:
    def draw(page: Any) -> None:
        for y in range(len(rows) + 1):
            page.draw_line((72, 100 + y * height), (72 + width * len(rows[0]), 100 + y * height))
        for x in range(len(rows[0]) + 1):
            page.draw_line((72 + x * width, 100), (72 + x * width, 100 + len(rows) * height))
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                page.insert_text((76 + x * width, 114 + y * height), cell, fontsize=10)
        page.insert_text((72, 80), "Above it")

    return draw


def _lines(draw: Any) -> list[tuple[str, list[str] | None]]:
    with open_pages(pdf_of(draw), "pdf") as pages:
        return [(item.text, item.rows) for item in with_ruled_tables(read_page(pages[0], 1), pages[0])]


def test_rows_of_a_ruled_table() -> None:
    table = [["Fruit", "Month"], ["Apple", "March"], ["Pear", "April"]]
    rows = ["Fruit | Month", "Apple | March", "Pear | April"]
    assert _lines(_ruled(table)) == [("Above it", None), ("", rows)]


def test_words_close_to_a_rule_are_parted_by_it() -> None:
    found = _lines(_ruled([["Applesauces", "1"], ["Pears", "2"]], width=60))
    assert found[1][1] == ["Applesauces | 1", "Pears | 2"]


def test_a_frame_around_text_and_an_empty_grid_are_no_tables() -> None:
    assert _lines(_ruled([["In a box"]])) == [("In a box", None), ("Above it", None)]
    grid = [[""] * 4 for _ in range(4)]
    grid[0][0], grid[3][3] = "a", "b"
    assert [rows for _, rows in _lines(_ruled(grid))] == [None] * 3


def test_lines_of_a_drawing_that_tear_words_make_no_table() -> None:
    def draw(page: Any) -> None:
        _ruled([[""] * 12 for _ in range(4)], width=15)(page)
        for n in range(4):
            page.insert_text((76, 114 + 20 * n), "transparency of isolated groups", fontsize=10)

    assert all(rows is None for _, rows in _lines(draw))


def test_figures_of_several_rows_in_one_ruled_row_are_parted() -> None:
    def draw(page: Any) -> None:
        _ruled([["Year", "Boats"], ["", ""]], height=50)(page)
        for n, (year, boats) in enumerate([("2013", "77"), ("2014", "78")]):
            page.insert_text((76, 165 + 15 * n), year, fontsize=10)
            page.insert_text((166, 165 + 15 * n), boats, fontsize=10)

    assert _lines(draw)[1][1] == ["Year | Boats", "2013 | 77", "2014 | 78"]


def test_rows_without_rules_and_a_cell_that_goes_on() -> None:
    bands = [
        [line("Apple", 50, 80), line("sweet, and", 200, 80)],
        [line("keeps long", 200, 91)],
        [line("Pear", 50, 110), line("soft", 200, 110)],
        [line("Plum", 50, 130), line("sour", 200, 130)],
    ]
    rows = [text for text, _ in aligned_rows(Region(bands, [150]))]
    assert rows == ["Apple | sweet, and keeps long", "Pear | soft", "Plum | sour"]


def test_pieces_of_a_cell() -> None:
    assert (append("", "a"), append("a", "b"), append("汉", "语")) == ("a", "a b", "汉语")
