"""What the preview of a passage shows: a rendered page with the passage marked, or text around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePreview:
    """A page as a picture. `rectangles` are (x0, y0, x1, y1) in pixels of the picture; `page` counts from 1."""

    path: str
    page: int
    pages: int
    png: bytes
    rectangles: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class TextPreview:
    """The text of a document; `start` to `end` is the passage in it, `highlights` ranges of `text` to stress.

    `format` and `syntax` are those of the Document. `note` is empty or says what the person should know ("the
    file has changed since it was indexed").
    """

    path: str
    text: str
    start: int
    end: int
    highlights: tuple[tuple[int, int], ...]
    format: str
    syntax: str | None = None
    note: str = ""
