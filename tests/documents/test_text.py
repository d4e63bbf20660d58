from __future__ import annotations

from app.documents.model import BlockKind
from app.documents.text import read_text


def test_paragraphs_with_their_lines() -> None:
    data = b"First line\r\nsecond line\r\n\r\n\r\n  Third, after a gap.\r\n"
    document = read_text(data, "text")
    assert document.is_source
    assert document.text == data.decode()
    assert [(document.text[b.start : b.end], b.line_start, b.line_end) for b in document.blocks] == [
        ("First line\r\nsecond line", 1, 2),
        ("Third, after a gap.", 5, 5),
    ]


def test_rows_of_a_table_may_span_lines_inside_quotes() -> None:
    document = read_text(b'name,note\nAda,"likes\ntwo lines"\nBob,none\n', "csv")
    assert [document.text[b.start : b.end] for b in document.blocks] == [
        "name,note",
        'Ada,"likes\ntwo lines"',
        "Bob,none",
    ]
    assert {b.kind for b in document.blocks} == {BlockKind.TABLE_ROW}


def test_a_quote_that_never_closes_loses_nothing() -> None:
    document = read_text(b'a,"b\nc,d\ne,f', "csv")
    assert "".join(document.text[b.start : b.end] for b in document.blocks).endswith("e,f")


def test_a_million_blank_lines_are_one_gap() -> None:
    document = read_text(b"a" + b"\n \t\n" * 500_000 + b"b", "text")
    assert [(block.start, block.line_start) for block in document.blocks] == [(0, 1), (2_000_001, 1_000_001)]
