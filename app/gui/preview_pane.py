"""The preview pane: where the chosen passage stands, as a rendered page or as text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app.gui import wording
from app.gui.labels import ElidedLabel, label
from app.gui.page_canvas import PageScroll
from app.gui.preview_loader import PageView, TextView, load
from app.gui.state_page import StatePage
from app.gui.text_view import PassageText

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.results_model import Row
    from app.gui.tasks import Lane, ShouldStop
    from app.gui.theme import Theme

_RESIZE_MS = 250


class PreviewPane(QWidget):
    """Shows one Row at a time; `open_wanted` and `folder_wanted` carry it."""

    open_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, lane: Lane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lane = lane
        self._row: Row | None = None
        self._name = ElidedLabel("title")
        self._place = ElidedLabel("muted", Qt.TextElideMode.ElideMiddle)
        self._note = label(role="note")
        self._note.setWordWrap(True)
        self._page = PageScroll()
        self._text = PassageText(theme)
        self._message = StatePage()
        self._head = self._build_head()
        self._stack = QStackedWidget()
        for page in (self._message, self._page, self._text):
            self._stack.addWidget(page)
        self._build()
        self._resize_timer = QTimer(self)
        self._resize_timer.setSingleShot(True)
        self._resize_timer.setInterval(_RESIZE_MS)
        self._resize_timer.timeout.connect(self._sharpen)
        self._page.viewport().installEventFilter(self)
        self.show_passage(None)

    @property
    def is_showing(self) -> bool:
        """True while a page or a text is shown, and not a message or nothing."""
        return self._stack.currentWidget() is not self._message

    @property
    def place_text(self) -> str:
        """What the head says of where the passage stands."""
        return self._place.text()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._text.set_theme(theme)

    def show_passage(self, row: Row | None) -> None:
        """Show where this passage stands; None empties the pane."""
        self._row = row
        self._head.setVisible(row is not None)
        self._note.hide()
        if row is None:
            self._lane.cancel()
            self._say("", "")
            return
        self._name.setText(wording.file_name(row.file.path))
        self._place.setText(self._describe(row))
        self._submit(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that gets wider needs a sharper picture, once the resizing rests."""
        if event.type() == QEvent.Type.Resize and self._stack.currentWidget() is self._page:
            self._resize_timer.start()
        return super().eventFilter(watched, event)

    def _sharpen(self) -> None:
        if self._row is not None:
            self._submit(self._row)

    def _submit(self, row: Row) -> None:
        width = self._page.page_width()

        def work(engine: Engine, should_stop: ShouldStop) -> PageView | TextView:
            del should_stop  # a preview ends by its own time limit
            return load(engine.previewer, row, width)

        self._lane.submit(work, partial(self._show, row), partial(self._say, self.tr("No preview")))

    def _show(self, row: Row, view: PageView | TextView) -> None:
        if isinstance(view, PageView):
            self._place.setText(self._describe(row, view))
            self._page.show_page(view)
            self._stack.setCurrentWidget(self._page)
            return
        note = view.note or (self.tr("Long file: only the part around the passage is shown.") if view.is_cut else "")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._text.show_text(view)
        self._stack.setCurrentWidget(self._text)

    def _say(self, title: str, text: str) -> None:
        self._message.say(title, text)
        self._stack.setCurrentWidget(self._message)

    def _describe(self, row: Row, page: PageView | None = None) -> str:
        place = wording.place(row.passage)
        if page is not None:
            place = self.tr("page %1 of %2").replace("%1", wording.number(page.page))
            place = place.replace("%2", wording.number(page.pages))
        return "  ·  ".join(part for part in (place, row.passage.heading) if part) or wording.display_path(
            row.file.path
        )

    def _build_head(self) -> QWidget:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._name)
        texts.addWidget(self._place)
        head = QFrame()
        head.setObjectName("previewHead")
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 10, 12, 10)
        line.addLayout(texts, 1)
        for text, signal in ((self.tr("Open"), self.open_wanted), (self.tr("Show in folder"), self.folder_wanted)):
            button = QToolButton()
            button.setText(text)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self._row))
            line.addWidget(button)
        return head

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._note)
        column.addWidget(self._stack, 1)
