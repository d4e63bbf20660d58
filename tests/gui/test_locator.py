from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from app.gui.locator import breadcrumb, changed_on, headings, locator, place
from app.search.model import FileResult

if TYPE_CHECKING:
    from tests.gui.conftest import MakePassage


@pytest.mark.parametrize(
    ("format_name", "heading", "places", "expected"),
    [
        ("pdf", "Book › Chapter", {"page": 3}, "page 3"),
        ("markdown", "Book › Chapter", {"line_start": 1240}, "line 1240"),
        ("pptx", "Book › Slide 4 › Watering", {}, "slide 4"),
        ("xlsx", "Book › Costs › Item, Price", {}, "sheet Costs"),
        ("xlsx", "Costs", {}, "sheet Costs"),
        ("epub", "Book › Part two › Chapter three", {}, "“Chapter three”"),
        ("docx", "Book", {}, ""),
        ("eml", "", {}, ""),
    ],
)
def test_each_kind_of_file_has_its_own_word(
    make_passage: MakePassage, format_name: str, heading: str, places: dict[str, int], expected: str
) -> None:
    passage = make_passage(1, "x", heading=heading, **places)
    assert locator(FileResult("/a", 0.5, "Book", format_name, (passage,)), passage) == expected


def test_long_headings_are_cut_and_a_cut_title_is_still_the_title(make_passage: MakePassage) -> None:
    passage = make_passage(1, "x", heading=f"A long ti… › {'h' * 60}")
    file = FileResult("/a", 0.5, "A long title", "docx", (passage,))
    assert headings(file, passage) == ["h" * 60]
    assert locator(file, passage) == f"“{'h' * 39}…”"


def test_headings_of_markdown_are_told_without_marks(make_passage: MakePassage) -> None:
    passage = make_passage(1, "x", heading="Docs › **Deploy** { #deploy } › `run`", line_start=3)
    file = FileResult("/a.md", 0.5, "Docs", "markdown", (passage,))
    assert headings(file, passage) == ["Deploy", "run"]
    assert breadcrumb(file, passage) == "Docs › Deploy › run"
    assert place(file, passage) == "line 3"
    assert breadcrumb(FileResult("/a.txt", 0.5, "", "text", (passage,)), passage) == passage.heading


def test_days_are_written_by_the_locale() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        assert changed_on(1_717_156_800 * 10**9) == "31.05.24"
    finally:
        QLocale.setDefault(before)
