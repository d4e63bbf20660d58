"""Previews of passages: who reads the files for them, and the text of a document with a passage in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.documents.locate import Place, locate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.documents.model import Document
    from app.documents.render import RenderedPage, Wanted
    from app.documents.view import TextView

    ShouldStop = Callable[[], bool]

PAGED_FORMATS = frozenset({"pdf", "xps", "image"})
CHANGED = "The file has changed since it was indexed."
GONE = f"{CHANGED} The passage is no longer in it."
_NOTES = {Place.SAME: "", Place.MOVED: CHANGED, Place.GONE: GONE}

Span = tuple[int, int]


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
    """Reads files for a preview, elsewhere: `app.workers.preview_client.PreviewClient`.

    Raises DocumentError, and Cancelled soon after `should_stop` holds.
    """

    def document(self, path: str) -> Document:
        """The Document of a file."""

    def view(
        self, path: str, char_start: int, wanted: Wanted, at: int | None = None, should_stop: ShouldStop = ...
    ) -> TextView:
        """The text around a passage, or around the character `at`."""

    def colours(
        self, path: str, char_start: int, passage: str, view: TextView, should_stop: ShouldStop = ...
    ) -> tuple[tuple[int, int, str], ...]:
        """The colours of the code in a view."""

    def pages(self, path: str, page: int, should_stop: ShouldStop = ...) -> tuple[tuple[float, float], ...]:
        """The sizes of all pages in points."""

    def page(self, path: str, page: int, width: int, wanted: Wanted, should_stop: ShouldStop = ...) -> RenderedPage:
        """A page as a picture `width` pixels wide, with what is marked on it."""

    def hits(self, path: str, terms: tuple[str, ...], should_stop: ShouldStop = ...) -> tuple[tuple[int, int], ...]:
        """(page, how many) for the pages that have the terms."""


def is_paged(document_format: str) -> bool:
    """True for formats whose passages are shown on a rendered page."""
    return document_format in PAGED_FORMATS


class Previewer:
    """Makes previews of passages. Slow (files are read anew): for a background thread."""

    def __init__(self, reader: PreviewReader) -> None:
        self.reader = reader

    def text(
        self, path: str, char_start: int, char_end: int, passage_text: str, highlights: Iterable[Span] = ()
    ) -> TextPreview:
        """The text of the document with the passage in it; `highlights` are ranges of the passage's text.

        Where the file has changed, the passage is looked for elsewhere and `note` says so. Raises DocumentError.
        """
        document = self.reader.document(path)
        start, end, place = locate(document.text, char_start, char_end, passage_text)
        is_same = document.text[start:end] == passage_text
        shifted = tuple((start + first, start + last) for first, last in highlights) if is_same else ()
        return TextPreview(path, document.text, start, end, shifted, document.format, document.syntax, _NOTES[place])
