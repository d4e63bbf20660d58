"""Languages that their script gives away, so that no model is needed to tell them."""

from __future__ import annotations

import re

# Code charts of the Unicode Standard; each script is that of one living language with written files, in nearly all
# cases. Han alone is Chinese: Japanese sentences have kana.
_SCRIPTS = {
    "el": "\u0370-\u03ff\u1f00-\u1fff", "hy": "\u0530-\u058f", "he": "\u0590-\u05ff", "pa": "\u0a00-\u0a7f",
    "gu": "\u0a80-\u0aff", "or": "\u0b00-\u0b7f", "ta": "\u0b80-\u0bff", "te": "\u0c00-\u0c7f", "kn": "\u0c80-\u0cff",
    "ml": "\u0d00-\u0d7f", "si": "\u0d80-\u0dff", "th": "\u0e00-\u0e7f", "lo": "\u0e80-\u0eff", "my": "\u1000-\u109f",
    "ka": "\u10a0-\u10ff\u2d00-\u2d2f", "km": "\u1780-\u17ff", "ko": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "ja": "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f", "zh": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
}  # fmt: skip
_ANY = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_OF_SCRIPT = re.compile("|".join(f"(?P<{code}>[{ranges}]+)" for code, ranges in _SCRIPTS.items()))
# Of the letters, where a Chinese one is worth about three Latin ones, as many as a word has more.
_MIN_SHARE = 0.6
_WORTH = {"zh": 3.0, "ja": 2.0, "ko": 2.0}
_MIN_LETTERS = 8
_MIN_KANA_SHARE = 0.05


def language_of_script(text: str) -> str | None:
    """ISO 639-1 code where most of the text is in a script of one language; None for all other scripts and texts."""
    if text.isascii() or not _ANY.search(text):
        return None
    counts: dict[str, int] = {}
    for match in _OF_SCRIPT.finditer(text):
        counts[match.lastgroup or ""] = counts.get(match.lastgroup or "", 0) + len(match.group())
    _count_han_with_its_language(counts)
    code, letters = max(counts.items(), key=lambda count: count[1])
    others = sum(character.isalpha() for character in text) - letters
    worth = letters * _WORTH.get(code, 1.0)
    return code if letters >= _MIN_LETTERS and worth >= _MIN_SHARE * (worth + max(0, others)) else None


def _count_han_with_its_language(counts: dict[str, int]) -> None:
    han, kana, hangul = (counts.get(code, 0) for code in ("zh", "ja", "ko"))
    if kana >= _MIN_KANA_SHARE * (han + kana) and kana and hangul < kana:
        counts["ja"] = kana + counts.pop("zh", 0)
    elif hangul > han:
        counts["ko"] = hangul + counts.pop("zh", 0)
