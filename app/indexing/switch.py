"""From one model to the next, side by side: the old one's table serves until the vectors of the new are complete.

The new vectors gather in the bank of the new embedder, by text hash, so that files may change, move and vanish
meanwhile without a second table to keep up. When every text has one, the new table is written in one go.
"""

from __future__ import annotations

import logging
import shutil
from collections import Counter
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.store.active import TableKey, next_key, set_active_key, set_next_key
from app.store.vectors import table_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.vector_bank import VectorBank, VectorBanks
    from app.store.vectors import VectorStore

log = logging.getLogger(__name__)
_BYTES_PER_NUMBER = 2  # float16
_MARGIN = 1.2  # indexes, and what compaction holds twice


def begin_switch(catalog: Catalog, table: ChunkTable, wanted: TableKey) -> None:
    """Have the vectors of another model gather; what the bank has of an earlier attempt counts.

    Raises ResourceError(disk_full) where there is no room for both.
    """
    if next_key(catalog) == wanted:
        return
    check_room(catalog, table, wanted)
    with catalog.transaction():
        catalog.reset_next_embedded()
        set_next_key(catalog, wanted)


def end_switch(catalog: Catalog) -> None:
    """The person chose the served model again. The bank stays for a while, should they change their mind."""
    if next_key(catalog) is not None:
        with catalog.transaction():
            catalog.reset_next_embedded()
            set_next_key(catalog, None)


def is_complete(catalog: Catalog) -> bool:
    """True when every chunk has a vector of the next model."""
    chunks, done = catalog.next_counts()
    return done >= chunks


def hand_over(
    catalog: Catalog,
    store: VectorStore,
    source: ChunkTable | None,
    wanted: TableKey,
    banks: VectorBanks,
    should_stop: Callable[[], bool],
) -> ChunkTable | None:
    """Write the wanted model's table from stored text and what its bank has, and have searches use it.

    The other tables go, and the bank, whose vectors are in the table now. None when it was stopped: then all is as
    before. Without `source` the table is empty.
    """
    target = fresh_table(store, wanted)
    lacking: Counter[int] = Counter()
    failed: set[int] = set()
    if source is not None:
        with banks.open(wanted.fingerprint) as bank:
            if not _copy(source, target, bank, lacking, failed, should_stop):
                return None
        target.optimize()  # while the old table still serves
    target.checkpoint()
    with catalog.transaction():
        set_active_key(catalog, wanted)
        set_next_key(catalog, None)
        catalog.take_over_next(lacking.items())
        catalog.note_not_embedded(failed)
    drop_others(store, wanted)
    banks.drop(wanted.fingerprint)
    return target


def _copy(
    source: ChunkTable,
    target: ChunkTable,
    bank: VectorBank,
    lacking: Counter[int],
    failed: set[int],
    should_stop: Callable[[], bool],
) -> bool:
    """All rows, with the vectors of the bank; False when it was stopped. Counts chunks without one, by file."""
    for rows in source.text_batches():
        if should_stop():
            return False
        kept = bank.get({row["text_hash"] for row in rows})
        lacking.update(row["file_id"] for row in rows if row["text_hash"] not in kept)
        failed.update(row["file_id"] for row in rows if kept.get(row["text_hash"], True) is None)
        target.add([{**row, "vector": kept.get(row["text_hash"])} for row in rows])
    return target.count() == source.count()


def fresh_table(store: VectorStore, wanted: TableKey) -> ChunkTable:
    """An empty table: what has this name but is not the active one is a left-over."""
    store.drop(table_name(wanted.fingerprint))
    return store.create(wanted.fingerprint, wanted.dimensions)


def drop_others(store: VectorStore, keep: TableKey) -> None:
    """Delete the tables of other models."""
    for name in store.tables():
        if name != table_name(keep.fingerprint):
            store.drop(name)


def check_room(catalog: Catalog, table: ChunkTable, wanted: TableKey) -> None:
    """Raises ResourceError(disk_full) where another table does not fit beside this one."""
    chunks, _ = catalog.chunk_counts()
    vectors = chunks * wanted.dimensions * _BYTES_PER_NUMBER  # in the bank, and at the end in the table too
    needed = int(_MARGIN * (_tree_bytes(table.folder) + 2 * vectors))
    free = shutil.disk_usage(table.folder.parent).free
    if free < needed:
        raise ResourceError(
            ResourceProblem.DISK_FULL,
            f"Another model needs {_gigabytes(needed)} for its vectors until they replace the old ones, and "
            f"{_gigabytes(free)} are free on the disk of the library. Make room, or choose the model from before.",
        )


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB"


def _tree_bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
