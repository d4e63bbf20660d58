from __future__ import annotations

import pytest

from app.documents.compound import CompoundFile
from app.documents.word_pieces import Paragraph, StoredText
from app.errors import DocumentError, DocumentProblem
from tests.documents.binary_samples import doc, old_doc
from tests.documents.compound_sample import compound


@pytest.mark.parametrize("compressed", [False, True])
def test_text_and_paragraphs(compressed: bool) -> None:
    file = CompoundFile(doc("Wax\rItem\ra\x07\x07é", papers=("heading", "item", "plain", "row"), compressed=compressed))
    stored = StoredText(file)
    assert stored.text == "Wax\rItem\ra\x07\x07é"
    assert stored.counts == [13, 0, 0, 0, 0, 0]
    assert [stored.paragraph(end) for end in (3, 8, 10, 11, 12)] == [
        Paragraph(style=2),
        Paragraph(is_list=True),
        Paragraph(),
        Paragraph(ends_row=True),
        Paragraph(),
    ]


def test_word_6_knows_no_unicode() -> None:
    assert StoredText(CompoundFile(old_doc("Привет".encode("cp1251")))).text == "Привет"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (doc("secret\r", flags=0x0100), DocumentProblem.ENCRYPTED),
        (compound({"WordDocument": b"\xec\xa5" + bytes(600)}), DocumentProblem.CORRUPT),
        (compound({"WordDocument": bytes(600)}), DocumentProblem.CORRUPT),
        (compound({"Other": bytes(600)}), DocumentProblem.CORRUPT),
    ],
)
def test_bad_files(data: bytes, problem: DocumentProblem) -> None:
    with pytest.raises(DocumentError) as caught:
        StoredText(CompoundFile(data))
    assert caught.value.code is problem
