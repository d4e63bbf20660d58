"""Pass two: vectors for chunks that have none, breadth first, so that every file is soon found by meaning."""

from __future__ import annotations

import logging
import time
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from app.chunking.model import embedded_text
from app.errors import Cancelled
from app.store.known_embedder import KnownEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from app.embedding.model import Embedder
    from app.indexing.progress import IndexReport
    from app.store.catalog import Catalog
    from app.store.rows import Row
    from app.store.vectors import ChunkTable

log = logging.getLogger(__name__)
BATCH_FILES = 256
WRITE_SECONDS = 5.0
# One call to the embedder should last about this long: what a stop may lose, and how often progress moves.
CALL_SECONDS = 1.0
MIN_CALL_CHUNKS = 8
MAX_CALL_CHUNKS = 512


class EmbedPass:
    """Fills in vectors; equal texts are embedded once and lend their vector."""

    def __init__(self, catalog: Catalog, table: ChunkTable, embedder: Embedder, report: IndexReport) -> None:
        """Counts go into `report`."""
        self._catalog = catalog
        self._table = table
        self._embedder = embedder
        self._report = report
        self._call_chunks = 4 * MIN_CALL_CHUNKS
        self._rows: list[Row] = []
        self._vectors: list[NDArray[np.float32]] = []
        self._written_at = time.monotonic()

    def run(self, on_chunks: Callable[[int], None], should_stop: Callable[[], bool]) -> None:
        """Embed until every chunk has a vector or `should_stop`; what was embedded by then is kept.

        Raises ResourceError when the model cannot work.
        """
        for started in (False, True):
            while not should_stop() and (files := self._catalog.to_embed(BATCH_FILES, started=started)):
                ids = [file.id for file in files]
                rows = self._table.without_vector(ids, first_only=not started)
                if not rows:
                    self._correct_counts(ids, started=started)
                    continue
                try:
                    self._embed(rows, on_chunks, should_stop)
                except Cancelled:
                    return
                finally:
                    self._write()

    def _embed(self, rows: Sequence[Row], on_chunks: Callable[[int], None], should_stop: Callable[[], bool]) -> None:
        rows = self._lend(rows, on_chunks)
        unique = {row["text_hash"]: row for row in rows}
        first = sorted(unique.values(), key=lambda row: len(row["text"]))
        sharing: dict[str, list[Row]] = {}
        for row in rows:
            sharing.setdefault(row["text_hash"], []).append(row)
        while first:
            batch, first = first[: self._call_chunks], first[self._call_chunks :]
            vectors = self._call(batch, should_stop)
            KnownEmbedder.note_device(self._catalog, self._embedder.info())  # a card may have failed meanwhile
            for row, vector in zip(batch, vectors, strict=True):
                self._keep(sharing[row["text_hash"]], vector)
            self._report.chunks.embedded += len(batch)
            self._report.chunks.reused += sum(len(sharing[row["text_hash"]]) - 1 for row in batch)
            on_chunks(sum(len(sharing[row["text_hash"]]) for row in batch))
            if time.monotonic() - self._written_at > WRITE_SECONDS:
                self._write()

    def _lend(self, rows: Sequence[Row], on_chunks: Callable[[int], None]) -> list[Row]:
        """Give vectors of equal texts that are in the table; returns the rows that are still without."""
        known = self._table.vectors_by_hash({row["text_hash"] for row in rows})
        for row in rows:
            if row["text_hash"] in known:
                self._keep([row], known[row["text_hash"]].astype(np.float32))
        remaining = [row for row in rows if row["text_hash"] not in known]
        self._report.chunks.reused += len(rows) - len(remaining)
        if len(remaining) < len(rows):
            on_chunks(len(rows) - len(remaining))
        return remaining

    def _call(self, batch: Sequence[Row], should_stop: Callable[[], bool]) -> NDArray[np.float32]:
        started = time.monotonic()
        texts = [embedded_text(row["heading"] or "", row["text"]) for row in batch]
        vectors = self._embedder.embed_documents(texts, should_stop)
        pace = CALL_SECONDS / max(1e-3, time.monotonic() - started)
        wanted = int(len(batch) * min(2.0, max(0.5, pace)))
        self._call_chunks = min(MAX_CALL_CHUNKS, max(MIN_CALL_CHUNKS, wanted))
        return vectors

    def _keep(self, rows: Sequence[Row], vector: NDArray[np.float32]) -> None:
        for row in rows:
            self._rows.append(row)
            self._vectors.append(vector)

    def _write(self) -> None:
        """Vectors first, synced, then the count: a crash in between costs a correction, never a vector."""
        rows, vectors, self._rows, self._vectors = self._rows, self._vectors, [], []
        self._written_at = time.monotonic()
        if not rows:
            return
        matrix = np.stack(vectors)
        is_usable = np.isfinite(matrix).all(axis=1)
        usable, failed = np.flatnonzero(is_usable), np.flatnonzero(~is_usable)
        if len(failed):
            log.warning("%d chunks could not be embedded; they are found by words only", len(failed))
        self._table.put_vectors([rows[index]["chunk_id"] for index in usable], matrix[usable])
        self._table.checkpoint()
        with self._catalog.transaction():
            # Counted as done even where no vector came: the same text would fail again.
            self._catalog.add_embedded(Counter(row["file_id"] for row in rows).items())
            self._catalog.note_not_embedded({rows[index]["file_id"] for index in failed})

    def _correct_counts(self, file_ids: Sequence[int], *, started: bool) -> None:
        """The table has vectors that the catalog did not count (killed in between)."""
        counts = self._table.vector_counts(file_ids)
        chunks = {file.id: file.chunks for file in self._catalog.to_embed(BATCH_FILES, started=started)}
        done = [(id_, counts.get(id_, 0) or chunks[id_]) for id_ in file_ids if id_ in chunks]
        with self._catalog.transaction():
            self._catalog.set_embedded([(id_, chunks[id_] if started else count) for id_, count in done])
