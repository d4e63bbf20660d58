"""What goes to a server of embeddings and comes back, in the shape that OpenAI gave it."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.embedding.model import Vectors

MAX_BATCH_CHARS = 200_000
MAX_TEXT_CHARS = 50_000  # more than a context of 8,192 tokens holds in most scripts


def vectors_of(answer: Any, count: int) -> Vectors:
    """Unit vectors out of an answer in OpenAI's shape, shape (count, dimensions), in the order of the inputs.

    A row without a finite direction becomes NaN. Raises ValueError, TypeError or KeyError for any other shape.
    """
    entries = answer["data"]
    rows = {int(entry.get("index", place)): _numbers(entry["embedding"]) for place, entry in enumerate(entries)}
    if sorted(rows) != list(range(count)) or len(entries) != count:
        raise ValueError(f"{len(entries)} vectors for {count} texts")
    matrix = np.stack([rows[index] for index in range(count)])
    if matrix.ndim != 2 or not matrix.shape[1]:
        raise ValueError(f"vectors of shape {matrix.shape}")
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    lengths[~np.isfinite(lengths) | (lengths == 0)] = np.nan
    unit: Vectors = (matrix / lengths).astype(np.float32)
    return unit


def _numbers(embedding: Any) -> Any:
    """A list of numbers, or float32 in base64, which some servers send whatever they are asked for."""
    if isinstance(embedding, str):
        return np.frombuffer(base64.b64decode(embedding, validate=True), "<f4").astype(np.float64)
    return np.asarray(embedding, np.float64)


def sendable(text: str) -> str:
    """What every server can read: capped, no lone surrogates, no NULs."""
    return text[:MAX_TEXT_CHARS].encode("utf-8", "ignore").decode("utf-8").replace("\0", "")


def batches_of(texts: Sequence[str], most: int) -> Iterator[list[int]]:
    """The numbers of the texts that are not empty, by length, in groups of at most `most` and MAX_BATCH_CHARS."""
    rows: list[int] = []
    size = 0
    for row in sorted(range(len(texts)), key=lambda row: len(texts[row])):
        if not texts[row].strip():
            continue
        if rows and (len(rows) == most or size + len(texts[row]) > MAX_BATCH_CHARS):
            yield rows
            rows, size = [], 0
        rows.append(row)
        size += len(texts[row])
    if rows:
        yield rows
