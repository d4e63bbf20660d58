from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.errors import ResourceError
from app.former_model import CutQueries, FormerModels
from app.store.active import TableKey
from app.store.catalog import Catalog
from app.store.known_embedder import KnownEmbedder, KnownModel, file_stamp
from tests.indexing.test_embed_pass import LetterEmbedder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.embedding.address import RemoteModel
    from app.embedding.model import Embedder
    from app.paths import DataDir


class Bench:
    """A current model "l.gguf" and what the catalog remembers of another."""

    def __init__(self, data_dir: DataDir, folder: Path) -> None:
        self.catalog = Catalog(data_dir.catalog_file)
        self.current = LetterEmbedder()
        self.file = folder / "l.gguf"
        self.old = folder / "old.gguf"
        for file in (self.file, self.old):
            file.touch()
        self.opened: list[object] = []
        known = KnownEmbedder(self.current, self.file, 0)
        self.models = FormerModels(self.current, known, self.open_file, self.open_remote)

    def open_file(self, path: Path, dimensions: int) -> Embedder:
        self.opened.append((path.name, dimensions))
        return LetterEmbedder()

    def open_remote(self, model: RemoteModel) -> Embedder:
        self.opened.append((model.url, model.name, model.dimensions))
        return LetterEmbedder()

    def remember(self, stamp: str, fingerprint: str, setting: int = 0, base: str = "") -> TableKey:
        model = KnownModel(stamp, "old", "CPU", fingerprint, setting or 26, setting, base)
        self.catalog.set_meta("former_embedder", json.dumps(asdict(model)))
        return TableKey(fingerprint, setting or 26)


@pytest.fixture
def bench(data_dir: DataDir, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(data_dir, tmp_path)
    yield bench
    bench.models.close()
    bench.catalog.close()


def test_the_current_model_needs_no_other(bench: Bench) -> None:
    key = bench.remember(file_stamp(bench.file), "f00")
    assert bench.models.embedder_for(key, bench.catalog) is None
    assert bench.models.embedder_for(TableKey("unknown", 3), bench.catalog) is None
    assert bench.models.can_serve(key, bench.catalog)
    assert not bench.models.can_serve(TableKey("unknown", 3), bench.catalog)


def test_the_one_before_is_opened_once(bench: Bench) -> None:
    key = bench.remember(file_stamp(bench.old), "old", 13)
    first = bench.models.embedder_for(key, bench.catalog)
    assert first is bench.models.embedder_for(key, bench.catalog)
    assert bench.opened == [("old.gguf", 13)]


def test_one_whose_file_is_gone_or_another_tells_so(bench: Bench) -> None:
    key = bench.remember(file_stamp(bench.old), "old")
    bench.old.write_text("another model")
    assert not bench.models.can_serve(key, bench.catalog)
    embedder = bench.models.embedder_for(key, bench.catalog)
    assert embedder is not None
    with pytest.raises(ResourceError, match="old, whose file is gone"):
        embedder.embed_query("words", lambda: False)


def test_a_server_is_asked_again(bench: Bench) -> None:
    key = bench.remember("http://127.0.0.1:9/v1/embeddings|letters", "remote", 64)
    assert bench.models.can_serve(key, bench.catalog)
    assert bench.models.embedder_for(key, bench.catalog) is not None
    assert bench.opened == [("http://127.0.0.1:9/v1/embeddings", "letters", 64)]


def test_shorter_vectors_of_the_current_model_need_no_second_copy_of_it(bench: Bench) -> None:
    key = bench.remember(file_stamp(bench.file), "short", 5, base="base")
    short = bench.models.embedder_for(key, bench.catalog)
    assert isinstance(short, CutQueries)
    assert bench.opened == []
    vector, whole = (one.embed_query("a bad cab", lambda: False) for one in (short, bench.current))
    assert vector.shape == (5,)
    assert np.allclose(vector, whole[:5] / np.linalg.norm(whole[:5]))
    assert short.embed_documents(["x", "y"], lambda: False).shape == (2, 5)
    assert (short.info().fingerprint, short.info().dimensions) == ("short", 5)
