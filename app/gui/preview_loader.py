"""Background half of the preview: asks for the page or the text and makes it ready to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from app.documents.render import Wanted
from app.gui.excerpt import Span, for_qt, window
from app.search.preview import is_paged

if TYPE_CHECKING:
    from app.gui.results_model import Row
    from app.search.preview import Previewer

# A text widget lays out what it gets on the main thread; this much takes it a few milliseconds.
_REACH = 50_000
# Formats whose columns and indents mean something.
_MONOSPACED = frozenset({"code", "csv", "json", "yaml", "toml", "ini", "log", "xml"})


@dataclass(frozen=True, slots=True)
class PageView:
    """A rendered page; `marks` are in pixels of the image."""

    image: QImage
    page: int
    pages: int
    marks: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """Text around a passage; offsets count UTF-16 units. `is_cut` when it is not all of the document.

    `meaning` are the sentences of the passage that mean what was asked for.
    """

    text: str
    passage: Span
    highlights: tuple[Span, ...]
    is_code: bool
    is_cut: bool
    note: str
    meaning: tuple[Span, ...] = ()


def load(previewer: Previewer, row: Row, width: int) -> PageView | TextView:
    """The preview of a passage, a page `width` pixels wide where the document has pages.

    Raises DocumentError. Slow: for a background thread.
    """
    if is_paged(row.file.format) and row.passage.page is not None:
        return _load_page(previewer, row, width)
    return _load_text(previewer, row)


def _load_page(previewer: Previewer, row: Row, width: int) -> PageView:
    passage = row.passage
    wanted = Wanted(passage.text)
    shown = previewer.reader.page(row.file.path, passage.page or 1, width, wanted)
    image = QImage(shown.pixels, shown.width, shown.height, 3 * shown.width, QImage.Format.Format_RGB888).copy()
    scale = shown.width / shown.size[0]
    marks = tuple(QRectF(a * scale, b * scale, (c - a) * scale, (d - b) * scale) for a, b, c, d in shown.passage)
    return PageView(image, shown.page, shown.pages, marks)


def _load_text(previewer: Previewer, row: Row) -> TextView:
    passage = row.passage
    shown = previewer.text(row.file.path, passage.char_start, passage.char_end, passage.text, passage.highlights)
    first, last = window(shown.text, shown.start, shown.end, _REACH)
    is_same = shown.text[shown.start : shown.end] == passage.text
    meaning = [(shown.start + a, shown.start + b) for a, b in passage.meaning_ranges if is_same]
    spans = ((shown.start, shown.end), *meaning, *shown.highlights)
    inside = tuple((a - first, b - first) for a, b in spans if first <= a <= b <= last)
    ready = for_qt(shown.text[first:last], inside)
    told = 1 + len(meaning)  # the passage is inside, and so are its sentences
    is_cut = first > 0 or last < len(shown.text)
    is_code = shown.format in _MONOSPACED
    sentences, highlights = ready.spans[1:told], ready.spans[told:]
    return TextView(ready.text, ready.spans[0], highlights, is_code, is_cut, shown.note, sentences)
