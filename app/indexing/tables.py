"""Which table holds the chunks: one per embedder fingerprint, made, copied and set aside here."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.indexing.upkeep import open_mended
from app.store.active import TableKey, active_key, set_active_key
from app.store.disk_full import is_refusal, refusal
from app.store.notices import NOTICE
from app.store.vectors import TABLE_ERRORS, table_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store.catalog import Catalog
    from app.store.vectors import ChunkTable, VectorStore

log = logging.getLogger(__name__)


def prepare_table(
    catalog: Catalog, store: VectorStore, wanted: TableKey, should_stop: Callable[[], bool]
) -> ChunkTable:
    """Open the wanted table for writing, making it the active one.

    A table of another model hands over its text, so that no file is read again; vectors come in pass two. One of
    the same model with longer vectors hands over those as well, cut, so that nothing is embedded again. A damaged
    table is set aside and all files are queued. An interrupted hand-over starts anew: only the table named in the
    catalog counts.
    """
    active = active_key(catalog)
    current = _open_or_set_aside(catalog, store, active) if active else None
    if current is not None and active == wanted:
        return current
    target = _fresh(store, wanted)
    is_cut = active is not None and current is not None and wanted.can_be_cut_from(active)
    if current is not None and not _hand_over(current, target, should_stop, is_cut=is_cut):
        return current  # stopped half-way: the old one goes on serving
    target.checkpoint()
    with catalog.transaction():
        set_active_key(catalog, wanted)
        if not is_cut:
            catalog.reset_embedded()
    drop_others(store, wanted)
    return target


def _hand_over(source: ChunkTable, target: ChunkTable, should_stop: Callable[[], bool], *, is_cut: bool) -> bool:
    """Copy all rows, with cut vectors or without any; False when it was stopped."""
    if is_cut:
        for batch in source.whole_batches():
            if should_stop():
                break
            target.add_cut(batch)
    else:
        for rows in source.text_batches():
            if should_stop():
                break
            target.add(rows)
    return target.count() == source.count()


def _fresh(store: VectorStore, wanted: TableKey) -> ChunkTable:
    """An empty table: what has this name but is not the active one is a left-over."""
    store.drop(table_name(wanted.fingerprint))
    return store.create(wanted.fingerprint, wanted.dimensions)


def drop_others(store: VectorStore, keep: TableKey) -> None:
    """Delete the tables of other models."""
    for name in store.tables():
        if name != table_name(keep.fingerprint):
            store.drop(name)


def _open_or_set_aside(catalog: Catalog, store: VectorStore, key: TableKey) -> ChunkTable | None:
    try:
        table = store.open(key.fingerprint)
        if table is not None:
            table.count()
            return table
    except TABLE_ERRORS as error:
        if is_refusal(error):
            raise refusal(error) from error
    except ResourceError as error:
        if error.code is not ResourceProblem.INDEX_DAMAGED:
            raise
    else:
        catalog.requeue_all()
        catalog.set_meta(NOTICE, "The files of the index are gone; it is being rebuilt from your files.")
        return None
    return open_mended(catalog, store, key)
