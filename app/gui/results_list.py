"""The list of found passages: walks, selects, and offers what can be done with a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from app.gui.results_delegate import ResultsDelegate
from app.gui.results_model import ResultsModel, Row
from app.search.preview import is_paged

if TYPE_CHECKING:
    from app.gui.theme import Theme
    from app.search.model import FileResult


class ResultsList(QListView):
    """Emits the Row that is chosen (None when there is none) and what the person wants done with one."""

    chosen = Signal(object)
    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    copy_wanted = Signal(object)
    path_wanted = Signal(object)
    similar_wanted = Signal(object)
    citation_wanted = Signal(object)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ResultsModel(self)
        self._delegate = ResultsDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("resultsList")
        self.setAccessibleName(self.tr("Found passages"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A click chooses a row but leaves the focus in the search box, where the arrows work on.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(lambda: self.open_wanted.emit(self.current_row()))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def current_row(self) -> Row | None:
        """The chosen row."""
        return self._model.row(self.currentIndex())

    def row_count(self) -> int:
        """Rows in the list (those fetched so far)."""
        return self._model.rowCount()

    def show_results(self, results: tuple[FileResult, ...], *, keep_choice: bool) -> None:
        """Show other results; the first row gets chosen, or with `keep_choice` the one that was, if it is there."""
        before = self.current_row() if keep_choice else None
        self._model.show(results)
        position = self._model.position(before.passage.chunk_id) if before else 0
        self._choose(max(0, position))
        if not self._model.rowCount():
            self.chosen.emit(None)

    def update_results(self, results: tuple[FileResult, ...]) -> None:
        """The same results with more known about them; the preview of the chosen text is made anew where it shows."""
        before = self.current_row()
        self._model.update(results)
        row = self.current_row()
        if row is None or before is None or is_paged(row.file.format):
            return
        if row.passage.meaning_ranges != before.passage.meaning_ranges:
            self.chosen.emit(row)

    def step(self, rows: int) -> None:
        """Choose the row that is so many further down (or up); stops at the ends."""
        if self._model.rowCount():
            self._choose(max(0, self.currentIndex().row() + rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies, letters go on with the query."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit(self.current_row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(self.current_row())
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def menu_for(self, row: Row) -> QMenu:
        """What can be done with a passage."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, signal in (
            (self.tr("Open"), self.open_wanted),
            (self.tr("Show in folder"), self.folder_wanted),
            (self.tr("More like this") + "\tCtrl+M", self.similar_wanted),
            (self.tr("Copy passage"), self.copy_wanted),
            (self.tr("Copy passage with citation") + "\tCtrl+Shift+C", self.citation_wanted),
            (self.tr("Copy path"), self.path_wanted),
        ):
            action = QAction(text, menu)
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit(row))
            menu.addAction(action)
        return menu

    def _choose(self, number: int) -> None:
        self._model.require(number)
        index = self._model.index(min(number, self._model.rowCount() - 1))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = self._model.row(current)
        if row is not None:
            self.chosen.emit(row)

    def _show_menu(self, point: QPoint) -> None:
        row = self._model.row(self.indexAt(point))
        if row is not None:
            self.menu_for(row).popup(self.viewport().mapToGlobal(point))
