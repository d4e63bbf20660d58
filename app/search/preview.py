"""What the preview of a passage shows: a rendered page with the passage marked, or text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.documents.model import Document
    from app.documents.render import RenderedPage

PAGED_FORMATS = frozenset({"pdf", "xps", "image"})
CHANGED = "The file has changed since it was indexed."
GONE = f"{CHANGED} The passage is no longer in it."
_ANCHOR_CHARS = 60
_MIN_ANCHOR_CHARS = 12

Span = tuple[int, int]


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


class PreviewReader(Protocol):
    """Reads files for a preview, elsewhere: `app.workers.preview_client.PreviewClient`. Raises DocumentError."""

    def document(self, path: str) -> Document:
        """The Document of a file."""

    def render(self, path: str, page: int, width: int, passage: str) -> RenderedPage:
        """A page as a picture, with the passage's rectangles."""


def is_paged(document_format: str) -> bool:
    """True for formats whose passages are shown on a rendered page."""
    return document_format in PAGED_FORMATS


class Previewer:
    """Makes previews of passages. Slow (files are read anew): for a background thread."""

    def __init__(self, reader: PreviewReader) -> None:
        self._reader = reader

    def page(self, path: str, page: int, width: int, passage_text: str) -> PagePreview:
        """The page (from 1) as a picture `width` pixels wide, the passage marked. Raises DocumentError."""
        shown = self._reader.render(path, page, width, passage_text)
        return PagePreview(path, shown.page, shown.pages, shown.png, shown.rectangles)

    def text(
        self, path: str, char_start: int, char_end: int, passage_text: str, highlights: Iterable[Span] = ()
    ) -> TextPreview:
        """The text of the document with the passage in it; `highlights` are ranges of the passage's text.

        Where the file has changed, the passage is looked for elsewhere and `note` says so. Raises DocumentError.
        """
        document = self._reader.document(path)
        start, end, note = locate(document.text, char_start, char_end, passage_text)
        is_same = document.text[start:end] == passage_text
        shifted = tuple((start + first, start + last) for first, last in highlights) if is_same else ()
        return TextPreview(path, document.text, start, end, shifted, document.format, document.syntax, note)


def locate(text: str, char_start: int, char_end: int, passage: str) -> tuple[int, int, str]:
    """Where a passage stands in a text that may have changed: (start, end, note).

    Tried in turn: its old place, the nearest equal text, equal text but for white space, its longest line. When
    all of that fails, the old place is given, moved into the text, as an empty range.
    """
    if text[char_start:char_end] == passage:
        return char_start, char_end, ""
    for pattern in _patterns(passage):
        if found := _nearest(text, pattern, char_start):
            return *found, CHANGED
    place = min(char_start, len(text))
    return place, place, GONE


def _patterns(passage: str) -> list[str]:
    """Regular expressions, from exact to vague."""
    words = passage.split()
    patterns = [re.escape(passage), r"\s+".join(map(re.escape, words))] if words else []
    anchor = max((line.strip() for line in passage.splitlines()), key=len, default="")[:_ANCHOR_CHARS]
    return [*patterns, re.escape(anchor)] if len(anchor) >= _MIN_ANCHOR_CHARS else patterns


def _nearest(text: str, pattern: str, place: int) -> Span | None:
    spans = (match.span() for match in re.finditer(pattern, text))
    return min(spans, key=lambda span: abs(span[0] - place), default=None)
