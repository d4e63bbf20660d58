from __future__ import annotations

import struct

import pytest

from app.documents.biff import Pieces, Record, compressed_number, records, shared_strings, text_at
from app.errors import DocumentError, DocumentProblem
from tests.documents.binary_samples import cell_record


def test_records_with_what_continues_them() -> None:
    stream = cell_record(1, b"a", b"b") + cell_record(2, b"c") + b"\x03\0\xff\0cut"
    assert list(records(stream)) == [Record(1, [b"a", b"b"]), Record(2, [b"c"]), Record(3, [b"cut"])]
    assert list(records(b"\0")) == []


def test_shared_strings_run_over_the_end_of_a_record() -> None:
    rich = struct.pack("<HBH", 2, 0x08, 1) + b"ab" + bytes(4)
    first = bytes(8) + rich + struct.pack("<HB", 6, 0) + b"pol"
    second = b"\x01" + "len".encode("utf-16-le") + struct.pack("<HB", 1, 0)
    third = b"\x01" + "字".encode("utf-16-le")
    assert shared_strings(Record(0xFC, [first, second, third])) == ["ab", "pollen", "字"]


def test_a_damaged_table_of_strings_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shared_strings(Record(0xFC, [bytes(8) + b"\xff\xff\x01ab"])) == ["扡"]
    assert shared_strings(Record(0xFC, [b""])) == []
    monkeypatch.setattr("app.documents.assemble.MAX_TEXT_CHARS", 10)
    with pytest.raises(DocumentError) as caught:
        shared_strings(Record(0xFC, [bytes(8) + (struct.pack("<HB", 4, 0) + b"word") * 9]))
    assert caught.value.code is DocumentProblem.TOO_LARGE


def test_short_strings_and_reading_past_the_end() -> None:
    assert text_at(Record(1, [b"\x03\0abc"]), 0, 1, None) == "abc"
    assert text_at(Record(1, [b"\x01\0\xcf"]), 0, 2, 1251) == "П"
    pieces = Pieces([b"a", b"", b"b"])
    assert (pieces.take(5), pieces.number(4), pieces.is_at_end) == (b"ab", 0, True)


@pytest.mark.parametrize(
    ("value", "number"), [(0x3FF00000, 1.0), (42 << 2 | 2, 42.0), (1250 << 2 | 3, 12.5), (0xFFFFFFFE, -1.0)]
)
def test_compressed_numbers(value: int, number: float) -> None:
    assert compressed_number(value) == number
