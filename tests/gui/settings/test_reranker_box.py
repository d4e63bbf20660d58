from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import reference_models
from app.gui.settings.form import Page
from app.gui.settings.reranker_box import RerankerBox
from tests.gui.settings.conftest import SLOW_MS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices


@pytest.fixture
def box(qtbot: QtBot, choices: Choices) -> RerankerBox:
    page = Page("Searching")
    qtbot.addWidget(page)
    made = RerankerBox(choices, page)
    page.add(made)
    page.show()
    assert choices.settings is not None
    choices.changed.emit(choices.settings)
    return made


def test_one_is_tried_and_kept_and_given_up(qtbot: QtBot, box: RerankerBox, choices: Choices, tmp_path: Path) -> None:
    def chosen() -> str:
        return choices.settings.reranker if choices.settings else ""

    assert box.state.text() == "None is in use."
    assert not box.off.isVisible()
    file = reference_models.write_reranker(tmp_path / "Judge.gguf")
    box.use(str(file))
    qtbot.waitUntil(lambda: chosen() == str(file), timeout=SLOW_MS)
    assert box.state.text() == "In use: Judge.gguf"
    box.off.click()
    qtbot.waitUntil(lambda: chosen() == "", timeout=SLOW_MS)
    assert not box.off.isVisible()


def test_what_is_none_is_told(qtbot: QtBot, box: RerankerBox, tmp_path: Path) -> None:
    box.use(str(tmp_path / "none.gguf"))
    qtbot.waitUntil(lambda: "none.gguf" in box._page.messages.text and "neither" in box._page.messages.text)
