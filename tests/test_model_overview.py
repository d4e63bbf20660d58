from __future__ import annotations

from typing import TYPE_CHECKING

from app import model_overview
from app.embedding.catalog import find_known
from app.model_overview import look_at_models
from app.workers.cards import Card

if TYPE_CHECKING:
    import pytest

    from app.paths import DataDir

QWEN = "Qwen3-Embedding-0.6B"


def test_what_is_here_and_what_suits(data_dir: DataDir) -> None:
    overview = look_at_models(data_dir)
    by_name = {state.model.name: state for state in overview.states}
    assert by_name["all-MiniLM-L6-v2"].is_present
    assert not by_name[QWEN].is_present
    assert overview.advice.reason
    assert overview.parts == {}


def test_unfinished_downloads_are_seen(data_dir: DataDir) -> None:
    model = find_known(QWEN)
    assert model is not None
    (data_dir.models_dir / f"{model.file}.part").write_bytes(b"12345")
    assert look_at_models(data_dir).parts == {QWEN: 5}


def test_a_card_is_told_and_speeds_without_a_measurement_are_not_guessed(
    data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_overview, "card_of_this_build", lambda: Card("Big", 24 * 10**9))
    overview = look_at_models(data_dir)
    assert overview.machine.card == "Big"
    assert {overview.rate(state) for state in overview.states} == {None}
