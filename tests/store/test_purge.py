from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import ResourceError, ResourceProblem
from app.store.lock import WriterLock
from app.store.purge import delete_library

if TYPE_CHECKING:
    from app.paths import DataDir


def fill(data_dir: DataDir) -> None:
    for file in (
        data_dir.catalog_file,
        data_dir.root / "catalog.sqlite-wal",
        data_dir.vectors_dir / "chunks.lance" / "part",
        data_dir.models_dir / "own.gguf",
        data_dir.weights_dir / "made.gguf",
        data_dir.logs_dir / "lodestone.log",
        data_dir.settings_file,
    ):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"content")


def test_all_that_was_read_is_gone(data_dir: DataDir) -> None:
    fill(data_dir)
    delete_library(data_dir, models=False)
    assert not list(data_dir.root.glob("catalog*"))
    assert not data_dir.vectors_dir.exists()
    assert (data_dir.logs_dir / "lodestone.log").read_bytes() == b""
    assert (data_dir.models_dir / "own.gguf").exists()
    assert not data_dir.weights_dir.exists()
    assert data_dir.settings_file.exists()


def test_models_go_when_wanted_and_nothing_to_delete_is_fine(data_dir: DataDir) -> None:
    fill(data_dir)
    delete_library(data_dir, models=True)
    assert not data_dir.models_dir.exists()
    data_dir.prepare()
    delete_library(data_dir, models=True)


def test_not_while_somebody_works_on_it(data_dir: DataDir) -> None:
    fill(data_dir)
    lock = WriterLock(data_dir)
    lock.acquire()
    try:
        with pytest.raises(ResourceError) as caught:
            delete_library(data_dir, models=False)
    finally:
        lock.release()
    assert caught.value.code is ResourceProblem.INDEX_LOCKED
    assert data_dir.catalog_file.exists()


def test_what_resists_is_named(data_dir: DataDir) -> None:
    data_dir.catalog_file.mkdir()  # no file: cannot be unlinked
    with pytest.raises(ResourceError, match=r"catalog\.sqlite"):
        delete_library(data_dir, models=False)
