from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.chunking.model import Chunk
from app.errors import ResourceError, ResourceProblem
from app.store.location import Location
from app.store.remote_vectors import RemoteStore
from app.store.rows import chunk_rows
from app.store.vectors import table_name

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

    aside = writer.set_aside("f", "now")
    assert not aside.exists()
    assert writer.tables() == []


def test_a_store_that_does_not_answer_is_no_damage(
    data_dir: DataDir, s3: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.location.RETRIES", 0)
    store = RemoteStore(
        data_dir.vectors_dir, Location.parse(s3.url, ("endpoint=http://127.0.0.1:9", "allow_http=true"))
    )
    for pin in (False, True):
        if pin:
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
