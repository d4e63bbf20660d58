from __future__ import annotations

import pytest

from app.documents.workbook import read_workbook
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.office_samples import blocks, relations, workbook


def test_rows_know_their_sheet() -> None:
    document = read_workbook(samples.xlsx(), "xlsx")
    assert document.title == ""
    assert blocks(document) == [
        ("heading2", "Honey", "Honey"),
        ("table_row", "Honey", "Hive | Kilograms"),
        ("table_row", "Honey", "Old oak | 17"),
        ("heading2", "Wax", "Wax"),
        ("table_row", "Wax", "Candles poured in November"),
    ]


def test_every_kind_of_cell() -> None:
    data = workbook(
        '<row><c t="s"><v>1</v></c><c s="1"><v>45443</v></c><c t="b"><v>1</v></c>'
        '<c t="str"><f>A1</f><v>sum</v></c></row>'
        '<row><c t="s"><v>99</v></c><c/><c t="d"><v>2024-05-31</v></c><c><v>0.1</v></c><c t="e"><v>#N/A</v></c></row>',
        sharedStrings="<sst><si><t>no</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si></sst>",
        styles='<root><cellXfs><xf/><xf numFmtId="14"/></cellXfs></root>',
    )
    assert [text for _, _, text in blocks(read_workbook(data, "xlsx"))] == [
        "Hives",
        "rich | 2024-05-31 | TRUE | sum",
        "2024-05-31 | 0.1 | #N/A",
    ]


def test_comments_text_boxes_and_charts() -> None:
    data = workbook(
        "<row><c><v>1</v></c></row>",
        sheet_relations=relations(("comments", "../comments.xml"), ("drawing", "../drawing.xml")),
        comments='<root><comment ref="B4"><text><r><t>Check </t></r><r><t>this</t></r></text></comment></root>',
        drawing="<root><xdr:sp><a:t>On top</a:t></xdr:sp></root>",
    )
    assert blocks(read_workbook(data, "xlsx"))[2:] == [
        ("paragraph", "Hives", "On top"),
        ("paragraph", "Comment", "B4: Check this"),
    ]


def test_excel_2003_and_a_book_without_its_directory() -> None:
    flat = (
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="ss">'
        '<Worksheet ss:Name="Wax"><Table><Row><Cell><Data>one</Data></Cell><Cell><Data>two</Data></Cell></Row></Table>'
        "</Worksheet></Workbook>"
    )
    assert blocks(read_workbook(flat.encode(), "xlsx"))[1] == ("table_row", "Wax", "one | two")
    data = samples.xlsx()
    assert "Old oak | 17" in read_workbook(data[: data.rindex(b"PK\x01\x02") - 400], "xlsx").text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (samples.archive({"other": "x"}), DocumentProblem.CORRUPT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DocumentProblem.ENCRYPTED),
        (workbook(""), DocumentProblem.NO_TEXT),
    ],
)
def test_bad_files(data: bytes, problem: DocumentProblem) -> None:
    with pytest.raises(DocumentError) as caught:
        read_workbook(data, "xlsx")
    assert caught.value.code is problem


def test_a_million_strings_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.documents.assemble.MAX_TEXT_CHARS", 1000)
    strings = "<sst>" + "<si><t>word word</t></si>" * 200 + "</sst>"
    with pytest.raises(DocumentError) as caught:
        read_workbook(workbook("<row/>", sharedStrings=strings), "xlsx")
    assert caught.value.code is DocumentProblem.TOO_LARGE
