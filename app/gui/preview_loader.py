"""Background half of the preview: asks for the pages or the text and makes them ready to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.render import Wanted
from app.documents.units import Units
from app.documents.view import Look, TextView
from app.errors import DocumentError, DocumentProblem
from app.gui.page_fit import PageStack
from app.gui.page_pictures import PagePicture, picture_of
from app.search.preview import is_paged

if TYPE_CHECKING:
    from app.gui.page_fit import Room, Size, Zoom
    from app.gui.results_model import Row
    from app.gui.tasks import ShouldStop
    from app.search.preview import PreviewReader

# The file cannot be reached, which says nothing about what is in it.
_AWAY = frozenset({DocumentProblem.UNREADABLE, DocumentProblem.IN_CLOUD})


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a document (sizes in points), and the one with the passage, drawn."""

    sizes: tuple[Size, ...]
    picture: PagePicture


@dataclass(frozen=True, slots=True)
class Remembered:
    """The passage as it was read, for a file that cannot be reached now; `reason` says why."""

    view: TextView
    reason: str


Preview = Pages | TextView | Remembered


def load(reader: PreviewReader, row: Row, zoom: Zoom, room: Room, should_stop: ShouldStop) -> Preview:
    """The preview of a passage. Slow: for a background thread. Raises DocumentError and Cancelled."""
    try:
        if is_paged(row.file.format):
            return _load_pages(reader, row, zoom, room, should_stop)
        return load_text(reader, row, None, should_stop)
    except DocumentError as error:
        if error.code not in _AWAY:
            raise
        return Remembered(_remembered(row), error.user_message)


def load_text(reader: PreviewReader, row: Row, at: int | None, should_stop: ShouldStop) -> TextView:
    """The text around the passage, or around the character `at` of the same document. Raises as `load`."""
    return reader.view(row.file.path, row.passage.char_start, wanted_of(row), at, should_stop)


def load_page(reader: PreviewReader, row: Row, page: int, width: int, should_stop: ShouldStop) -> PagePicture:
    """A page `width` device pixels wide; the passage is marked where it is, or goes on. Raises as `load`."""
    wanted = wanted_of(row)
    if abs(page - (row.passage.page or 1)) > 1:
        wanted = Wanted(terms=wanted.terms)
    return picture_of(reader.page(row.file.path, page, width, wanted, should_stop), width)


def wanted_of(row: Row) -> Wanted:
    """What is to be marked for a passage; its highlighted words are looked for in all of the document."""
    passage = row.passage
    words = dict.fromkeys(passage.text[start:end] for start, end in passage.highlights)
    return Wanted(passage.text, passage.highlights, passage.meaning_ranges, tuple(words))


def _load_pages(reader: PreviewReader, row: Row, zoom: Zoom, room: Room, should_stop: ShouldStop) -> Pages:
    sizes = reader.pages(row.file.path, row.passage.page or 1, should_stop)
    page = min(row.passage.page or 1, len(sizes))
    stack = PageStack(sizes, zoom.scale(sizes[page - 1], room), room.ratio)
    return Pages(sizes, load_page(reader, row, page, stack.pixels(page), should_stop))


def _remembered(row: Row) -> TextView:
    passage = row.passage
    units = Units(passage.text)
    highlights, meaning = (
        tuple(units.span(*span) for span in spans) for spans in (passage.highlights, passage.meaning_ranges)
    )
    length = len(passage.text)
    whole = units.span(0, length)
    return TextView(
        units.text, Look.PLAIN, whole, highlights, meaning, hits=highlights, last=length, length=length
    )  # fmt: skip
