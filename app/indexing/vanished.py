"""The vectors of text that left the library: kept for a while, for most of it comes back; purged on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.store.active import active_key, next_key
from app.store.vector_bank import VANISHED_SECONDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.vector_bank import VectorBank, VectorBanks

_FILES = 200  # their vectors are in memory at once


def keep_vectors(table: ChunkTable, bank: VectorBank, file_ids: Sequence[int]) -> None:
    """Keep the vectors of files whose rows are about to be deleted."""
    for start in range(0, len(file_ids), _FILES):
        bank.put(table.vectors_of(file_ids[start : start + _FILES]).items(), VANISHED_SECONDS)


def tidy_banks(catalog: Catalog, banks: VectorBanks) -> None:
    """Delete what was kept long enough: vectors of vanished text, and what embedders left that nobody chose since."""
    active, following = active_key(catalog), next_key(catalog)
    if active is not None and banks.exists(active.fingerprint):
        with banks.open(active.fingerprint) as bank:
            bank.drop_expired()
    banks.drop_old({key.fingerprint for key in (active, following) if key is not None})


def purge_vectors(catalog: Catalog, banks: VectorBanks, table: ChunkTable | None) -> None:
    """Delete from the disk what banks hold of text that the table does not have: the person removed a folder.

    Nobody knows any more which folder a kept vector came from, so all of them go.
    """
    active = active_key(catalog)
    for fingerprint in banks.fingerprints():
        if table is None or (active is not None and fingerprint == active.fingerprint):
            banks.drop(fingerprint)
            continue
        with banks.open(fingerprint) as bank:
            bank.keep_only(table.hash_batches())
