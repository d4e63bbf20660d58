from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from app.gui.settings.searching_page import SearchingPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.engine import Engine
    from app.gui.settings.choices import Choices
    from app.model_overview import ModelOverview


@pytest.fixture
def page(qtbot: QtBot, choices: Choices, overview: ModelOverview) -> SearchingPage:
    made = SearchingPage(choices)
    qtbot.addWidget(made)
    made.show_overview(overview)
    made.show()
    return made


def texts(page: SearchingPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def instruction(choices: Choices) -> str:
    assert choices.settings is not None
    return choices.settings.instruction


def test_a_preset_is_chosen(qtbot: QtBot, page: SearchingPage, choices: Choices) -> None:
    assert page.presets.button("search").isChecked()
    assert any("contracts, laws" in button.text() for button in [page.presets.button("legal")])
    with qtbot.waitSignal(choices.changed):
        page.presets.button("legal").click()
    assert instruction(choices) == "legal"


def test_own_words(qtbot: QtBot, page: SearchingPage, choices: Choices) -> None:
    edit = page.findChild(QPlainTextEdit)
    assert edit is not None
    edit.setPlainText("recipes")
    page._use_own()
    assert "no instruction recipes" in page.messages.text
    edit.setPlainText("")
    page._use_own()
    assert "sentence first" in page.messages.text
    edit.setPlainText("Given a dish, retrieve recipes for it")
    with qtbot.waitSignal(choices.changed):
        page._use_own()
    assert instruction(choices) == "Given a dish, retrieve recipes for it"
    assert page.presets.button("own").isChecked()


def test_the_starter_cannot_be_shortened(page: SearchingPage) -> None:
    assert page.lengths == {}
    assert any("cannot be shortened" in text for text in texts(page))


def test_the_published_tradeoff_is_shown(qtbot: QtBot, page: SearchingPage, choices: Choices) -> None:
    assert choices.settings is not None
    choices.changed.emit(replace(choices.settings, model="Qwen3-Embedding-4B"))
    assert list(page.lengths) == [32, 64, 128, 256, 512, 1024, 2048, 2560]
    assert page.lengths[1024].isChecked()
    qtbot.waitUntil(lambda: "−15.2 %" in texts(page))
    shown = texts(page)
    assert "205 MB" in shown
    assert "full length" in shown
    assert shown.count("cut at once") == 5
    assert shown.count("embedded again") == 2


def test_another_length_is_tried_first(qtbot: QtBot, page: SearchingPage, choices: Choices) -> None:
    assert choices.settings is not None
    choices.settings = replace(choices.settings, model="Qwen3-Embedding-4B")
    choices.changed.emit(choices.settings)
    page.lengths[512].click()
    qtbot.waitUntil(lambda: "not on this computer" in page.messages.text)
    assert page.lengths[1024].isChecked(), "the old length stays until it is decided"


def test_a_server_decides_itself(page: SearchingPage, choices: Choices) -> None:
    assert choices.settings is not None
    choices.changed.emit(replace(choices.settings, remote_url="http://h/v1/embeddings", remote_model="m"))
    assert "The server in use decides on the length." in texts(page)


def test_history_is_forgotten_and_switched_off(qtbot: QtBot, page: SearchingPage, choices: Choices) -> None:
    def remember(engine: Engine, _: object) -> list[str]:
        engine.ways.history.add("sourdough")
        return engine.ways.history.recent()

    kept: list[list[str]] = []
    choices.tasks.settings.submit(remember, kept.append)
    qtbot.waitUntil(lambda: kept == [["sourdough"]])
    page.forget.click()
    qtbot.waitUntil(lambda: page.messages.text == "1 item of the history forgotten.")
    assert page.history.isChecked()
    page.history.click()
    qtbot.waitUntil(lambda: choices.settings is not None and not choices.settings.history)
    choices.tasks.settings.submit(remember, kept.append)
    qtbot.waitUntil(lambda: kept == [["sourdough"], []])
