from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.gui.filter_chip import FilterChip
from app.gui.filter_words import Choice
from app.search.refine import filters_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CHOICES = [Choice("pdf   (7)", (("type", "pdf"),)), Choice("a & b", (("type", "md"),))]


@pytest.fixture
def chip(qtbot: QtBot) -> FilterChip:
    made = FilterChip("Type", ("type",), lambda: CHOICES)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_lit_by_its_own_filter_only(chip: FilterChip) -> None:
    assert chip.property("lit") is False
    assert chip.button.text() == "Type ▾"
    assert chip.cross.isHidden()
    chip.show_terms(filters_of("tea type:pdf,md lang:de"))
    assert chip.is_lit
    assert chip.button.text() == "Type: pdf, md ▾"
    assert chip.button.accessibleName() == "Filter by Type: pdf, md"
    assert chip.cross.isVisible()
    chip.show_terms(filters_of("tea lang:de"))
    assert not chip.property("lit")


def test_the_menu_shows_what_there_is_and_what_is_set(qtbot: QtBot, chip: FilterChip) -> None:
    chip.show_terms(filters_of("type:doc, type:pdf -type:md"))
    chip.menu.aboutToShow.emit()
    first, second = chip.menu.actions()
    assert (first.text(), first.isChecked()) == ("pdf   (7)", True)
    assert (second.text(), second.isChecked()) == ("a && b", False)
    with qtbot.waitSignal(chip.chosen) as told:
        first.trigger()
    assert told.args == [CHOICES[0], False]
    with qtbot.waitSignal(chip.cleared):
        chip.cross.click()


def test_an_empty_library_has_nothing_to_choose_from(qtbot: QtBot) -> None:
    chip = FilterChip("Type", ("type",), list)
    qtbot.addWidget(chip)
    chip.menu.aboutToShow.emit()
    assert [action.isEnabled() for action in chip.menu.actions()] == [False]
