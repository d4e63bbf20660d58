"""The quick search: a small window with the search box and a short list, for a look in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.gui.labels import label
from app.gui.results_list import ResultsList
from app.gui.search_box import SearchBox
from app.search.model import SearchRequest, SearchResponse

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.tasks import Lane, ShouldStop
    from app.gui.theme import Theme

_WIDTH, _LIST_HEIGHT = 640, 360
_FROM_TOP = 5  # a fifth of the screen
_FILES = 8
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuickSearch(QFrame):
    """Stands above all windows until Escape, a chosen row or another window takes it away.

    `open_wanted` carries the Row that was chosen, `more_wanted` the query for the main window.
    """

    open_wanted = Signal(object)
    more_wanted = Signal(str)

    def __init__(self, lane: Lane, theme: Theme) -> None:
        flags = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setObjectName("quickSearch")
        self.setWindowTitle(self.tr("Quick search"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._lane = lane
        self.box = SearchBox()
        self.results = ResultsList(theme)
        self._note = label(role="muted")
        self._build()
        self._wire()

    @property
    def note(self) -> str:
        """What the line below the list says."""
        return self._note.text()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.results.set_theme(theme)

    def come_up(self) -> None:
        """Show it on the screen where the pointer is, with what was typed last selected."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        width = min(_WIDTH, area.width())
        self._fit(width)
        self.move(area.x() + (area.width() - width) // 2, area.y() + area.height() // _FROM_TOP)
        self.show()
        self.raise_()
        self.activateWindow()
        self.box.go_to()

    def changeEvent(self, event: QEvent) -> None:
        """Go when another window takes the keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.isVisible():
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape hides; Ctrl+Enter goes on in the main window."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in _RETURNS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keys that are the window's and not the box's."""
        if watched is self.box and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_return = event.key() in _RETURNS and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_Escape or is_return:
                self.keyPressEvent(event)
                return True
        return False

    def _go_on(self) -> None:
        self.hide()
        self.more_wanted.emit(self.box.text().strip())

    def _search(self, query: str) -> None:
        if not query:
            self._lane.cancel()
            self._show_nothing("")
            return
        request = SearchRequest(query, limit=_FILES)

        def work(engine: Engine, should_stop: ShouldStop) -> SearchResponse:
            return engine.search(request, should_stop)

        self._lane.submit(work, self._show, self._show_nothing)

    def _show(self, response: SearchResponse) -> None:
        if not response.results:
            self._show_nothing(self.tr("Nothing found"))
            return
        self.results.show_results(response.results, keep_choice=False)
        self.results.show()
        self._note.setText(self.tr("Enter opens, Ctrl+Enter shows it in the window, Esc hides"))
        self._fit(self.width())

    def _show_nothing(self, why: str) -> None:
        self.results.show_results((), keep_choice=False)
        self.results.hide()
        self._note.setText(why or self.tr("Type to search, Esc hides"))
        self._fit(self.width())

    def _open(self) -> None:
        row = self.results.current_row()
        if row is not None:
            self.hide()
            self.open_wanted.emit(row)

    def _fit(self, width: int) -> None:
        """As high as what it shows, with the upper edge where it is."""
        self.setFixedWidth(width)
        self.setFixedHeight(self.sizeHint().height())

    def _wire(self) -> None:
        self.box.installEventFilter(self)
        self.box.query_changed.connect(self._search)
        self.box.stepped.connect(self.results.step)
        self.box.entered.connect(self._open)
        self.results.typed.connect(self.box.go_on)
        self.results.open_wanted.connect(lambda _: self._open())

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.results.setFixedHeight(_LIST_HEIGHT)
        self.results.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the main window has it
        self._note.setContentsMargins(4, 0, 4, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        for widget in (self.box, self.results, self._note):
            column.addWidget(widget)
        self.results.hide()
        self._note.setText(self.tr("Type to search, Esc hides"))
        QWidget.setTabOrder(self.box, self.results)
