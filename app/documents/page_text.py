"""Mend the characters of a line as a page holds them: letter-spaced titles, spaces between CJK glyphs, bullets
from symbol fonts, glyphs whose meaning the file does not tell."""

from __future__ import annotations

import re

# No full-width Latin letters and digits: they come with spaces.
_CJK = "\u2e80-\u303f\u3041-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uff20\uff5b-\uff9f\U00020000-\U0003ffff"
_CJK_SPACE = re.compile(f"(?<=[{_CJK}])[ \u3000]+(?=[{_CJK}])")
# Scripts that write without spaces between words: CJK, Thai and Lao, Burmese, Khmer. Korean has spaces.
_UNSPACED = re.compile(f"[{_CJK}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Bullets of the Symbol and Wingdings fonts, which programs write as private-use characters.
_SYMBOL_BULLETS = re.compile("[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06e\uf06c\uf071\uf0a8\uf0e0\uf0be]")
_JUNK = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]|[\U000f0000-\U0010ffff]")
_SPACED_LETTERS = re.compile(r"[^\W\d_](?: +[^\W\d_]){3,}")
_WORD_GAP = re.compile(r" {2,}")
_BULLET = re.compile(r"(?:[•‣◦▪▫■□●○◆◇►▸➢➤✓✔∙·⁃–—*-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\[\d{1,3}\])(?:\s+|$)")
_SYMBOL_BULLET = re.compile(r"[•‣◦▪▫■□●○◆◇►▸➢➤✓✔∙⁃]")


def mend(text: str) -> str:
    """The text of a line as a person reads it, its spaces single and none at the ends."""
    text = _SYMBOL_BULLETS.sub("•", text).strip()
    if _SPACED_LETTERS.fullmatch(text):
        text = " ".join(word.replace(" ", "") for word in _WORD_GAP.split(text))
    return _CJK_SPACE.sub("", " ".join(text.split()))


def junk_share(text: str) -> float:
    """Share of characters without meaning (U+FFFD, private use, controls) among those that are no spaces; 0 to 1."""
    solid = len(text) - sum(map(str.isspace, text))
    return len(_JUNK.findall(text)) / solid if solid else 0.0


def starts_item(text: str) -> bool:
    """True for a line that begins with a bullet or a number of a list."""
    return bool(_BULLET.match(text) or _SYMBOL_BULLET.match(text))


def joins_without_space(left: str, right: str) -> bool:
    """True when no space belongs between two pieces of running text: their scripts write none."""
    return bool(_UNSPACED.match(left[-1:]) and _UNSPACED.match(right[:1]))


def weight(text: str) -> int:
    """How much room the text takes, in Latin letters: a CJK character counts for two."""
    return len(text) if text.isascii() else len(text) + len(_UNSPACED.findall(text))
