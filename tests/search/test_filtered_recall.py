"""Under every kind of filter the index of the vectors finds what a look at all of them finds."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from app.search.candidates import MIN_CANDIDATES, Asked, by_meaning
from app.search.filters import condition
from app.search.model import Filters
from app.search.query import as_words
from app.store import vector_index
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from app.store.chunk_table import ChunkTable
    from app.store.rows import Row

DIMENSIONS = 32
ROWS = 2_400
QUERIES = 5
FOUND = 10
HALF_PRECISION = 1e-3  # distances are told in float16: what is nearer to each other stands in any order
SUFFIXES = ("pdf", "md", "docx")
LANGUAGES = ("en", "de", None, "zh")
FOLDERS = ("letters", "letters old", "photos")
START = datetime(2024, 1, 1, tzinfo=UTC)


def at(*parts: str) -> str:
    """An absolute path of this system."""
    return os.path.abspath(os.path.join(os.sep + "home", *parts))


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def in_folder(name: str) -> Callable[[Row], bool]:
    return lambda row: row["path"].startswith(at(name) + os.sep)


# Each filter, and the same told in Python.
CASES: dict[str, tuple[Filters, Callable[[Row], bool]]] = {
    "suffix": (Filters(suffixes=("pdf", "md")), lambda row: row["suffix"] in ("pdf", "md")),
    "folder": (Filters(folders=(at("letters"),)), in_folder("letters")),
    "folder by name": (Filters(folders=("Letters Old",)), in_folder("letters old")),
    "language": (Filters(languages=("de",)), lambda row: row["lang"] == "de"),
    "after": (Filters(after=day(90)), lambda row: row["mtime"] >= day(90)),
    "before": (Filters(before=day(3)), lambda row: row["mtime"] < day(3)),
    "size": (Filters(min_size=100, max_size=2_000), lambda row: 100 <= row["size"] <= 2_000),
    "name": (Filters(names=("7",)), lambda row: "7" in os.path.basename(row["path"])),
    "not suffix": (Filters(not_suffixes=("pdf",)), lambda row: row["suffix"] != "pdf"),
    "not folder": (Filters(not_folders=(at("letters"),)), lambda row: not in_folder("letters")(row)),
    "not language": (Filters(not_languages=("en",)), lambda row: row["lang"] != "en"),
    "not name": (Filters(not_names=("1", "2")), lambda row: not {"1", "2"} & set(os.path.basename(row["path"]))),
    "several": (
        Filters(suffixes=("md",), languages=("de", "zh"), after=day(20), not_folders=("photos",), max_size=4_000),
        lambda row: (
            row["suffix"] == "md"
            and row["lang"] in ("de", "zh")
            and row["mtime"] >= day(20)
            and not in_folder("photos")(row)
            and row["size"] <= 4_000
        ),
    ),
    "few": (Filters(min_size=0, max_size=20), lambda row: row["size"] <= 20),
}


def clustered(rows: int, seed: int) -> NDArray[np.float16]:
    """Unit vectors around a hundred centres."""
    random = np.random.default_rng(seed)
    centres = np.random.default_rng(0).normal(size=(100, DIMENSIONS))
    vectors = centres[random.integers(0, len(centres), rows)] + 0.5 * random.normal(size=(rows, DIMENSIONS))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float16)


def made_rows() -> list[Row]:
    """Files of one passage each. What filters ask for has nothing to do with the cluster; every ninth has no vector."""
    random = np.random.default_rng(1)
    rows: list[Row] = []
    for number, vector in enumerate(clustered(ROWS, seed=2)):
        suffix, lang, folder = (kinds[random.integers(len(kinds))] for kinds in (SUFFIXES, LANGUAGES, FOLDERS))
        rows.append(
            {
                "file_id": number,
                "chunk_id": f"{number}:0",
                "path": at(str(folder), f"{number}.{suffix}"),
                "suffix": suffix,
                "lang": lang,
                "size": int(random.integers(5_000)),
                "mtime": day(int(random.integers(100))),
                "ordinal": 0,
                "text": "x",
                "heading": "",
                "text_hash": str(number),
                "vector": None if number % 9 == 0 else vector,
            }
        )
    return rows


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return made_rows()


@pytest.fixture(scope="module")
def table(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> ChunkTable:
    """Most rows in the index as it was trained, some folded in later, the last in no index yet."""
    made = VectorStore(tmp_path_factory.mktemp("vectors")).create("f" * 16, DIMENSIONS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vector_index, "INDEX_FROM_NUMBERS", 1_000 * DIMENSIONS)
        for first, last in ((0, 2_000), (2_000, 2_300)):
            made.add(rows[first:last])
            made.optimize()
    made.add(rows[2_300:])
    return made


def cosines(ids: list[str], rows: dict[str, Row], query: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.array([rows[id_]["vector"] for id_ in ids], np.float32) @ query


def test_the_table_has_an_index_of_its_vectors(table: ChunkTable) -> None:
    kinds: list[Any] = [index.index_type for index in table.handle.list_indices() if "vector" in index.columns]
    assert kinds == ["IvfSq"]


@pytest.mark.parametrize("case", CASES)
def test_filtered_recall_is_one(case: str, table: ChunkTable, rows: list[Row]) -> None:
    filters, is_met = CASES[case]
    met = {row["chunk_id"]: row for row in rows if row["vector"] is not None and is_met(row)}
    for vector in clustered(QUERIES, seed=3):
        query = vector.astype(np.float32)
        asked = Asked(table, as_words("x"), condition(filters), MIN_CANDIDATES)
        found = [hit.chunk_id for hit in by_meaning(asked, query)]
        best = np.sort(cosines(list(met), met, query))[::-1][:FOUND]
        assert set(found) <= set(met)
        np.testing.assert_allclose(cosines(found[:FOUND], met, query), best, rtol=0, atol=HALF_PRECISION)
