from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.embedding.fingerprint import at_dimensions
from app.embedding.model import EmbedderInfo
from app.embedding.unavailable import UnavailableEmbedder
from app.errors import ResourceError, ResourceProblem
from app.store.active import TableKey, set_active_key
from app.store.known_embedder import KnownEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.embedding.model import Vectors
    from app.store.catalog import Catalog


class CountingEmbedder:
    """Counts how often it is asked who it is; loading a real model is what this must save."""

    asked = 0
    base = ""
    dimensions = 8
    fingerprint = "f00"

    def info(self) -> EmbedderInfo:
        self.asked += 1
        return EmbedderInfo(
            "m",
            Path("m.gguf"),
            self.fingerprint,
            "bert",
            self.dimensions,
            512,
            "mean",
            "CPU, 1 thread",
            base_fingerprint=self.base,
        )

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        raise NotImplementedError

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        raise NotImplementedError

    def close(self) -> None:
        """Nothing to free."""


def test_a_model_is_asked_once_until_its_file_changes(catalog: Catalog, tmp_path: Path) -> None:
    file = tmp_path / "m.gguf"
    file.write_bytes(b"1")
    embedder = CountingEmbedder()
    assert KnownEmbedder.remembered(catalog) is None
    for _ in range(3):
        assert KnownEmbedder(embedder, file, 0).table_key(catalog) == TableKey("f00", 8)
    assert embedder.asked == 1
    file.write_bytes(b"22")
    KnownEmbedder(embedder, file, 0).table_key(catalog)
    KnownEmbedder(embedder, file, 4).table_key(catalog)
    assert embedder.asked == 3
    remembered = KnownEmbedder.remembered(catalog)
    assert remembered is not None
    assert remembered.device == "CPU, 1 thread"


def test_shorter_vectors_ask_nobody_and_longer_ones_do(catalog: Catalog, tmp_path: Path) -> None:
    file = tmp_path / "m.gguf"
    file.write_bytes(b"1")
    embedder = CountingEmbedder()
    embedder.base = "ba5e"
    whole = KnownEmbedder(embedder, file, 0).table_key(catalog)
    cut = KnownEmbedder(embedder, file, 4).table_key(catalog)
    assert cut == TableKey(at_dimensions("ba5e", 4), 4)
    assert cut.can_be_cut_from(whole)
    assert KnownEmbedder(embedder, file, 4).table_key(catalog) == cut
    assert embedder.asked == 1
    assert KnownEmbedder(embedder, file, 0).table_key(catalog) == whole
    assert embedder.asked == 2


def test_a_model_elsewhere_is_asked_once_until_it_is_named_otherwise(catalog: Catalog) -> None:
    embedder = CountingEmbedder()
    for source in ("http://a|m", "http://a|m", "http://b|m"):
        KnownEmbedder(embedder, source, 0).table_key(catalog)
    assert embedder.asked == 2


def test_where_the_model_runs_is_noted_when_it_changes(catalog: Catalog, tmp_path: Path) -> None:
    file = tmp_path / "m.gguf"
    file.write_bytes(b"1")
    embedder = CountingEmbedder()
    KnownEmbedder.note_device(catalog, embedder.info())
    assert KnownEmbedder.remembered(catalog) is None
    KnownEmbedder(embedder, file, 0).table_key(catalog)
    moved = replace(embedder.info(), device="Card, 6 GB", device_reason="all 2 layers")
    KnownEmbedder.note_device(catalog, moved)
    KnownEmbedder.note_device(catalog, replace(moved, fingerprint="another", device="elsewhere"))
    remembered = KnownEmbedder.remembered(catalog)
    assert remembered is not None
    assert (remembered.device, remembered.device_reason) == ("Card, 6 GB", "all 2 layers")


def test_without_a_file_the_embedder_tells_why(catalog: Catalog, tmp_path: Path) -> None:
    reason = UnavailableEmbedder(ResourceError(ResourceProblem.MODEL_MISSING, "The model is gone."))
    for file in (None, tmp_path / "none.gguf"):
        with pytest.raises(ResourceError, match="gone"):
            KnownEmbedder(reason, file, 0).table_key(catalog)


def test_the_model_of_the_served_table_is_remembered_beside_the_next_one(catalog: Catalog, tmp_path: Path) -> None:
    old, new = tmp_path / "old.gguf", tmp_path / "new.gguf"
    for file in (old, new):
        file.write_bytes(b"1")
    embedder, other = CountingEmbedder(), CountingEmbedder()
    served = KnownEmbedder(embedder, old, 0).table_key(catalog)
    set_active_key(catalog, served)
    other.dimensions = 16
    other.fingerprint = "f11"
    following = KnownEmbedder(other, new, 0)
    key = following.table_key(catalog)
    former = KnownEmbedder.of_table(catalog, served)
    assert former is not None
    assert (former.file, former.fingerprint, following.is_current(former)) == (old, "f00", False)
    assert KnownEmbedder.of_table(catalog, TableKey("unknown", 8)) is None
    current = KnownEmbedder.of_table(catalog, key)
    assert current is not None
    assert following.is_current(current)
    assert KnownEmbedder(embedder, old, 0).table_key(catalog) == served
    assert (embedder.asked, other.asked) == (1, 1), "a change of mind asks nobody"


def test_which_of_two_lengths_is_longer() -> None:
    whole, short = (KnownEmbedder(CountingEmbedder(), "http://a|m", length) for length in (0, 64))
    assert whole.is_longer_than(64)
    assert not short.is_longer_than(64)
    assert not whole.is_longer_than(0)
