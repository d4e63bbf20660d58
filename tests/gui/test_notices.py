from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton

from app.gui.library import LibraryState
from app.gui.message_bar import MessageBar
from app.gui.notices import Notices
from app.store.status import LibraryStatus

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Library(QObject):
    """Stands where the window's library stands; the real one needs an engine."""

    state_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.dismissed: list[str] = []

    def dismiss(self, notice: str) -> None:
        self.dismissed.append(notice)

    def tell(self, *notices: str) -> None:
        status = LibraryStatus("/d", (), {}, 0, 0, "starter", "", {}, "")
        self.state_changed.emit(LibraryState((), replace(status, notices=notices), False))


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def library(bar: MessageBar) -> Library:
    made = Library()
    Notices(bar, made, made)  # type: ignore[arg-type]
    return made


def dismiss(bar: MessageBar) -> None:
    button = bar.findChild(QToolButton)
    assert button is not None
    button.click()


def test_one_after_the_other_until_dismissed(bar: MessageBar, library: Library) -> None:
    library.tell("A drive is away.", "The index grew.")
    assert bar.text == "A drive is away."
    dismiss(bar)
    assert library.dismissed == ["A drive is away."]
    library.tell("A drive is away.", "The index grew.")  # kept by another program, which was not asked
    assert bar.text == "The index grew."
    library.tell()
    assert bar.text == ""


def test_an_error_is_not_covered_and_not_dismissed_for_good(bar: MessageBar, library: Library) -> None:
    bar.show_error("It failed.")
    library.tell("A drive is away.")
    assert bar.text == "It failed."
    dismiss(bar)
    assert library.dismissed == []
    library.tell("A drive is away.")
    assert bar.text == "A drive is away."
