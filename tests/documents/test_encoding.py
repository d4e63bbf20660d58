from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.encoding import decode, is_utf8_text
from app.errors import DocumentError, DocumentProblem

GERMAN = "Die Äpfel fielen über den Zaun, und niemand hörte es. " * 20
RUSSIAN = "Яблоки падали через забор, и никто этого не слышал. " * 20
JAPANESE = "りんごが垣根を越えて落ちたが、誰も気づかなかった。" * 20


@given(st.text().filter(lambda text: "\x00" not in text))
def test_valid_utf8_without_controls_is_taken_as_it_is(text: str) -> None:
    data = text.encode("utf-8")
    if is_utf8_text(data) and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert decode(data)[0] == text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_come_back_exactly(codec: str) -> None:
    text, encoding = decode(GERMAN.encode(codec))
    assert text == GERMAN
    assert GERMAN.encode(codec).decode(encoding) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [(GERMAN, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp")],
)
def test_old_encodings_are_told_by_the_letters(text: str, codec: str) -> None:
    assert decode(text.encode(codec))[0] == text


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    data = GERMAN.encode("utf-8").replace(b"Zaun", b"Z\xffun", 1)
    text, encoding = decode(data)
    assert encoding == "utf-8"
    assert text == GERMAN.replace("Zaun", "Z\ufffdun", 1)


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 9, random.Random(1).randbytes(4096), b"\x7fELF\x02\x01\x01"])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(data)
    assert caught.value.code is DocumentProblem.UNSUPPORTED
