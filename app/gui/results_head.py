"""What stands above and below the list of results: how many there are, how they are listed, what is left out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from app.gui.labels import label
from app.gui.results_model import Arrangement, Order

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings

_KEY = "results/%s"


class ResultsHead(QWidget):
    """A count, and a button that says what the files are sorted by and opens the menu of arrangements.

    `arranged` carries the Arrangement that was chosen or remembered.
    """

    arranged = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._memory: QSettings | None = None
        self.arrangement = Arrangement()
        self._checks: list[tuple[QAction, Callable[[Arrangement], bool]]] = []
        self._count = label(role="muted")
        self.button = QToolButton()
        self.button.setObjectName("arrangeButton")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self._build_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 2)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.button)
        self._name_button()

    def show_count(self, files: int, *, has_more: bool) -> None:
        """Say how many files there are; `has_more` tells that they are only the best."""
        text = self.tr("The best %Ln file(s)", None, files) if has_more else self.tr("%Ln file(s)", None, files)
        self._count.setText(text)

    @property
    def count_text(self) -> str:
        """What is said of the number of files."""
        return self._count.text()

    def remember_in(self, memory: QSettings) -> None:
        """List results as they were listed the last time, and keep from now on how they are."""
        self.choose(_remembered(memory))
        self._memory = memory

    def choose(self, arrangement: Arrangement) -> None:
        """List results so from now on."""
        self.arrangement = arrangement
        if self._memory is not None:
            self._memory.setValue(_KEY % "order", arrangement.order.value)
            self._memory.setValue(_KEY % "grouped", arrangement.is_grouped)
            self._memory.setValue(_KEY % "hides_weak", arrangement.hides_weak)
        self._name_button()
        self.arranged.emit(arrangement)

    def show_all(self) -> None:
        """Hide nothing any more."""
        self.choose(replace(self.arrangement, hides_weak=False))

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        orders = QActionGroup(menu)
        for order in Order:
            action = self._add(menu, self._order_text(order), partial(self._ordered, order))
            self._checks.append((action, lambda now, order=order: now.order is order))  # type: ignore[misc]
            orders.addAction(action)
        menu.addSeparator()
        grouped = self._add(menu, self.tr("One row for each file"), self._other_grouping)
        hiding = self._add(menu, self.tr("Hide what is not close"), self._other_hiding)
        self._checks += [(grouped, lambda now: now.is_grouped), (hiding, lambda now: now.hides_weak)]
        return menu

    def _add(self, menu: QMenu, text: str, made: Callable[[], Arrangement]) -> QAction:
        action = QAction(text, menu, checkable=True)
        action.triggered.connect(lambda: self.choose(made()))
        menu.addAction(action)
        return action

    def _other_grouping(self) -> Arrangement:
        return replace(self.arrangement, is_grouped=not self.arrangement.is_grouped)

    def _other_hiding(self) -> Arrangement:
        return replace(self.arrangement, hides_weak=not self.arrangement.hides_weak)

    def _ordered(self, order: Order) -> Arrangement:
        return replace(self.arrangement, order=order)

    def _order_text(self, order: Order) -> str:
        texts = {
            Order.RELEVANCE: self.tr("Best first"),
            Order.DATE: self.tr("Newest first"),
            Order.NAME: self.tr("By name"),
        }
        return texts[order]

    def _name_button(self) -> None:
        for action, is_on in self._checks:
            action.setChecked(is_on(self.arrangement))
        text = self._order_text(self.arrangement.order)
        self.button.setText(f"{text} ▾")
        self.button.setAccessibleName(self.tr("How results are listed: %1").replace("%1", text))
        self.button.setToolTip(self.tr("How results are listed"))


class HiddenBar(QWidget):
    """Says below the list how many files are hidden because nothing in them is close; `show_all` on its button."""

    show_all = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label(role="muted")
        button = QPushButton(self.tr("Show all"))
        button.clicked.connect(self.show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._text)
        row.addStretch()
        row.addWidget(button)
        self.hide()

    def show_hidden(self, files: int) -> None:
        """Say how many are hidden; nothing where none is."""
        self._text.setText(self.tr("%Ln file(s) not close to this are hidden.", None, files))
        self.setVisible(files > 0)


def _remembered(memory: QSettings) -> Arrangement:
    order = str(memory.value(_KEY % "order", ""))
    return Arrangement(
        Order(order) if order in list(Order) else Order.RELEVANCE,
        is_grouped=_flag(memory, "grouped", default=True),
        hides_weak=_flag(memory, "hides_weak", default=False),
    )


def _flag(memory: QSettings, name: str, *, default: bool) -> bool:
    return str(memory.value(_KEY % name, default)).casefold() == "true"
