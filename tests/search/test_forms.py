from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.search.forms import forms_of
from app.store.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    made = Vocabulary(tmp_path / "words.sqlite")
    made.add(["Mietvertrag Vertragsende receive experience party artist with withdrawal", "Receive receives"])
    return made


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        ("Vertrag", ("vertragsende", "mietvertrag")),
        ("recieve", ("receive",)),
        ("exper", ("experience",)),
        ("exp", ("experience",)),
        ("exp party", ()),
        ("receive", ("receives",)),
        ("partyartist", ("party", "artist")),
        ("partyunknown", ()),
        ("art with", ()),
        ("with", ()),
        ("mietvertrag 2024", ()),
        ("", ()),
        ("receive receives", ()),
        ("exper " + "word " * 20, ()),
    ],
)
def test_forms(vocabulary: Vocabulary, words: str, forms: tuple[str, ...]) -> None:
    assert forms_of(words, vocabulary) == forms


def test_without_a_vocabulary_there_are_none(tmp_path: Path) -> None:
    assert forms_of("Vertrag", Vocabulary(tmp_path / "none")) == ()
