from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from app.gui.library import LibraryState
from app.gui.settings.privacy_page import PrivacyPage
from app.moving.journal import Journal, write_journal
from app.paths import DataDir
from app.store.status import LibraryStatus
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.gui.settings.choices import Choices
    from app.gui.settings.downloads import Downloads

SLOW_MS = 30_000


@pytest.fixture
def page(qtbot: QtBot, choices: Choices, downloads: Downloads, data_dir: DataDir) -> PrivacyPage:
    made = PrivacyPage(choices, downloads, data_dir)
    qtbot.addWidget(made)
    made.show()
    return made


def state(*, remote: str = "", is_writer: bool = True) -> LibraryState:
    sizes = {"catalog": 5000, "vectors": 2_000_000, "models": 0}
    status = LibraryStatus("/d", (), {}, 0, 0, "m", "", sizes, "", remote=remote)
    return LibraryState((), status, False, is_writer)


def test_what_is_kept_and_where(qtbot: QtBot, page: PrivacyPage, choices: Choices, data_dir: DataDir) -> None:
    (data_dir.vectors_dir / "v").write_bytes(b"v" * 2_000_000)
    page.show_library(state())
    choices.load()

    def texts() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "2 MB" in texts())
    assert {"Nothing leaves this computer.", str(data_dir.vectors_dir), "nothing"} <= set(texts())
    page.show_library(state(remote="It is sent to h."))
    assert "It is sent to h." in [label.text() for label in page.findChildren(QLabel)]


def test_everything_is_deleted_and_the_window_goes_on(
    qtbot: QtBot, page: PrivacyPage, choices: Choices, data_dir: DataDir, documents: Path
) -> None:
    def index(engine: object, should_stop: object) -> object:
        return engine.index([str(documents)], lambda _: None, should_stop)  # type: ignore[attr-defined]

    done: list[object] = []
    choices.tasks.settings.submit(index, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=SLOW_MS)
    tiny_models.write_qwen3(data_dir.models_dir / "own.gguf")
    copy = DataDir(data_dir.root.with_name("copy"))
    copy.prepare()
    write_journal(copy.arriving_file, Journal(data_dir.root))
    write_journal(data_dir.moving_file, Journal(copy.root))
    page.models.setChecked(True)
    assert not page.delete.isEnabled()
    page.typed.setText("delet")
    assert not page.delete.isEnabled()
    page.typed.setText(" delete")
    with qtbot.waitSignal(choices.tasks.reopened, timeout=SLOW_MS):
        page.delete.click()
    assert not page.delete.isEnabled()
    assert not (data_dir.models_dir / "own.gguf").exists()
    assert not copy.root.exists()
    assert not list(data_dir.vectors_dir.iterdir())
    left: list[object] = []
    choices.tasks.settings.submit(lambda engine, _: (engine.roots(), engine.status().chunks), left.append)
    qtbot.waitUntil(lambda: left == [([], 0)])
    assert documents.is_dir()


def test_not_where_another_one_works_on_it(page: PrivacyPage) -> None:
    page.show_library(state(is_writer=False))
    page.typed.setText(page.word)
    page.delete.click()
    assert "Another Lodestone" in page.messages.text


def test_not_while_a_model_comes(page: PrivacyPage, downloads: Downloads) -> None:
    downloads.current = "m"
    page.typed.setText(page.word)
    page.delete.click()
    assert page.messages.text.startswith("m is on its way.")
