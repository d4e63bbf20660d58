"""A list under the search box to choose from: recent queries, or values of the filter that is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QStyledItemDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

_ROWS = 12


class Suggestions(QObject):
    """One list at a time; Down and Enter, Tab or a click choose from it, Escape and typing on put it away."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._values: list[str] = []
        self._choose: Callable[[str], object] = lambda _: None
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(box)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_ROWS)
        # By the text and not by the index: the completer's rows are those of a model of its own.
        self._completer.activated[str].connect(self._take)  # type: ignore[index]
        self.popup = _popup(self._completer)
        self.popup.setObjectName("suggestions")
        self.popup.setItemDelegate(QStyledItemDelegate(self.popup))  # the completer's own knows no style sheet
        self.popup.installEventFilter(self)
        self.popup.setAccessibleName(self.tr("Suggestions"))

    @property
    def shown(self) -> list[str]:
        """What the list says, row by row."""
        return self._model.stringList()

    def offer(self, rows: Sequence[tuple[str, str]], choose: Callable[[str], object]) -> None:
        """Open the list with these (text, value); `choose` gets the value. Without any it is put away."""
        self._values, self._choose = [value for _, value in rows], choose
        self._model.setStringList([text for text, _ in rows])
        if rows:
            self._completer.complete()
        else:
            self.popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab takes the row that is chosen, or the first."""
        is_tab = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if watched is self.popup and is_tab and self._values:
            row = max(0, self.popup.currentIndex().row())
            self.popup.hide()
            self._choose(self._values[row])
            return True
        return super().eventFilter(watched, event)

    def _take(self, text: str) -> None:
        if text in self.shown:
            self._choose(self._values[self.shown.index(text)])


def _popup(completer: QCompleter) -> QAbstractItemView:
    popup = completer.popup()
    if popup is None:
        raise AssertionError("a completer makes its popup when it is asked for it")
    return popup
