from __future__ import annotations

from app.chunking.budget import Budget
from app.chunking.merging import merged
from app.chunking.unit import Rank, Section, Unit

BUDGET = Budget(limit=120, tiny=30, scrap=10)


def section(*contents: str, level: int = 1, page: int | None = None, part: str | None = None) -> Section:
    global text
    units = []
    for content in contents:
        rank = Rank.SECTION if content.startswith("#") else Rank.PARAGRAPH
        units.append(Unit(len(text), len(text) + len(content), len(content.split()), rank, 0, 0, ()))
        text += content + "\n"
    return Section(units, level, (page, part), bare=len(contents) == 1 and contents[0].startswith("#"))


text = ""
LONG = "word " * 40


def groups(*sections: Section) -> list[list[str]]:
    found = merged(text, sections, BUDGET)
    return [[text[unit.start : unit.end] for unit in group] for group in found]


def test_a_few_words_before_a_page_break_go_to_the_next_page() -> None:
    assert groups(section("few words", page=1), section(LONG, page=2)) == [["few words", LONG]]


def test_a_few_words_on_the_last_page_go_to_the_page_before() -> None:
    assert groups(section(LONG, page=1), section("few words", page=2)) == [[LONG, "few words"]]


def test_a_heading_or_another_sheet_parts_even_a_few_words() -> None:
    assert len(groups(section("few words", page=1), section("# New", LONG, page=2))) == 2
    assert len(groups(section("few words", part="A"), section(LONG, part="B"))) == 2


def test_pages_with_more_than_a_few_words_stay_apart() -> None:
    assert len(groups(section(LONG, page=1), section(LONG, page=2))) == 2


def test_signs_and_numbers_alone_join_what_is_before_them() -> None:
    assert groups(section(LONG, "* * *", "- 3 -", "and on")) == [[f"{LONG}\n* * *\n- 3 -", "and on"]]


def test_many_numbers_are_data() -> None:
    numbers = [f"{n} {n}" for n in range(20)]
    assert groups(section(LONG, *numbers)) == [[LONG, *numbers]]


def test_a_heading_of_digits_is_a_heading() -> None:
    first, second = section("# 1984", level=2), section("text", level=3)
    assert groups(first, second) == [["# 1984\ntext"]]
