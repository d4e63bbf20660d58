"""The half of the preview that shows documents without pages: plain or by their structure, with their colours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.documents.locate import Place
from app.documents.view import LAST_HIT, Look
from app.gui.preview_loader import load_text
from app.gui.rich_view import RichText
from app.gui.text_view import PassageText

if TYPE_CHECKING:
    from app.documents.view import TextView
    from app.gui.code_colours import Colours
    from app.gui.preview_requests import Requests
    from app.gui.results_model import Row
    from app.gui.theme import Theme


class PreviewTexts(QObject):
    """Holds both widgets; `shown` is the one that has the text.

    `hits_changed` carries which of the found words one is at (0: not told) and how many there are, `changed` that the
    other widget has the text now.
    """

    hits_changed = Signal(int, int)
    changed = Signal()

    def __init__(self, requests: Requests, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._requests = requests
        self.plain, self.rich = PassageText(theme), RichText(theme)
        self.shown: PassageText | RichText = self.plain
        self._row: Row | None = None
        for text in (self.plain, self.rich):
            text.more_wanted.connect(self._show_more)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        self.plain.set_theme(theme)
        self.rich.set_theme(theme)

    def show(self, row: Row, view: TextView) -> None:
        """Show a text, and its colours as soon as they are known."""
        self._row = row
        self.shown = self.rich if view.look is Look.RICH else self.plain
        self.changed.emit()
        self.shown.show_text(view)
        self.shown.setAccessibleDescription(row.passage.text)
        self._tell_hits()
        if view.syntax:
            path, passage = row.file.path, row.passage
            self._requests.put(
                "colours",
                lambda engine, stop: engine.previewer.reader.colours(
                    path, passage.char_start, passage.text, view, stop
                ),
                partial(self._show_colours, view),
            )

    def remark(self, view: TextView) -> None:
        """The same text with other marks."""
        self.shown.remark(view)
        self._tell_hits()

    def step_hit(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) found word, also beyond what is shown; False where there is none."""
        marks = self.shown.marks
        if marks is None or self._row is None:
            return False
        if marks.step(direction):
            self.shown.show_current()
            self._tell_hits()
            return True
        further = marks.view.later_hit if direction > 0 else marks.view.earlier_hit
        if further is not None:
            self._show_further(self._row, further, is_hit=True)
        return further is not None

    def go_to_last(self) -> None:
        """Go to the last found word of the file, also beyond what is shown."""
        marks = self.shown.marks
        if marks is None or self._row is None:
            return
        if marks.view.later_hit is not None:
            self._show_further(self._row, LAST_HIT, is_hit=True)
        elif marks.go_to_last():
            self.shown.show_current()
            self._tell_hits()

    def note(self, view: TextView) -> str:
        """What the person should know about a text."""
        if view.place is Place.MOVED:
            return self.tr("The file has changed since it was read.")
        if view.place is Place.GONE:
            return self.tr("The file has changed since it was read. The passage is no longer in it.")
        return self.tr("Long file: scroll on for the rest.") if view.is_cut else ""

    def _show_colours(self, view: TextView, colours: Colours) -> None:
        marks = self.shown.marks
        if marks is not None and marks.view.text == view.text:
            self.shown.set_colours(colours)

    def _tell_hits(self) -> None:
        marks = self.shown.marks
        if marks is not None:
            is_told = marks.current is not None and not marks.view.is_cut
            self.hits_changed.emit((marks.current or 0) + 1 if is_told else 0, len(marks.view.hits))

    def _show_more(self, direction: int) -> None:
        """The part of a long text that follows what is shown."""
        marks = self.shown.marks
        if marks is None or self._row is None:
            return
        view = marks.view
        if direction > 0 and view.last < view.length:
            self._show_further(self._row, view.last)
        elif direction < 0 and view.first > 0:
            self._show_further(self._row, view.first)

    def _show_further(self, row: Row, at: int, *, is_hit: bool = False) -> None:
        def show(view: TextView) -> None:
            self.show(row, view)
            if is_hit and self.shown.marks is not None and self.shown.marks.start_at(view.focus):
                self.shown.show_current()

        self._requests.put("further", lambda engine, stop: load_text(engine.previewer.reader, row, at, stop), show)
