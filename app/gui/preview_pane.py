"""The preview pane: where the chosen passage stands, on the pages of its document or in its text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.documents.view import TextView
from app.gui import sentences, shortcuts, wording
from app.gui.hit_steps import HitSteps
from app.gui.labels import label
from app.gui.locator import breadcrumb, place
from app.gui.page_canvas import PageScroll
from app.gui.page_fit import Fit, Zoom
from app.gui.preview_head import PreviewHead
from app.gui.preview_loader import Pages, Preview, Remembered, load, load_page, wanted_of
from app.gui.preview_requests import Requests
from app.gui.preview_texts import PreviewTexts
from app.gui.preview_tools import PreviewTools
from app.gui.state_page import StatePage

if TYPE_CHECKING:
    from app.gui.page_pictures import PagePicture
    from app.gui.results_model import Row
    from app.gui.tasks import Lane
    from app.gui.theme import Theme

_PATIENCE_MS = 150  # what comes sooner needs no word that it is coming


class PreviewPane(QWidget):
    """Shows one Row at a time; the signals that end in `wanted` carry it.

    `hits_ended` tells that a step through the found words goes past the last (1) or the first (-1) of the file.
    """

    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    citation_wanted = Signal(object)
    similar_wanted = Signal(object)
    hits_ended = Signal(int)

    def __init__(self, lane: Lane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewSide")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._requests = Requests(lane)
        self._row: Row | None = None
        self._is_showing_row = False
        self._head, self._tools = PreviewHead(), PreviewTools()
        self._note = label(role="note")
        self._note.setWordWrap(True)
        self._page = PageScroll()
        self._texts = PreviewTexts(self._requests, theme, self)
        self._steps = HitSteps(self._page, self._texts, self._tools, self._shown)
        self._way_out = QPushButton(self.tr("Open"))
        self._message = StatePage(self._way_out)
        self._stack = QStackedWidget()
        for page in (self._message, self._page, self._texts.plain, self._texts.rich):
            self._stack.addWidget(page)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._build()
        self._wire()
        self.show_passage(None)

    @property
    def is_showing(self) -> bool:
        """True while pages or a text are shown, and not a message or nothing."""
        return self._stack.currentWidget() is not self._message and self._is_showing_row

    @property
    def place_text(self) -> str:
        """What the head says of where the passage stands."""
        return self._head.place.text()

    @property
    def note_text(self) -> str:
        """What the person is told about what is shown, "" for nothing."""
        return "" if self._note.isHidden() else self._note.text()

    @property
    def content(self) -> QWidget:
        """The pages, the text or the message."""
        return self._stack.currentWidget() or self._message

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keys go to the pages or the text. Not by a focus proxy: with one, Tab passes over all beside it."""
        self.content.setFocus(reason)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self._texts.set_theme(theme)

    def show_passage(self, row: Row | None) -> None:
        """Show where this passage stands; None empties the pane."""
        before, self._row = self._row, row
        self._requests.clear()
        self._patience.stop()
        self._head.setVisible(row is not None)
        if row is None:
            self._steps.forget()
            self._note.hide()
            self._tools.hide()
            self._say("", self.tr("The passage that you choose is shown here."))
            return
        self._head.name.setText(wording.file_name(row.file.path))
        is_same = before is not None and self.is_showing and before.file.path == row.file.path
        if is_same and before is not None and before.passage.chunk_id == row.passage.chunk_id:
            self._load(row, self._remark)
            return
        self._is_showing_row = False
        self._steps.wait(is_same_file=is_same)
        self._head.place.setText(self._describe(row))
        if not is_same:
            self._patience.start()
        self._load(row, self._show)

    def step_hit(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) found word of this file, or past its ends."""
        self._steps.step(direction)

    def step_zoom(self, steps: int) -> None:
        """Larger or smaller; 0: as it is at first."""
        shown = self._stack.currentWidget()
        if shown is self._page and steps:
            self._page.step_zoom(steps)
        elif shown is self._page:
            self._page.set_zoom(Zoom())
        elif shown is not self._message:
            self._texts.shown.step_zoom(steps)
        self._tools.show_fit(self._page.zoom.fit)

    def _shown(self) -> QWidget | None:
        return self._stack.currentWidget() if self.is_showing else None

    def _load(self, row: Row, then: object) -> None:
        zoom, room = self._page.zoom, self._page.room()
        self._requests.put(
            "passage",
            lambda engine, stop: load(engine.previewer.reader, row, zoom, room, stop),
            partial(then, row) if callable(then) else lambda _: None,
            self._give_up,
        )

    def _show(self, row: Row, preview: Preview) -> None:
        self._patience.stop()
        self._steps.clear()
        self._is_showing_row = True
        self._tools.show()
        if isinstance(preview, Pages):
            self._show_pages(row, preview)
            return
        self._tools.show_page(0, 0)
        view = preview.view if isinstance(preview, Remembered) else preview
        if isinstance(preview, Remembered):
            reason = sentences.local(preview.reason)
            self._tell(self.tr("%1 This is the passage as it was read.").replace("%1", reason))
        else:
            self._tell(self._texts.note(view))
        self._texts.show(row, view)
        self._steps.catch_up()

    def _remark(self, row: Row, preview: Preview) -> None:
        """More is known about the same passage: the view stays where it is."""
        if isinstance(preview, Pages) and self._stack.currentWidget() is self._page:
            self._page.remark(preview.picture)
        elif isinstance(preview, TextView) and self._stack.currentWidget() is not self._page:
            self._texts.remark(preview)
        else:
            self._show(row, preview)

    def _show_pages(self, row: Row, pages: Pages) -> None:
        self._stack.setCurrentWidget(self._page)
        self._page.show_document(pages.sizes, pages.picture)
        self._page.setAccessibleDescription(row.passage.text)
        self._tools.show_fit(self._page.zoom.fit)
        self._tools.show_hits(0, 0)
        is_lost = bool(pages.picture.runs and row.passage.text and not pages.picture.passage)
        changed = self.tr("The passage is not on this page. The file has changed since it was read.")
        self._tell(changed if is_lost else "")
        terms = wanted_of(row).terms
        if terms:
            self._requests.put(
                "hits",
                lambda engine, stop: engine.previewer.reader.hits(row.file.path, terms, stop),
                self._steps.show_pages,
                lambda _message: self._steps.catch_up(),
            )
        else:
            self._steps.catch_up()

    def _show_text_hits(self, number: int, total: int) -> None:
        """Where no words are marked, the size of letters alone is not worth a row; keys and wheel change it, too."""
        self._tools.show_hits(number, total)
        self._tools.setVisible(total > 0)

    def _ask_page(self, page: int, width: int) -> None:
        row = self._row
        if row is None:
            return

        def give_up(_message: str) -> None:
            self._page.give_up(page)

        def show(picture: PagePicture) -> None:
            self._page.show_picture(picture)

        self._requests.put(
            "page", lambda engine, stop: load_page(engine.previewer.reader, row, page, width, stop), show, give_up
        )

    def _on_page_changed(self, page: int) -> None:
        self._tools.show_page(page, self._page.pages)
        if self._row is not None:
            self._head.place.setText(self._describe(self._row, page))

    def _set_fit(self, fit: Fit) -> None:
        self._page.set_zoom(Zoom(fit))
        self._tools.show_fit(fit)

    def _tell(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _give_up(self, message: str) -> None:
        self._patience.stop()
        self._tools.hide()
        self._note.hide()
        self._say(self.tr("No preview"), message, can_open=True)
        self._steps.catch_up()

    def _say(self, title: str, text: str, *, can_open: bool = False) -> None:
        self._message.say(title, text)
        self._way_out.setVisible(can_open)
        self._stack.setCurrentWidget(self._message)

    def _say_reading(self) -> None:
        self._tools.hide()
        self._note.hide()
        self._say("", self.tr("Reading the file…"))

    def _describe(self, row: Row, page: int | None = None) -> str:
        where = place(row.file, row.passage)
        if page is not None:
            where = self.tr("page %1 of %2").replace("%1", wording.number(page))
            where = where.replace("%2", wording.number(self._page.pages))
        parts = (where, breadcrumb(row.file, row.passage))
        return "  ·  ".join(part for part in parts if part) or wording.display_path(row.file.path)

    def _wire(self) -> None:
        for signal, out in (
            (self._head.open_wanted, self.open_wanted), (self._head.folder_wanted, self.folder_wanted),
            (self._head.citation_wanted, self.citation_wanted), (self._head.similar_wanted, self.similar_wanted),
            (self._way_out.clicked, self.open_wanted),
        ):  # fmt: skip
            signal.connect(lambda *_, out=out: out.emit(self._row))
        self._patience.timeout.connect(self._say_reading)
        self._page.page_wanted.connect(self._ask_page)
        self._page.page_changed.connect(self._on_page_changed)
        self._page.zoomed.connect(self._tools.show_zoom)
        self._tools.page_chosen.connect(self._page.go_to_page)
        self._tools.zoom_stepped.connect(self.step_zoom)
        self._tools.fit_chosen.connect(self._set_fit)
        self._tools.hit_stepped.connect(self.step_hit)
        self._steps.ended.connect(self.hits_ended)
        self._texts.hits_changed.connect(self._show_text_hits)
        self._texts.changed.connect(lambda: self._stack.setCurrentWidget(self._texts.shown))
        for name, steps in (("larger", 1), ("smaller", -1), ("fit", 0)):
            shortcuts.bind(self, name, partial(self.step_zoom, steps))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self._tools, self._note):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
