from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.embedding import fast_weights as module
from app.embedding.catalog import starter
from app.embedding.fast_weights import fast_weights
from app.embedding.gguf import read_header
from app.embedding.llama import LlamaModel
from app.paths import resources_dir
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = ["The keeper of the lighthouse wrote down the wind.", "Rain", "A lease may be ended with three months' notice."]


@pytest.fixture
def shipped() -> Path:
    return resources_dir() / "models" / starter().file


@pytest.fixture(params=[True, False])
def can(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whatever this processor can: the copy computes anywhere, only slower."""
    has_products: bool = request.param
    monkeypatch.setattr(module, "has_bf16_products", lambda: has_products)
    return has_products


def test_the_copy_gives_the_same_vectors(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, starter_model: LlamaModel
) -> None:
    monkeypatch.setattr(module, "has_bf16_products", lambda: True)
    with LlamaModel(shipped, max_tokens=256, threads=1, weights_dir=tmp_path) as model:
        vectors = model.embed(TEXTS)
    assert len(list(tmp_path.iterdir())) == 1
    assert float((vectors * starter_model.embed(TEXTS)).sum(axis=1).min()) >= 1 - 1e-4


def test_made_once_and_only_where_it_gains(shipped: Path, tmp_path: Path, can: bool) -> None:
    header = read_header(shipped)
    chosen = fast_weights(shipped, header, tmp_path / "prepared")
    if not can:
        assert chosen == shipped
        return
    made = chosen.stat()
    assert chosen.parent == tmp_path / "prepared"
    again = fast_weights(shipped, header, tmp_path / "prepared")
    assert (again, again.stat().st_mtime_ns) == (chosen, made.st_mtime_ns)


@pytest.mark.usefixtures("can")
def test_weights_of_other_kinds_stay_as_they_are(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    assert fast_weights(path, read_header(path), tmp_path / "prepared") == path
    assert fast_weights(path, read_header(path), None) == path


def test_without_a_place_for_the_copy_the_file_itself_is_loaded(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "has_bf16_products", lambda: True)
    no_folder = tmp_path / "a file"
    no_folder.write_text("in the way")
    assert fast_weights(shipped, read_header(shipped), no_folder) == shipped


def test_a_damaged_copy_is_no_obstacle(shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "has_bf16_products", lambda: True)
    copy = fast_weights(shipped, read_header(shipped), tmp_path)
    copy.write_bytes(copy.read_bytes()[:100_000])
    with LlamaModel(shipped, max_tokens=256, threads=1, weights_dir=tmp_path) as model:
        assert model.embed(TEXTS).shape == (len(TEXTS), model.dimensions)


def test_the_copy_of_the_model_before_is_forgotten(
    shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "has_bf16_products", lambda: True)
    first = fast_weights(shipped, read_header(shipped), tmp_path / "prepared")
    other = tmp_path / "other.gguf"
    shutil.copyfile(shipped, other)
    with other.open("rb+") as file:
        file.seek(-64, 2)
        file.write(b"\x01" * 4)
    second = fast_weights(other, read_header(other), tmp_path / "prepared")
    assert first != second
    assert list((tmp_path / "prepared").iterdir()) == [second]
