from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from app.embedding import catalog
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
    for model in models:
        assert len(model.sha256) == 64
        assert model.licence
        assert model.languages
        assert model.dimensions >= 32
        assert model.max_tokens >= 64


def test_the_list_says_what_is_there(data_dir: DataDir) -> None:
    states = catalog.list_models(data_dir)
    assert [state.model.name for state in states if state.is_present] == [catalog.starter().name]
    half = data_dir.models_dir / states[1].model.file
    half.write_bytes(b"GGUF")
    assert not catalog.list_models(data_dir)[1].is_present
    assert catalog.list_models(data_dir)[1].to_json()["present"] is False


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
    with pytest.raises(ResourceError, match=r"(Put|Choose) ") as raised:
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
