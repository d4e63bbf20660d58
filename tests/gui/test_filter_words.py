from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from app.gui import wording
from app.gui.filter_words import (
    MOST_CHOICES,
    date_choices,
    folder_choices,
    language_choices,
    language_name,
    size_choices,
    spoken,
    type_choices,
)
from app.search.query import parse
from app.search.refine import filters_of
from app.search.sizes import parse_size
from app.store.facets import Facets


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("type:pdf,md", "pdf, md"),
        ("-lang:de", "not de"),
        ('in:"/home/me/My papers"', "My papers"),
        ("after:2024 before:2025-05", "from 2024, before 2025-05"),
        ("in:" + "x" * 50, "x" * 27 + "…"),
        ("plain", ""),
    ],
)
def test_chips_say_what_the_query_says(query: str, words: str) -> None:
    assert spoken(filters_of(query)) == words


def test_every_choice_is_a_filter_that_the_query_language_knows() -> None:
    for choice in (*date_choices(), *size_choices()):
        query = "x " + " ".join(f"{key}:{value}" for key, value in choice.filters)
        assert parse(query).notes == ()
        assert len(filters_of(query)) == len(choice.filters)
    assert all(parse_size(choice.filters[0][1]) for choice in size_choices())
    last_year = date_choices(date(2026, 5, 31))[4]
    assert last_year.filters == (("after", "2025"), ("before", "2026"))


def test_choices_of_the_library() -> None:
    home = str(Path.home())
    docs = os.path.join(home, "docs")
    facets = Facets((("pdf", 1200),), (("de", 2), ("xx", 1)), ((home, 5), (docs, 3), ("/other", 1)))
    assert type_choices(facets)[0].text == f"pdf   ({wording.number(1200)})"
    assert [choice.text for choice in language_choices(facets)] == ["Deutsch   (2)", "xx   (1)"]
    folders = folder_choices(facets)
    assert [choice.text.strip() for choice in folders] == ["~   (5)", "docs   (3)", "/other   (1)"]
    assert folders[1].filters == (("in", os.path.join("~", "docs")),)
    many = Facets(types=tuple((str(number), 1) for number in range(100)))
    assert len(type_choices(many)) == MOST_CHOICES


def test_languages_have_their_own_names() -> None:
    assert language_name("fr") == "français"
    assert language_name("qq") == ""
