from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from app.embedding.transfer import Transfer
from app.gui.settings.model_card import ModelCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.model_overview import ModelOverview


def make_card(qtbot: QtBot, overview: ModelOverview, name: str, *, in_use: bool = False) -> ModelCard:
    state = next(state for state in overview.states if state.model.name == name)
    card = ModelCard(state, overview, in_use=in_use)
    qtbot.addWidget(card)
    card.show()
    return card


def buttons(card: ModelCard) -> list[str]:
    return [button.text() for button in card.findChildren(QPushButton) if button.isVisible()]


def texts(card: ModelCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_the_model_in_use(qtbot: QtBot, overview: ModelOverview) -> None:
    card = make_card(qtbot, overview, "all-MiniLM-L6-v2", in_use=True)
    assert buttons(card) == []
    assert "in use" in texts(card)
    assert "10 passages/s measured here" in texts(card)


def test_one_that_is_here(qtbot: QtBot, overview: ModelOverview) -> None:
    card = make_card(qtbot, overview, "all-MiniLM-L6-v2")
    assert buttons(card) == ["Use"]
    with qtbot.waitSignal(card.use_wanted):
        card.findChildren(QPushButton)[0].click()


def test_one_that_has_to_come(qtbot: QtBot, overview: ModelOverview) -> None:
    card = make_card(qtbot, overview, "Qwen3-Embedding-0.6B")
    assert buttons(card) == ["Download"]
    assert "Recommended here: Because it suits." in texts(card)
    assert "639 MB" in texts(card)
    assert "Apache-2.0" in texts(card)
    card.show_loading(True)
    assert buttons(card) == ["Pause", "Cancel"]
    card.show_progress(Transfer("Qwen3-Embedding-0.6B", 319_575_296, 639_150_592, 5e6, 64.0))
    assert card.progress == "50 % of 639 MB  ·  5 MB/s  ·  about 1 min left"
    card.show_loading(False)
    assert buttons(card) == ["Resume", "Cancel"]
    assert card.progress.startswith("Paused: 320 MB of 639 MB")


@pytest.mark.parametrize("name", ["Qwen3-Embedding-4B", "bge-m3"])
def test_speeds_that_nobody_knows_are_not_guessed(qtbot: QtBot, overview: ModelOverview, name: str) -> None:
    assert "not known yet" in texts(make_card(qtbot, overview, name))


def test_errors_stand_on_the_card(qtbot: QtBot, overview: ModelOverview) -> None:
    card = make_card(qtbot, overview, "bge-m3")
    card.show_error("There is no room.")
    assert card.error == "There is no room."


def test_one_that_is_made_here(qtbot: QtBot, overview: ModelOverview) -> None:
    name = "Qwen3-Embedding-0.6B-4bit"
    assert buttons(make_card(qtbot, overview, name)) == ["Download and make it"]
    here = [
        replace(state, is_present=True) if state.model.name == "Qwen3-Embedding-0.6B" else state
        for state in overview.states
    ]
    card = make_card(qtbot, replace(overview, states=tuple(here)), name)
    assert buttons(card) == ["Make it here"]
    assert card.findChildren(QPushButton)[1].accessibleName() == f"Make it here: {name}"
    assert "made here from Qwen3-Embedding-0.6B" in texts(card)
