from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from app.embedding import catalog, prompts
from app.embedding.shrink import FILE_TYPES
from app.errors import ResourceError, ResourceProblem, UsageError
from app.paths import resources_dir
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    from app.paths import DataDir


def test_the_starter_is_the_file_that_its_entry_and_its_sums_say(data_dir: DataDir) -> None:
    model = catalog.starter()
    data = model.path(data_dir).read_bytes()
    assert len(data) == model.bytes
    assert hashlib.sha256(data).hexdigest() == model.sha256
    sums = (resources_dir() / "models" / "SHA256SUMS").read_text("utf-8")
    assert sums == f"{model.sha256}  {model.file}\n"
    assert "Apache License" in (resources_dir() / "models" / "LICENSE-Apache-2.0.txt").read_text("utf-8")


def test_entries_are_complete_and_apart() -> None:
    models = catalog.known_models()
    assert len({model.name.casefold() for model in models}) == len(models)
    assert len({model.file for model in models}) == len(models)
    for model in models:
        assert len(model.sha256) == (0 if model.made_from else 64)
        assert model.size_bytes < model.memory_bytes < 2 * model.size_bytes + 800_000_000
        assert model.licence
        assert model.languages
        assert 64 <= model.max_tokens <= model.context_tokens
        assert len(model.revision) == (0 if model.shipped or model.made_from else 40)
        assert model.mrl is bool(model.default_dimensions)
        assert model.default_dimensions <= model.dimensions >= 32
        assert all(0 < score < 100 for score in model.scores.values())
    assert catalog.default_hub().startswith("https://")


def test_what_is_made_here_is_made_from_a_model_that_can_be_had() -> None:
    made = [model for model in catalog.known_models() if model.made_from]
    assert made
    for model in made:
        original = catalog.find_known(model.made_from)
        assert original is not None
        assert original.sha256
        assert (model.bytes, model.weights in FILE_TYPES) == (0, True)
        assert (model.dimensions, model.query_prompt) == (original.dimensions, original.query_prompt)


def test_prompts_are_those_that_the_embedder_uses() -> None:
    for model in catalog.known_models():
        prompt = (model.query_prompt or "{query}").format(task=prompts.DEFAULT_TASK, query="who?")
        assert prompts.query_text(model.architecture, "who?") == prompt


def test_cutting_further_costs_more() -> None:
    costs = catalog.tradeoffs()
    assert [cost.dimensions for cost in costs] == [256, 512, 1024, 2048]
    assert [cost.change_percent for cost in costs] == sorted(cost.change_percent for cost in costs)
    assert costs[-1].change_percent < 0


def test_the_list_says_what_is_there(data_dir: DataDir) -> None:
    states = catalog.list_models(data_dir)
    assert [state.model.name for state in states if state.is_present] == [catalog.starter().name]
    half = data_dir.models_dir / states[1].model.file
    half.write_bytes(b"GGUF")
    assert not catalog.list_models(data_dir)[1].is_present
    line = catalog.list_models(data_dir)[1].to_json()
    assert line["present"] is False
    assert (line["dimensions"], line["default_dimensions"], line["smallest_dimensions"]) == (1024, 1024, 32)


def test_own_files_are_listed_and_found_by_name(data_dir: DataDir) -> None:
    own = tiny_models.write_qwen3(data_dir.models_dir / "Own.Model.gguf")
    (data_dir.models_dir / "broken.gguf").write_bytes(b"GGUF")
    states = catalog.list_models(data_dir)[len(catalog.known_models()) :]
    assert [(state.model.name, state.is_present) for state in states] == [("Own.Model", True), ("broken", False)]
    assert states[0].model.dimensions == tiny_models.WIDTH
    assert states[0].to_json()["smallest_dimensions"] == tiny_models.WIDTH
    for name in ("own.model", "Own.Model.gguf"):
        assert catalog.resolve(name, data_dir).path == own.resolve()


def test_a_model_without_a_known_size_is_there_when_its_file_is(tmp_path: Path) -> None:
    model = catalog.CatalogModel(name="m", file="m.gguf")
    assert not model.is_at(tmp_path / "m.gguf")
    (tmp_path / "m.gguf").write_bytes(b"GGUF")
    assert model.is_at(tmp_path / "m.gguf")


def test_nothing_and_the_name_in_any_case_mean_the_starter(data_dir: DataDir) -> None:
    nothing = catalog.resolve("", data_dir)
    assert nothing == catalog.resolve("ALL-minilm-l6-v2", data_dir)
    assert nothing.max_tokens == 256
    catalog.validate(nothing)


def test_a_path_is_taken_as_it_is_and_the_starter_known_wherever_it_stands(tmp_path: Path, data_dir: DataDir) -> None:
    own = catalog.resolve(str(tiny_models.write_qwen3(tmp_path / "own.gguf")), data_dir)
    assert (own.name, own.max_tokens, own.mrl) == ("own", 0, False)
    shipped = catalog.resolve("", data_dir)
    copied = catalog.resolve(str(shutil.copy(shipped.path, tmp_path)), data_dir)
    assert (copied.name, copied.max_tokens) == (shipped.name, 256)


@pytest.mark.parametrize("choice", ["Qwen3-Embedding-0.6B", "no-such-model", "."])
def test_what_is_not_there_says_what_to_do(choice: str, data_dir: DataDir) -> None:
    with pytest.raises(ResourceError, match=r"(Get|Choose) ") as raised:
        catalog.resolve(choice, data_dir)
    assert raised.value.code is ResourceProblem.MODEL_MISSING


def test_only_models_trained_for_it_may_be_cut(data_dir: DataDir, tmp_path: Path) -> None:
    model = catalog.resolve("", data_dir)
    model.check_dimensions(0)
    with pytest.raises(UsageError, match="cannot be shortened"):
        model.check_dimensions(128)
    trained = catalog.ModelFile("q", tmp_path, mrl=True)
    trained.check_dimensions(256)
    with pytest.raises(UsageError, match="too few"):
        trained.check_dimensions(16)
    with pytest.raises(UsageError, match="no more"):
        catalog.ModelFile("q", tmp_path, mrl=True, dimensions=512).check_dimensions(513)


def test_the_default_length_counts_where_none_is_asked_for(tmp_path: Path) -> None:
    large = next(model for model in catalog.known_models() if model.name == "Qwen3-Embedding-8B").as_file(tmp_path)
    assert (large.dimensions, large.effective_dimensions(0), large.effective_dimensions(64)) == (4096, 1024, 64)
    assert catalog.starter().as_file(tmp_path).effective_dimensions(0) == 0
