from __future__ import annotations

import struct

import pytest

from app.documents.mobi_text import Phrases, unpack_palmdoc
from app.errors import DocumentError


def test_palmdoc() -> None:
    assert unpack_palmdoc(b"\x02\xc3\xa9a") == "éa".encode()  # two bytes as they are
    assert unpack_palmdoc(b"ab\x80\x11") == b"abababa"[:6]  # 2 back, 4 long
    assert unpack_palmdoc(b"a\xe2") == b"a b"
    assert unpack_palmdoc(b"\x80\x11\xbf") == b""  # refers to nothing, and is cut off


def tables(phrases: list[tuple[bytes, bool]]) -> tuple[bytes, bytes]:
    """HUFF and CDIC for codes of 8 bits: the code 255 - n stands for phrase n."""
    by_byte = struct.pack(">256I", *[(255 << 8) | 0x80 | 8] * 256)
    huff = b"HUFF" + struct.pack(">III", 24, 24, 24 + 1024) + bytes(8) + by_byte + bytes(256)
    offsets, body = [], b""
    for text, is_plain in phrases:
        offsets.append(2 * len(phrases) + len(body))
        body += struct.pack(">H", len(text) | (0x8000 if is_plain else 0)) + text
    cdic = b"CDIC" + struct.pack(">III", 16, len(phrases), 8) + struct.pack(f">{len(offsets)}H", *offsets) + body
    return huff, cdic


def test_phrases_and_phrases_made_of_phrases() -> None:
    huff, cdic = tables([(b"The mill ", True), (b"stood still.", True), (bytes((255, 254)), False)])
    phrases = Phrases(huff, [cdic])
    assert phrases.unpack(bytes((255, 254))) == b"The mill stood still."
    assert phrases.unpack(bytes((253, 253))) == b"The mill stood still." * 2


def test_codes_of_several_lengths() -> None:
    # "0" is phrase 1; codes of two bits, "10" and "11", are told by the second table: phrases 1 and 0 of theirs.
    entries = [(0 << 8) | 0x80 | 1] * 128 + [2] * 128
    bounds = [0, 0, 2, 3] + [0, 0] * 30
    huff = b"HUFF" + struct.pack(">III", 24, 24, 24 + 1024) + bytes(8)
    huff += struct.pack(">256I", *entries) + struct.pack(">64I", *bounds)
    _, cdic = tables([(b"a", True), (b"b", True)])
    assert Phrases(huff, [cdic]).unpack(bytes((0b01110000,))) == b"aaba"[0:1] + b"ab" + b"aaa"


def test_damage() -> None:
    huff, cdic = tables([(bytes((255,)), False)])
    with pytest.raises(DocumentError, match="no table knows"):
        Phrases(huff, [cdic]).unpack(bytes((255,)))  # a phrase that holds itself
    with pytest.raises(DocumentError, match="no table knows"):
        Phrases(huff, [cdic]).unpack(bytes((3,)))
    with pytest.raises(DocumentError, match="cut off"):
        Phrases(huff[:100], [cdic])
    with pytest.raises(DocumentError, match="no table of codes"):
        Phrases(b"", [cdic])
    with pytest.raises(DocumentError, match="no table of phrases"):
        Phrases(huff, [b""])
    with pytest.raises(DocumentError, match="unpacks to more"):
        Phrases(*_bomb()).unpack(bytes(range(0xE0, 0x100)) * 100)


def _bomb() -> tuple[bytes, list[bytes]]:
    """Every phrase is the one before it twice."""
    phrases = [(b"a" * 100, True), *((bytes((256 - n, 256 - n)), False) for n in range(1, 32))]
    huff, cdic = tables(phrases)
    return huff, [cdic]
