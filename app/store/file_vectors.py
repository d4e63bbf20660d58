"""What whole files are like: the mean of the vectors of each, and the hashes of their passages, read in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from app.store.chunk_table import ChunkTable

_BATCH_ROWS = 10_000


def file_means(
    table: ChunkTable, where: str | None, should_stop: Callable[[], bool]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """File ids, ascending, and the unit mean of each file's vectors, shape (files, dimensions).

    Files without a vector are left out. Raises Cancelled.
    """
    places: dict[int, int] = {}
    sums = np.zeros((1024, table.dimensions), np.float32)
    condition = f"({where}) AND vector IS NOT NULL" if where else "vector IS NOT NULL"
    query = table.handle.search().where(condition).select(["file_id", "vector"])
    for batch in query.to_batches(_BATCH_ROWS):
        if should_stop():
            raise Cancelled
        ids = batch.column("file_id").to_numpy()
        flat = batch.column("vector").flatten().to_numpy(zero_copy_only=False)
        rows = np.array([places.setdefault(int(id_), len(places)) for id_ in ids], np.int64)
        if len(places) > len(sums):
            sums = np.concatenate([sums, np.zeros((max(len(places), 2 * len(sums)) - len(sums), sums.shape[1]), "f4")])
        add_by_row(sums, rows, np.nan_to_num(flat.reshape(-1, table.dimensions).astype(np.float32)))
    ids = np.fromiter(places, np.int64, len(places))
    order = np.argsort(ids)
    means = sums[: len(ids)][order]
    lengths = np.linalg.norm(means, axis=1)
    kept = lengths > 0
    return ids[order][kept], means[kept] / lengths[kept, None]


def add_by_row(sums: NDArray[np.float32], rows: NDArray[np.int64], vectors: NDArray[np.float32]) -> None:
    """Add each vector to the row of `sums` with its number; much faster than `numpy.add.at` for long vectors."""
    if len(rows):
        order = np.argsort(rows, kind="stable")
        numbers, starts = np.unique(rows[order], return_index=True)
        sums[numbers] += np.add.reduceat(vectors[order], starts, axis=0)


def passage_hashes(table: ChunkTable, should_stop: Callable[[], bool]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """For every passage its file id and 64 bits of its text hash. Raises Cancelled."""
    ids: list[NDArray[np.int64]] = [np.empty(0, np.int64)]
    hashes: list[NDArray[np.uint64]] = [np.empty(0, np.uint64)]
    for batch in table.handle.search().select(["file_id", "text_hash"]).to_batches(_BATCH_ROWS):
        if should_stop():
            raise Cancelled
        ids.append(batch.column("file_id").to_numpy())
        hashes.append(np.array([int(each[:16], 16) for each in batch.column("text_hash").to_pylist()], np.uint64))
    return np.concatenate(ids), np.concatenate(hashes)
