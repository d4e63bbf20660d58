"""The row of filters under the search box. The query is the truth: chips write into it and show what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.gui.filter_chip import FilterChip
from app.gui.filter_words import (
    Choice,
    date_choices,
    folder_choices,
    language_choices,
    size_choices,
    type_choices,
)
from app.gui.flow_layout import FlowLayout
from app.search.model import SearchMode
from app.search.refine import FILTERS, filters_of, values_of, with_values, without_keys
from app.store.facets import Facets

if TYPE_CHECKING:
    from app.gui.search_box import SearchBox

_WIDENING = ("type", "lang", "in")  # several values of these may be chosen


class FilterBar(QWidget):
    """Chips for type, folder, language, date and size, a button that clears them, and the mode of search."""

    mode_chosen = Signal(object)

    def __init__(self, box: SearchBox, mode: SearchMode = SearchMode.HYBRID) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self._box = box
        self.facets = Facets()
        self.chips = self._build_chips()
        self.clearing = QToolButton()
        self.clearing.setText(self.tr("Clear filters"))
        self.clearing.clicked.connect(lambda: self._write(without_keys(self._box.text(), FILTERS)))
        self.mode_button = ModeButton(mode)
        self.mode_button.chosen.connect(self.mode_chosen)
        row = FlowLayout(self)
        row.setContentsMargins(16, 0, 16, 8)
        for widget in (self.mode_button, *self.chips, self.clearing):
            row.addWidget(widget)
        box.textChanged.connect(self.mirror)
        box.labelled.connect(self.mirror)
        self.mirror()

    def mirror(self) -> None:
        """Show the filters of the query; what is no query has none."""
        terms = () if self._box.is_label else filters_of(self._box.text())
        for chip in self.chips:
            chip.show_terms(terms)
        self.clearing.setVisible(bool(terms))
        self.updateGeometry()

    def _build_chips(self) -> tuple[FilterChip, ...]:
        chips = (
            FilterChip(self.tr("Type"), ("type",), lambda: type_choices(self.facets)),
            FilterChip(self.tr("Folder"), ("in",), lambda: folder_choices(self.facets)),
            FilterChip(self.tr("Language"), ("lang",), lambda: language_choices(self.facets)),
            FilterChip(self.tr("Date"), ("after", "before"), date_choices),
            FilterChip(self.tr("Size"), ("size",), size_choices),
        )
        for chip in chips:
            chip.chosen.connect(lambda choice, is_on, chip=chip: self._choose(chip, choice, is_on=is_on))
            chip.cleared.connect(lambda chip=chip: self._write(without_keys(self._box.text(), chip.keys)))
        return chips

    def _choose(self, chip: FilterChip, choice: Choice, *, is_on: bool) -> None:
        text = "" if self._box.is_label else self._box.text()
        if chip.keys[0] in _WIDENING:
            ((key, value),) = choice.filters
            kept = [each for each in values_of(text, key) if each != value]
            text = with_values(text, key, [*kept, value] if is_on else kept)
        else:
            text = without_keys(text, chip.keys)
            for key, value in choice.filters if is_on else ():
                text = with_values(text, key, [value])
        self._write(text)

    def _write(self, text: str) -> None:
        self._box.setText(text)
        self._box.setFocus()


class ModeButton(QToolButton):
    """Says how is searched, and opens the menu of ways; `chosen` carries a SearchMode."""

    chosen = Signal(object)

    def __init__(self, mode: SearchMode) -> None:
        super().__init__()
        self.setObjectName("modeButton")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu, group = QMenu(self), QActionGroup(self)
        self._actions: dict[SearchMode, QAction] = {}
        for each, text in (
            (SearchMode.HYBRID, self.tr("Words and meaning")),
            (SearchMode.KEYWORD, self.tr("Words only")),
            (SearchMode.SEMANTIC, self.tr("Meaning only")),
        ):
            action = QAction(text, menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, each=each: self._choose(each))
            group.addAction(action)
            menu.addAction(action)
            self._actions[each] = action
        self.setMenu(menu)
        self.show_mode(mode)

    @property
    def mode(self) -> SearchMode:
        """How is searched."""
        return next(mode for mode, action in self._actions.items() if action.isChecked())

    def show_mode(self, mode: SearchMode) -> None:
        """Show this one as chosen."""
        self._actions[mode].setChecked(True)
        text = self._actions[mode].text()
        self.setText(f"{text} ▾")
        self.setAccessibleName(self.tr("Search by: %1").replace("%1", text))
        self.setToolTip(self.tr("What is searched by"))

    def _choose(self, mode: SearchMode) -> None:
        self.show_mode(mode)
        self.chosen.emit(mode)
