"""F6 and Shift+F6: the keys go from pane to pane, to whatever in it they were made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.gui import shortcuts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.gui.main_window import MainWindow


class PaneWalk(QObject):
    """Visits those panes that can be seen, in the order given, and begins anew after the last.

    A pane is (all of it, what gets the keys); where the latter cannot be seen, the first control that can.
    """

    def __init__(self, window: QWidget, panes: Callable[[], Sequence[tuple[QWidget, QWidget]]]) -> None:
        super().__init__(window)
        self._window, self._panes = window, panes
        shortcuts.bind(window, "panes", lambda: self.step(1), lambda: self.step(-1))

    def step(self, direction: int) -> None:
        """To the next pane (1) or the one before (-1)."""
        places = [(pane, _place(pane, wanted)) for pane, wanted in self._panes() if pane.isVisible()]
        stops = [(pane, place) for pane, place in places if place is not None]
        if not stops:
            return
        focus = self._window.focusWidget()
        now = next((n for n, (pane, _) in enumerate(stops) if focus is not None and _holds(pane, focus)), -direction)
        stops[(now + direction) % len(stops)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def panes_of(window: MainWindow) -> list[tuple[QWidget, QWidget]]:
    """The panes of the main window; a page about folders, or the welcome, stands where three of them are."""
    page = window.home.stack.currentWidget() or window.home
    pages = [] if page.isAncestorOf(window.search) else [(page, page)]
    panes = [(window.folders, window.folders.names), (window.search, window.search.results)]
    return [
        (window.box, window.box),
        *panes,
        (window.preview, window.preview.content),
        *pages,
        (window.status, window.status),
    ]


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _place(pane: QWidget, wanted: QWidget) -> QWidget | None:
    """What gets the keys; None where the pane has nothing for them."""
    if wanted.isVisible() and wanted.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return wanted
    each = pane.nextInFocusChain()
    while each is not None and each is not pane:
        if (
            pane.isAncestorOf(each)
            and each.isVisible()
            and each.isEnabled()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            return each
        each = each.nextInFocusChain()
    return None
