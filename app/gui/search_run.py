"""What the search pane shows, asked for in the background: results, more of them, what means it, ways out of none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import UsageError
from app.gui.sentences import local
from app.search.model import SearchMode, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine import Engine
    from app.gui.tasks import Lane, ShouldStop
    from app.search.model import FileResult, SearchResponse

    Ask = Callable[[Engine, ShouldStop], SearchResponse]

PAGE = 20  # files that a search begins with
SORTED_PAGE = 200  # of those that are sorted by something else than relevance, the best so many
_GROWTH = 3  # times as many with every page
_MOST = 2_000  # files; whoever has not found it by then needs other words
_PASSAGES = 6  # of one file
_EXPLAINED = 60  # files whose sentences are compared, which costs the model's time


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a query, perhaps half typed, cannot be searched for; no error."""

    message: str


class SearchRun(QObject):
    """Runs one search at a time on a lane where the newest job wins; a later one takes its place.

    `found` carries a response and whether the chosen passage is to stay chosen, `grown` the same response with more
    files, `explained` files with more known about them, `refused` a sentence about the query, `failed` one about what
    went wrong, `ways_found` a tuple of WayOut.
    """

    found = Signal(object, bool)
    grown = Signal(object)
    explained = Signal(object)
    refused = Signal(str)
    failed = Signal(str)
    ways_found = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._ask: Ask | None = None
        self._limit = self._page = PAGE
        self._known: set[str] = set()  # paths of files that were explained
        self.request: SearchRequest | None = None  # None where it is searched by a file or a text

    def begin(self, query: str, mode: SearchMode) -> None:
        """Search for a query."""
        self._limit = self._page
        self.request = SearchRequest(query, mode, passages_per_file=_PASSAGES)
        self._ask = None
        self.again(keep_choice=False)

    def begin_by(self, ask: Ask) -> None:
        """Search by something else than a query."""
        self.request, self._ask = None, ask
        self.again(keep_choice=False)

    def again(self, *, keep_choice: bool) -> None:
        """Search for the same once more, for as many files as were shown."""
        self._submit(lambda response: self._on_found(response, keep_choice=keep_choice))

    def cancel(self) -> None:
        """Forget the search."""
        self.request = self._ask = None
        self._lane.cancel()

    def has_more(self, response: SearchResponse) -> bool:
        """Whether `more` may bring anything after this response."""
        return self.request is not None and len(response.results) >= self._limit and self._limit < _MOST

    def more(self) -> None:
        """Ask for more files; `grown` follows."""
        if self.request is not None:
            self._limit = min(_MOST, _GROWTH * self._limit)
            self._submit(self._on_grown)

    def set_page(self, files: int) -> None:
        """Begin with so many files from now on; a search that has begun with fewer and may have more asks for them."""
        self._page = files
        if self.request is not None and self._limit < files:
            self._limit = files
            self._submit(self._on_grown)

    def look_for_ways_out(self) -> None:
        """See what to change about a search that found nothing; `ways_found` follows."""
        request = self.request
        if request is not None:
            self._lane.submit(
                lambda engine, stop: engine.ways.ways_out(request, stop), self.ways_found.emit, lambda _: None
            )

    def _submit(self, show: Callable[[SearchResponse], None]) -> None:
        request, ask = self.request, self._ask
        asked = replace(request, limit=self._limit) if request else None

        def work(engine: Engine, should_stop: ShouldStop) -> SearchResponse | Refused:
            try:
                return engine.search(asked, should_stop) if asked else ask(engine, should_stop)  # type: ignore[misc]
            except UsageError as error:
                return Refused(local(error.user_message))

        def settle(outcome: SearchResponse | Refused) -> None:
            if isinstance(outcome, Refused):
                self.refused.emit(outcome.message)
            else:
                show(outcome)

        if asked or ask:
            self._lane.submit(work, settle, self.failed.emit)

    def _on_found(self, response: SearchResponse, *, keep_choice: bool) -> None:
        self._known = set()
        self.found.emit(response, keep_choice)
        self._explain(response)

    def _on_grown(self, response: SearchResponse) -> None:
        self.grown.emit(response)
        self._explain(response)

    def _explain(self, response: SearchResponse) -> None:
        """Have the sentences marked that mean it: first those that are seen, then those under them."""
        new = tuple(file for file in response.results[:_EXPLAINED] if file.path not in self._known)
        if self.request is None or response.is_explained or not new:
            return
        heads = replace(response, results=tuple(replace(file, passages=file.passages[:1]) for file in new))

        def note() -> None:
            self._known |= {file.path for file in new}

        self._go_on(heads, new, then=lambda: self._go_on(replace(response, results=new), new, then=note))

    def _go_on(self, response: SearchResponse, files: tuple[FileResult, ...], then: Callable[[], None]) -> None:
        """A few sentences at a time, until all are marked or there is another search."""
        request = self.request
        if request is None:
            return

        def work(engine: Engine, should_stop: ShouldStop) -> SearchResponse:
            return engine.explain_meaning(request, response, should_stop)

        def show(done: SearchResponse) -> None:
            pairs = zip(files, done.results, strict=True)
            self.explained.emit(
                tuple(
                    replace(whole, passages=part.passages + whole.passages[len(part.passages) :])
                    for whole, part in pairs
                )
            )
            if done.is_explained:
                then()
            else:
                self._go_on(done, files, then)

        self._lane.submit(work, show, lambda _: None)
