"""A filter as a chip: says what it is set to, opens a menu of what there is, and a cross takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from app.gui.filter_words import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.filter_words import Choice
    from app.search.query import Term


class FilterChip(QFrame):
    """`chosen` carries a Choice and whether it is to count from now on, `cleared` follows the cross."""

    chosen = Signal(object, bool)
    cleared = Signal()

    def __init__(self, title: str, keys: tuple[str, ...], choices: Callable[[], list[Choice]]) -> None:
        """`keys` are those of the query language that belong to it, `choices` what there is now."""
        super().__init__()
        self.setObjectName("filterChip")
        self.keys = keys
        self._title, self._choices = title, choices
        self._terms: tuple[Term, ...] = ()
        self.button = QToolButton()
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        self.cross = QToolButton()
        self.cross.setObjectName("chipCross")
        self.cross.setText("✕")
        self.cross.clicked.connect(self.cleared)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button)
        row.addWidget(self.cross)
        self.show_terms(())

    @property
    def is_lit(self) -> bool:
        """Whether the query has such a filter."""
        return bool(self._terms)

    def show_terms(self, terms: tuple[Term, ...]) -> None:
        """Show what the query says, of all its filters."""
        self._terms = tuple(term for term in terms if term.key in self.keys)
        values = spoken(self._terms)
        says = self.tr("%1: %2").replace("%1", self._title).replace("%2", values) if values else self._title
        self.button.setText(f"{says} ▾".replace("&", "&&"))
        self.button.setAccessibleName(self.tr("Filter by %1").replace("%1", says))
        self.menu.setAccessibleName(self.button.accessibleName())
        self.cross.setAccessibleName(self.tr("Clear the filter %1").replace("%1", self._title))
        self.cross.setToolTip(self.cross.accessibleName())
        self.cross.setVisible(self.is_lit)
        self.setProperty("lit", self.is_lit)
        for widget in (self, self.button, self.cross):
            widget.style().polish(widget)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its text."""
        return self._row.sizeHint()

    def _fill(self) -> None:
        self.menu.clear()
        choices = self._choices()
        for choice in choices:
            action = QAction(choice.text.replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setChecked(self._is_set(choice))
            action.triggered.connect(lambda is_on, choice=choice: self.chosen.emit(choice, is_on))
            self.menu.addAction(action)
        if not choices:
            self.menu.addAction(self.tr("Nothing to choose from yet")).setEnabled(False)

    def _is_set(self, choice: Choice) -> bool:
        there = {(term.key, value.strip()) for term in self._terms if not term.minus for value in self._values_of(term)}
        return all(each in there for each in choice.filters)

    def _values_of(self, term: Term) -> list[str]:
        return term.value.split(",") if term.key in ("type", "lang") else [term.value]
