from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.catalog import CatalogModel
from app.embedding.llama import LlamaModel
from app.embedding.shrink import shrink
from app.errors import Cancelled, ResourceError, ResourceProblem
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    from app.embedding.transfer import Transfer

MODEL = CatalogModel(name="small", file="small.gguf", made_from="large", weights="Q8_0", expected_bytes=50_000)


def test_the_smaller_file_gives_nearly_the_same_vectors(tmp_path: Path) -> None:
    source = tiny_models.write_qwen3(tmp_path / "large.gguf")
    target = shrink(source, tmp_path / MODEL.file, MODEL)
    assert target.stat().st_size < source.stat().st_size / 2
    vectors = []
    for path in (source, target):
        with LlamaModel(path, threads=1) as model:
            vectors.append(model.embed(["the keeper of the lighthouse"]))
    assert float(np.sum(vectors[0] * vectors[1])) > 0.99
    assert {path.name for path in tmp_path.iterdir()} == {"large.gguf", "small.gguf"}


def test_what_cannot_be_made_smaller_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "large.gguf"
    source.write_bytes(b"GGUF and nothing else")
    with pytest.raises(ResourceError) as raised:
        shrink(source, tmp_path / MODEL.file, MODEL)
    assert raised.value.code is ResourceProblem.MODEL_INVALID
    assert {path.name for path in tmp_path.iterdir()} == {"large.gguf"}


def test_it_can_be_stopped(tmp_path: Path) -> None:
    source = tiny_models.write_qwen3(tmp_path / "large.gguf")
    stop = threading.Event()
    stop.set()
    reports: list[Transfer] = []
    with pytest.raises(Cancelled):
        shrink(source, tmp_path / MODEL.file, MODEL, reports.append, stop.is_set)
    assert {path.name for path in tmp_path.iterdir()} == {"large.gguf"}
