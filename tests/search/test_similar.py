from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.errors import UsageError
from app.search.model import SearchMode
from app.search.retrieve import Retriever
from app.search.similar import telling_words
from app.store.catalog import Catalog
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.engine import Engine


@pytest.fixture
def retriever(library: Engine) -> Iterator[Retriever]:
    reader = Catalog(library.data_dir.catalog_file, read_only=True)
    made = Retriever(reader, VectorStore(library.data_dir.vectors_dir), library.embedder)
    yield made
    made.close()


def path_of(library: Engine, name: str) -> str:
    return os.path.join(library.roots()[0].path, name)


def test_files_like_one_by_meaning(library: Engine, retriever: Retriever) -> None:
    response = retriever.similar(path_of(library, "contract.txt"))
    assert (response.mode, response.degraded) == (SearchMode.SEMANTIC, "")
    names = [Path(result.path).name for result in response.results]
    assert names[0] == "twin.txt"
    assert "contract.txt" not in names
    scores = [result.score for result in response.results]
    assert scores == sorted(scores, reverse=True)


def test_a_single_passage_can_be_asked_for(library: Engine, retriever: Retriever) -> None:
    everything = retriever.similar(path_of(library, "contract.txt"))
    chunk_id = everything.results[0].passages[0].chunk_id
    response = retriever.similar(path_of(library, "twin.txt"), 1, chunk_id)
    assert [Path(result.path).name for result in response.results] == ["contract.txt"]


def test_a_stranger_is_told(library: Engine, retriever: Retriever) -> None:
    with pytest.raises(UsageError, match="is not in the library"):
        retriever.similar(path_of(library, "none.txt"))


def test_telling_words_are_those_that_are_seldom_elsewhere(library: Engine) -> None:
    table = VectorStore(library.data_dir.vectors_dir).open(library.active_fingerprint() or "")
    assert table is not None
    words = telling_words("tenant tenant notice the zymurgy zymurgy", table).split()
    assert words[0] == "zymurgy"
    assert "the" not in words
