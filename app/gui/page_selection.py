"""Words that a person selects on pages, to copy them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPointF

    from app.documents.page_letters import Run

Spot = tuple[int, int]  # page, number of the word on it


class PageSelection:
    """From the word where the mouse went down to the one where it is now."""

    def __init__(self) -> None:
        self._anchor: Spot | None = None
        self._head: Spot | None = None

    def clear(self) -> None:
        """Nothing is selected."""
        self._anchor = self._head = None

    def begin(self, page: int, word: int | None) -> None:
        """Begin at a word; with None nothing is selected."""
        self._anchor = (page, word) if word is not None else None
        self._head = None

    def extend(self, page: int, word: int | None) -> None:
        """Select up to this word."""
        if self._anchor is not None and word is not None:
            self._head = (page, word)

    def take(self, first: Spot, last: Spot) -> None:
        """Select these and all between."""
        self._anchor, self._head = first, last

    def words(self, page: int, count: int) -> range:
        """The selected words of a page that has so many."""
        if self._anchor is None or self._head is None:
            return range(0)
        first, last = sorted((self._anchor, self._head))
        if not first[0] <= page <= last[0]:
            return range(0)
        return range(first[1] if page == first[0] else 0, min(count, last[1] + 1 if page == last[0] else count))

    def text(self, runs_of: Callable[[int], Sequence[Run]]) -> str:
        """The selected words, lines as they stand on the pages."""
        if self._anchor is None or self._head is None:
            return ""
        first, last = sorted((self._anchor, self._head))
        pages = [_joined(runs_of(page), self.words(page, len(runs_of(page)))) for page in range(first[0], last[0] + 1)]
        return "\n\n".join(filter(None, pages))


def word_at(runs: Sequence[Run], point: QPointF) -> int | None:
    """The word under a point of the page, or the one that is nearest; None on a page without words."""

    def distance(number: int) -> tuple[float, float]:
        x0, y0, x1, y1 = runs[number].box
        down = max(y0 - point.y(), point.y() - y1, 0.0)
        return down, max(x0 - point.x(), point.x() - x1, 0.0)

    return min(range(len(runs)), key=distance, default=None)


def _joined(runs: Sequence[Run], chosen: range) -> str:
    text = ""
    for number in chosen:
        is_new_line = number > chosen.start and runs[number].line != runs[number - 1].line
        text += ("\n" if is_new_line else " " if text else "") + runs[number].text
    return text
