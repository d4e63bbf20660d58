from __future__ import annotations

import random
import struct

import pytest

from app.documents.workbook_binary import read_workbook_binary
from app.errors import DocumentError, DocumentProblem
from tests.documents.binary_samples import cell_record, xls
from tests.documents.compound_sample import compound
from tests.documents.office_samples import blocks


def _cell(kind: int, row: int, column: int, value: bytes, style: int = 0) -> bytes:
    return cell_record(kind, struct.pack("<HHH", row, column, style) + value)


_STRINGS = cell_record(0xFC, bytes(8) + struct.pack("<HB", 4, 0) + b"Hive" + struct.pack("<HB", 3, 0) + b"Oak")
_STYLES = cell_record(0xE0, bytes(4)) + cell_record(0xE0, struct.pack("<HH", 0, 14))
_CELLS = (
    _cell(0xFD, 1, 1, struct.pack("<I", 1))
    + _cell(0xFD, 0, 0, struct.pack("<I", 0))
    + _cell(0x27E, 0, 1, struct.pack("<I", 17 << 2 | 2))
    + _cell(0x203, 0, 2, struct.pack("<d", 45443.0), 1)
    + _cell(0xBD, 1, 2, struct.pack("<IHIH", 1 << 2 | 2, 0, 2 << 2 | 2, 3))
    + _cell(0x205, 2, 0, b"\1\0")
    + _cell(0x205, 2, 1, b"\x2a\1")
    + _cell(0x06, 2, 2, struct.pack("<BBBBBBH", 0, 0, 0, 0, 0, 0, 0xFFFF) + bytes(6))
    + cell_record(0x207, struct.pack("<HB", 3, 0) + b"sum")
    + _cell(0x06, 2, 3, struct.pack("<d", 2.5) + bytes(6))
    + _cell(0xFD, 3, 0, struct.pack("<I", 99))
)
_CHART = (
    cell_record(0x809, struct.pack("<HH", 0x600, 0x20))
    + cell_record(0x100D, b"\0\0\x05\0Yield")
    + _cell(0x203, 9, 9, struct.pack("<d", 1.0))
    + cell_record(0x0A, b"")
)
_NOTE = (
    cell_record(0x5D, struct.pack("<4H", 0x15, 18, 0x19, 7))
    + cell_record(0x1B6, bytes(10) + struct.pack("<H", 5) + bytes(4), b"\0Check", bytes(8))
    + cell_record(0x5D, struct.pack("<4H", 0x15, 18, 0x06, 8))
    + cell_record(0x1B6, bytes(10) + struct.pack("<H", 3) + bytes(4), b"\0Box", bytes(8))
    + cell_record(0x1C, struct.pack("<4H", 3, 27, 0, 7))
)


def test_rows_texts_charts_and_comments() -> None:
    document = read_workbook_binary(xls(_STRINGS, _STYLES, cells=_CELLS + _CHART + _NOTE), "xls")
    assert (document.title, document.date) == ("Bees", "2024-05-31")
    assert blocks(document) == [
        ("heading2", "Hives", "Hives"),
        ("table_row", "Hives", "Hive | 17 | 2024-05-31"),
        ("table_row", "Hives", "Oak | 1 | 2"),
        ("table_row", "Hives", "TRUE | sum | 2.5"),
        ("paragraph", "Hives", "Yield"),
        ("paragraph", "Hives", "Box"),
        ("paragraph", "Comment", "AB4: Check"),
    ]


def test_excel_5_has_code_pages() -> None:
    page = cell_record(0x42, struct.pack("<H", 1251))
    label = _cell(0x204, 0, 0, struct.pack("<H", 4) + "Воск".encode("cp1251"))
    note = cell_record(0x1C, struct.pack("<3H", 0, 1, 2) + "Да".encode("cp1251"))
    data = xls(page, cells=label + note, version=0x500, sheet="Лист")
    assert [text for _, _, text in blocks(read_workbook_binary(data, "xls"))] == ["Лист", "Воск", "B1: Да"]


def test_damage_is_never_more_than_a_problem() -> None:
    whole = xls(_STRINGS, _STYLES, cells=_CELLS + _CHART + _NOTE)
    dice = random.Random(4)
    problems = set()
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(8):
            data[dice.randrange(512, len(data))] = dice.choice((0, 1, 0x7F, 0xFF, dice.randrange(256)))
        try:
            read_workbook_binary(bytes(data), "xls")
        except DocumentError as error:
            problems.add(error.code)
    assert problems <= {DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT, DocumentProblem.ENCRYPTED}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (xls(cell_record(0x2F, bytes(6))), DocumentProblem.ENCRYPTED),
        (xls(), DocumentProblem.NO_TEXT),
        (compound({"Workbook": bytes(64)}), DocumentProblem.CORRUPT),
        (compound({"Other": bytes(64)}), DocumentProblem.CORRUPT),
    ],
)
def test_bad_files(data: bytes, problem: DocumentProblem) -> None:
    with pytest.raises(DocumentError) as caught:
        read_workbook_binary(data, "xls")
    assert caught.value.code is problem
