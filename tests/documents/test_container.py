from __future__ import annotations

import pytest

from app.documents.container import OLE_MAGIC, flat_kind, is_encrypted, ole_kind, zip_kind
from tests.documents import samples


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (samples.docx(), "docx"), (samples.xlsx(), "xlsx"), (samples.pptx(), "pptx"), (samples.odt(), "odt"),
        (samples.odp(), "odp"), (samples.epub(), "epub"), (samples.archive({"a.txt": "x"}), None),
        (b"PK\x03\x04 cut", None),
    ],
)  # fmt: skip
def test_zip_kind(data: bytes, kind: str | None) -> None:
    assert zip_kind(data) == kind


def test_ole_kind_is_told_by_the_names_of_streams() -> None:
    for stream, kind in (("WordDocument", "doc"), ("WORKBOOK", "xls"), ("PowerPoint Document", "ppt")):
        assert ole_kind(OLE_MAGIC + bytes(504) + stream.encode("utf-16-le") + bytes(9)) == kind
    assert ole_kind(OLE_MAGIC + bytes(2000)) is None


def test_encryption() -> None:
    fib = bytearray(b"\xec\xa5" + bytes(20))
    assert not is_encrypted(OLE_MAGIC + bytes(504) + bytes(fib), "doc")
    fib[11] |= 0x01
    assert is_encrypted(OLE_MAGIC + bytes(504) + bytes(fib), "doc")
    assert is_encrypted(samples.odt("<manifest:encryption-data/>"), "odt")
    assert not is_encrypted(samples.odt(), "odt")
    assert not is_encrypted(b"PK\x03\x04 cut", "odt")


def test_flat_kind() -> None:
    word = b'<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'
    sheet = b'\xef\xbb\xbf<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
    text = b'<office:document xmlns:office="x" office:mimetype="application/vnd.oasis.opendocument.text">'
    assert [flat_kind(data) for data in (word, sheet, text)] == ["docx", "xlsx", "odt"]
    assert [flat_kind(data) for data in (b"<a/>", b"text", b"", b"<Workbook x='y'>")] == [None] * 4
