from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.embedding.catalog import ModelFile, resolve
from app.errors import ResourceError, ResourceProblem
from app.memory_budget import check_fits, memory_plan, needed_bytes
from app.model_choice import ModelChoice
from app.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir

GIB = 2**30


@pytest.fixture
def large(tmp_path: Path) -> ModelFile:
    """A file of 5 GiB that takes no room on the disk."""
    path = tmp_path / "large.gguf"
    with path.open("wb") as out:
        out.truncate(5 * GIB)
    return ModelFile("large", path)


def test_what_models_need(data_dir: DataDir, large: ModelFile, tmp_path: Path) -> None:
    starter = resolve("", data_dir)
    assert starter.path.stat().st_size < needed_bytes(starter) < 250 * 2**20
    assert needed_bytes(large) > 5 * GIB
    assert needed_bytes(ModelFile("gone", tmp_path / "gone.gguf")) == 0


def test_a_limit_is_shared_out(data_dir: DataDir) -> None:
    plan = memory_plan(Settings(memory_limit=1024, extractors=4), data_dir)
    assert (plan.total_mb, plan.extractors, plan.problem) == (1024, 1, "")
    server = Settings(memory_limit=1024, remote_url="https://embeddings.example.org", remote_model="x")
    assert memory_plan(server, data_dir).model_mb == 0
    assert memory_plan(Settings(model="/no/such.gguf"), data_dir).model_mb == 0


def test_a_model_too_large_for_the_limit_is_refused_before_it_is_loaded(data_dir: DataDir, large: ModelFile) -> None:
    settings = Settings(memory_limit=2048, model=str(large.path))
    with pytest.raises(ResourceError, match="Choose a smaller model, or set memory_limit to") as caught:
        check_fits(settings, large)
    assert caught.value.code is ResourceProblem.OUT_OF_MEMORY
    check_fits(replace(settings, memory_limit=0), large)  # the system decides
    choice = ModelChoice(data_dir, settings)
    with pytest.raises(ResourceError, match="smaller model"):
        choice.embedder.info()
    assert "smaller model" in choice.missing(settings)
    with pytest.raises(ResourceError, match="smaller model"):
        choice.try_file(str(large.path), 0, Settings(memory_limit=2048))
