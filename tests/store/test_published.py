from __future__ import annotations

import gzip
import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError
from app.store.active import TableKey
from app.store.catalog import Catalog
from app.store.location import Location
from app.store.objects import Objects
from app.store.published import STATE, Publisher, State
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataDir
    from tests.s3_server import S3Server

_STATE = State(TableKey("f", 384, "b"), 7, "catalog-1.gz", "words-1.gz", 6, "starter", "attic", 1.5, 12)


@pytest.fixture
def objects(s3: S3Server) -> Objects:
    return Objects(Location.parse(s3.url, s3.options))


@pytest.fixture
def catalog(data_dir: DataDir) -> Iterator[Catalog]:
    with closing(Catalog(data_dir.catalog_file)) as catalog:
        catalog.add_root("/documents")
        yield catalog


def test_a_state_is_read_as_it_was_written() -> None:
    assert State.parse(_STATE.to_bytes()) == _STATE
    empty = State(None, 0, "catalog-1.gz", "", 6, "", "attic", 1.5, 0)
    assert State.parse(empty.to_bytes()) == empty


def test_a_state_of_a_later_version_asks_for_an_update() -> None:
    with pytest.raises(ResourceError, match="Update this one"):
        State.parse(json.dumps({"format": 2}).encode())


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"format": 1, "table": null}', b"\xff"])
def test_nonsense_is_told(content: bytes) -> None:
    with pytest.raises(ResourceError, match="cannot be understood"):
        State.parse(content)


def test_the_catalog_is_published_once_for_each_state(
    objects: Objects, catalog: Catalog, data_dir: DataDir, s3: S3Server
) -> None:
    publisher = Publisher(objects, VectorStore(data_dir.vectors_dir), lambda: None)
    publisher.publish(catalog)
    found = objects.read(STATE)
    assert found is not None
    first = State.parse(found.content)
    assert (first.table, first.chunks) == (None, 0)
    copy = objects.read(first.catalog)
    assert copy is not None
    assert b"/documents" in gzip.decompress(copy.content)
    s3.requests.clear()
    publisher.publish(catalog)
    assert not s3.requests

    catalog.add_root("/letters")
    publisher.publish_if_due(catalog)  # which it is not so soon
    assert not s3.requests
    publisher.publish(catalog)
    assert len(objects.names()) == 2  # the copy before is gone


def test_nothing_is_published_from_within_a_write(objects: Objects, catalog: Catalog, data_dir: DataDir) -> None:
    publisher = Publisher(objects, VectorStore(data_dir.vectors_dir), lambda: None)
    with catalog.transaction():
        publisher.publish_if_due(catalog)
    assert objects.names() == []
    publisher.publish_if_due(catalog)
    assert len(objects.names()) == 2


def test_who_may_no_longer_write_publishes_nothing(objects: Objects, catalog: Catalog, data_dir: DataDir) -> None:
    def refuse() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        Publisher(objects, VectorStore(data_dir.vectors_dir), refuse).publish(catalog)
    assert objects.names() == []
