from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.errors import ResourceError, ResourceProblem
from app.indexing.upkeep import delete_copies, open_mended
from app.store.active import TableKey
from app.store.catalog import Catalog
from app.store.location import Location
from app.store.notices import told
from app.store.objects import Objects
from app.store.remote_vectors import RemoteStore
from app.store.rows import chunk_rows
from app.store.vectors import table_name
from tests.s3_server import BUCKET

if TYPE_CHECKING:
    from app.paths import DataDir
    from app.store.rows import Row
    from tests.s3_server import S3Server


@pytest.fixture
def location(s3: S3Server) -> Location:
    return Location.parse(s3.url, s3.options)


def _rows(file_id: int, *texts: str) -> list[Row]:
    file = {"file_id": file_id, "path": f"/{file_id}.txt", "suffix": "txt", "mtime": datetime.now(UTC), "lang": "en"}
    return chunk_rows(file, [Chunk(n, text, 0, len(text), "") for n, text in enumerate(texts)], {})[0]


def test_a_table_lies_in_the_store_and_its_words_here(data_dir: DataDir, location: Location, s3: S3Server) -> None:
    checked: list[int] = []
    writer = RemoteStore(data_dir.vectors_dir, location, lambda: checked.append(1))
    assert writer.open("f") is None
    table = writer.create("f", 4)
    table.add(_rows(1, "tomatoes need marker water"))
    table.put_vectors([table.without_vector([1], first_only=False)[0]["chunk_id"]], np.eye(1, 4, dtype=np.float32))
    table.checkpoint()
    assert checked
    assert writer.tables() == [table_name("f")]
    assert [entry.name for entry in data_dir.vectors_dir.iterdir()] == [f"{table_name('f')}.words.sqlite"]

    reader = RemoteStore(data_dir.vectors_dir, location)
    reader.pin("f", table.version)
    pinned = reader.open("f")
    assert pinned is not None
    table.add(_rows(2, "snails eat tomatoes"))
    assert [row["file_id"] for row in pinned.search_text("tomatoes", (), None, 5)] == [1]
    assert [row["file_id"] for row in pinned.search_vector(np.eye(1, 4, dtype=np.float32)[0], None, 5)] == [1]
    reader.pin("f", table.version)
    assert pinned.count() == 2

    table.remove([1])
    table.purge()
    assert not any(b"marker" in content for content in s3.contents().values())
    reader.pin("f", 3)  # which is gone: the newest one serves
    assert pinned.count() == 1
    reader.unpin()
    assert pinned.count() == 1

    before = {name: content for name, content in s3.contents().items() if "/chunks_f.lance/" in name}
    aside = writer.set_aside("f", "now")
    assert aside.as_posix() == "aside/chunks_f.damaged-now"
    assert writer.tables() == []
    assert {
        name.replace("aside/chunks_f.damaged-now", "chunks_f.lance"): c for name, c in s3.contents().items()
    } == before
    writer.create("f", 4)
    writer.delete_asides()
    assert not [name for name in s3.contents() if "aside" in name]
    assert writer.tables() == [table_name("f")]


def test_what_cannot_be_copied_is_not_deleted(
    data_dir: DataDir, location: Location, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = RemoteStore(data_dir.vectors_dir, location)
    writer.create("f", 4)

    def refused(_objects: Objects, _names: object) -> None:
        raise ResourceError(ResourceProblem.STORE, "The object store refuses access.")

    with monkeypatch.context() as patch:
        patch.setattr(Objects, "copy", refused)
        with pytest.raises(ResourceError, match="refuses"):
            writer.set_aside("f", "now")
    assert writer.open("f") is not None


def test_a_table_that_no_one_can_open_is_set_aside_and_the_person_told_where(
    data_dir: DataDir, location: Location, s3: S3Server, expected_logs: list[str]
) -> None:
    expected_logs.append("index damaged, set aside as")
    RemoteStore(data_dir.vectors_dir, location).create("f", 4).add(_rows(1, "tomatoes"))
    for name in s3.contents():
        if "_versions" in name:
            del s3.backend.buckets[BUCKET].keys[name]
    store = RemoteStore(data_dir.vectors_dir, location)
    with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
        assert open_mended(catalog, store, TableKey("f", 4)) is None
        assert "is set aside as aside/chunks_f.damaged-" in told(catalog)[0]
        assert store.tables() == []
        assert any("/aside/" in name and "/data/" in name for name in s3.contents())
        delete_copies(catalog, store)
    assert not any("/aside/" in name for name in s3.contents())


@pytest.mark.parametrize("is_pinned", [pytest.param(False, marks=pytest.mark.slow), True])  # LanceDB tries for seconds
def test_a_store_that_does_not_answer_is_no_damage(
    data_dir: DataDir, s3: S3Server, monkeypatch: pytest.MonkeyPatch, *, is_pinned: bool
) -> None:
    monkeypatch.setattr("app.store.location.RETRIES", 0)
    store = RemoteStore(
        data_dir.vectors_dir, Location.parse(s3.url, ("endpoint=http://127.0.0.1:9", "allow_http=true"))
    )
    if is_pinned:
        store.pin("f", 1)
    with pytest.raises(ResourceError) as caught:
        store.open_sound("f")
    assert caught.value.code is ResourceProblem.STORE


def test_a_table_that_is_not_there_is_told(data_dir: DataDir, location: Location) -> None:
    store = RemoteStore(data_dir.vectors_dir, location)
    store.pin("f", 1)
    with pytest.raises(ResourceError, match="Index again where it is written") as caught:
        store.open("f")
    assert caught.value.code is ResourceProblem.INDEX_DAMAGED
