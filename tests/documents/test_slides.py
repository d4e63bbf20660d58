from __future__ import annotations

import pytest

from app.documents.slides import read_slides
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples


def test_blocks_know_their_slide() -> None:
    document = read_slides(samples.pptx(), "pptx")
    assert (document.title, document.pages, document.format) == ("Swarm season", 1, "pptx")
    assert [(b.kind.value, b.part, document.text[b.start : b.end]) for b in document.blocks] == [
        ("heading", "Slide 1", "Swarm season"),
        ("paragraph", "Slide 1", "Give the colony room before it leaves."),
    ]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"PK\x03\x04 junk", DocumentProblem.CORRUPT),
        (samples.archive({"other": "x"}), DocumentProblem.CORRUPT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DocumentProblem.ENCRYPTED),
        (samples.archive({"ppt/presentation.xml": "<p/>"}), DocumentProblem.NO_TEXT),
    ],
)
def test_bad_files(data: bytes, problem: DocumentProblem) -> None:
    with pytest.raises(DocumentError) as caught:
        read_slides(data, "pptx")
    assert caught.value.code is problem
