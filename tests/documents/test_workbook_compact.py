from __future__ import annotations

import random
import struct

import pytest

from app.documents.workbook_compact import read_workbook_compact
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.office_samples import blocks, relations


def _record(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return number + bytes([len(content)]) + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _cell(kind: int, value: bytes, style: int = 0) -> bytes:
    return _record(kind, struct.pack("<II", 0, style) + value)


def _book(*, extra: bytes = b"") -> bytes:
    sheet = (
        _record(0, struct.pack("<I", 0))
        + _cell(7, struct.pack("<I", 0))
        + _cell(2, struct.pack("<I", 17 << 2 | 2))
        + _cell(5, struct.pack("<d", 45443.0), 1)
        + _record(0, struct.pack("<I", 1))
        + _cell(8, _wide("sum") + bytes(4))
        + _cell(4, b"\1")
        + _cell(7, struct.pack("<I", 99))
    )
    return samples.archive(
        {
            "xl/workbook.bin": _record(153, bytes(8)) + _record(156, bytes(8) + extra + _wide("rId1") + _wide("Hives")),
            "xl/_rels/workbook.bin.rels": relations(
                ("worksheet", "worksheets/sheet1.bin"), ("sharedStrings", "sharedStrings.bin"), ("styles", "styles.bin")
            ),
            "xl/worksheets/sheet1.bin": sheet,
            "xl/worksheets/_rels/sheet1.bin.rels": relations(("comments", "../comments1.bin")),
            "xl/comments1.bin": _record(637, b"\0" + _wide("Check")),
            "xl/sharedStrings.bin": _record(19, b"\0" + _wide("Oak")),
            "xl/styles.bin": _record(617)
            + _record(47, bytes(4))
            + _record(47, struct.pack("<HH", 0, 14))
            + _record(618),
        }
    )


@pytest.mark.parametrize("extra", [b"", bytes(4)])
def test_rows_and_comments(extra: bytes) -> None:
    assert blocks(read_workbook_compact(_book(extra=extra), "xlsb")) == [
        ("heading2", "Hives", "Hives"),
        ("table_row", "Hives", "Oak | 17 | 2024-05-31"),
        ("table_row", "Hives", "sum | TRUE"),
        ("paragraph", "Comment", "Check"),
    ]


def test_damage_is_never_more_than_a_problem() -> None:
    dice = random.Random(4)
    problems = set()
    for _ in range(100):
        data = bytearray(_book())
        for _ in range(6):
            data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            read_workbook_compact(bytes(data), "xlsb")
        except DocumentError as error:
            problems.add(error.code)
    assert problems <= {DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT, DocumentProblem.TOO_LARGE}


def test_a_package_without_a_workbook_is_corrupt() -> None:
    for data in (samples.archive({"other": "x"}), b"text"):
        with pytest.raises(DocumentError) as caught:
            read_workbook_compact(data, "xlsb")
        assert caught.value.code is DocumentProblem.CORRUPT
