from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.filter_bar import FilterBar
from app.gui.search_box import SearchBox
from app.search.model import SearchMode
from app.store.facets import Facets

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

TYPE, FOLDER, LANGUAGE, DATE, SIZE = range(5)


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    made = SearchBox()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(qtbot: QtBot, box: SearchBox) -> FilterBar:
    made = FilterBar(box)
    qtbot.addWidget(made)
    made.facets = Facets((("pdf", 7), ("md", 3)), (("de", 2),), (("/my papers", 5),))
    made.show()
    return made


def choose(bar: FilterBar, chip: int, row: int) -> QAction:
    menu = bar.chips[chip].menu
    menu.aboutToShow.emit()
    action = menu.actions()[row]
    action.trigger()
    return action


def test_choosing_writes_into_the_query_and_typing_lights_the_chip(box: SearchBox, bar: FilterBar) -> None:
    box.setText("tea")
    choose(bar, TYPE, 0)
    assert box.text() == "tea type:pdf"
    choose(bar, TYPE, 1)
    assert box.text() == "tea type:pdf,md"
    choose(bar, TYPE, 0)
    assert box.text() == "tea type:md"
    choose(bar, FOLDER, 0)
    assert box.text() == 'tea type:md in:"/my papers"'
    box.setText("tea -lang:de after:2024")
    assert [chip.is_lit for chip in bar.chips] == [False, False, True, True, False]


def test_spans_of_time_and_size_replace_each_other(box: SearchBox, bar: FilterBar) -> None:
    box.setText("tea before:2020")
    choose(bar, DATE, 0)
    assert box.text() == "tea after:today"
    choose(bar, DATE, 0)
    assert box.text() == "tea"
    choose(bar, SIZE, 3)
    choose(bar, SIZE, 0)
    assert box.text() == "tea size:<=100kb"


def test_a_cross_clears_one_and_the_button_all(box: SearchBox, bar: FilterBar) -> None:
    box.setText('"green tea" type:pdf in:x -lang:de -coffee')
    bar.chips[FOLDER].cross.click()
    assert box.text() == '"green tea" type:pdf -lang:de -coffee'
    assert bar.clearing.isVisible()
    bar.clearing.click()
    assert box.text() == '"green tea" -coffee'
    assert bar.clearing.isHidden()


def test_what_is_no_query_has_no_filters(box: SearchBox, bar: FilterBar) -> None:
    box.setText("type:pdf")
    box.show_label("Like a passage of type:md")
    assert not any(chip.is_lit for chip in bar.chips)
    choose(bar, TYPE, 0)
    assert box.text() == "type:pdf"


def test_the_mode_is_chosen_and_shown(qtbot: QtBot, bar: FilterBar) -> None:
    button = bar.mode_button
    assert (button.mode, button.text()) == (SearchMode.HYBRID, "Words and meaning ▾")
    menu = button.menu()
    assert menu is not None
    with qtbot.waitSignal(bar.mode_chosen, check_params_cb=lambda mode: mode is SearchMode.KEYWORD):
        menu.actions()[1].trigger()
    assert button.mode is SearchMode.KEYWORD
    assert button.accessibleName() == "Search by: Words only"
    button.show_mode(SearchMode.SEMANTIC)
    assert [action.isChecked() for action in menu.actions()] == [False, False, True]
