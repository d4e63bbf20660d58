"""The page of a search that found nothing: what was looked for, and buttons that lead to something."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.gui import wording
from app.gui.sentences import local
from app.gui.state_page import StatePage
from app.search.model import SearchMode
from app.search.refine import filters_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.search.model import SearchResponse
    from app.search.ways_out import WayOut

_MAX_OFFERS = 4
_MAX_CHARS = 40


class NothingFound(StatePage):
    """`query_wanted` carries the query and the SearchMode of the way out that was chosen."""

    query_wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._query = ""

    def show_response(self, response: SearchResponse, files: int, by_meaning: tuple[int, int]) -> None:
        """Say that it found nothing in so many files; `by_meaning` counts passages: with a vector, and all."""
        notes = [local(note.message) for note in response.notes]
        # Where nothing can be searched yet, no other words would help.
        advice = self._advice(response.query) if files else ""
        coverage = self._coverage(response.mode, *by_meaning) if files else ""
        self._say(response.query, self.tr("Nothing found"), [*notes, local(response.degraded), advice, coverage])

    def show_refusal(self, query: str, message: str) -> None:
        """Say why this query, perhaps half typed, cannot be searched for."""
        self._say(query, self.tr("No search yet"), [message])

    def show_failure(self, query: str, message: str, again: Callable[[], object]) -> None:
        """Say what went wrong, and offer to try again."""
        self._say(query, self.tr("This search did not work"), [message])
        self.offer([(self.tr("Try again"), again)])

    def show_ways(self, ways: tuple[WayOut, ...]) -> None:
        """Offer these."""
        self.offer(
            (self._told(way), partial(self.query_wanted.emit, way.query, way.mode)) for way in ways[:_MAX_OFFERS]
        )

    def _say(self, query: str, title: str, parts: list[str]) -> None:
        self._query = query
        self.offer(())
        self.say(title, "\n\n".join(filter(None, parts)))

    def _advice(self, query: str) -> str:
        if filters_of(query):
            return self.tr("Nothing fits both the words and the filters. Leave out a filter, or try other words.")
        return self.tr("Try fewer or other words, or say in a sentence what the passage is about.")

    def _coverage(self, mode: SearchMode, embedded: int, chunks: int) -> str:
        if mode is SearchMode.KEYWORD or embedded >= chunks:
            return ""
        share = wording.share(embedded, chunks)
        return self.tr("So far %1 of the text can be searched by meaning; the rest follows.").replace("%1", share)

    def _told(self, way: WayOut) -> str:
        if not way.dropped:
            text = self.tr("Search by words and meaning: %Ln file(s)", None, way.files)
        elif way.unquoted:
            text = self.tr("Without quotation marks: %Ln file(s)", None, way.files)
        elif way.dropped == self._query:
            text = self.tr("Without any filter: %Ln file(s)", None, way.files)
        else:
            dropped = way.dropped if len(way.dropped) <= _MAX_CHARS else way.dropped[: _MAX_CHARS - 1] + "…"
            text = self.tr("Without %1: %Ln file(s)", None, way.files).replace("%1", dropped)
        more = self.tr("%1 or more").replace("%1", text) if way.is_more else text
        return more.replace("&", "&&")  # on a button an ampersand is a key
