"""The list of found passages: walks, selects, and offers what can be done with a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStyleOptionViewItem, QWidget

from app.gui import shortcuts
from app.gui.results_delegate import ResultsDelegate
from app.gui.results_model import Arrangement, ResultsModel, Row

if TYPE_CHECKING:
    from app.gui.theme import Theme
    from app.search.model import FileResult


class ResultsList(QListView):
    """Emits the Row that is chosen (None when there is none) and what the person wants done with one.

    `more_wanted` tells that the end of the list is in sight, where `expect_more` said that there is more.
    """

    chosen = Signal(object)
    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    copy_wanted = Signal(object)
    path_wanted = Signal(object)
    similar_wanted = Signal(object)
    citation_wanted = Signal(object)
    preview_wanted = Signal()
    typed = Signal(str)
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ResultsModel(self)
        self._delegate = ResultsDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setObjectName("resultsList")
        self.setAccessibleName(self.tr("Found passages"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)  # one row is measured, however many there are
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A click chooses a row but leaves the focus in the search box, where the arrows work on.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(lambda: self.open_wanted.emit(self.current_row()))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._model.more_wanted.connect(self.more_wanted)

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

    @property
    def arrangement(self) -> Arrangement:
        """How the results are listed."""
        return self._model.arrangement

    @property
    def hidden(self) -> int:
        """How many files are left out because nothing in them is close."""
        return self._model.hidden

    def files(self) -> tuple[FileResult, ...]:
        """The files in the list, most relevant first."""
        return self._model.files()

    def show_results(self, results: tuple[FileResult, ...], *, keep_choice: bool) -> None:
        """Show other results; the first row gets chosen, or with `keep_choice` the one that was, if it is there."""
        before = self.current_row() if keep_choice else None
        self._model.show(results, keep_open=keep_choice)
        self._choose_again(before)
        if not self._model.rowCount():
            self.chosen.emit(None)

    def append_results(self, results: tuple[FileResult, ...]) -> None:
        """Add the files that are not there yet, and leave the eye where it is."""
        before = self.current_row() if self.currentIndex().row() > 0 else None  # the first stays the first
        self._model.append(results)
        now = self.current_row()
        if now is None or (before is not None and now != before):
            self._choose_again(before)

    def expect_more(self, has_more: bool) -> None:
        """Tell whether there is more to be had than is shown."""
        self._model.expect_more(has_more)

    def arrange(self, arrangement: Arrangement) -> None:
        """List the same in another way; the chosen passage stays chosen, unless another one is the first now."""
        before = self.current_row() if arrangement.order is self.arrangement.order else None
        self._delegate.order = arrangement.order
        self._model.arrange(arrangement)
        self._choose_again(before)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the further passages of the chosen file."""
        number = self.currentIndex().row()
        if number < 0:
            return
        if not is_open and (first := self._model.first_of(number)) != number:
            number = first
            self._choose(first)
        self._model.set_open(number, is_open)

    def update_results(self, results: tuple[FileResult, ...]) -> None:
        """The same results with more known about them; the preview of the chosen text is made anew where it shows."""
        before = self.current_row()
        self._model.update(results)
        if before is not None and self.current_row() is None:
            self._choose_again(before)
        row = self.current_row()
        if row is None or before is None:
            return
        if row.passage.meaning_ranges != before.passage.meaning_ranges:
            self.chosen.emit(row)

    def step(self, rows: int) -> None:
        """Choose the row that is so many further down (or up); stops at the ends."""
        if self._model.rowCount():
            self._choose(max(0, self.currentIndex().row() + rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, with Ctrl the folder; Right and Left show and hide what else the file has; Space previews.

        Ctrl+C copies, letters go on with the query.
        """
        wider, narrower = self._sideways()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_folder = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.folder_wanted if is_folder else self.open_wanted).emit(self.current_row())
        elif event.key() in (wider, narrower):
            self.set_open(event.key() == wider)
        elif event.key() == Qt.Key.Key_Space:
            self.preview_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(self.current_row())
        elif event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on "2 more passages" shows or hides them."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.row(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.disclosure_rect(index).contains(event.position().toPoint()):
            self._model.set_open(index.row(), not row.is_open)

    def disclosure_rect(self, index: QModelIndex) -> QRect:
        """Where a click shows or hides the further passages of the file; empty where it has none."""
        row = self._model.row(index)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return self._delegate.disclosure_rect(option, row) if row else QRect()

    def menu_for(self, row: Row) -> QMenu:
        """What can be done with a passage."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, name, signal in (
            (self.tr("Open"), "open", self.open_wanted),
            (self.tr("Show in folder"), "folder", self.folder_wanted),
            (self.tr("More like this"), "similar", self.similar_wanted),
            (self.tr("Copy passage"), "copy", self.copy_wanted),
            (self.tr("Copy passage with citation"), "cite", self.citation_wanted),
            (self.tr("Copy path"), "", self.path_wanted),
        ):
            action = QAction(f"{text}\t{shortcuts.shown(shortcuts.action(name).keys[0])}" if name else text, menu)
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit(row))
            menu.addAction(action)
        return menu

    def _sideways(self) -> tuple[Qt.Key, Qt.Key]:
        """The arrow that leads into a row, and the one that leads out of it."""
        keys = (Qt.Key.Key_Right, Qt.Key.Key_Left)
        return keys if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else (keys[1], keys[0])

    def _choose_again(self, before: Row | None) -> None:
        position = self._model.position(before.passage.chunk_id, before.file.path) if before else 0
        self._choose(max(0, position))

    def _choose(self, number: int) -> None:
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
