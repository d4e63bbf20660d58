from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.completion import Completion
from app.gui.search_box import SearchBox
from app.store.facets import Facets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

# The offscreen platform says so of every list that pops up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
FOLDER = os.path.join(str(Path.home()), "My papers")


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[SearchBox]:
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    completion = Completion(made)
    completion.facets = Facets((("pdf", 7), ("pptx", 2), ("md", 1)), (("de", 2), ("fr", 1)), ((FOLDER, 3),))
    yield made
    made.suggestions.popup.hide()


def offered(box: SearchBox, text: str) -> list[str]:
    box.clear()
    QTest.keyClicks(box, text)
    return box.suggestions.shown if box.suggestions.popup.isVisible() else []


def test_values_are_offered_by_what_is_typed_of_them(box: SearchBox) -> None:
    assert offered(box, "tea type:p") == ["pdf  (7)", "pptx  (2)"]
    assert offered(box, "tea type:") == ["pdf  (7)", "pptx  (2)", "md  (1)"]
    assert offered(box, "type:pdf,m") == ["md  (1)"]
    assert offered(box, "lang:deu") == ["de  Deutsch"]
    assert offered(box, "in:my") == [os.path.join("~", "My papers")]
    assert offered(box, "after:t") == ["today"]
    assert offered(box, "size:>") == [">1mb", ">10mb"]
    for text in ("type:pdf", "tea", "12:30", "name:p", "type:pdf "):
        assert offered(box, text) == []


def test_the_chosen_value_takes_the_place_of_what_was_typed(box: SearchBox) -> None:
    offered(box, "tea type:p")
    QTest.keyClick(box.suggestions.popup, Qt.Key.Key_Tab)
    assert (box.text(), box.cursorPosition()) == ("tea type:pdf ", 13)
    offered(box, "in:my")
    QTest.keyClick(box.suggestions.popup, Qt.Key.Key_Tab)
    assert box.text() == f'in:"{os.path.join("~", "My papers")}" '


def test_in_the_middle_of_a_query_with_signs_that_are_two_units(box: SearchBox) -> None:
    box.setText("😀 type:p tea")
    box.setCursorPosition(9)
    QTest.keyClicks(box, "p")
    assert box.suggestions.shown == ["pptx  (2)"]
    QTest.keyClick(box.suggestions.popup, Qt.Key.Key_Tab)
    assert (box.text(), box.cursorPosition()) == ("😀 type:pptx tea", 13)


def test_without_a_library_nothing_is_offered(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    box.show()
    Completion(box)
    assert offered(box, "type:p") == []
