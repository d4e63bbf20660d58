from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest

from app.store.catalog import Catalog
from app.store.keepsake import Keepsake, keep, keepsake_file, read_keepsake, restore

if TYPE_CHECKING:
    from app.paths import DataDir


def test_folders_and_meta_values_come_back(data_dir: DataDir) -> None:
    with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
        catalog.add_root("/docs")
        gone = catalog.add_root("/caf\udce9")
        catalog.mark_leaving(gone.id)
        catalog.set_meta("active_table", "{}")
        keep(catalog)
    data_dir.catalog_file.unlink()
    with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
        restore(catalog, read_keepsake(data_dir.catalog_file))
        assert [root.path for root in catalog.roots()] == ["/docs"]
        assert [root.path for root in catalog.leaving_roots()] == ["/caf\udce9"]
        assert catalog.meta("active_table") == "{}"


def test_it_is_written_only_when_something_changed(data_dir: DataDir) -> None:
    with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
        keep(catalog)
        first = keepsake_file(data_dir.catalog_file).stat().st_mtime_ns
        keep(catalog)
        assert keepsake_file(data_dir.catalog_file).stat().st_mtime_ns == first
        catalog.add_root("/docs")
        keep(catalog)
        assert [row["path"] for row in read_keepsake(data_dir.catalog_file).roots] == ["/docs"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"roots": 1, "meta": []}', b"\0" * 100])
def test_a_copy_that_cannot_be_read_is_none(data_dir: DataDir, content: bytes) -> None:
    keepsake_file(data_dir.catalog_file).write_bytes(content)
    assert read_keepsake(data_dir.catalog_file) == Keepsake()


def test_columns_of_another_version_are_left_out(data_dir: DataDir) -> None:
    with contextlib.closing(Catalog(data_dir.catalog_file)) as catalog:
        restore(catalog, Keepsake(({"id": 4, "path": "/docs", "added_at": 1.0, "of_tomorrow": 1},)))
        assert [(root.id, root.path) for root in catalog.roots()] == [(4, "/docs")]
