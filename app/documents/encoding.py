"""Which bytes are text, and in which encoding."""

from __future__ import annotations

import codecs
import re

from app.documents.legacy import SAMPLE_BYTES, escaped_encoding, legacy_encoding
from app.documents.unmarked import unmarked_unicode
from app.errors import DocumentError, DocumentProblem

# Longest first: the mark of UTF-32 little endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # escape (1b) is common in terminal logs
_CONTROL_BYTES = bytes(code for code in range(128) if _CONTROLS.match(bytes([code])))
_MAX_CONTROL_SHARE = 0.01
_DAMAGE_BYTES = 8 * 1024 * 1024


def decode(data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding; `data.decode(name, "replace")` gives the same text.

    A byte order mark decides, then valid UTF-8, then the pattern of UTF-16 and UTF-32 without a mark, then UTF-8
    that is damaged or mixed with lines of another encoding (the majority decides), then `legacy_encoding`.

    Raises DocumentError(unsupported) for binary data.
    """
    encoding = detect_encoding(data)
    if encoding is None:
        raise DocumentError(DocumentProblem.UNSUPPORTED, "The file is binary, not text.")
    return data.decode(encoding, "replace"), encoding


def detect_encoding(data: bytes) -> str | None:
    """The encoding that `decode` uses, or None for binary data."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if b"\x1b" in data and data.isascii() and (escaped := escaped_encoding(data)):
        return escaped
    sample = data[:SAMPLE_BYTES]
    if not _looks_like_text(sample):
        return unmarked_unicode(sample)
    if _is_utf8(data, is_whole=True):
        return "utf-8"
    if wide := unmarked_unicode(sample):
        return wide
    return "utf-8" if _is_damaged_utf8(data[:_DAMAGE_BYTES]) else legacy_encoding(data)


def is_utf8_text(data: bytes) -> bool:
    """True for text that is certainly text: valid UTF-8 (or a Unicode mark) without control characters."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return True
    return not _CONTROLS.search(data) and _is_utf8(data)


def _looks_like_text(sample: bytes) -> bool:
    if b"\x00" in sample:
        return False
    return len(sample) - len(sample.translate(None, _CONTROL_BYTES)) <= _MAX_CONTROL_SHARE * len(sample)


def _is_utf8(data: bytes, *, is_whole: bool = False) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data, is_whole)  # a sample may end inside a character
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(data: bytes) -> bool:
    """True when most of what is not ASCII forms valid UTF-8; in other encodings that hardly happens by chance."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    valid = sum(map(len, _NOT_ASCII.findall(text))) - broken
    return valid > 2 * broken


_NOT_ASCII = re.compile("[^\x00-\x7f]+")
