from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.embedding.catalog import CatalogModel, ModelState, known_models, list_models
from app.embedding.recommend import Machine, recommend
from app.engine import Engine
from app.folder_orders import Languages
from app.gui.model_offer import ModelOffer, Offer, Stage, best_offer, needs_one
from app.gui.settings.downloads import Downloads
from app.gui.tasks import Tasks
from app.model_overview import ModelOverview
from app.settings import Settings
from tests.embedding import tiny_models
from tests.embedding.model_server import ModelServer
from tests.gui.settings.test_downloads import stall_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.paths import DataDir

SLOW_MS = 30_000


@pytest.fixture
def tasks(qtbot: QtBot, data_dir: DataDir) -> Iterator[Tasks]:
    made = Tasks(lambda: Engine.open(data_dir))
    with qtbot.waitSignal(made.opened, timeout=SLOW_MS):
        made.open()
    yield made
    with qtbot.waitSignal(made.closed, timeout=SLOW_MS):
        made.close()


@pytest.fixture
def offer(tasks: Tasks, data_dir: DataDir) -> ModelOffer:
    return ModelOffer(tasks, Downloads(tasks, data_dir), data_dir)


def overview(data_dir: DataDir, machine: Machine) -> ModelOverview:
    return ModelOverview(tuple(list_models(data_dir)), machine, recommend(machine, known_models()), {}, {})


def show(offer: ModelOffer, model: CatalogModel, *, is_present: bool = False) -> None:
    """Have the offer know a model that is not in the catalogue, as after a look at this computer."""
    offer.offer = Offer(model, 3600.0, is_present=is_present)
    offer.stage = Stage.OFFERED


def test_what_suits_a_machine(data_dir: DataDir) -> None:
    small = best_offer(overview(data_dir, Machine(8 * 10**9, 2)))
    large = best_offer(overview(data_dir, Machine(64 * 10**9, 16, "A card", 24 * 10**9)))
    assert small is not None
    assert small.model.name.startswith("Qwen3-Embedding-0.6B")
    assert small.seconds
    assert large is not None
    assert large.model.name == "Qwen3-Embedding-8B"
    assert large.seconds is None
    assert best_offer(overview(data_dir, Machine(10**9, 1))) is None


def test_who_needs_one() -> None:
    assert needs_one(Settings())
    assert needs_one(Settings(model="all-MiniLM-L6-v2"))
    assert not needs_one(Settings(model="bge-m3"))
    assert not needs_one(Settings(remote_url="https://x", remote_model="y"))


def test_size_time_and_what_it_is_for(qtbot: QtBot, offer: ModelOffer) -> None:
    assert offer.text == "The model that comes with Lodestone reads English best."
    with qtbot.waitSignal(offer.changed, timeout=SLOW_MS):
        offer.look()
    offer.offer = Offer(next(model for model in known_models() if model.name.endswith("4bit")), 7200.0)
    assert offer.text.replace("\N{NON-BREAKING HYPHEN}", "-").endswith(
        "Qwen3-Embedding-0.6B-4bit reads more than 100 languages: 639 MB to download (about 2 min at 50 Mbit/s), then "
        "about 2 h for every 10,000 passages on this computer."
    )


def test_downloaded_with_a_pause(qtbot: QtBot, offer: ModelOffer, tasks: Tasks, data_dir: DataDir) -> None:
    part = data_dir.models_dir / "m.gguf.part"
    with ModelServer() as server:
        server.script = [stall_at(300_000)]  # type: ignore[list-item]
        with tasks._engine.lease() as engine:
            engine.update_settings(replace(engine.settings, mirror=server.address))
        show(offer, server.model())
        offer.accept()
        qtbot.waitUntil(lambda: part.exists() and part.stat().st_size == 300_000, timeout=SLOW_MS)
        assert offer.stage is Stage.LOADING
        offer.pause()
        qtbot.waitUntil(lambda: offer.stage is Stage.PAUSED, timeout=SLOW_MS)
        server.release.set()
        offer.accept()
        # What the server of this test sends is no model, and that is told when it is tried.
        qtbot.waitUntil(lambda: bool(offer.error), timeout=SLOW_MS)
        assert "%" in offer.progress
        assert server.ranges == ["", "bytes=300000-"]


def test_what_is_here_is_used(qtbot: QtBot, offer: ModelOffer, tasks: Tasks, data_dir: DataDir) -> None:
    tiny_models.write_qwen3(data_dir.models_dir / "m.gguf")
    show(offer, CatalogModel(name="m", file="m.gguf"), is_present=True)
    assert "on this computer already" in offer.text
    with qtbot.waitSignals([offer.noticed, tasks.reopened], timeout=SLOW_MS):
        offer.accept()
    assert offer.stage is Stage.USED
    assert not offer.is_needed
    with tasks._engine.lease() as engine:
        assert not needs_one(engine.settings)


def test_nothing_is_offered_where_nothing_is_needed(qtbot: QtBot, offer: ModelOffer, tasks: Tasks) -> None:
    with tasks._engine.lease() as engine:
        engine.update_settings(replace(engine.settings, remote_url="https://x", remote_model="y"))
    with qtbot.waitSignal(offer.changed, timeout=SLOW_MS):
        offer.look()
    assert not offer.is_needed
    assert offer.stage is Stage.NONE


def test_languages_bring_it_back_unless_it_was_refused(qtbot: QtBot, offer: ModelOffer) -> None:
    offer._take_languages(Languages(1000, 19))
    assert offer.stage is Stage.NONE
    with qtbot.waitSignal(offer.returned, timeout=SLOW_MS):
        offer._take_languages(Languages(1000, 300))
    assert offer.text.startswith("30 % of what was read is in other languages")
    offer.refuse()
    offer.stage = Stage.NONE
    with qtbot.assertNotEmitted(offer.returned, wait=200):
        offer.look_at_languages()


def test_what_the_welcome_offered_comes_back(qtbot: QtBot, offer: ModelOffer) -> None:
    show(offer, known_models()[1])
    with qtbot.waitSignal(offer.returned):
        offer._take_languages(Languages(1000, 300))
    with qtbot.assertNotEmitted(offer.returned, wait=100):
        offer.look_at_languages()


def test_a_download_that_was_begun_is_offered_after_a_start(
    qtbot: QtBot, offer: ModelOffer, tasks: Tasks, data_dir: DataDir
) -> None:
    offer.look_back()
    assert not offer._is_looking
    show(offer, CatalogModel(name="m", file="m.gguf"))
    offer._memory.setValue("offer/wanted", "m")
    again = ModelOffer(tasks, Downloads(tasks, data_dir), data_dir)
    with qtbot.waitSignal(again.returned, timeout=SLOW_MS):
        again.look_back()
    assert isinstance(list_models(data_dir)[0], ModelState)
