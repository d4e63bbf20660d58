from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.embedding.cached import CachedEmbedder
from app.model_choice import ModelChoice
from app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.embedding.model import Embedder
    from app.paths import DataDir

TEXTS = ["a night train", "a garden", "a night train"]


def go_on() -> bool:
    return False


@pytest.fixture
def model(data_dir: DataDir) -> Iterator[Embedder]:
    embedder = ModelChoice(data_dir, Settings()).embedder
    yield embedder
    embedder.close()


def test_what_was_embedded_once_comes_from_the_file(model: Embedder, tmp_path: Path) -> None:
    first = CachedEmbedder(model, tmp_path / "cache")
    vectors = first.embed_documents(TEXTS, go_on)
    query = first.embed_query("trains", go_on, "find travel")
    assert first.computed == 3
    assert len(first.query_seconds) == 1
    np.testing.assert_allclose(vectors, model.embed_documents(TEXTS, go_on), atol=1e-3)
    first.close()

    second = CachedEmbedder(model, tmp_path / "cache")
    np.testing.assert_array_equal(second.embed_documents(TEXTS, go_on), vectors)
    np.testing.assert_array_equal(second.embed_query("trains", go_on, "find travel"), query)
    assert second.computed == 0
    assert second.query_seconds == []
    assert second.embed_documents([], go_on).shape == (0, second.info().dimensions)
    # a document is no query, and another instruction is another query
    second.embed_documents(["trains"], go_on)
    second.embed_query("trains", go_on)
    assert second.computed == 2
    second.close()


def test_a_damaged_file_is_begun_anew_and_others_cannot_look(model: Embedder, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir(mode=0o700)
    (cache / f"vectors-{model.info().fingerprint}.sqlite").write_bytes(b"no database at all" * 100)
    embedder = CachedEmbedder(model, cache)
    assert embedder.embed_documents(["a garden"], go_on).shape == (1, embedder.info().dimensions)
    embedder.close()
    if os.name == "posix":
        assert stat.S_IMODE(cache.stat().st_mode) == 0o700
