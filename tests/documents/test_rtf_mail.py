from __future__ import annotations

import random
import struct

from app.documents.rtf_mail import _DICTIONARY, unpacked, words


def _packed(rtf: bytes, body: bytes) -> bytes:
    return struct.pack("<II4sI", len(body) + 12, len(rtf), b"LZFu", 0) + body


def test_the_ring_begins_with_207_bytes() -> None:
    assert len(_DICTIONARY) == 207  # [MS-OXRTFCP] 2.1.2.1


def test_literals_references_and_the_mark_of_the_end() -> None:
    rtf = _DICTIONARY[:6] + b"ab" * 4
    # A reference to the dictionary, two letters, a reference to what was just written, and the end.
    body = bytes([0b1001]) + struct.pack(">H", 0 << 4 | 4) + b"ab"
    write = len(_DICTIONARY) + 8
    body += struct.pack(">H", (write - 2) << 4 | 4)
    body = bytes([0b11001]) + body[1:] + struct.pack(">H", (write + 6) << 4)
    assert unpacked(_packed(rtf, body)) == rtf


def test_damage_never_raises() -> None:
    random.seed(1)
    for _ in range(200):
        body = random.randbytes(random.randint(0, 60))
        assert len(unpacked(struct.pack("<II4sI", 0, 500, b"LZFu", 0) + body)) <= 500
    assert unpacked(b"short") == unpacked(bytes(40)) == b""


def test_words() -> None:
    assert words(rb"{\rtf1\ansi Salt.\par}") == "Salt."
    assert words(b"no rtf") == words(b"{\\rtf1}") == ""
