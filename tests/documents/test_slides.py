from __future__ import annotations

import pytest

from app.documents.slides import read_slides
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.office_samples import blocks, slides


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


def test_groups_tables_bullets_notes_and_comments_in_the_order_of_the_presentation() -> None:
    first = (
        "<p:grpSp><p:sp><p:txBody><a:p><a:pPr><a:buChar/></a:pPr><a:t>Point</a:t></a:p></p:txBody></p:sp></p:grpSp>"
        "<p:graphicFrame><a:tr><a:tc><a:t>a</a:t></a:tc><a:tc><a:t>b</a:t></a:tc></a:tr></p:graphicFrame>"
    )
    notes = (
        '<p:sp><p:ph type="body"/><a:p><a:t>Speak slowly</a:t></a:p></p:sp>'
        '<p:sp><p:ph type="sldNum"/><a:t>1</a:t></p:sp>'
    )
    data = slides(first, "<p:sp><a:p/></p:sp>", notesSlide=notes, comments="<p:cm><p:text>Why?</p:text></p:cm>")
    assert blocks(read_slides(data, "pptx")) == [
        ("list_item", "Slide 2", "Point"),
        ("table_row", "Slide 2", "a | b"),
        ("paragraph", "Slide 2 notes", "Speak slowly"),
        ("paragraph", "Comment", "Why?"),
    ]


def test_slides_are_found_where_the_presentation_is_lost() -> None:
    page = '<s xmlns:a="a" xmlns:p="p"><p:sp><a:p><a:t>Slide {}</a:t></a:p></p:sp></s>'
    data = samples.archive({f"ppt/slides/slide{n}.xml": page.format(n) for n in (10, 9)})
    assert read_slides(data, "pptx").text == "Slide 9\n\nSlide 10"
