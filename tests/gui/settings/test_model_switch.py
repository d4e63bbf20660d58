from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.embedding.catalog import CatalogModel, ModelState
from app.gui.settings.form import Page
from app.gui.settings.model_switch import ModelSwitch
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices
    from app.model_overview import ModelOverview

SLOW_MS = 30_000


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page("Models")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def switch(choices: Choices, page: Page, overview: ModelOverview) -> ModelSwitch:
    made = ModelSwitch(choices, page)
    made.overview = overview
    return made


def test_an_empty_library_is_not_asked_about(
    qtbot: QtBot, switch: ModelSwitch, page: Page, choices: Choices, tmp_path: Path
) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    with qtbot.waitSignal(choices.tasks.reopened, timeout=SLOW_MS):
        switch.switch(str(path))
    assert choices.settings is not None
    assert choices.settings.model == str(path)
    assert page.messages.text == "tiny is in use now."


def test_what_follows_is_told_before(
    qtbot: QtBot,
    switch: ModelSwitch,
    page: Page,
    choices: Choices,
    overview: ModelOverview,
    tmp_path: Path,
    documents: Path,
) -> None:
    indexed: list[object] = []
    choices.tasks.settings.submit(
        lambda engine, _: engine.index([str(documents)], lambda _: None, lambda: False), indexed.append
    )
    qtbot.waitUntil(lambda: bool(indexed), timeout=SLOW_MS)
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    state = ModelState(CatalogModel(name="tiny", file=path.name), path, True)
    switch.overview = replace(overview, states=(*overview.states, state), measured={"tiny": 2500.0})
    switch.switch(str(path))
    qtbot.waitUntil(page.confirm.isVisible, timeout=SLOW_MS)
    assert choices.settings is not None
    assert choices.settings.model == "starter", "nothing happens before it is confirmed"
    assert "tiny with 64 dimensions" in page.confirm.accessibleName()
    assert "passages will be embedded again, less than a minute on this computer." in page.confirm.accessibleName()
    with qtbot.waitSignal(choices.tasks.reopened, timeout=SLOW_MS):
        page.confirm.confirmed.emit()
    assert choices.settings.model == str(path)
    with qtbot.waitSignal(choices.tasks.reopened, timeout=SLOW_MS):
        switch.switch("starter")
    assert page.messages.text.endswith("nothing is embedded again.")


def test_a_model_that_is_none_is_told(
    qtbot: QtBot, switch: ModelSwitch, page: Page, choices: Choices, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(20))
    switch.switch(str(broken), always_ask=True)
    qtbot.waitUntil(lambda: "broken.gguf" in page.messages.text and "Trying" not in page.messages.text, timeout=SLOW_MS)
    assert choices.settings is not None
    assert choices.settings.model == "starter"
