from __future__ import annotations

import random

import pytest

from app.documents.slides_binary import read_slides_binary
from app.errors import DocumentError, DocumentProblem
from tests.documents.binary_samples import ppt
from tests.documents.compound_sample import compound
from tests.documents.office_samples import blocks


def test_slides_notes_and_comments() -> None:
    document = read_slides_binary(ppt(), "ppt")
    assert (document.title, document.pages, document.date) == ("Swarms", 2, "2024-05-31")
    assert blocks(document) == [
        ("heading2", "Slide 1", "Swarms"),
        ("paragraph", "Slide 1", "One"),
        ("paragraph", "Slide 1", "Two"),
        ("paragraph", "Slide 1", "A box"),
        ("paragraph", "Slide 1 notes", "Speak slowly"),
        ("paragraph", "Comment", "Ada: Why?"),
        ("paragraph", "Slide 2", "Low"),
    ]


def test_damage_is_never_more_than_a_problem() -> None:
    whole = ppt()
    dice = random.Random(4)
    problems = set()
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(8):
            data[dice.randrange(512, len(data))] = dice.choice((0, 1, 0x7F, 0xFF, dice.randrange(256)))
        try:
            read_slides_binary(bytes(data), "ppt")
        except DocumentError as error:
            problems.add(error.code)
    assert problems <= {DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT}


def test_a_file_without_a_presentation_is_corrupt() -> None:
    with pytest.raises(DocumentError) as caught:
        read_slides_binary(compound({"PowerPoint Document": bytes(64)}), "ppt")
    assert caught.value.code is DocumentProblem.CORRUPT
