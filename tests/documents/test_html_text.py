from __future__ import annotations

import pytest

from app.documents.html_text import decode_page, tidy
from app.documents.model import BlockKind


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        ("<p>ü".encode(), None, "utf-8"),
        ("<meta charset=gb2312><p>汉字".encode("gb18030"), None, "gb18030"),
        ("<meta charset=utf-8><p>Привет".encode("koi8-r"), "koi8-r", "koi8-r"),
        ("<p>ü".encode(), "iso-8859-1", "utf-8"),
        ("\ufeff<meta charset=ascii>ü".encode(), None, "utf-8-sig"),
    ],
)
def test_encoding(data: bytes, charset: str | None, expected: str) -> None:
    text, encoding = decode_page(data, charset)
    assert encoding == expected
    assert "\ufffd" not in text


def test_tidy() -> None:
    assert list(tidy("a\tb  c\t", BlockKind.TABLE_ROW)) == [(BlockKind.TABLE_ROW, "a | b c")]
    assert list(tidy(" a \n\n b ", BlockKind.LIST_ITEM)) == [(BlockKind.LIST_ITEM, "a"), (BlockKind.LIST_ITEM, "b")]
    assert list(tidy(" x ", BlockKind.CODE)) == [(BlockKind.CODE, " x ")]
    assert [kind for kind, _ in tidy("a\t" + "b" * 600, BlockKind.TABLE_ROW)] == [BlockKind.PARAGRAPH] * 2
