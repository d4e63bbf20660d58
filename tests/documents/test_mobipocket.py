from __future__ import annotations

import struct

import pytest

from app.documents.mobipocket import read_mobipocket
from app.errors import DocumentError, DocumentProblem
from tests.documents.blocks import parts, texts
from tests.documents.test_mobi_text import tables

PAGE = "<html><body><h1>Ice</h1><p>The wheel stood still – all winter.</p><mbp:pagebreak/>Then it ran.</body></html>"


def _exth(properties: dict[int, bytes]) -> bytes:
    body = b"".join(struct.pack(">II", kind, 8 + len(value)) + value for kind, value in properties.items())
    return b"EXTH" + struct.pack(">II", 12 + len(body), len(properties)) + body


def head(count: int, *, way: int = 1, lock: int = 0, version: int = 6, flags: int = 0, **more: int) -> bytearray:
    """A record 0 with a MOBI header of 232 bytes."""
    record = bytearray(248)
    struct.pack_into(">H6xHHH", record, 0, way, count, 4096, lock)
    struct.pack_into(">4sIII", record, 16, b"MOBI", 232, 2, 65001)
    struct.pack_into(">I", record, 36, version)
    struct.pack_into(">I", record, 240, flags)
    struct.pack_into(">II", record, 112, more.get("huff", 0), more.get("tables", 0))
    struct.pack_into(">I", record, 192, more.get("flows", 0xFFFFFFFF))
    return record


def titled(record: bytearray, properties: dict[int, bytes]) -> bytes:
    """The record with properties, the name of the book behind them."""
    struct.pack_into(">I", record, 128, 0x40)
    said = _exth(properties)
    struct.pack_into(">II", record, 84, len(record) + len(said), 8)
    return bytes(record) + said + b"The Mill"


def palm(*records: bytes, kind: bytes = b"BOOKMOBI") -> bytes:
    """A Palm database."""
    start = 78 + 8 * len(records)
    listing = b""
    for record in records:
        listing += struct.pack(">II", start, 0)
        start += len(record)
    return bytes(60) + kind + bytes(8) + struct.pack(">H", len(records)) + listing + b"".join(records)


def _problem(data: bytes) -> DocumentProblem:
    with pytest.raises(DocumentError) as caught:
        read_mobipocket(data)
    return caught.value.code


def test_a_book() -> None:
    said = {100: b"Ada Brook", 103: b"<p>A year by the river.</p>", 106: b"1911-05-02", 524: b"en"}
    text = PAGE.encode()
    book = read_mobipocket(palm(titled(head(2), said), text[:60], text[60:]))
    assert (book.title, book.date, book.language, book.format) == ("The Mill", "1911-05-02", "en", "mobi")
    assert texts(book) == [
        ("paragraph", "Ada Brook"), ("paragraph", "A year by the river."), ("heading", "Ice"),
        ("paragraph", "The wheel stood still – all winter."), ("paragraph", "Then it ran."),
    ]  # fmt: skip


def test_packed_text_and_trailers() -> None:
    assert "The wheel stood" in read_mobipocket(palm(bytes(head(1, way=2)), PAGE.replace("–", "-").encode())).text
    huff, cdic = tables([(b"<p>The mill ", True), (b"stood still.", True)])
    packed = palm(bytes(head(1, way=17480, huff=2, tables=2)), bytes((255, 254)), huff, cdic)
    assert read_mobipocket(packed).text == "The mill stood still."
    # an index entry of three bytes, and one byte of a character that goes on
    trailed = palm(bytes(head(2, flags=3)), b"<p>The mi" + b"\x00" + b"xx\x83", b"ll stood.\x00" + b"\x81")
    assert read_mobipocket(trailed).text == "The mill stood."


def test_the_newer_form_is_read_where_there_are_two() -> None:
    text = b"<p>New.</p><p>Words</p>"
    flows = b"FDST" + struct.pack(">II", 12, 2) + struct.pack(">II", 0, len(text))
    newer = bytes(head(1, version=8, flows=2))
    book = palm(
        titled(head(1), {121: struct.pack(">I", 3)}), b"<p>Old.", b"BOUNDARY", newer, text + b"p {color: red}", flows
    )
    assert parts(read_mobipocket(book)) == [(None, "New."), (None, "Words")]


def test_plain_text_of_palm() -> None:
    book = palm(struct.pack(">HHIHHHH", 1, 0, 30, 1, 4096, 0, 0), b"Ice & snow.\n\nThen <3 it ran.", kind=b"TEXtREAd")
    assert texts(read_mobipocket(book)) == [("paragraph", "Ice & snow."), ("paragraph", "Then <3 it ran.")]


def test_protected_and_damaged_books() -> None:
    assert _problem(palm(bytes(head(1, lock=2)), b"?")) is DocumentProblem.ENCRYPTED
    assert _problem(b"words" * 50) is DocumentProblem.CORRUPT
    assert _problem(palm(bytes(head(1, way=9)), b"?")) is DocumentProblem.CORRUPT
    assert _problem(palm(bytes(head(1, way=17480)), b"?")) is DocumentProblem.CORRUPT
    assert _problem(palm(bytes(head(1)), b"<p> ")) is DocumentProblem.NO_TEXT
    whole = palm(titled(head(2), {100: b"Ada"}), PAGE.encode(), b"<p>End.")
    for end in range(70, len(whole), 17):
        try:
            read_mobipocket(whole[:end])
        except DocumentError as error:
            assert error.code in (DocumentProblem.CORRUPT, DocumentProblem.NO_TEXT)  # noqa: PT017
