from __future__ import annotations

import pytest

from app.documents.office import read_office, row_text
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples


def test_rtf() -> None:
    assert read_office(samples.RTF, "rtf").text == "Salt keeps for ever.\n\nSecond paragraph."


def test_protected_files_are_encrypted() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(9)
    with pytest.raises(DocumentError) as caught:
        read_office(ole, "xlsb")
    assert caught.value.code is DocumentProblem.ENCRYPTED


@pytest.mark.parametrize("name", ["doc", "xls", "ppt", "xlsb"])
def test_junk_is_corrupt_or_empty(name: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 8
    with pytest.raises(DocumentError) as caught:
        read_office(data, name)
    assert caught.value.code in (DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT)


def test_row_text_leaves_out_empty_cells_and_marks() -> None:
    assert row_text(["**May**", "", " a\nb ", "snake_case __x__", "__init__"]) == "May | a b | snake_case x | init"
