"""Cut a text that is too long for one chunk: at sentence ends, else at line ends, else between words.

Borders come from ICU, the reference implementation of Unicode's text segmentation (UAX #29 sentences and characters,
UAX #14 line breaks with dictionaries for Thai, Lao, Khmer and Burmese). Beside it stand rules for what it leaves open:
abbreviations and numbers before a stop, lines that were wrapped by hand, and scripts that write no stops.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.chunking.segmentation import character_break, line_break, sentence_breaks
from app.chunking.tokens import estimate_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.chunking.budget import Budget

Span = tuple[int, int]

_LINE_ENDS = re.compile(r"[\r\n]+")
# Longest stretch looked at for one piece, in characters per token: spaces cost nothing and must not run away.
_CHARS_PER_TOKEN = 6


def cut(text: str, start: int, end: int, budget: Budget) -> list[Span]:
    """Spans that cover `text[start:end]`, each one sentence or less and within `budget.limit`.

    Spans of one over-long sentence overlap by about `budget.overlap` tokens; all others touch.
    """
    spans: list[Span] = []
    for sentence in _between(sentence_breaks(text, start, end), start, end):
        if _fits(text, sentence, budget.limit):
            spans.append(sentence)
            continue
        for line in _between((match.end() for match in _LINE_ENDS.finditer(text, *sentence)), *sentence):
            spans.extend([line] if _fits(text, line, budget.limit) else _cut_words(text, *line, budget))
    return spans


def _between(borders: Iterable[int], start: int, end: int) -> Iterator[Span]:
    for border in borders:
        if start < border < end:
            yield start, border
            start = border
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
    return stop if stop == end else line_break(text, start + size * 3 // 4, stop) or _character_end(text, start, stop)


def _step_back(text: str, start: int, stop: int, budget: Budget) -> int:
    """Where the next piece begins: `budget.overlap` tokens before `stop`, at a word if one begins there."""
    back = (stop - start) * budget.overlap // max(1, budget.limit)
    if back == 0:
        return stop
    return line_break(text, stop - 2 * back, stop - back // 2) or _character_end(text, start, stop - back)


def _character_end(text: str, start: int, stop: int) -> int:
    """`stop` or a little before it, so that no mark is parted from its letter."""
    return max(start + 1, character_break(text, start, stop))
