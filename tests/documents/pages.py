"""Lines and PDF pages for the tests of the page_* modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.documents.mupdf import load_mupdf
from app.documents.page_lines import Line, PageText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def line(text: str, x: float, y: float, *, size: float = 10, bold: bool = False, width: float = 0) -> Line:
    """A line whose letters are half as wide as high; `y` is its upper edge."""
    return Line(text, (x, y, x + (width or len(text) * size / 2), y + size), size, bold)


def column(x: float, y: float, texts: Sequence[str], *, pitch: float = 12) -> list[Line]:
    """Lines below each other."""
    return [line(text, x, y + index * pitch) for index, text in enumerate(texts)]


def page_text(number: int, lines: list[Line]) -> PageText:
    """A page of 842 points."""
    return PageText(number, 842, lines)


def pdf_of(*draw: Callable[[Any], object]) -> bytes:
    """A PDF with one page for each function, which draws on it."""
    document: Any = load_mupdf().open()
    for function in draw:
        function(document.new_page())
    data: bytes = document.tobytes()
    document.close()
    return data


PROSE = (
    "The river runs down from the hills", "and through the old town where the", "mill stands empty since the war and",
    "nobody knows who owns the land now", "though many have asked the council", "about it over the years in vain.",
)  # fmt: skip
OTHER = (
    "Boats were built here until the", "last yard closed its gates and the", "men went to the city to look for",
    "work in the factories by the rails", "that had opened there a few years", "before the bridge was finished.",
)  # fmt: skip
