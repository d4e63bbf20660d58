"""The search pane: shows the results of a query, or says why there are none and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.gui.labels import label
from app.gui.nothing_found import NothingFound
from app.gui.results_head import HiddenBar, ResultsHead
from app.gui.results_list import ResultsList
from app.gui.results_model import Order
from app.gui.search_run import PAGE, SORTED_PAGE, SearchRun
from app.gui.sentences import local
from app.gui.state_page import StatePage
from app.search.model import SearchMode

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.results_model import Arrangement
    from app.gui.search_run import Ask
    from app.gui.tasks import Lane, ShouldStop
    from app.gui.theme import Theme
    from app.search.model import FileResult, SearchResponse

_PATIENCE_MS = 300


class SearchPane(QWidget):
    """Results of the newest query; older ones are cancelled and never shown.

    `searched` follows every response that is shown, `add_wanted` a press of the button on the empty page.
    `query_wanted` carries a query and a SearchMode that were chosen here, `library_changed` follows `set_library`.
    """

    searched = Signal(object)
    add_wanted = Signal()
    query_wanted = Signal(str, object)
    library_changed = Signal()

    def __init__(self, lane: Lane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mode = SearchMode.HYBRID  # of queries that do not name one
        self._lane = lane
        self._query = ""
        self._files = self._waiting = 0
        self._by_meaning = (0, 0)
        self._has_roots: bool | None = None
        self._is_lacking = self._has_lacked = False
        self._response: SearchResponse | None = None
        self._run = SearchRun(lane, self)
        self.results = ResultsList(theme)
        self.head = ResultsHead()
        self._hidden = HiddenBar()
        self._note = label(role="note")
        self._note.setWordWrap(True)
        self._empty = StatePage(self._add_button())
        self._hint = StatePage()
        self._nothing = NothingFound()
        self._stack = QStackedWidget()
        self._listing = self._build_listing()
        for page in (self._hint, self._empty, self._nothing, self._listing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._wire()
        self._show_idle()

    @property
    def query(self) -> str:
        """The query that is shown or under way."""
        return self._query

    @property
    def typed_query(self) -> str:
        """The query, "" where the search is by a file or a text."""
        return self._query if self._run.request else ""

    @property
    def shown_mode(self) -> SearchMode:
        """How the query is searched that is shown or under way."""
        return self._run.request.mode if self._run.request else self.mode

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.results.set_theme(theme)

    def set_library(self, roots: int, files: int, embedded: int = 0, chunks: int = 0, waiting: int = 0) -> None:
        """Tell how many files can be searched, how many passages by meaning, and how many files wait to be read."""
        had_roots = self._has_roots
        self._has_roots, self._files, self._by_meaning = roots > 0, files, (embedded, chunks)
        self._waiting = waiting
        if not self._query:
            self._show_idle()
        elif had_roots is not self._has_roots:
            self.refresh()
        self.library_changed.emit()

    def warm_up(self) -> None:
        """Load what the first search needs, so that the person need not wait for it; any query overtakes it."""

        def work(engine: Engine, should_stop: ShouldStop) -> None:
            del should_stop
            engine.warm_up()

        if not self._query:
            self._lane.submit(work, lambda _: None, lambda _: None)

    def search(self, query: str, mode: SearchMode | None = None) -> None:
        """Search anew, by `self.mode` unless another is named; an empty query clears the results."""
        self._begin(query)
        if query:
            self._patience.start()
            self._run.begin(query, mode or self.mode)
        else:
            self._run.cancel()
            self.results.show_results((), keep_choice=False)
            self._show_idle()

    def search_by(self, name: str, ask: Ask) -> None:
        """Search by something else than a query; `name` is what it is called."""
        self._begin(name)
        self._patience.start()
        self._run.begin_by(ask)

    def refresh(self) -> None:
        """Search for the same again because the library has changed; the chosen passage stays chosen.

        Unless it was chosen for the person, as the first of a list that lacked what the library holds by now.
        """
        if self._query:
            self._patience.start()
            self._run.again(keep_choice=self.results.currentIndex().row() > 0 or not self._has_lacked)

    def look_again(self) -> None:
        """Search for the same again if it found nothing, or by words only, in a library that was smaller.

        A list that has what it can have stays as it is, for it is being read while indexing goes on.
        """
        if self._is_lacking:
            self.refresh()

    def _begin(self, query: str) -> None:
        self._query = query
        self._is_lacking = self._has_lacked = False
        self._patience.stop()

    def _wire(self) -> None:
        run = self._run
        self._patience.timeout.connect(self._show_searching)
        run.found.connect(self._show)
        run.grown.connect(self._show_more)
        run.explained.connect(self._show_explained)
        run.refused.connect(self._show_refusal)
        run.failed.connect(self._show_failure)
        run.ways_found.connect(self._nothing.show_ways)
        self._nothing.query_wanted.connect(self.query_wanted)
        self.results.more_wanted.connect(run.more)
        self.head.arranged.connect(self._arrange)
        self._hidden.show_all.connect(self.head.show_all)

    def _show_searching(self) -> None:
        # Results of the query before stay until there are others; only an empty page says what is going on.
        if not self.results.row_count():
            self._hint.say(self.tr("Searching…"), "")
            self._stack.setCurrentWidget(self._hint)

    def _show(self, response: SearchResponse, keep_choice: bool) -> None:
        self._patience.stop()
        self._is_lacking = bool(response.degraded) or not response.results
        self._has_lacked = self._has_lacked or self._is_lacking
        self._tell(response, is_weak=response.is_weak)
        self.results.show_results(response.results, keep_choice=keep_choice)
        self.results.expect_more(self._run.has_more(response))
        self._count(has_more=self._run.has_more(response))
        if response.results:
            self._stack.setCurrentWidget(self._listing)
        elif self._has_roots is False:
            self._ask_for_folders()
        else:
            self._nothing.show_response(response, self._files, self._by_meaning)
            self._stack.setCurrentWidget(self._nothing)
        self._response = response
        self.searched.emit(response)
        if not response.results and self._files:
            self._run.look_for_ways_out()

    def _show_more(self, response: SearchResponse) -> None:
        self._patience.stop()
        self.results.append_results(response.results)
        self.results.expect_more(self._run.has_more(response))
        self._count(has_more=self._run.has_more(response))

    def _show_explained(self, files: tuple[FileResult, ...]) -> None:
        self.results.update_results(files)
        shown = self.results.files()
        if self._response is not None:
            self._tell(self._response, is_weak=all(each.is_weak for file in shown for each in file.passages[:1]))
        self._hidden.show_hidden(self.results.hidden)

    def _tell(self, response: SearchResponse, *, is_weak: bool) -> None:
        notes = [local(note.message) for note in response.notes]
        weak = self.tr("Nothing close was found; these are the nearest.") if is_weak and response.results else ""
        about = " ".join(filter(None, [local(response.degraded), weak, *notes]))
        self._note.setText(about)
        self._note.setVisible(bool(about))

    def _arrange(self, arrangement: Arrangement) -> None:
        self.results.arrange(arrangement)
        self._run.set_page(PAGE if arrangement.order is Order.RELEVANCE else SORTED_PAGE)
        self._hidden.show_hidden(self.results.hidden)

    def _count(self, *, has_more: bool) -> None:
        self.head.show_count(len(self.results.files()), has_more=has_more)
        self._hidden.show_hidden(self.results.hidden)

    def _show_refusal(self, message: str) -> None:
        # In place of the results and not as an error: a query that is half typed may be one that cannot be run.
        self._show_no_results()
        self._nothing.show_refusal(self._query, message)
        self._run.look_for_ways_out()

    def _show_failure(self, message: str) -> None:
        self._show_no_results()
        self._nothing.show_failure(self._query, message, self.refresh)

    def _show_no_results(self) -> None:
        self._patience.stop()
        self.results.show_results((), keep_choice=False)
        self._stack.setCurrentWidget(self._nothing)

    def _show_idle(self) -> None:
        if self._has_roots is False:
            self._ask_for_folders()
            return
        title = self.tr("What are you looking for?") if self._has_roots else ""
        files = self.tr("%Ln file(s) can be searched.", None, self._files)
        if self._waiting > 0:
            more = self.tr("Still being read: %Ln file(s).", None, self._waiting)
            files = f"{files}\n{more}" if self._files else more
        keys = self.tr("↑ ↓ choose, Enter opens, Ctrl+C copies the passage.")
        self._hint.say(title, f"{files}\n{keys}" if self._has_roots else "")
        self._stack.setCurrentWidget(self._hint)

    def _ask_for_folders(self) -> None:
        self._empty.say(
            self.tr("Drop folders here"),
            self.tr(
                "Lodestone reads the files in them and finds passages by what they mean. "
                "Nothing leaves this computer, and your files are never changed."
            ),
        )
        self._stack.setCurrentWidget(self._empty)

    def _add_button(self) -> QPushButton:
        button = QPushButton(self.tr("Add folder…"))
        button.setProperty("role", "primary")
        button.clicked.connect(self.add_wanted)
        return button

    def _build_listing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addWidget(self.head)
        column.addWidget(self.results, 1)
        column.addWidget(self._hidden)
        return page
