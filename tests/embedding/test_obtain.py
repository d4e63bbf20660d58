from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from app.embedding import obtain as module
from app.embedding.catalog import CatalogModel
from app.embedding.gguf import read_header
from app.embedding.obtain import obtain
from app.errors import ResourceError, ResourceProblem
from tests.embedding import tiny_models
from tests.embedding.model_server import ModelServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MADE = CatalogModel(name="small", file="small.gguf", made_from="large", weights="Q8_0", expected_bytes=50_000)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    content = tiny_models.write_qwen3(tmp_path / "original.gguf").read_bytes()
    with ModelServer() as server:
        server.content = content
        large = dataclasses.replace(server.model(), name="large", file="large.gguf", bytes=len(content), sha256="")
        monkeypatch.setattr(module, "find_known", lambda name: large if name == "large" else None)
        yield server


def test_a_made_model_costs_one_download_and_is_there_then(server: ModelServer, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    path = obtain(MADE, folder, hub=server.address)
    assert read_header(path).architecture == "qwen3"
    assert {"large.gguf", "small.gguf"} <= {file.name for file in folder.iterdir()}
    asked = len(server.asked)
    assert obtain(MADE, folder, hub=server.address) == path
    assert len(server.asked) == asked


def test_a_model_with_a_file_of_its_own_is_downloaded(server: ModelServer, tmp_path: Path) -> None:
    model = dataclasses.replace(server.model(), bytes=len(server.content), sha256="")
    assert obtain(model, tmp_path, hub=server.address).read_bytes() == server.content


def test_a_catalogue_that_lacks_the_original_is_told(server: ModelServer, tmp_path: Path) -> None:
    with pytest.raises(ResourceError) as raised:
        obtain(dataclasses.replace(MADE, made_from="gone"), tmp_path, hub=server.address)
    assert raised.value.code is ResourceProblem.MODEL_MISSING
