"""Notices of the library in the window's message bar: one after the other, each until the person dismisses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.gui import remedies

if TYPE_CHECKING:
    from app.gui.library import Library, LibraryState
    from app.gui.message_bar import MessageBar


class Notices(QObject):
    """Shows them where nothing else is being said."""

    def __init__(self, messages: MessageBar, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._library = library
        self._dismissed: set[str] = set()  # in this window, at once and also where another program keeps the library
        self._waiting: dict[str, str] = {}  # as the library tells them, by what is shown
        library.state_changed.connect(self._show)
        messages.dismissed.connect(self._dismiss)

    def _show(self, state: LibraryState) -> None:
        waiting = {remedies.said(text): text for text in state.status.notices if text not in self._dismissed}
        if self._messages.lasting and self._messages.lasting not in waiting:
            self._messages.hide()
        if waiting and not self._messages.text:
            shown, text = next(iter(waiting.items()))
            self._messages.show_lasting(shown, remedies.remedy(text))
        self._waiting = waiting

    def _dismiss(self, shown: str) -> None:
        text = self._waiting.get(shown, shown)
        self._dismissed.add(text)
        self._library.dismiss(text)
