"""Steps through the found words of what the preview shows, on pages or in a text, and past the ends of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.gui.early_steps import EarlySteps
from app.gui.hit_walk import HitWalk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.gui.hit_walk import Hit
    from app.gui.page_canvas import PageScroll
    from app.gui.preview_texts import PreviewTexts
    from app.gui.preview_tools import PreviewTools


class HitSteps(QObject):
    """`ended` tells that a step goes past the last (1) or the first (-1) found word of the file."""

    ended = Signal(int)

    def __init__(
        self, page: PageScroll, texts: PreviewTexts, tools: PreviewTools, shown: Callable[[], QWidget | None]
    ) -> None:
        """`shown` gives the widget with the pages or the text, None while there is neither."""
        super().__init__(page)
        self._page, self._texts, self._tools, self._shown = page, texts, tools, shown
        self._walk, self._early = HitWalk(), EarlySteps()
        self._is_going_back = False

    def wait(self, *, is_same_file: bool) -> None:
        """A passage is being read; steps are taken when its words are known. Who goes back begins at the last one."""
        self._early.wait(is_from_end=self._is_going_back and not is_same_file)

    def forget(self) -> None:
        """Nothing is to be shown any more."""
        self._early.end()

    def clear(self) -> None:
        """No words of pages are known."""
        self._walk.clear()

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) found word of this file, or past its ends."""
        if self._early.keep(direction):
            return
        shown = self._shown()
        if shown is None:
            self._leave(direction)
        elif shown is not self._page:
            if not self._texts.step_hit(direction):
                self._leave(direction)
        elif hit := self._walk.step(direction, self._page.page):
            self._go_to(hit)
        else:
            self._leave(direction)

    def show_pages(self, hits: tuple[tuple[int, int], ...]) -> None:
        """The found words of all pages are known: steps begin within the passage, wherever on its page that is."""
        self._walk.show(hits)
        picture = self._page.pictures.get(self._page.page)
        mark = picture.first_mark if picture else None
        if picture and mark and picture.hits:
            inside = [number for number, hit in enumerate(picture.hits) if hit.bottom() > mark.top()]
            if inside:
                self._walk.start(picture.page, inside[0])
                self._page.go_to_hit(picture.page, inside[0])
        self._tools.show_hits(self._walk.number, self._walk.total)
        self.catch_up()

    def catch_up(self) -> None:
        """The found words are known, or never will be: take the steps that could not be taken before."""
        is_from_end, steps = self._early.end()
        shown = self._shown()
        if is_from_end and shown is self._page and (hit := self._walk.go_to_last()):
            self._go_to(hit)
        elif is_from_end and shown is self._texts.shown:
            self._texts.go_to_last()
        for _ in range(abs(steps)):
            self.step(1 if steps > 0 else -1)

    def _go_to(self, hit: Hit) -> None:
        self._page.go_to_hit(*hit)
        self._tools.show_hits(self._walk.number, self._walk.total)

    def _leave(self, direction: int) -> None:
        self._is_going_back = direction < 0
        self.ended.emit(direction)
        self._is_going_back = False
