"""The true nearest vectors, by a scan in float32 that needs little memory."""

from __future__ import annotations

from typing import Any

import numpy as np


def nearest(vectors: Any, queries: Any, kept: Any, count: int) -> list[list[int]]:
    """Row numbers of the `count` nearest to each query, best first, in float32; `kept` are rows or how many."""
    best_scores = np.full((len(queries), 0), 0, np.float32)
    best_rows = np.zeros((len(queries), 0), np.int64)
    total = kept if isinstance(kept, int) else len(kept)
    for start in range(0, total, 50_000):
        stop = min(total, start + 50_000)
        rows = np.arange(start, stop) if isinstance(kept, int) else kept[start:stop]
        block = vectors[start:stop] if isinstance(kept, int) else vectors[rows]
        scores = np.hstack([best_scores, queries @ block.astype(np.float32).T])
        numbers = np.hstack([best_rows, np.broadcast_to(rows, (len(queries), len(rows)))])
        order = np.argsort(-scores, axis=1)[:, :count]
        best_scores = np.take_along_axis(scores, order, 1)
        best_rows = np.take_along_axis(numbers, order, 1)
    return [[int(row) for row in rows] for rows in best_rows]
