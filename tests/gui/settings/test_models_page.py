from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from app.gui.settings.models_page import ModelsPage, is_in_use
from app.settings import Settings
from tests.embedding import tiny_models
from tests.embedding.model_server import ModelServer, status
from tests.gui.settings.conftest import SLOW_MS, make_overview

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices
    from app.gui.settings.downloads import Downloads
    from app.model_overview import ModelOverview
    from app.paths import DataDir


@pytest.fixture
def page(qtbot: QtBot, choices: Choices, downloads: Downloads, overview: ModelOverview) -> ModelsPage:
    made = ModelsPage(choices, downloads)
    qtbot.addWidget(made)
    made.show_overview(overview)
    made.show()
    return made


def test_the_catalogue_is_listed(page: ModelsPage) -> None:
    assert "Qwen3-Embedding-0.6B" in page.cards
    assert len(page.cards) >= 5


def test_a_download_from_the_mirror(
    qtbot: QtBot, page: ModelsPage, choices: Choices, downloads: Downloads, data_dir: DataDir
) -> None:
    with ModelServer() as server:
        mirror = page.findChild(QLineEdit)
        assert mirror is not None
        with qtbot.waitSignal(choices.changed):
            mirror.setText(server.address)
            mirror.editingFinished.emit()
        server.script = [status(404)]
        page.show_overview(make_overview(data_dir, server.model()))
        with qtbot.waitSignal(downloads.failed, timeout=SLOW_MS):
            page.cards["m"].download_wanted.emit()
        assert "404" in page.cards["m"].error
        with qtbot.waitSignal(downloads.arrived, timeout=SLOW_MS):
            page.cards["m"].download_wanted.emit()
        assert page.cards["m"].error == ""
        assert page.cards["m"].state.is_present
    assert page.messages.text == "m is here. Press Use to work with it."
    page.show_overview(make_overview(data_dir, server.model()))
    assert page.cards["m"].state.is_present


def test_what_a_paused_download_left_goes_with_cancel(
    qtbot: QtBot, page: ModelsPage, downloads: Downloads, data_dir: DataDir
) -> None:
    with ModelServer() as server:
        model = server.model()
    part = data_dir.models_dir / "m.gguf.part"
    part.write_bytes(b"12345")
    page.show_overview(make_overview(data_dir, model))
    assert page.cards["m"].progress.startswith("Paused: 5 ")
    with qtbot.waitSignal(downloads.changed):
        page.cards["m"].cancel_wanted.emit()
    assert not part.exists()


def test_a_file_of_the_persons_own_is_used_when_confirmed(
    qtbot: QtBot, page: ModelsPage, choices: Choices, data_dir: DataDir, tmp_path: Path
) -> None:
    page.ask_to_import(tiny_models.write_qwen3(tmp_path / "Mine.gguf"))
    assert "Mine.gguf" in page.confirm.accessibleName()
    page.confirm.confirmed.emit()
    qtbot.waitUntil(lambda: "Use Mine" in page.confirm.accessibleName(), timeout=SLOW_MS)
    with qtbot.waitSignal(choices.tasks.reopened, timeout=SLOW_MS):
        page.confirm.confirmed.emit()
    assert choices.settings is not None
    assert choices.settings.model == str(data_dir.models_dir / "Mine.gguf")


def test_a_chat_model_is_refused(qtbot: QtBot, page: ModelsPage, downloads: Downloads, tmp_path: Path) -> None:
    with qtbot.waitSignal(downloads.failed, timeout=SLOW_MS):
        page.take_in(tiny_models.write_qwen3(tmp_path / "chat.gguf", pooling=None))
    assert "chat.gguf" in page.messages.text


def test_which_one_is_in_use(overview: ModelOverview) -> None:
    starter, qwen = overview.states[:2]
    assert is_in_use(starter, Settings())
    assert not is_in_use(qwen, Settings())
    assert is_in_use(qwen, Settings(model="qwen3-embedding-0.6b"))
    assert is_in_use(qwen, Settings(model=str(qwen.path)))
    assert not is_in_use(starter, replace(Settings(), remote_url="http://h/v1/embeddings", remote_model="m"))
