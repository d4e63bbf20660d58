"""Other ways to search than by typing: by a file or text, by what was searched for before, and saved searches."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.gui import shortcuts
from app.gui.wording import tr
from app.search.saved import SavedSearch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from app.engine import Engine
    from app.gui.desktop import Desktop
    from app.gui.results_model import Row
    from app.gui.search_box import SearchBox
    from app.gui.search_pane import SearchPane
    from app.gui.tasks import Lane, ShouldStop

_REST_MS = 4000  # a query that was read for so long was meant
_RECENT_SHOWN = 10
_NAME_CHARS = 100
_MENU_CHARS = 60


class OtherWays(QObject):
    """Wires search box, results and the star's menu to what the engine offers besides searching.

    `add_wanted` carries paths that were dropped on the box and belong into the library.
    """

    add_wanted = Signal(list)

    def __init__(self, box: SearchBox, pane: SearchPane, desktop: Desktop, lane: Lane, window: QWidget) -> None:
        super().__init__(window)
        self._box, self._pane, self._desktop, self._lane = box, pane, desktop, lane
        self.star = _star_button(self._open_menu)
        self.menu = QMenu(self.star)
        self._saved: dict[str, QAction] = {}
        self._names: list[str] = []
        self._walk: list[str] = []
        self._place = -1  # in the walk; -1 is what was typed, which is not in it
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.remember)
        self._wire(window)

    def remember(self) -> None:
        """Put the query on screen into the history, if it was typed."""
        query = self._pane.typed_query
        if query:
            self._do(lambda engine: engine.ways.history.add(query))

    def _wire(self, window: QWidget) -> None:
        box, results = self._box, self._pane.results
        box.file_dropped.connect(self._take)
        box.text_pasted.connect(self._search_by_text)
        box.history_wanted.connect(self._offer_history)
        box.walked.connect(self._step)
        box.textEdited.connect(lambda _: self._stop_walking())
        self._pane.searched.connect(lambda _: self._rest.start())
        for signal in (box.entered, box.copied, results.open_wanted, results.copy_wanted):
            signal.connect(lambda *_: self.remember())
        results.similar_wanted.connect(self._search_like)
        results.citation_wanted.connect(self._desktop.copy_citation)
        for name, act in (("similar", self._search_like), ("cite", self._desktop.copy_citation)):
            shortcuts.bind(window, name, partial(self._with_row, act))

    def _with_row(self, act: Callable[[Row], None]) -> None:
        row = self._pane.results.current_row()
        if row is not None:
            act(row)

    def _take(self, path: Path) -> None:
        """A document is searched by; a folder or a model goes the way of what is dropped elsewhere."""

        def decide(is_document: bool) -> None:
            if is_document:
                self._search_by_file(path)
            else:
                self.add_wanted.emit([path])

        self._do(lambda _: path.suffix.lower() != ".gguf" and not path.is_dir(), decide)

    def _search_by_file(self, path: Path) -> None:
        self._box.show_label(path.name)
        self._pane.search_by(path.name, lambda engine, stop: engine.ways.similar_to_file(str(path), 20, stop))

    def _search_by_text(self, text: str) -> None:
        from app.ways import text_label  # with it comes the search, which no start waits for

        label = text_label(text)
        self._box.show_label(label)
        self._pane.search_by(label, lambda engine, stop: engine.ways.similar_to_text(text, 20, stop))

    def _search_like(self, row: Row) -> None:
        path, chunk_id = row.file.path, row.passage.chunk_id
        label = self.tr("Like a passage of %1").replace("%1", Path(path).name)
        self._box.show_label(label)
        self._pane.search_by(label, lambda engine, _: engine.similar(path, 20, chunk_id))

    def _offer_history(self) -> None:
        """Those recent queries that have in them what is typed."""

        def show(queries: list[str]) -> None:
            part = self._box.text().strip().casefold()
            rows = [(query, query) for query in queries if part in query.casefold()]
            self._box.suggestions.offer(rows, self._box.setText)

        self._do(lambda engine: engine.ways.history.recent(), show)

    def _step(self, direction: int) -> None:
        """Go to an older query (-1) or a newer one; down from what was typed opens the list instead."""
        if direction < 0 and not self._walk:
            self._do(lambda engine: engine.ways.history.recent(), self._start_walking)
        elif direction < 0:
            self._go_to(min(self._place + 1, len(self._walk) - 1))
        elif self._place > 0:
            self._go_to(self._place - 1)
        else:
            self._offer_history()

    def _start_walking(self, queries: list[str]) -> None:
        self._walk = [query for query in queries if query != self._box.text().strip()]
        if self._walk:
            self._go_to(0)

    def _go_to(self, place: int) -> None:
        self._place = place
        self._box.setText(self._walk[place])

    def _stop_walking(self) -> None:
        self._walk, self._place = [], -1

    def _open_menu(self) -> None:
        """The names at once, and the counts of what is new as soon as they are known."""

        def show(found: tuple[list[SavedSearch], list[str]]) -> None:
            self._fill(*found)
            self.menu.popup(self.star.mapToGlobal(self.star.rect().bottomLeft()))

        def count(engine: Engine, should_stop: ShouldStop) -> dict[str, int]:
            saved = engine.ways.saved
            return {each.name: saved.count_new(each.name, should_stop) for each in saved.all()}

        self._do(lambda engine: (engine.ways.saved.all(), engine.ways.history.recent(_RECENT_SHOWN)), show)
        self._lane.submit(count, self._show_counts)

    def _show_counts(self, counts: dict[str, int]) -> None:
        for name, new in counts.items():
            if new and name in self._saved:
                self._saved[name].setText(self.tr("%1 (%Ln new)", None, new).replace("%1", _shown(name)))

    def _fill(self, saved: list[SavedSearch], recent: list[str]) -> None:
        self.menu.clear()
        self._names = [each.name for each in saved]
        query = self._pane.typed_query
        save = self.menu.addAction(self.tr("Save this search"), lambda: self._save(query))
        save.setEnabled(bool(query) and query[:_NAME_CHARS] not in self._names)
        self.menu.addSeparator()
        self._saved = {each.name: self.menu.addAction(_shown(each.name), partial(self._run, each)) for each in saved}
        if saved:
            removal = self.menu.addMenu(self.tr("Remove a saved search"))
            for each in saved:
                removal.addAction(_shown(each.name), partial(self._remove, each.name))
        if recent:
            self.menu.addSeparator()
            earlier = self.menu.addMenu(self.tr("Recent searches"))
            for each_query in recent:
                earlier.addAction(_shown(each_query), partial(self._box.setText, each_query))
            earlier.addSeparator()
            earlier.addAction(self.tr("Forget recent searches"), self._forget)

    def _save(self, query: str) -> None:
        search = SavedSearch(query[:_NAME_CHARS], query, self._pane.shown_mode)
        saved = self.tr("Search saved. The star tells when something new is found.")
        self._do(lambda engine: engine.ways.saved.add(search), lambda _: self._desktop.noticed.emit(saved))

    def _run(self, search: SavedSearch) -> None:
        self._box.show_query(search.query)
        self._pane.search(search.query, search.mode)
        self._do(lambda engine: engine.ways.saved.run(search.name))

    def _remove(self, name: str) -> None:
        self._do(lambda engine: engine.ways.saved.remove(name))

    def _forget(self) -> None:
        self._do(lambda engine: engine.ways.history.clear())

    def _do(self, act: Callable[[Engine], object], done: Callable[..., None] = lambda _: None) -> None:
        self._lane.submit(lambda engine, _: act(engine), done)


def _star_button(act: Callable[[], None]) -> QToolButton:
    made = QToolButton()
    made.setObjectName("star")
    made.setText("☆")
    made.setAccessibleName(tr("Saved searches"))
    made.setToolTip(tr("Saved and recent searches (Alt+↓ in the search box: recent ones)"))
    made.clicked.connect(act)
    return made


def _shown(text: str) -> str:
    """On a menu an ampersand is a key."""
    short = text if len(text) <= _MENU_CHARS else text[: _MENU_CHARS - 1] + "…"
    return short.replace("&", "&&")
