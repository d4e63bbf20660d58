"""A page as a picture, and where on it a passage stands."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.documents.mupdf import corrupt, load_mupdf, open_pages
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_WIDTH = 4000
MAX_PIXELS = 24_000_000
_MIN_PIECE = 12  # characters; anything shorter stands on a page by chance
_MIN_PART = 20  # the same for what is left of a sentence that a page's end cuts in two
# What two extractions of the same words may differ in: spaces, line ends, hyphens and invisible characters.
_IGNORED = re.compile(r"[\s\u00ad\u200b-\u200f\ufeff\-\u2010\u2011]")
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s*|\n+")

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """`rectangles` are (x0, y0, x1, y1) in pixels of the picture; `page` counts from 1."""

    png: bytes
    page: int
    pages: int
    rectangles: tuple[Rectangle, ...]


def render_page(data: bytes, document_format: str, page: int, width: int, passage: str) -> RenderedPage:
    """Render `page` (from 1; moved into range) `width` pixels wide and find the passage on it.

    Very long pages get fewer pixels. Raises DocumentError: encrypted, corrupt.
    """
    mupdf = load_mupdf()
    with open_pages(data, document_format) as pages:
        number = min(max(page, 1), pages.page_count)
        try:
            shown = pages[number - 1]
            zoom = _zoom(shown.rect.width, shown.rect.height, width)
            matrix: Any = mupdf.Matrix(zoom, zoom)
            png = shown.get_pixmap(matrix=matrix, alpha=False).tobytes("png")
            found = tuple(
                (x0 * zoom, y0 * zoom, x1 * zoom, y1 * zoom) for x0, y0, x1, y1 in find_passage(shown, passage)
            )
        except (RuntimeError, ValueError, mupdf.mupdf.FzErrorBase) as error:
            raise corrupt(str(error)) from error
        return RenderedPage(png, number, pages.page_count, found)


def _zoom(page_width: float, page_height: float, width: int) -> float:
    """Pixels for a point, so that the page is `width` wide and no larger than MAX_PIXELS."""
    if page_width <= 0 or page_height <= 0:
        raise DocumentError(DocumentProblem.CORRUPT, "The page has no size.")
    zoom: float = min(max(width, 1), MAX_WIDTH) / page_width
    return min(zoom, math.sqrt(MAX_PIXELS / (page_width * page_height)))


def find_passage(page: Any, passage: str) -> list[Rectangle]:
    """Rectangles in points, one for every line of the page that the passage covers.

    Searched whole first, then sentence by sentence, and of a sentence that is not there its beginning or its end: a
    passage may begin on the page before or go on on the next, and the page may hold its paragraphs in another order.
    """
    letters, boxes, lines = _letters(page)
    return _rectangles(_spans(letters, passage), boxes, lines)


def _squash(text: str) -> str:
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _spans(letters: str, passage: str) -> list[tuple[int, int]]:
    """Where in the page's squashed text the passage stands, as far as it does."""
    whole = _squash(passage)
    if not whole:
        return []
    if span := _find(letters, whole):
        return [span]
    sentences = [_squash(sentence) for sentence in _SENTENCE_END.split(passage)]
    spans = [
        _find(letters, sentence) or _part(letters, sentence) for sentence in sentences if len(sentence) >= _MIN_PIECE
    ]
    return [span for span in spans or [_part(letters, whole)] if span]


def _part(letters: str, sentence: str) -> tuple[int, int] | None:
    """The longest beginning or end of a sentence that is on the page; None where that is too short to tell."""
    size = len(sentence)
    head = _longest(size, lambda length: sentence[:length] in letters)
    tail = _longest(size, lambda length: sentence[size - length :] in letters)
    if max(head, tail) < _MIN_PART:
        return None
    return _find(letters, sentence[:head] if head >= tail else sentence[size - tail :])


def _longest(size: int, is_there: Callable[[int], bool]) -> int:
    """The greatest length up to `size` for which it holds, given that it holds for all shorter ones, too."""
    low, high = 0, size
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if is_there(middle) else (low, middle - 1)
    return low


def _find(letters: str, piece: str) -> tuple[int, int] | None:
    start = letters.find(piece)
    return (start, start + len(piece)) if start >= 0 else None


def _letters(page: Any) -> tuple[str, list[Rectangle], list[int]]:
    """The page's text squashed, and for each of its characters the box in points and the index of the line."""
    mupdf = load_mupdf()
    flags = mupdf.TEXT_PRESERVE_WHITESPACE | mupdf.TEXT_MEDIABOX_CLIP
    turn = page.rotation_matrix
    letters: list[str] = []
    boxes: list[Rectangle] = []
    lines: list[int] = []
    blocks = page.get_text("rawdict", flags=flags)["blocks"]
    for index, line in enumerate(line for block in blocks for line in block.get("lines", ())):
        for char in (char for span in line["spans"] for char in span["chars"]):
            squashed = _squash(char["c"])  # may be none or several: ﬁ becomes fi
            if squashed:
                box = tuple(mupdf.Rect(char["bbox"]) * turn)
                letters.append(squashed)
                boxes.extend([box] * len(squashed))
                lines.extend([index] * len(squashed))
    return "".join(letters), boxes, lines


def _rectangles(spans: list[tuple[int, int]], boxes: list[Rectangle], lines: list[int]) -> list[Rectangle]:
    """The boxes of all spans, joined line by line."""
    joined: dict[int, Rectangle] = {}
    for index in sorted({index for start, end in spans for index in range(start, end)}):
        x0, y0, x1, y1 = boxes[index]
        a0, b0, a1, b1 = joined.get(lines[index], boxes[index])
        joined[lines[index]] = (min(x0, a0), min(y0, b0), max(x1, a1), max(y1, b1))
    return list(joined.values())
