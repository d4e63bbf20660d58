from __future__ import annotations

import pytest

from app.documents.opendocument import read_opendocument
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.office_samples import blocks


def test_blocks_know_their_slide() -> None:
    document = read_opendocument(samples.odp(), "odp")
    assert (document.title, document.pages) == ("An orchard in spring", 1)
    assert [(b.kind.value, b.part, document.text[b.start : b.end]) for b in document.blocks] == [
        ("heading", "Slide 1", "Grafting"),
        ("paragraph", "Slide 1", "Match the cambium."),
        ("list_item", "Slide 1", "Sharp knife"),
        ("table_row", "Slide 1", "Apple | March"),
    ]


def test_deep_nesting_ends() -> None:
    deep = "<draw:g>" * 900 + "<text:p>down there</text:p>" + "</draw:g>" * 900
    with pytest.raises(DocumentError) as caught:
        read_opendocument(
            samples.odp(f"<office:presentation><draw:page>{deep}</draw:page></office:presentation>"), "odp"
        )
    assert caught.value.code is DocumentProblem.NO_TEXT


def _texts(kind: str, body: str, meta: str = "") -> bytes:
    return samples.archive(
        {
            "meta.xml": f"<office:document {samples._ODF}><office:meta>{meta}</office:meta></office:document>",
            "content.xml": f"<office:document {samples._ODF}><office:body>{body}</office:body></office:document>",
        },
        mimetype=f"application/vnd.oasis.opendocument.{kind}",
    )


def test_text_with_lists_tables_notes_and_comments() -> None:
    body = (
        "<office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:p text:style-name="Title">Garden</text:p><text:h text:outline-level="2">Roses</text:h>'
        "<text:p>Prune<text:note><text:note-body><text:p>In March</text:p></text:note-body></text:note> them.</text:p>"
        "<text:list><text:list-item><text:p>Shears</text:p>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p>"
        "</table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
        "<text:h>Moss</text:h></office:text>"
    )
    document = read_opendocument(_texts("text", body, "<dc:date>2024-05-31T01:00:00</dc:date>"), "odt")
    assert (document.title, document.date) == ("Garden", "2024-05-31")
    assert blocks(document) == [
        ("heading1", None, "Garden"),
        ("heading2", None, "Roses"),
        ("paragraph", None, "Prune them."),
        ("list_item", None, "Shears"),
        ("table_row", None, "a | b"),
        ("paragraph", "Note", "In March"),
        ("heading1", None, "Moss"),
    ]


def test_sheets_packed_and_flat() -> None:
    row = (
        "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell><table:table-cell/></table:table-row>"
    )
    sheets = "".join(
        f'<table:table table:name="{name}"><table:table-row/>{row.format(name.upper())}</table:table>'
        for name in ("Oak", "Ash")
    )
    body = f"<office:spreadsheet>{sheets}</office:spreadsheet>"
    expected = [
        ("heading2", "Oak", "Oak"),
        ("table_row", "Oak", "OAK"),
        ("heading2", "Ash", "Ash"),
        ("table_row", "Ash", "ASH"),
    ]
    assert blocks(read_opendocument(_texts("spreadsheet", body), "ods")) == expected
    flat = f'<?xml version="1.0"?><office:document {samples._ODF}><office:body>{body}</office:body></office:document>'
    assert blocks(read_opendocument(flat.encode(), "ods")) == expected


def test_openoffice_1_and_notes_of_slides() -> None:
    heading = '<o:body><text:h text:level="3">Old</text:h></o:body>'
    old = f'<o:d xmlns:o="http://openoffice.org/2000/office" xmlns:text="t">{heading}</o:d>'
    assert blocks(read_opendocument(samples.archive({"content.xml": old}), "odt")) == [("heading3", None, "Old")]
    slide = (
        "<office:presentation><draw:page><draw:frame><draw:text-box><text:p>Shown</text:p></draw:text-box></draw:frame>"
        "<presentation:notes><draw:frame><draw:text-box><text:p>Said</text:p></draw:text-box></draw:frame></presentation:notes>"
        "</draw:page></office:presentation>"
    )
    assert blocks(read_opendocument(samples.odp(slide), "odp")) == [
        ("paragraph", "Slide 1", "Shown"),
        ("paragraph", "Slide 1 notes", "Said"),
    ]


def test_protected_files() -> None:
    for data in (samples.odt("<manifest:encryption-data/>"), samples.archive({"encrypted-package": b"x"})):
        with pytest.raises(DocumentError) as caught:
            read_opendocument(data, "odt")
        assert caught.value.code is DocumentProblem.ENCRYPTED
