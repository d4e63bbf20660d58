from __future__ import annotations

import pytest

from app.documents.formats import BY_SUFFIX, Family
from app.documents.markup import READERS, read_markup


def test_every_format_of_the_family_has_a_reader() -> None:
    assert {each.name for each in BY_SUFFIX.values() if each.family is Family.MARKUP} == set(READERS)


@pytest.mark.parametrize("name", READERS)
def test_plain_words_pass_through_every_reader(name: str) -> None:
    assert read_markup(b"Only words,\nover two lines.\n", name).text.split() == [
        "Only",
        "words,",
        "over",
        "two",
        "lines.",
    ]
