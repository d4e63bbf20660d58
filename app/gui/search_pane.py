"""The search pane: runs the query, shows its results or says why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.gui.labels import ElidedLabel, label
from app.gui.results_list import ResultsList
from app.gui.state_page import StatePage
from app.search.model import SearchMode, SearchRequest, SearchResponse

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine import Engine
    from app.gui.tasks import Lane, ShouldStop
    from app.gui.theme import Theme

_PATIENCE_MS = 300
_WARM_UP_QUERY = "warm up"


class SearchPane(QWidget):
    """Results of the newest query; older ones are cancelled and never shown.

    `searched` follows every response that is shown, `add_wanted` a press of the button on the empty page.
    """

    searched = Signal(object)
    add_wanted = Signal()

    def __init__(self, lane: Lane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lane = lane
        self._query = ""
        self._request: SearchRequest | None = None
        self._ask: Callable[[Engine, ShouldStop], SearchResponse] | None = None
        self._files = 0
        self._has_roots: bool | None = None
        self._is_lacking = self._has_lacked = False
        self.results = ResultsList(theme)
        self._count = label(role="muted")
        self._degraded = ElidedLabel(role="note")
        self._empty = StatePage(self._add_button())
        self._hint = StatePage()
        self._stack = QStackedWidget()
        self._listing = self._build_listing()
        for page in (self._hint, self._empty, self._listing):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_searching)
        self._show_idle()

    @property
    def query(self) -> str:
        """The query that is shown or under way."""
        return self._query

    @property
    def typed_query(self) -> str:
        """The query, "" where the search is by a file or a text."""
        return self._query if self._request else ""

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.results.set_theme(theme)

    def set_library(self, roots: int, files: int) -> None:
        """Tell how many files can be searched, for the pages without results."""
        had_roots = self._has_roots
        self._has_roots, self._files = roots > 0, files
        if not self._query:
            self._show_idle()
        elif had_roots is not self._has_roots:
            self.refresh()

    def warm_up(self) -> None:
        """Load what the first search needs, so that the person need not wait for it; any query overtakes it."""

        def work(engine: Engine, should_stop: ShouldStop) -> None:
            engine.search(SearchRequest(_WARM_UP_QUERY, limit=1), should_stop)

        if not self._query:
            self._lane.submit(work, lambda _: None, lambda _: None)

    def search(self, query: str, mode: SearchMode = SearchMode.HYBRID) -> None:
        """Search anew; an empty query clears the results."""
        request = SearchRequest(query, mode)
        self._begin(query, lambda engine, should_stop: engine.search(request, should_stop), request)

    def search_by(self, label: str, ask: Callable[[Engine, ShouldStop], SearchResponse]) -> None:
        """Search by something else than a query; `label` is what it is called."""
        self._begin(label, ask, None)

    def _begin(
        self, query: str, ask: Callable[[Engine, ShouldStop], SearchResponse], request: SearchRequest | None
    ) -> None:
        self._query, self._ask, self._request = query, ask, request
        self._is_lacking = self._has_lacked = False
        if query:
            self._submit(keep_choice=False)
        else:
            self._lane.cancel()
            self._patience.stop()
            self.results.show_results((), keep_choice=False)
            self._show_idle()

    def refresh(self) -> None:
        """Search for the same again because the library has changed; the chosen passage stays chosen.

        Unless it was chosen for the person, as the first of a list that lacked what the library holds by now.
        """
        if self._query:
            self._submit(keep_choice=self.results.currentIndex().row() > 0 or not self._has_lacked)

    def look_again(self) -> None:
        """Search for the same again if it found nothing, or by words only, in a library that was smaller.

        A list that has what it can have stays as it is, for it is being read while indexing goes on.
        """
        if self._is_lacking:
            self.refresh()

    def _submit(self, *, keep_choice: bool) -> None:
        if self._ask is None:
            return
        self._patience.start()
        self._lane.submit(self._ask, lambda response: self._show(response, keep_choice=keep_choice), self._show_problem)

    def _show_searching(self) -> None:
        # Results of the query before stay until there are others; only an empty page says what is going on.
        if not self.results.row_count():
            self._hint.say(self.tr("Searching…"), "")
            self._stack.setCurrentWidget(self._hint)

    def _show(self, response: SearchResponse, *, keep_choice: bool) -> None:
        self._patience.stop()
        self._is_lacking = bool(response.degraded) or not response.results
        self._has_lacked = self._has_lacked or self._is_lacking
        self._tell(response)
        self._count.setText(self.tr("%Ln file(s)", None, len(response.results)))
        self.results.show_results(response.results, keep_choice=keep_choice)
        if response.results:
            self._stack.setCurrentWidget(self._listing)
        elif self._has_roots is False:
            self._ask_for_folders()
        else:
            self._show_nothing_found(response)
        self.searched.emit(response)
        self._explain(response)

    def _explain(self, response: SearchResponse) -> None:
        """Have the sentences marked that mean it, a few at a time, until all are or there is another search."""
        request = self._request
        if request is None or response.is_explained or not response.results:
            return

        def work(engine: Engine, should_stop: ShouldStop) -> SearchResponse:
            return engine.explain_meaning(request, response, should_stop)

        self._lane.submit(work, self._show_explained, lambda _: None)

    def _show_explained(self, response: SearchResponse) -> None:
        self._tell(response)
        self.results.update_results(response.results)
        self._explain(response)

    def _tell(self, response: SearchResponse) -> None:
        notes = [note.message for note in response.notes]
        weak = self.tr("Nothing close was found; these are the nearest.") if response.is_weak else ""
        about = " ".join(filter(None, [response.degraded, weak, *notes]))
        self._degraded.setText(about)
        self._degraded.setVisible(bool(about))

    def _show_problem(self, message: str) -> None:
        # In place of the results and not as an error: a query that is half typed may be one that cannot be run.
        self._patience.stop()
        self.results.show_results((), keep_choice=False)
        self._hint.say(self.tr("No search yet"), message)
        self._stack.setCurrentWidget(self._hint)

    def _show_nothing_found(self, response: SearchResponse) -> None:
        advice = self.tr(
            "Try fewer or other words, or say in a sentence what the passage is about. "
            "Filters such as type:pdf or in:folder may leave too little."
        )
        # Where nothing can be searched yet, no other words would help.
        parts = [*(note.message for note in response.notes), response.degraded, advice if self._files else ""]
        text = "\n\n".join(filter(None, parts))
        self._hint.say(self.tr("Nothing found"), text)
        self._stack.setCurrentWidget(self._hint)

    def _show_idle(self) -> None:
        if self._has_roots is False:
            self._ask_for_folders()
            return
        title = self.tr("What are you looking for?") if self._has_roots else ""
        files = self.tr("%Ln file(s) can be searched.", None, self._files)
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
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 6)
        head.addWidget(self._count)
        head.addStretch()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._degraded)
        column.addLayout(head)
        column.addWidget(self.results, 1)
        return page
