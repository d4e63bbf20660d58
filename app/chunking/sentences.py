"""Cut a text that is too long for one chunk: at sentence ends, else at line ends, else between words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from app.chunking.tokens import estimate_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.chunking.budget import Budget

Span = tuple[int, int]

# Three kinds of sentence ends. Latin and its like: a stop, then a space, unless a small letter follows ("e.g. so") or
# an initial or the number of a list item stands before it. Scripts whose stops need no space after them. And line
# ends before what cannot go on a sentence: numbers, bullets, brackets (logs, data, lists). Repetitions are bounded,
# because every one that can fail is tried again from each of its characters.
_SENTENCE_END = re.compile(
    r"(?<!\s\d)(?<!\s\d\d)(?<!\s[A-Z])[.!?…؟۔։]{1,8}[\"'”’»)\]]{0,4}(?=\s{1,32}[^\sa-zа-яà-ÿ])\s+"
    r"|[。！？｡．।॥።။។][」』”’）】》]{0,4}\s*"
    r"|\n(?=\s{0,32}[\d\[\]<>{}(*•#|/@-])\s*"
)
_LINE_END = re.compile(r"[\r\n]+")
_SPACE = re.compile(r"\s")
# Longest stretch looked at for one piece, in characters per token: spaces cost nothing and must not run away.
_CHARS_PER_TOKEN = 6


def cut(text: str, start: int, end: int, budget: Budget) -> list[Span]:
    """Spans that cover `text[start:end]`, each one sentence or less and within `budget.limit`.

    Spans of one over-long sentence overlap by about `budget.overlap` tokens; all others touch.
    """
    spans: list[Span] = []
    for sentence in _between(_SENTENCE_END, text, start, end):
        if _fits(text, sentence, budget.limit):
            spans.append(sentence)
            continue
        for line in _between(_LINE_END, text, *sentence):
            spans.extend([line] if _fits(text, line, budget.limit) else _cut_words(text, *line, budget))
    return spans


def _between(boundary: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    for match in boundary.finditer(text, start, end):
        if start < match.end() < end:
            yield start, match.end()
            start = match.end()
    if start < end:
        yield start, end


def _fits(text: str, span: Span, limit: int) -> bool:
    start, end = span
    if end - start > limit * _CHARS_PER_TOKEN * 2:
        return False
    return estimate_tokens(text[start:end]) <= limit


def _cut_words(text: str, start: int, end: int, budget: Budget) -> Iterator[Span]:
    while not _fits(text, (start, end), budget.limit):
        stop = _reach(text, start, end, budget.limit)
        yield start, stop
        if stop == end:
            return
        start = max(start + 1, _step_back(text, start, stop, budget))
    yield start, end


def _reach(text: str, start: int, end: int, limit: int) -> int:
    """Where a piece that begins at `start` has to stop: after a word if one ends in its last quarter."""
    window = text[start : min(end, start + limit * _CHARS_PER_TOKEN)]
    size = min(len(window), max(1, len(window) * limit // max(1, estimate_tokens(window))))
    while size > 1 and estimate_tokens(window[:size]) > limit:
        size = size * 9 // 10
    stop = start + size
    if stop < end and (space := _last_space(text, start + size * 3 // 4, stop)):
        return space
    return _before_marks(text, start, stop)


def _step_back(text: str, start: int, stop: int, budget: Budget) -> int:
    """Where the next piece begins: `budget.overlap` tokens before `stop`, at a word if one begins there."""
    back = (stop - start) * budget.overlap // max(1, budget.limit)
    if back == 0:
        return stop
    if space := _last_space(text, stop - 2 * back, stop - back // 2):
        return space
    return _before_marks(text, start, stop - back)


def _last_space(text: str, start: int, end: int) -> int:
    """The offset after the last white space in the stretch, 0 if there is none."""
    for offset in range(end - 1, start - 1, -1):
        if _SPACE.match(text, offset):
            return offset + 1
    return 0


def _before_marks(text: str, start: int, stop: int) -> int:
    """Move `stop` back so that no combining mark or joiner is parted from its letter."""
    for offset in range(stop, max(start + 1, stop - 8), -1):
        if offset >= len(text) or not (unicodedata.combining(text[offset]) or text[offset] in "\u200c\u200d"):
            return offset
    return stop
