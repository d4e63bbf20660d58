from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.embedding import tap
from app.embedding.llama import LlamaModel
from app.embedding.tap import HiddenStateTap
from tests.embedding import tiny_models

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXTS = ["the theme", "a", "", "x y z", "the " * 200, *("b" * length for length in range(1, 70, 3))]


def test_this_build_can_tap() -> None:
    empty = HiddenStateTap(8)
    assert empty.is_available
    assert empty.take().shape == (0, 8)


def test_tapped_vectors_are_the_pooled_ones(tmp_path: Path) -> None:
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    with LlamaModel(path) as tapped, LlamaModel(path, use_tap=False) as pooled:
        assert tapped.uses_tap
        assert not pooled.uses_tap
        cosine = (tapped.embed(TEXTS) * pooled.embed(TEXTS)).sum(axis=1)
    assert float(cosine.min()) >= 0.9999


def test_a_graph_without_the_tensor_is_pooled_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tap, "TENSOR_NAME", b"no tensor of this name")
    path = tiny_models.write_qwen3(tmp_path / "tiny.gguf")
    with LlamaModel(path) as model, LlamaModel(path, use_tap=False) as pooled:
        assert np.allclose(model.embed(TEXTS), pooled.embed(TEXTS), atol=1e-4)
        assert not model.uses_tap
