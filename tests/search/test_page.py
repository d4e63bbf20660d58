from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.chunking.model import Chunk
from app.search.candidates import Asked, by_words
from app.search.fuse import fuse, group
from app.search.model import SearchRequest
from app.search.page import first_page
from app.search.query import parse
from app.store.rows import chunk_rows
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.search.fuse import FileHits
    from app.store.chunk_table import ChunkTable

COPIES = 7


@pytest.fixture
def table(data_dir: DataDir) -> ChunkTable:
    """Many files that say the same and three that do not, in two languages."""
    table = VectorStore(data_dir.vectors_dir).create("f00", 2)
    texts = ["The walrus sleeps on the ice all day long."] * COPIES + [
        "A walrus eats clams.",
        "Ein walrus.",
        "Walrus, walrus.",
    ]
    for number, text in enumerate(texts, 1):
        lang = "de" if "Ein" in text else "en"
        file = {"file_id": number, "path": f"/docs/{number}.txt", "suffix": "txt", "lang": lang}
        table.add(chunk_rows({**file, "mtime": datetime.now(UTC)}, [Chunk(0, text, 0, len(text), "")], {})[0])
    return table


def found(table: ChunkTable) -> list[FileHits]:
    return group(fuse(by_words(Asked.for_files(table, parse("walrus sleeps"), None, 10)), []), 3)


def test_a_page_is_as_long_as_wanted_and_has_its_texts(table: ChunkTable) -> None:
    page = first_page(found(table), SearchRequest("walrus", limit=2), table)
    assert [file.hits[0].hit.text for file in page] == ["The walrus sleeps on the ice all day long."] * 2


def test_copies_leave_room_for_others(table: ChunkTable) -> None:
    page = first_page(found(table), SearchRequest("walrus", limit=3, fold_copies=True), table)
    assert len(page) == 3
    assert len({file.hits[0].hit.text for file in page}) == 3
    assert len(page[0].also_in) == COPIES - 1


def test_one_of_each_language(table: ChunkTable) -> None:
    for fold in (True, False):
        page = first_page(found(table), SearchRequest("walrus", per_language=True, fold_copies=fold), table)
        assert [file.hits[0].hit.language for file in page] == ["en", "de"]
        assert all(file.hits[0].hit.text for file in page)


def test_nothing_found_is_an_empty_page(table: ChunkTable) -> None:
    assert first_page([], SearchRequest("walrus", fold_copies=True), table) == []
