from __future__ import annotations

import pytest

from app.documents import delimited
from app.documents.delimited import MAX_LINES_OF_RECORD, delimiter_of, read_delimited
from tests.documents.blocks import lines, texts


def test_rows_may_span_lines_inside_quotes() -> None:
    document = read_delimited(b'name,note\nAda,"likes\ntwo, ""lines"""\nBob,none\n')
    assert document.is_source
    assert texts(document) == [
        ("table_row", "name,note"),
        ("table_row", 'Ada,"likes\ntwo, ""lines"""'),
        ("table_row", "Bob,none"),
    ]
    assert lines(document) == [(1, 1), (2, 3), (4, 4)]


def test_a_quote_inside_a_cell_is_a_letter() -> None:
    assert len(read_delimited(b'pipe;5" wide\nrod;3" wide\nx;y\n').blocks) == 3


def test_a_quote_that_never_closes_loses_nothing() -> None:
    rows = [f"{number},x" for number in range(2 * MAX_LINES_OF_RECORD)]
    document = read_delimited(('a,"b\n' + "\n".join(rows)).encode())
    assert len(document.blocks) == len(rows) + 1
    assert [text for _, text in texts(read_delimited(b'a,"b\nc,d\ne,f'))] == ['a,"b', "c,d", "e,f"]


@pytest.mark.parametrize(
    ("sample", "expected"), [("a;b,c;d\n1;2;3\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n", "|"), ("x", ",")]
)
def test_delimiter(sample: str, expected: str) -> None:
    assert delimiter_of(sample) == expected


@pytest.mark.parametrize("row", [b"1,2\n", b'"a",b\n'])
def test_short_rows_share_a_block_where_there_are_very_many(row: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_SINGLE_ROWS", 1000)
    data = b"head,er\n" + row * 5000
    document = read_delimited(data)
    found = texts(document)
    assert found[0] == ("table_row", "head,er")
    assert len(found) < 300
    assert "\n".join(text for _, text in found) == data.decode().strip()
    assert lines(document)[1][0] == 2
    assert len(read_delimited(b"a,b\n" + row * 900).blocks) == 901
