from __future__ import annotations

import random

import pytest

from app.documents.compound import CompoundFile
from app.errors import DocumentError, DocumentProblem
from tests.documents.compound_sample import compound

FILE = compound({"small": b"tiny", "folder": {"big": b"0123456789" * 1000, "deep": {"x": b"y" * 70}}, "empty": b""})


def test_streams_short_and_long_in_storages() -> None:
    file = CompoundFile(FILE)
    assert file.stream("small") == b"tiny"
    assert file.stream("folder", "big") == b"0123456789" * 1000
    assert file.stream("folder", "deep", "x") == b"y" * 70
    assert file.stream("empty") == file.stream("missing") == file.stream("folder") == b""
    assert not file.entries[("folder",)].is_stream


@pytest.mark.parametrize("data", [b"", FILE[:300], b"x" * 600, FILE[:512], FILE[:30] + b"\x07\x00" + FILE[32:]])
def test_damaged_tables_are_corrupt(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        CompoundFile(data)
    assert caught.value.code is DocumentProblem.CORRUPT


def test_no_number_in_the_file_is_trusted() -> None:
    random.seed(4)
    for _ in range(300):
        data = bytearray(FILE)
        for _ in range(random.randint(1, 20)):
            data[random.randrange(8, len(data))] = random.choice((0, 1, 2, 254, 255))
        try:
            file = CompoundFile(bytes(data))
        except DocumentError:
            continue
        for path in file.entries:
            assert len(file.stream(*path)) <= len(data)
