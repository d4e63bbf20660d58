"""Wires what belongs to a query around the search box: filters, completion, notes, keys, and the mode it remembers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer

from app.gui.completion import Completion
from app.gui.filter_bar import FilterBar
from app.search.model import SearchMode
from app.search.query import parse

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.search_box import SearchBox
    from app.gui.search_pane import SearchPane
    from app.gui.tasks import Lane
    from app.paths import DataDir
    from app.store.facets import Facets

_MODE = "search/mode"
_REST_MS = 500  # between a change of the library and a look at what there is to filter by


class Finding(QObject):
    """`bar` is to be put under the box."""

    def __init__(self, box: SearchBox, pane: SearchPane, lane: Lane, data_dir: DataDir, window: QWidget) -> None:
        """Facets are asked for on `lane`; mode and arrangement are remembered in window.ini in the data folder."""
        super().__init__(window)
        self._box, self._pane, self._lane = box, pane, lane
        self._memory = QSettings(str(data_dir.window_file), QSettings.Format.IniFormat)
        pane.mode = _remembered(self._memory)
        pane.head.remember_in(self._memory)
        self.bar = FilterBar(box, pane.mode)
        self.completion = Completion(box)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask_for_facets)
        self._wire()

    def _wire(self) -> None:
        box, pane = self._box, self._pane
        pane.library_changed.connect(self._rest.start)
        pane.query_wanted.connect(self.search)
        pane.searched.connect(lambda _: self._show_mode(pane.shown_mode))
        self.bar.mode_chosen.connect(self._choose_mode)
        box.query_changed.connect(self._mark)
        box.opened.connect(pane.results.set_open)
        box.folder_wanted.connect(self._show_folder)

    def search(self, query: str, mode: SearchMode) -> None:
        """Search for this, in this way from now on."""
        self._box.show_query(query)
        self._show_mode(mode)
        self._remember(mode)
        self._pane.search(query, mode)
        self._mark(query)

    def _show_folder(self) -> None:
        row = self._pane.results.current_row()
        if row is not None:
            self._pane.results.folder_wanted.emit(row)

    def _choose_mode(self, mode: SearchMode) -> None:
        self._remember(mode)
        if self._pane.typed_query:
            self._pane.search(self._pane.typed_query)

    def _remember(self, mode: SearchMode) -> None:
        self._pane.mode = mode
        self._memory.setValue(_MODE, mode.value)

    def _show_mode(self, mode: SearchMode) -> None:
        self.bar.mode_button.show_mode(mode)

    def _mark(self, query: str) -> None:
        self._box.mark([(note.start, note.end) for note in parse(query).notes])

    def _ask_for_facets(self) -> None:
        self._lane.submit(lambda engine, _: engine.ways.facets(), self._show_facets, lambda _: None)

    def _show_facets(self, facets: Facets) -> None:
        self.bar.facets = self.completion.facets = facets


def _remembered(memory: QSettings) -> SearchMode:
    value = str(memory.value(_MODE, ""))
    return SearchMode(value) if value in list(SearchMode) else SearchMode.HYBRID
