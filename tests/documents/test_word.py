from __future__ import annotations

import pytest

from app.documents.word import read_word
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.office_samples import blocks, paragraph, part, relations, word

_HEADING = '<w:outlineLvl w:val="0"/>'
_ITEM = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def _row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def test_headings_paragraphs_rows_and_title() -> None:
    document = read_word(samples.docx(), "docx")
    assert document.title == "The year of the bees"
    assert blocks(document) == [
        ("heading1", None, "Beekeeping"),
        ("paragraph", None, "A colony keeps its brood at thirty-five degrees."),
        ("table_row", None, "Month | Work"),
        ("table_row", None, "May | Watch for swarms"),
    ]


def test_notes_and_comments_follow_their_section() -> None:
    reference = (
        '<w:p><w:r><w:t>Wax melts</w:t><w:footnoteReference w:id="2"/><w:commentReference w:id="7"/></w:r></w:p>'
    )
    notes = (
        '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">'
        + paragraph("At 62°")
        + "</w:footnote>"
    )
    comment = '<w:comment w:id="7" w:author="Ada">' + paragraph("Really?") + "</w:comment>"
    data = word(
        paragraph("Wax", _HEADING)
        + reference
        + paragraph("It burns.")
        + paragraph("Honey", _HEADING)
        + paragraph("Item", _ITEM),
        footnotes=part("footnotes", notes),
        comments=part("comments", comment),
    )
    assert blocks(read_word(data, "docx")) == [
        ("heading1", None, "Wax"),
        ("paragraph", None, "Wax melts"),
        ("paragraph", None, "It burns."),
        ("paragraph", "Note", "At 62°"),
        ("paragraph", "Comment", "Ada: Really?"),
        ("heading1", None, "Honey"),
        ("list_item", None, "Item"),
    ]


def test_tables_in_tables_and_frames() -> None:
    nested = f"<w:tbl>{_row(paragraph('in'), paragraph('side'))}</w:tbl>"
    body = f"<w:tbl>{_row(paragraph('a') + nested, paragraph('b'))}</w:tbl><w:tbl>{_row(paragraph('framed'))}</w:tbl>"
    assert blocks(read_word(word(body), "docx")) == [
        ("table_row", None, "a in side | b"),
        ("paragraph", None, "framed"),
    ]


def test_text_boxes_charts_and_pages_of_html() -> None:
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>before</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        '</mc:AlternateContent><a:graphicData><c:chart r:id="rId1"/></a:graphicData></w:r></w:p>'
        '<w:altChunk r:id="rId2"/>'
    )
    members: dict[str, str | bytes] = {
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(("chart", "c.xml"), ("aFChunk", "p.html")),
        "word/c.xml": '<c:c xmlns:c="c" xmlns:a="a"><c:title><a:t>Yield</a:t></c:title></c:c>',
        "word/p.html": "<h2>Page</h2><p>of old</p>",
    }
    assert [text for _, _, text in blocks(read_word(samples.archive(members), "docx"))] == [
        "before", "boxed", "Yield", "Page", "of old",
    ]  # fmt: skip


def test_strict_documents_and_word_2003() -> None:
    assert read_word(word(paragraph("Strict"), strict=True), "docx").text == "Strict"
    flat = part(
        "wordDocument",
        f"<w:body><w:sect>{paragraph('Flat')}</w:sect></w:body>",
        "http://schemas.microsoft.com/office/word/2003/wordml",
    )
    assert read_word(flat.encode(), "docx").text == "Flat"


def test_headers_count_where_there_is_nothing_else() -> None:
    header = part("hdr", paragraph("Letterhead"))
    assert read_word(word("", header=header), "docx").text == "Letterhead"
    assert read_word(word(paragraph("Dear Bob"), header=header), "docx").text == "Dear Bob"


def test_a_file_that_was_cut_keeps_its_beginning() -> None:
    data = samples.archive(
        {
            "word/document.xml": part(
                "document", "<w:body>" + "".join(paragraph(f"Line {n * n}") for n in range(5000)) + "</w:body>"
            )
        }
    )
    document = read_word(data[: len(data) // 2], "docx")
    assert document.text.startswith("Line 0\n\nLine 1\n\nLine 4")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (samples.archive({"other": "x"}), DocumentProblem.CORRUPT),
        (b"PK\x03\x04 junk", DocumentProblem.CORRUPT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DocumentProblem.ENCRYPTED),
        (word(""), DocumentProblem.NO_TEXT),
        (word("<w:sdt>" * 3000 + "</w:sdt>" * 3000), DocumentProblem.CORRUPT),
        (samples.docx("word " * 60_000_000), DocumentProblem.TOO_LARGE),
    ],
    ids=["other", "junk", "ole", "empty", "deep", "bomb"],
)
def test_bad_files(data: bytes, problem: DocumentProblem) -> None:
    with pytest.raises(DocumentError) as caught:
        read_word(data, "docx")
    assert caught.value.code is problem
