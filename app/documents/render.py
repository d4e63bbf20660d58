"""Pages as pictures: what a document's pages measure, one of them drawn, and what is to be marked on it."""

from __future__ import annotations

import itertools
import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.documents.mupdf import corrupt, load_mupdf, mupdf_errors
from app.documents.page_letters import PageLetters, align, on_page, overlaps, read_letters, read_plain
from app.documents.terms import term_pattern
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.documents.page_letters import Rectangle, Run, Span

MAX_WIDTH = 6000
MAX_PIXELS = 24_000_000
MAX_RUNS = 20_000
MAX_HITS = 2000
_MEASURE_SECONDS = 0.3  # for the sizes of all pages; those left over are taken to be like the wanted one

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be marked on a page: the passage, ranges of it in characters, and words wherever they stand."""

    passage: str = ""
    highlights: tuple[Span, ...] = ()
    meaning: tuple[Span, ...] = ()
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page, counted from 1: `pixels` are rows of RGB bytes, `size` its width and height in points.

    All rectangles are (x0, y0, x1, y1) in points from the upper left corner, one for every line: the passage, its
    sentences that mean what was asked for, its highlighted words, and every place of the terms (its first line).
    """

    pixels: bytes
    width: int
    height: int
    page: int
    pages: int
    size: Size
    passage: tuple[Rectangle, ...] = ()
    meaning: tuple[Rectangle, ...] = ()
    words: tuple[Rectangle, ...] = ()
    hits: tuple[Rectangle, ...] = ()
    runs: tuple[Run, ...] = ()


def measure_pages(pages: Any, wanted: int) -> list[Size]:
    """Width and height in points of all pages of an open document, those around page `wanted` (from 1) first.

    Raises DocumentError(corrupt) for a page without a size.
    """
    count: int = pages.page_count
    wanted = min(max(wanted, 1), count) - 1
    until = time.monotonic() + _MEASURE_SECONDS
    sizes: list[Size | None] = [None] * count
    usual = sizes[wanted] = _measure(pages, wanted)
    for index in sorted(range(count), key=lambda index: abs(index - wanted)):
        if time.monotonic() > until:
            break
        try:
            sizes[index] = sizes[index] or _measure(pages, index)
        except DocumentError:
            continue  # one damaged page does not cost the others
    return [size or usual for size in sizes]


def _measure(pages: Any, index: int) -> Size:
    try:
        box = pages[index].rect
    except mupdf_errors() as error:
        raise corrupt(str(error)) from error
    return _size(box)


def _size(box: Any) -> Size:
    if not (0 < box.width < math.inf and 0 < box.height < math.inf):
        raise DocumentError(DocumentProblem.CORRUPT, "The page has no size.")
    return float(box.width), float(box.height)


def render_page(pages: Any, page: int, width: int, wanted: Wanted) -> RenderedPage:
    """Draw `page` (from 1; moved into range) of an open document, `width` pixels wide, and find what is wanted on it.

    Very long pages get fewer pixels. Raises DocumentError(corrupt).
    """
    mupdf = load_mupdf()
    number = min(max(page, 1), pages.page_count)
    try:
        shown = pages[number - 1]
        size = _size(shown.rect)
        zoom = _zoom(size, width)
        picture = shown.get_pixmap(matrix=mupdf.Matrix(zoom, zoom), colorspace=mupdf.csRGB, alpha=False)
        letters = read_letters(shown)
    except mupdf_errors() as error:
        raise corrupt(str(error)) from error
    return RenderedPage(
        pixels=picture.samples, width=picture.width, height=picture.height, page=number, pages=pages.page_count,
        size=size, runs=tuple(itertools.islice(letters.runs(), MAX_RUNS)), **_marks(letters, wanted),
    )  # fmt: skip


def _zoom(size: Size, width: int) -> float:
    """Pixels for a point, so that the page is `width` wide and no larger than MAX_PIXELS."""
    zoom = min(max(width, 1), MAX_WIDTH) / size[0]
    return min(zoom, math.sqrt(MAX_PIXELS / (size[0] * size[1])))


def _marks(letters: PageLetters, wanted: Wanted) -> dict[str, tuple[Rectangle, ...]]:
    pieces = align(letters, wanted.passage)
    hits = term_spans(letters.text, wanted.terms)

    def places(spans: Iterable[Span]) -> list[Span]:
        return [place for span in spans for place in on_page(letters, pieces, wanted.passage, span)]

    # A word that is a hit is painted once.
    words = [place for place in places(wanted.highlights) if not overlaps(hits, place)]
    return {
        "passage": tuple(letters.rectangles(places([(0, len(wanted.passage))]))),
        "meaning": tuple(letters.rectangles(places(wanted.meaning))),
        "words": tuple(box for span in words for box in letters.rectangles([span])),
        "hits": tuple(letters.rectangles([span])[0] for span in hits),
    }


def term_spans(text: str, terms: tuple[str, ...]) -> list[Span]:
    """Where the terms stand in a text, in order, at most MAX_HITS."""
    pattern = term_pattern(terms)
    found = pattern.finditer(text) if pattern else iter(())
    return [match.span() for match, _ in zip(found, range(MAX_HITS), strict=False)]


def count_hits(pages: Any, terms: tuple[str, ...], seconds: float) -> list[tuple[int, int]]:
    """(page, how many) for the pages with terms on them, in order: of those that could be looked at in `seconds`."""
    pattern = term_pattern(terms)
    until, total = time.monotonic() + seconds, 0
    found: list[tuple[int, int]] = []
    for index in range(pages.page_count if pattern else 0):
        if time.monotonic() > until or total >= MAX_HITS:
            break
        try:
            count = len(term_spans(read_plain(pages[index]), terms))
        except mupdf_errors():
            continue
        total += count
        found += [(index + 1, count)] if count else []
    return found
