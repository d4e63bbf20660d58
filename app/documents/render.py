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
    from collections.abc import Iterator

MAX_WIDTH = 4000
MAX_PIXELS = 24_000_000
_MIN_PIECE = 12  # characters; anything shorter stands on a page by chance
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

    Searched whole first, then sentence by sentence, then by its first words: a passage may begin on the page
    before, and the page may hold the passage's paragraphs in another order.
    """
    letters, boxes, lines = _letters(page)
    for pieces in _attempts(passage):
        spans = [span for piece in pieces if (span := _find(letters, piece))]
        if spans:
            return _rectangles(spans, boxes, lines)
    return []


def _squash(text: str) -> str:
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _attempts(passage: str) -> Iterator[list[str]]:
    whole = _squash(passage)
    yield [whole] if whole else []
    sentences = [_squash(sentence) for sentence in _SENTENCE_END.split(passage)]
    yield [sentence for sentence in sentences if len(sentence) >= _MIN_PIECE]
    yield [whole[:length] for length in (80, 40, 20) if len(whole) > length][:1]
    yield [whole[-length:] for length in (80, 40, 20) if len(whole) > length][:1]


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
