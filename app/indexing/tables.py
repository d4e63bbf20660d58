"""Which table holds the chunks: one per embedder fingerprint, made, cut and set aside here."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.indexing.switch import begin_switch, check_room, drop_others, end_switch, fresh_table, hand_over
from app.indexing.upkeep import open_mended
from app.store.active import TableKey, active_key, set_active_key
from app.store.disk_full import is_refusal, refusal
from app.store.notices import NOTICE
from app.store.vectors import TABLE_ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.vector_bank import VectorBanks
    from app.store.vectors import VectorStore

log = logging.getLogger(__name__)


def prepare_table(
    catalog: Catalog,
    store: VectorStore,
    banks: VectorBanks,
    wanted: TableKey,
    can_serve: Callable[[TableKey], bool],
    should_stop: Callable[[], bool],
) -> ChunkTable:
    """Open the table to write into; where `wanted` is not the active one, begin to change to it.

    A table of the same model with longer vectors hands over those, cut, and no model is loaded. One of another model
    goes on serving while the vectors of the new one gather (see `switch`), as long as `can_serve`: a table whose
    model is gone, or that has no vectors, hands over its text at once. A damaged table is set aside and all files are
    queued. An interrupted hand-over starts anew: only the table named in the catalog counts.
    """
    active = active_key(catalog)
    current = _open_or_set_aside(catalog, store, active) if active else None
    active = active_key(catalog)  # mending may have changed it
    if current is not None and active == wanted:
        end_switch(catalog)
        return current
    if current is None or active is None:
        return hand_over(catalog, store, None, wanted, banks, should_stop) or fresh_table(store, wanted)
    if wanted.can_be_cut_from(active):
        return _cut(catalog, store, current, wanted, should_stop)
    if wanted.has_vectors and catalog.chunk_counts()[1] and can_serve(active):
        begin_switch(catalog, current, wanted)
        return current
    return hand_over(catalog, store, current, wanted, banks, should_stop) or current


def _cut(
    catalog: Catalog, store: VectorStore, source: ChunkTable, wanted: TableKey, should_stop: Callable[[], bool]
) -> ChunkTable:
    """A table with the beginnings of the vectors; the source when it was stopped."""
    check_room(catalog, source, wanted)
    target = fresh_table(store, wanted)
    for batch in source.whole_batches():
        if should_stop():
            return source
        target.add_cut(batch)
    if target.count() != source.count():
        return source
    target.checkpoint()
    end_switch(catalog)
    set_active_key(catalog, wanted)
    drop_others(store, wanted)
    return target


def _open_or_set_aside(catalog: Catalog, store: VectorStore, key: TableKey) -> ChunkTable | None:
    try:
        table = store.open(key.fingerprint)
        if table is not None:
            table.count()
            table.complete()
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
