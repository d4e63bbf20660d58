from __future__ import annotations

import pytest

from app.documents.data import READERS, read_data
from app.documents.formats import BY_SUFFIX, Family


def test_every_format_of_the_family_has_a_reader() -> None:
    assert {each.name for each in BY_SUFFIX.values() if each.family is Family.DATA} == set(READERS)


@pytest.mark.parametrize("name", READERS)
def test_plain_words_pass_through_every_reader(name: str) -> None:
    text = read_data(b"Only words that are no data at all\n", name).text
    assert text.replace(", ", " ").split() == ["Only", "words", "that", "are", "no", "data", "at", "all"]
