"""The letters of a page with their places, and where among them a passage stands."""

from __future__ import annotations

import bisect
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.documents.mupdf import load_mupdf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_MIN_PIECE = 12  # characters; anything shorter stands on a page by chance
_MIN_PART = 20  # the same for what is left of a sentence that a page's end cuts in two
# What two extractions of the same words may differ in: spaces, line ends, hyphens and invisible characters.
_IGNORED = re.compile(r"[\s\u00ad\u200b-\u200f\ufeff\-\u2010\u2011]")
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s*|\n+")

Rectangle = tuple[float, float, float, float]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """A word of a page: (x0, y0, x1, y1) in points, the number of its line on the page, its letters."""

    box: Rectangle
    line: int
    text: str


@dataclass(slots=True)
class PageLetters:
    """What MuPDF sees on a page. `text` has a line end after every line; `boxes` and `lines` one entry a character.

    `squashed` is the text without what two extractions may differ in, `origins` tells for each of its characters
    where in `text` it comes from.
    """

    text: str = ""
    boxes: list[Rectangle] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    squashed: str = ""
    origins: list[int] = field(default_factory=list)

    def rectangles(self, spans: Iterable[Span]) -> list[Rectangle]:
        """The boxes of ranges of `text`, joined line by line."""
        joined: dict[int, Rectangle] = {}
        for index in sorted({index for start, end in spans for index in range(start, end)}):
            if self.text[index].isspace():
                continue
            x0, y0, x1, y1 = self.boxes[index]
            a0, b0, a1, b1 = joined.get(self.lines[index], self.boxes[index])
            joined[self.lines[index]] = (min(x0, a0), min(y0, b0), max(x1, a1), max(y1, b1))
        return list(joined.values())

    def runs(self) -> Iterator[Run]:
        """The words in reading order, for a person to select."""
        for word in re.finditer(r"\S+", self.text):
            yield Run(self.rectangles([word.span()])[0], self.lines[word.start()], word[0])


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage that is on the page; starts and length in characters of the squashed texts."""

    in_passage: int
    on_page: int
    length: int


def read_letters(page: Any) -> PageLetters:
    """The letters of a MuPDF page, boxes in points of the page as it is shown (turned pages too)."""
    place = _turned(page)
    letters, texts, squashes = PageLetters(), list[str](), list[str]()
    blocks = page.get_text("rawdict", flags=_flags())["blocks"]
    for number, line in enumerate(line for block in blocks for line in block.get("lines", ())):
        for char in (char for span in line["spans"] for char in span["chars"]):
            squashed = _squash(char["c"])  # may be none or several: ﬁ becomes fi
            squashes.append(squashed)
            letters.origins.extend([len(texts)] * len(squashed))
            texts.append(char["c"] or " ")
            letters.boxes.append(place(char["bbox"]))
            letters.lines.append(number)
        if letters.boxes:
            texts.append("\n")
            letters.boxes.append(letters.boxes[-1])
            letters.lines.append(number)
    letters.text, letters.squashed = "".join(text[0] for text in texts), "".join(squashes)
    return letters


def read_plain(page: Any) -> str:
    """The same text as that of `read_letters`, several times as quickly."""
    text: str = page.get_text("text", flags=_flags())
    return text


def _flags() -> int:
    mupdf = load_mupdf()
    flags: int = mupdf.TEXT_PRESERVE_WHITESPACE | mupdf.TEXT_MEDIABOX_CLIP
    return flags


def _turned(page: Any) -> Callable[[Any], Rectangle]:
    """What makes a box of the page as it was written one of the page as it is shown."""
    if not page.rotation:
        return lambda box: box
    mupdf, turn = load_mupdf(), page.rotation_matrix
    return lambda box: tuple(mupdf.Rect(box) * turn)


def align(letters: PageLetters, passage: str) -> list[Piece]:
    """Where the passage stands on the page, as far as it does.

    Searched whole first, then sentence by sentence, and of a sentence that is not there its beginning or its end: a
    passage may begin on the page before or go on on the next, and the page may hold its paragraphs in another order.
    """
    whole = _squash(passage)
    if not whole:
        return []
    if piece := _find(letters.squashed, whole, 0):
        return [piece]
    found, at, is_any = list[Piece | None](), 0, False
    for sentence in map(_squash, _SENTENCE_END.split(passage)):
        if len(sentence) >= _MIN_PIECE:
            is_any = True
            found.append(_find(letters.squashed, sentence, at) or _part(letters.squashed, sentence, at))
        at += len(sentence)
    return [piece for piece in (found if is_any else [_part(letters.squashed, whole, 0)]) if piece]


def on_page(letters: PageLetters, pieces: list[Piece], passage: str, span: Span) -> list[Span]:
    """A range of the passage as ranges of the page's text, as far as the pieces reach."""
    first, last = len(_squash(passage[: span[0]])), len(_squash(passage[: span[1]]))
    spans = []
    for piece in pieces:
        start, end = max(first, piece.in_passage), min(last, piece.in_passage + piece.length)
        if start < end:
            shift = piece.on_page - piece.in_passage
            spans.append((letters.origins[start + shift], letters.origins[end - 1 + shift] + 1))
    return spans


def overlaps(spans: list[Span], span: Span) -> bool:
    """True where one of the spans, which are in order and apart, has a character of `span`."""
    index = bisect.bisect_left(spans, (span[1], 0)) - 1
    return index >= 0 and spans[index][1] > span[0]


def _squash(text: str) -> str:
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _part(letters: str, sentence: str, at: int) -> Piece | None:
    """The longest beginning or end of a sentence that is on the page; None where that is too short to tell."""
    size = len(sentence)
    head = _longest(size, lambda length: sentence[:length] in letters)
    tail = _longest(size, lambda length: sentence[size - length :] in letters)
    if max(head, tail) < _MIN_PART:
        return None
    if head >= tail:
        return _find(letters, sentence[:head], at)
    return _find(letters, sentence[size - tail :], at + size - tail)


def _longest(size: int, is_there: Callable[[int], bool]) -> int:
    """The greatest length up to `size` for which it holds, given that it holds for all shorter ones, too."""
    low, high = 0, size
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if is_there(middle) else (low, middle - 1)
    return low


def _find(letters: str, text: str, at: int) -> Piece | None:
    start = letters.find(text)
    return Piece(at, start, len(text)) if start >= 0 else None
