from __future__ import annotations

import gzip
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.store import mirror as mirroring
from app.store.active import TableKey
from app.store.catalog import Catalog
from app.store.location import Location
from app.store.mirror import Mirror
from app.store.objects import Objects
from app.store.published import STATE, Publisher, State
from app.store.vectors import VectorStore, table_name
from app.store.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.paths import DataDir
    from tests.s3_server import S3Server


@pytest.fixture(autouse=True)
def _always_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mirroring, "FRESH_SECONDS", 0.0)


@pytest.fixture
def objects(s3: S3Server) -> Objects:
    return Objects(Location.parse(s3.url, s3.options))


@pytest.fixture
def written(data_dir: DataDir) -> Iterator[Catalog]:
    with closing(Catalog(data_dir.catalog_file)) as catalog:
        catalog.add_root("/documents")
        catalog.set_meta("embedder", json.dumps({"stamp": "/models/a.gguf|1|2"}))
        catalog.set_meta("former_embedder", None)
        yield catalog


@pytest.fixture
def publisher(objects: Objects, data_dir: DataDir) -> Publisher:
    return Publisher(objects, VectorStore(data_dir.vectors_dir), lambda: None)


def _publish(publisher: Publisher, catalog: Catalog) -> None:
    known = catalog.meta("embedder")
    catalog.set_meta("embedder", None)
    publisher.publish(catalog)
    catalog.set_meta("embedder", known)


def test_an_open_connection_sees_what_was_published(
    objects: Objects, written: Catalog, publisher: Publisher, tmp_path: Path
) -> None:
    followed: list[State] = []
    mirror = Mirror(objects, tmp_path / "catalog.sqlite", tmp_path, followed.append)
    mirror.refresh()
    assert followed == []
    _publish(publisher, written)
    mirror.refresh()
    with closing(Catalog(tmp_path / "catalog.sqlite", read_only=True)) as reader:
        assert [root.path for root in reader.roots()] == ["/documents"]
        assert reader.meta("embedder") is None
        written.add_root("/letters")
        _publish(publisher, written)
        mirror.refresh()
        assert [root.path for root in reader.roots()] == ["/documents", "/letters"]
    mirror.refresh()
    assert len(followed) == 2


def test_words_come_along(objects: Objects, written: Catalog, publisher: Publisher, tmp_path: Path) -> None:
    _publish(publisher, written)
    file = tmp_path / "words.sqlite"
    Vocabulary(file).add(["snails eat lettuce"])
    objects.write("words-1.gz", gzip.compress(file.read_bytes()))
    found = objects.read(STATE)
    assert found is not None
    state = replace(State.parse(found.content), table=TableKey("f", 3), words="words-1.gz")
    objects.write(STATE, state.to_bytes())
    Mirror(objects, tmp_path / "catalog.sqlite", tmp_path, lambda _: None).refresh()
    assert Vocabulary(tmp_path / f"{table_name('f')}.words.sqlite").passages("lettuce") == 1


def test_a_copy_that_is_gone_is_asked_for_again(
    objects: Objects, written: Catalog, publisher: Publisher, tmp_path: Path
) -> None:
    _publish(publisher, written)
    objects.delete([name for name in objects.names() if name != STATE])
    with pytest.raises(ResourceError, match="Try again"):
        Mirror(objects, tmp_path / "catalog.sqlite", tmp_path, lambda _: None).refresh()


def test_a_catalog_of_an_older_version_is_brought_up_to_date(
    objects: Objects, written: Catalog, publisher: Publisher, tmp_path: Path
) -> None:
    _publish(publisher, written)
    found = objects.read(STATE)
    assert found is not None
    state = State.parse(found.content)
    old = tmp_path / "old.sqlite"
    from app.store.migrations import MIGRATIONS

    with closing(sqlite3.connect(old)) as database:
        database.executescript(MIGRATIONS[0] + ";PRAGMA user_version = 1;")
        database.execute("INSERT INTO roots (path, added_at) VALUES ('/old', 0)")
        database.commit()
    objects.write("catalog-old.gz", gzip.compress(old.read_bytes()))
    objects.write(STATE, replace(state, catalog="catalog-old.gz").to_bytes())
    Mirror(objects, tmp_path / "catalog.sqlite", tmp_path, lambda _: None).refresh()
    with closing(Catalog(tmp_path / "catalog.sqlite", read_only=True)) as reader:
        assert [root.path for root in reader.roots()] == ["/old"]


def test_one_look_serves_a_while(
    objects: Objects, tmp_path: Path, s3: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mirroring, "FRESH_SECONDS", 60.0)
    mirror = Mirror(objects, tmp_path / "catalog.sqlite", tmp_path, lambda _: None)
    mirror.refresh()
    asked = s3.requests["GET"]
    mirror.refresh()
    assert s3.requests["GET"] == asked
    mirror.forget()
    mirror.refresh()
    assert s3.requests["GET"] == asked + 1
