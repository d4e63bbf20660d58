from __future__ import annotations

import random

import pytest

from app.documents.word_binary import read_word_binary
from app.errors import DocumentError, DocumentProblem
from tests.documents.binary_samples import doc, old_doc
from tests.documents.office_samples import blocks


def test_headings_items_rows_notes_comments_and_boxes() -> None:
    body = "Wax\rMelts\x02 at \x13 HYPERLINK x \x1462°\x15.\rItem\rMonth\x07Work\x07\x07"
    data = doc(
        body, "\x02 Roughly.\r", "Page 1\r", "\x05Really?\r", "", "Boxed\r",
        papers=("heading", "plain", "item", "plain", "plain", "row"),
    )  # fmt: skip
    document = read_word_binary(data, "doc")
    assert (document.title, document.date) == ("Bees", "2024-05-31")
    assert blocks(document) == [
        ("heading2", None, "Wax"),
        ("paragraph", None, "Melts at 62°."),
        ("list_item", None, "Item"),
        ("table_row", None, "Month | Work"),
        ("paragraph", None, "Boxed"),
        ("paragraph", "Note", "Roughly."),
        ("paragraph", "Comment", "Really?"),
    ]


def test_headers_count_where_there_is_nothing_else() -> None:
    assert read_word_binary(doc("\r", "", "Letterhead\r"), "doc").text == "Letterhead"


def test_word_6() -> None:
    assert read_word_binary(old_doc("Первый\rВторой\r".encode("cp1251")), "doc").text == "Первый\n\nВторой"


def test_damage_is_never_more_than_a_problem() -> None:
    whole = doc("Wax melts at sixty-two degrees.\r" * 9, papers=("heading", "plain"))
    dice = random.Random(4)
    problems = set()
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(12):
            data[dice.randrange(512, len(data))] = dice.choice((0, 1, 0x7F, 0xFF, dice.randrange(256)))
        try:
            read_word_binary(bytes(data[: dice.randrange(600, len(data) + 1)]), "doc")
        except DocumentError as error:
            problems.add(error.code)
    assert problems <= {DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT, DocumentProblem.ENCRYPTED}


def test_an_empty_document_has_no_text() -> None:
    with pytest.raises(DocumentError) as caught:
        read_word_binary(doc("\r"), "doc")
    assert caught.value.code is DocumentProblem.NO_TEXT
