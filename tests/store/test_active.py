from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.active import TableKey, active_key, next_key, set_active_key, set_next_key
from app.store.catalog import Catalog

if TYPE_CHECKING:
    from app.paths import DataDir


def test_the_catalog_remembers_the_table(data_dir: DataDir) -> None:
    catalog = Catalog(data_dir.catalog_file)
    assert active_key(catalog) is None
    set_active_key(catalog, TableKey("abc", 384))
    assert active_key(catalog) == TableKey("abc", 384)
    assert TableKey("abc", 384).has_vectors
    assert not TableKey.words_only().has_vectors
    catalog.close()


def test_vectors_are_cut_from_longer_ones_of_the_same_model_only() -> None:
    long, short = TableKey("a", 1024, "base"), TableKey("b", 256, "base")
    assert short.can_be_cut_from(long)
    assert not long.can_be_cut_from(short)
    assert not short.can_be_cut_from(TableKey("c", 1024, "other"))
    assert not TableKey("b", 256).can_be_cut_from(TableKey("a", 1024))
    assert TableKey("a", 1024) == long


def test_a_next_table_is_remembered_until_it_is_the_active_one(data_dir: DataDir) -> None:
    catalog = Catalog(data_dir.catalog_file)
    assert next_key(catalog) is None
    set_next_key(catalog, TableKey("abc", 384, "base"))
    found = next_key(catalog)
    assert (found, found and found.base) == (TableKey("abc", 384), "base")
    set_next_key(catalog, None)
    assert next_key(catalog) is None
    catalog.close()
