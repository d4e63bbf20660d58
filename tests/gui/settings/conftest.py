"""A window's tasks on a real library of its own, and what the pages are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.embedding.catalog import known_models, list_models
from app.embedding.recommend import Machine, Recommendation
from app.engine import Engine
from app.gui.settings.choices import Choices
from app.gui.settings.downloads import Downloads
from app.gui.tasks import Tasks
from app.model_overview import ModelOverview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.embedding.catalog import CatalogModel
    from app.gui.theme import Theme
    from app.paths import DataDir

SLOW_MS = 30_000


@pytest.fixture
def tasks(qtbot: QtBot, data_dir: DataDir, theme: Theme) -> Iterator[Tasks]:
    """With an engine, that is closed after the test."""
    del theme
    made = Tasks(lambda: Engine.open(data_dir))
    with qtbot.waitSignal(made.opened, timeout=SLOW_MS):
        made.open()
    yield made
    with qtbot.waitSignal(made.closed, timeout=SLOW_MS):
        made.close()


@pytest.fixture
def choices(qtbot: QtBot, tasks: Tasks) -> Choices:
    """Loaded."""
    made = Choices(tasks)
    with qtbot.waitSignal(made.changed):
        made.load()
    return made


@pytest.fixture
def downloads(tasks: Tasks, data_dir: DataDir) -> Downloads:
    """None under way."""
    return Downloads(tasks, data_dir)


@pytest.fixture
def overview(data_dir: DataDir) -> ModelOverview:
    """The whole catalogue on a machine without a card, of which one model was measured."""
    return make_overview(data_dir)


def make_overview(data_dir: DataDir, extra: CatalogModel | None = None) -> ModelOverview:
    """The catalogue and perhaps one model more."""
    from app.embedding.catalog import ModelState

    states = list_models(data_dir)
    if extra is not None:
        path = extra.path(data_dir)
        states.append(ModelState(extra, path, extra.is_at(path)))
    machine = Machine(8 * 10**9, 2)
    advice = Recommendation(known_models()[1], "Because it suits.")
    parts = {}
    if extra is not None:
        part = extra.path(data_dir).with_name(f"{extra.file}.part")
        parts = {extra.name: part.stat().st_size} if part.exists() else {}
    return ModelOverview(tuple(states), machine, advice, {"all-MiniLM-L6-v2": 2500.0}, parts)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own, for what is kept outside of the data folder."""
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "home" / "share"))
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path / "home" / "config")
    monkeypatch.delenv("LODESTONE_DATA", raising=False)
    return tmp_path / "home"
