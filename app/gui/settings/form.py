"""What the pages of the settings are made of: a column that scrolls, headings, words that wrap, groups of choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui.confirm_bar import ConfirmBar
from app.gui.labels import label
from app.gui.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SIDE = 24
_NAME_WIDTH = 140
_EDIT_WIDTH = 380


class Page(QWidget):
    """A column that scrolls under what has to be seen at once: a message or a question."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setObjectName("settingsPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.messages = MessageBar()
        self.confirm = ConfirmBar()
        self._agreed: Callable[[], object] = lambda: None
        self.confirm.confirmed.connect(lambda: self._agreed())
        self.column = QVBoxLayout()
        self.column.setContentsMargins(_SIDE, 12, _SIDE, 24)
        self.column.setSpacing(10)
        self.column.addWidget(label(title, "big"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.messages)
        ask = QVBoxLayout()
        ask.setContentsMargins(12, 8, 12, 0)
        ask.addWidget(self.confirm)
        outer.addLayout(ask)
        outer.addWidget(self._scroll(), 1)

    def ask(self, question: str, agree: str, agreed: Callable[[], object]) -> None:
        """Ask at the top of the page; `agreed` is called if the person agrees."""
        self._agreed = agreed
        self.messages.hide()
        self.confirm.ask(question, agree, self.tr("Not now"))

    def heading(self, text: str) -> QLabel:
        """The beginning of a group."""
        made = label(text, "title")
        self.column.addSpacing(10)
        self.column.addWidget(made)
        return made

    def words(self, text: str = "", role: str = "muted") -> QLabel:
        """Some lines of text."""
        made = wrapped(text, role)
        self.column.addWidget(made)
        return made

    def row(self, text: str, control: QWidget, hint: str = "") -> None:
        """A control with its name before it and a hint below it."""
        name = label(text)
        name.setBuddy(control)
        name.setMinimumWidth(_NAME_WIDTH)
        if not control.accessibleName():
            control.setAccessibleName(text)
        line = QHBoxLayout()
        line.addWidget(name)
        if isinstance(control, QLineEdit):  # as wide as there is room
            control.setMaximumWidth(_EDIT_WIDTH)
            line.addWidget(control, 1)
        else:
            line.addWidget(control)
        line.addStretch()
        self.column.addLayout(line)
        if hint:
            self.words(hint)

    def line(self, *widgets: QWidget) -> None:
        """Widgets side by side, from the left."""
        line = QHBoxLayout()
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch()
        self.column.addLayout(line)

    def add(self, what: QWidget | QLayout) -> None:
        """Anything else."""
        if isinstance(what, QWidget):
            self.column.addWidget(what)
        else:
            self.column.addLayout(what)

    def _scroll(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("settingsPage")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.column)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll


class ChoiceGroup(QWidget):
    """Radio buttons of which one is on, each with a line about it; `chosen` carries the value of a new one."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str, str]], name: str) -> None:
        """`choices` are value, text, and a hint or ""."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[object, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for value, text, hint in choices:
            column.addWidget(self._button(value, text))
            if hint:
                about = wrapped(hint, "muted")
                about.setContentsMargins(24, 0, 0, 4)
                column.addWidget(about)

    def show_choice(self, value: object) -> None:
        """Turn this one on, without a signal; none where the value is not among them."""
        self._group.setExclusive(False)
        for known, button in self._buttons.items():
            button.setChecked(known == value)
        self._group.setExclusive(True)

    def button(self, value: object) -> QRadioButton:
        """The button of a value. Raises KeyError."""
        return self._buttons[value]

    def _button(self, value: object, text: str) -> QRadioButton:
        made = QRadioButton(text)
        self._group.addButton(made)
        self._buttons[value] = made
        made.clicked.connect(lambda: self.chosen.emit(value))
        return made


def wrapped(text: str = "", role: str = "") -> QLabel:
    """A label that takes as many lines as it needs."""
    made = label(text, role)
    made.setWordWrap(True)
    return made


def push(text: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """A button."""
    made = QPushButton(text)
    if primary:
        made.setProperty("role", "primary")
    made.clicked.connect(lambda: act())
    return made
