"""Pass two: vectors for chunks that have none, breadth first, so that every file is soon found by meaning."""

from __future__ import annotations

import bisect
import itertools
import logging
import time
from typing import TYPE_CHECKING

import numpy as np

from app.chunking.model import embedded_text
from app.errors import Cancelled
from app.store.known_embedder import KnownEmbedder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from app.embedding.model import Embedder
    from app.indexing.embed_target import EmbedTarget
    from app.indexing.progress import IndexReport
    from app.store.catalog import Catalog
    from app.store.records import FileRecord
    from app.store.rows import Row

log = logging.getLogger(__name__)
BATCH_FILES = 256
BATCH_CHUNKS = 20_000
WRITE_SECONDS = 5.0
# One call to the embedder should last about this long: what a stop may lose, and how often progress moves.
CALL_SECONDS = 1.0
MIN_CALL_CHUNKS = 8
MAX_CALL_CHUNKS = 512


class EmbedPass:
    """Fills in vectors; equal texts are embedded once and lend their vector."""

    def __init__(self, catalog: Catalog, target: EmbedTarget, embedder: Embedder, report: IndexReport) -> None:
        """Counts go into `report`."""
        self._catalog = catalog
        self._target = target
        self._embedder = embedder
        self._report = report
        self._call_chunks = 4 * MIN_CALL_CHUNKS
        self._rows: list[Row] = []
        self._vectors: list[NDArray[np.float32]] = []
        self._written_at = time.monotonic()
        self._patience: Callable[[], bool] | None = None

    def run(
        self,
        on_chunks: Callable[[int], None],
        should_stop: Callable[[], bool],
        must_stop: Callable[[], bool] | None = None,
    ) -> None:
        """Embed until every chunk has a vector or `should_stop`; what was embedded by then is kept.

        With `must_stop` the first text is embedded even when `should_stop`, unless `must_stop`: a slow model beside
        a folder that always changes would never come to an end of anything. Raises ResourceError when the model
        cannot work.
        """
        self._patience = must_stop
        for started in (False, True):
            while not self._should_leave(should_stop) and (files := self._next_files(started=started)):
                rows = self._target.rows(files, first_only=not started)
                if not rows:
                    self._target.correct(files, started=started)
                    continue
                try:
                    self._embed(rows, on_chunks, should_stop)
                except Cancelled:
                    return
                finally:
                    self._write()

    def _should_leave(self, should_stop: Callable[[], bool]) -> bool:
        return (self._patience or should_stop)()

    def _next_files(self, *, started: bool) -> list[FileRecord]:
        """As many as fit into memory with their texts, and at least one."""
        files = self._target.files(BATCH_FILES, started=started)
        if not started:
            return files
        ends = list(itertools.accumulate(file.chunks for file in files))
        return files[: max(1, bisect.bisect_right(ends, BATCH_CHUNKS))]

    def _embed(self, rows: Sequence[Row], on_chunks: Callable[[int], None], should_stop: Callable[[], bool]) -> None:
        rows = self._lend(rows, on_chunks)
        unique = {row["text_hash"]: row for row in rows}
        first = sorted(unique.values(), key=lambda row: len(row["text"]))
        sharing: dict[str, list[Row]] = {}
        for row in rows:
            sharing.setdefault(row["text_hash"], []).append(row)
        while first:
            size = self._call_chunks if self._patience is None else 1
            batch, first = first[:size], first[size:]
            vectors = self._call(batch, self._patience or should_stop)
            self._patience = None
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
        known = self._target.lend({row["text_hash"] for row in rows})
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
        rows, vectors, self._rows, self._vectors = self._rows, self._vectors, [], []
        self._written_at = time.monotonic()
        if not rows:
            return
        matrix = np.stack(vectors)
        if failed := int((~np.isfinite(matrix).all(axis=1)).sum()):
            log.warning("%d chunks could not be embedded; they are found by words only", failed)
        self._target.put(rows, matrix)
