"""Which bytes are text, and in which encoding."""

from __future__ import annotations

import codecs
import re
import warnings

from app.errors import DocumentError, DocumentProblem

# Long enough for charset-normalizer to be sure, short enough to take milliseconds.
SAMPLE_BYTES = 64 * 1024
# Longest first: the mark of UTF-32 little endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")  # escape (1b) is common in terminal logs
_MAX_CONTROL_SHARE = 0.01
_MAX_BROKEN_SHARE = 0.01


def decode(data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding; `data.decode(name, "replace")` gives the same text.

    A byte order mark decides, then valid UTF-8, then the zeros of UTF-16 without mark, then UTF-8 with a few
    damaged bytes, then charset-normalizer on the first SAMPLE_BYTES.

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
    if wide := _utf16_without_mark(data[:SAMPLE_BYTES]):
        return wide
    if not _looks_like_text(data[:SAMPLE_BYTES]):
        return None
    if _is_utf8(data) or _is_damaged_utf8(data[:SAMPLE_BYTES]):
        return "utf-8"
    return _guess(data)


def is_utf8_text(data: bytes) -> bool:
    """True for text that is certainly text: valid UTF-8 (or a Unicode mark) without control characters."""
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return True
    return not _CONTROLS.search(data) and _is_utf8(data)


def _looks_like_text(sample: bytes) -> bool:
    if b"\x00" in sample:
        return False
    return len(_CONTROLS.findall(sample)) <= _MAX_CONTROL_SHARE * len(sample)


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data)  # not final: a sample may end inside a character
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(sample: bytes) -> bool:
    """True when nearly all that is not ASCII forms valid UTF-8: a file with a few broken bytes."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    valid = sum(character > "\x7f" for character in text) - broken
    return broken <= _MAX_BROKEN_SHARE * len(text) and valid > 4 * broken


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 of mostly Latin text has a zero in every other byte."""
    pairs = len(sample) // 2
    if pairs < 2 or len(sample) % 2 or b"\x00" not in sample:
        return None
    for name, zeros, others in (
        ("utf-16-le", sample[1::2], sample[0::2]),
        ("utf-16-be", sample[0::2], sample[1::2]),
    ):
        if zeros.count(0) > 0.8 * pairs and b"\x00" not in others and _looks_like_text(others):
            return name
    return None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    sample = data[:SAMPLE_BYTES]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        best = from_bytes(sample, preemptive_behaviour=True).best()
    return best.encoding if best else _fallback(sample)


def _fallback(sample: bytes) -> str | None:
    """Windows-1252 where that makes letters of most high bytes; random bytes do not look like that."""
    high = sum(byte > 0x7F for byte in sample)
    return "cp1252" if high < 0.3 * len(sample) else None
