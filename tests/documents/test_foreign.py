from __future__ import annotations

from pathlib import PurePath

import pytest

from app.documents.foreign import foreign_kind
from app.documents.formats import format_of_name
from app.documents.sniff import settle
from app.errors import DocumentError, DocumentProblem


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\xffWPC\x10", "a.doc"),
        (b"\x9b\xa5\x21\x00", "a.doc"),
        (b"\x09\x02\x06\x00", "a.xls"),
        (b"\x89PNG\r\n", "a.docx"),
    ],
)
def test_what_is_of_a_known_other_format_is_not_damaged(head: bytes, name: str) -> None:
    data = head + bytes(range(256)) * 4
    kind = foreign_kind(data)
    assert kind is not None
    with pytest.raises(DocumentError, match=kind) as caught:
        settle(format_of_name(PurePath(name)), data)
    assert caught.value.code is DocumentProblem.UNSUPPORTED


def test_what_is_not_known_stays_damaged() -> None:
    assert foreign_kind(b"\x00\x01words") is None
    with pytest.raises(DocumentError) as caught:
        settle(format_of_name(PurePath("a.doc")), bytes(range(256)) * 4)
    assert caught.value.code is DocumentProblem.CORRUPT
