from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.errors import Cancelled, UsageError
from app.search.model import SearchMode
from app.search.outside import MAX_PASSAGES, passages_of, similar_to, spread
from app.search.retrieve import NOTHING_INDEXED, Retriever
from app.store.catalog import Catalog
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.engine import Engine
    from app.paths import DataDir

LETTER = "My landlord says that I must tell him a quarter of a year before I leave the flat."


@pytest.fixture
def retriever(library: Engine) -> Iterator[Retriever]:
    reader = Catalog(library.data_dir.catalog_file, read_only=True)
    made = Retriever(reader, VectorStore(library.data_dir.vectors_dir), library.embedder)
    yield made
    made.close()


def test_files_like_a_text_by_meaning(library: Engine, retriever: Retriever) -> None:
    _, table = retriever.opened() or pytest.fail("no table")
    version = table.version
    response = similar_to(retriever, "a letter", passages_of(LETTER))
    assert (response.query, response.mode, response.degraded) == ("a letter", SearchMode.SEMANTIC, "")
    first = response.results[0]
    names = {Path(path).name for path in (first.path, *first.also_in)}
    assert names == {"contract.txt", "twin.txt"}
    assert first.title
    assert table.version == version
    assert library.active_fingerprint()


def test_it_can_be_stopped(retriever: Retriever) -> None:
    with pytest.raises(Cancelled):
        similar_to(retriever, "x", [LETTER], should_stop=lambda: True)


def test_an_empty_library_says_so(data_dir: DataDir, library: Engine) -> None:
    Catalog(data_dir.catalog_file).close()
    reader = Catalog(data_dir.catalog_file, read_only=True)
    empty = Retriever(reader, VectorStore(data_dir.vectors_dir), library.embedder)
    assert similar_to(empty, "x", ["y"]).degraded == NOTHING_INDEXED
    empty.close()


def test_long_texts_are_cut_into_passages() -> None:
    text = "\n\n".join(f"Paragraph {number} is about number {number}. " * 30 for number in range(40))
    passages = passages_of(text)
    assert len(passages) >= 40
    chosen = spread(passages)
    assert len(chosen) == MAX_PASSAGES
    assert (chosen[0], chosen[-1]) == (passages[0], passages[-1])
    assert spread(passages[:3]) == passages[:3]


def test_odd_characters_do_no_harm() -> None:
    assert passages_of("e\u0301te\x00\ud800 ") == ["éte"]


@pytest.mark.parametrize(
    ("text", "told"), [("", "nothing"), (" \n…", "nothing"), ("x" * 1_000_001, "longer than 1 MB")]
)
def test_what_cannot_be_searched_by_is_told(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        passages_of(text)
