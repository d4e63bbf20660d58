from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem, UsageError
from app.paths import DataDir
from app.settings import Settings
from app.store.catalog import Catalog
from app.store.place import Bond, Place, SharedPlace, bond_file, place_of, read_bond
from app.store.remote_vectors import RemoteStore
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from pathlib import Path

    from tests.s3_server import S3Server


@pytest.fixture
def other_dir(tmp_path: Path) -> DataDir:
    data_dir = DataDir(tmp_path / "other")
    data_dir.prepare()
    return data_dir


def _shared(data_dir: DataDir, s3: S3Server) -> SharedPlace:
    place = place_of(data_dir, s3.settings())
    assert isinstance(place, SharedPlace)
    return place


def test_a_library_in_the_data_folder_needs_nothing(data_dir: DataDir) -> None:
    place = place_of(data_dir, Settings())
    assert type(place) is Place
    assert type(place.store()) is VectorStore
    place.claim()
    place.begin_writing()
    place.refresh()
    place.delete()
    place.close()
    assert not place.start_over()
    assert read_bond(data_dir) is None


def test_the_first_that_comes_writes_and_all_others_read(data_dir: DataDir, other_dir: DataDir, s3: S3Server) -> None:
    first, second = _shared(data_dir, s3), _shared(other_dir, s3)
    first.claim()
    assert first.is_writer
    for _ in range(2):
        with pytest.raises(ResourceError, match="written by another computer") as caught:
            second.claim()
    assert caught.value.code is ResourceProblem.INDEX_LOCKED
    assert read_bond(other_dir) == Bond(s3.url)
    s3.requests.clear()
    first.claim()
    assert not s3.requests  # asked once


def test_the_writer_publishes_and_the_reader_fetches(data_dir: DataDir, other_dir: DataDir, s3: S3Server) -> None:
    first, second = _shared(data_dir, s3), _shared(other_dir, s3)
    assert isinstance(second.store(), RemoteStore)
    first.begin_writing()
    first.begin_writing()
    with closing(Catalog(data_dir.catalog_file)) as catalog:
        catalog.add_root("/documents")
        first.publish(catalog)
    first.refresh()
    second.refresh()
    with closing(Catalog(other_dir.catalog_file, read_only=True)) as catalog:
        assert [root.path for root in catalog.roots()] == ["/documents"]
    assert "read from here: 0 passages" in second.examine()
    assert "written from here: 0 passages" in first.examine()
    first.close()


def test_a_copy_of_the_data_folder_cannot_write_beside_it(data_dir: DataDir, other_dir: DataDir, s3: S3Server) -> None:
    first = _shared(data_dir, s3)
    first.begin_writing()
    bond_file(other_dir).write_bytes(bond_file(data_dir).read_bytes())
    copy = _shared(other_dir, s3)
    with pytest.raises(ResourceError, match="is working on this library"):
        copy.begin_writing()
    first.close()
    copy.begin_writing()
    copy.close()


def test_a_library_on_this_computer_is_not_forgotten(data_dir: DataDir, s3: S3Server) -> None:
    (data_dir.vectors_dir / "chunks_x.lance").mkdir()
    with pytest.raises(UsageError, match="--data-dir"):
        _shared(data_dir, s3).claim()
    assert not s3.contents()


def test_a_store_without_conditional_writes_is_refused(
    data_dir: DataDir, s3: S3Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.objects.Objects.create", lambda *_: "mark")
    with pytest.raises(ResourceError, match="conditional writes"):
        _shared(data_dir, s3).claim()
    assert read_bond(data_dir) is None


def test_a_reader_that_turns_away_leaves_no_copies(data_dir: DataDir, other_dir: DataDir, s3: S3Server) -> None:
    _shared(data_dir, s3).claim()
    with pytest.raises(ResourceError):
        _shared(other_dir, s3).claim()
    Catalog(other_dir.catalog_file).close()
    place_of(other_dir, Settings())
    assert read_bond(other_dir) is None
    assert not other_dir.catalog_file.exists()


def test_a_writer_that_turns_away_keeps_its_catalog(data_dir: DataDir, s3: S3Server) -> None:
    _shared(data_dir, s3).claim()
    Catalog(data_dir.catalog_file).close()
    place_of(data_dir, Settings())
    assert read_bond(data_dir) is None
    assert data_dir.catalog_file.exists()


def test_only_the_writer_deletes(data_dir: DataDir, other_dir: DataDir, s3: S3Server) -> None:
    first, second = _shared(data_dir, s3), _shared(other_dir, s3)
    first.claim()
    second.delete()
    assert s3.contents()
    first.delete()
    assert not s3.contents()


def test_a_store_that_is_away_is_told_when_it_is_first_asked(data_dir: DataDir, s3: S3Server) -> None:
    s3.is_down = True
    with pytest.raises(ResourceError, match="does not answer") as caught:
        _shared(data_dir, s3).claim()
    assert caught.value.code is ResourceProblem.STORE
