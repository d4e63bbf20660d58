"""UTF-16 and UTF-32 without a byte order mark, in any script."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass

# Text is written in one script or two, and the wrong byte order scatters it over many.
_MIN_IN_SCRIPT = 0.95
_MAX_BAD_SHARE = 0.01
_MAX_TURNED_SHARE = 0.1
_MIN_ASCII_SHARE = 0.02
_MIN_WIDE_MARKS_SHARE = 0.05
_MIN_HIGH_BYTE_SHARE = 0.2
# A quarter in Chinese, where high bytes go from 4E to 9F and low ones are anything.
_MAX_ASCII_PAIRS = 0.5
_MIN_CHARS = 2
_MIN_CHARS_OF_ONE_BLOCK = 8
_MIN_IN_BLOCK = 0.9
_FIRST_TEXT_BYTE = 0x20
_MIN_WIDE_CHARS = 12
_WIDE_MARKS = (range(0x3000, 0x3100), range(0xFF00, 0xFFF0))  # CJK punctuation, kana, full-width forms
# Without the rare ones of extension A: four-byte characters of GB18030 look like those.
_IDEOGRAPHS = (
    range(0x2E80, 0x3400),
    range(0x4DC0, 0xA000),
    range(0xF900, 0xFB00),
    range(0xFE30, 0xFE50),
    range(0xFF00, 0xFFF0),
)
_COMMON = (range(0x250), range(0x1E00, 0x1F00), range(0x2000, 0x2070))  # Latin, punctuation
_SPACES = frozenset("\t\n\r\f\x1b")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a text would be like in one byte order; all but the counts of blocks are shares of its characters."""

    chars: int
    in_script: float
    ascii: float
    wide_marks: float
    ascii_pairs: float
    high_bytes: int
    main_block: float


def unmarked_unicode(sample: bytes) -> str | None:
    """The codec of UTF-16 or UTF-32 text without a mark; None for all else.

    UTF-32 is told by the zeros that every character has. For UTF-16 both byte orders are tried, and one must give
    assigned characters of one or two scripts, with ASCII (spaces, digits) or CJK punctuation and kana among them:
    double-byte encodings of Asia (lead bytes from 81, trail bytes from 40) cannot imitate those.
    """
    if b"\x00" in sample and (wide := _utf32(sample)):
        return wide
    readings = [(name, reading) for name in ("utf-16-le", "utf-16-be") if (reading := _read(sample, name))]
    certain = [(name, reading) for name, reading in readings if _is_certain(reading, sample)]
    if not certain:
        return None
    return max(certain, key=lambda found: (found[1].in_script, -found[1].high_bytes))[0]


def _utf32(sample: bytes) -> str | None:
    whole = sample[: len(sample) & ~3]
    for name in ("utf-32-le", "utf-32-be"):
        try:
            text = whole.decode(name)
        except UnicodeDecodeError:
            continue
        if len(text) >= _MIN_CHARS and _bad_share(Counter(text), len(text)) <= _MAX_BAD_SHARE:
            return name
    return None


def _read(sample: bytes, name: str) -> _Reading | None:
    """None where the bytes are no text in this byte order."""
    text = sample[: len(sample) & ~1].decode(name, "replace").rstrip("\ufffd")
    counts, chars = Counter(text), len(text)
    if chars < _MIN_CHARS or "\ufffd" in counts or _bad_share(counts, chars) > _MAX_BAD_SHARE:
        return None
    turned = sum(n for character, n in counts.items() if _is_turned(ord(character)))
    if turned > _MAX_TURNED_SHARE * chars:
        return None
    groups: Counter[int] = Counter()
    for character, n in counts.items():
        groups[_group(ord(character))] += n
    common = groups.pop(0, 0)
    scripts = [n for _, n in groups.most_common(2)]
    return _Reading(
        chars=chars,
        in_script=(common + sum(scripts)) / chars,
        ascii=sum(n for character, n in counts.items() if character < "\x7f") / chars,
        wide_marks=sum(n for character, n in counts.items() if _is_in(ord(character), _WIDE_MARKS)) / chars,
        ascii_pairs=sum(n for character, n in counts.items() if _is_ascii_pair(ord(character))) / chars,
        high_bytes=len({ord(character) >> 8 for character in counts}),
        main_block=max((n for block, n in groups.items() if block < _FIRST_TEXT_BYTE), default=0) / chars,
    )


def _is_certain(reading: _Reading, sample: bytes) -> bool:
    if reading.in_script < _MIN_IN_SCRIPT or reading.ascii_pairs > _MAX_ASCII_PAIRS:
        return False
    if b"\x00" in sample and reading.ascii >= _MIN_ASCII_SHARE:
        return True
    if reading.chars >= _MIN_CHARS_OF_ONE_BLOCK and reading.main_block >= _MIN_IN_BLOCK:
        return True  # Thai or Hindi without a space: nearly every other byte is the same control character
    high = sum(byte >= 0x80 for byte in sample)
    return (
        reading.chars >= _MIN_WIDE_CHARS
        and reading.wide_marks >= max(_MIN_WIDE_MARKS_SHARE, 3 / reading.chars)
        and high >= _MIN_HIGH_BYTE_SHARE * len(sample)
    )


def _bad_share(counts: Counter[str], chars: int) -> float:
    """Share of controls, of code points that mean nothing or are private, and of lone surrogates."""
    bad = sum(
        n
        for character, n in counts.items()
        if character not in _SPACES and unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs")
    )
    return bad / chars


def _is_turned(code: int) -> bool:
    """True for what ASCII becomes in the wrong byte order; 一 and the wide space are frequent in their own right."""
    return code & 0xFF == 0 and code not in (0x3000, 0x4E00)


def _is_ascii_pair(code: int) -> bool:
    """True for what two letters of ASCII become when they are read as one character (kana begin with 30, a digit)."""
    return 0x20 <= code & 0xFF < 0x7F and 0x20 <= code >> 8 < 0x7F and code >> 8 != 0x30


def _group(code: int) -> int:
    """A number for the script of a character, 0 for what goes with every script."""
    if _is_in(code, _COMMON):
        return 0
    if _is_in(code, _IDEOGRAPHS):
        return 0x4E
    return 0xAC if 0xAC00 <= code < 0xD800 else code >> 8


def _is_in(code: int, ranges: tuple[range, ...]) -> bool:
    return any(code in found for found in ranges)
