"""Tables of chunks that a test fills by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.chunking.model import Chunk
from app.store.vectors import VectorStore

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from app.store.chunk_table import ChunkTable

DIMENSIONS = 16


def towards(direction: int, seed: int, spread: float = 0.1) -> NDArray[np.float16]:
    """A unit vector near one of the axes."""
    vector = np.random.default_rng(seed).normal(0.0, spread, DIMENSIONS)
    vector[direction] += 1.0
    return np.asarray(vector / np.linalg.norm(vector), np.float16)


def table_of(
    folder: Path, files: Mapping[int, Sequence[tuple[str, NDArray[np.float16] | None]]], prefix: str = "/docs"
) -> ChunkTable:
    """A table with these files, each a list of passages: text and vector."""
    table = VectorStore(folder).create("f" * 16, DIMENSIONS)
    table.add(
        [
            {
                "chunk_id": f"{id_}:{ordinal}",
                "file_id": id_,
                "path": f"{prefix}/{id_}.txt",
                "ordinal": ordinal,
                "heading": "",
                "text": text,
                "text_hash": Chunk(0, text, 0, len(text)).text_hash,
                "vector": vector,
            }
            for id_, passages in files.items()
            for ordinal, (text, vector) in enumerate(passages)
        ]
    )
    return table
