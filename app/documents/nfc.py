"""Text in Unicode's composed form (NFC), and where its characters stood before.

macOS writes names, and some programs texts, decomposed: what looks like é is e and a loose accent, and whoever types
é does not find it. Compatibility characters (ligatures, full-width forms) stay as they are: NFC does not touch them.
"""

from __future__ import annotations

import bisect
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# (offset in the composed text, offset in the original), just after each place where lengths differ.
Shifts = tuple[tuple[int, int], ...]

# Characters before which a text can be cut without a change to what NFC makes of either side: none of them joins
# with what stands before. `tests/documents/test_nfc.py` checks that against the whole of Unicode.
_APART = (
    "\x00-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u0e01-\u0e30\u1100-\u115f"
    "\u1e00-\u20cf\u2100-\u2cee\u2cf2-\u2d7e\u2d80-\u2ddf\u2e00-\u3029\u3030-\u3098\u309b-\ua66e\uac00-\ud7a3\uf900-\ufb1d\ufb1f-\ufe1f\ufe30-\uffff"
)
# Those of them that NFC replaces on their own.
_REPLACED = "\u0374\u037e\u0387\u0929-\u0934\u1f00-\u2001\u2126-\u212b\u2329\u232a\u2adc\u0958-\u095f\uf900-\ufb4e"
_PLACES = re.compile(f"[{_APART}]?[^{_APART}]+|[{_REPLACED}]")


def compose(text: str) -> str:
    """The text in NFC."""
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def compose_with_shifts(text: str) -> tuple[str, Shifts]:
    """The text in NFC and the places where its offsets are no longer those of `text`; () where all are."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, ()
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = length = 0
    for place in _PLACES.finditer(text):
        found = place.group()
        composed = unicodedata.normalize("NFC", found)
        if composed == found:
            continue
        parts += [text[done : place.start()], composed]
        length += place.start() - done + len(composed)
        done = place.end()
        if len(composed) != len(found):
            shifts.append((length, done))
    return "".join([*parts, text[done:]]), tuple(shifts)


def original_offset(shifts: Sequence[tuple[int, int]], offset: int) -> int:
    """The offset in the original of one in the composed text; inside of a composed stretch it is its beginning or a
    little after, never past its end."""
    after = bisect.bisect_right(shifts, (offset, 1 << 62))
    composed, original = shifts[after - 1] if after else (0, 0)
    found = original + offset - composed
    return min(found, shifts[after][1]) if after < len(shifts) else found
