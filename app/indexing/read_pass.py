"""Pass one: the text of every queued file into the library, so that it is found by words within seconds."""

from __future__ import annotations

import contextlib
import logging
import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from app.errors import DocumentError, DocumentProblem
from app.indexing.copies import find_copies, write_copies
from app.indexing.embed_target import kept_vectors
from app.store.compaction import is_folding_due
from app.store.records import as_time
from app.store.rows import chunk_rows
from app.store.vector_bank import REPLACED_SECONDS
from app.workers.extraction import ExtractJob, ExtractOutcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from app.indexing.progress import IndexReport
    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import FileRecord
    from app.store.rows import Row
    from app.store.vector_bank import VectorBank
    from app.workers.extraction import ExtractorPool

log = logging.getLogger(__name__)
BATCH_FILES = 2_048
_LARGE_BYTES = 256 * 1024
# What is written together becomes searchable together: soon for the person, seldom enough for LanceDB, where
# every write is a new file.
WRITE_SECONDS = 1.0
WRITE_CHUNKS = 4_000
_TURN_SECONDS = 0.0005
_MOST_CHUNKS = 3 * WRITE_CHUNKS  # that wait in memory while others are written


class ReadPass:
    """Reads what is queued, file by file, and writes it many files at a time.

    While a thread of its own writes, the extractor processes go on; nobody else uses the catalog then.
    """

    def __init__(
        self,
        catalog: Catalog,
        table: ChunkTable,
        pool: ExtractorPool,
        report: IndexReport,
        bank: VectorBank | None = None,
        hash_file: Callable[[str], str | None] = lambda _: None,
    ) -> None:
        """Counts go into `report`. `bank` lends the vectors of vanished text, `hash_file` tells copies."""
        self._bank = bank
        self._hash_file = hash_file
        self._catalog = catalog
        self._table = table
        self._pool = pool
        self._report = report
        self._waiting: list[tuple[FileRecord, ExtractOutcome]] = []
        self._waiting_chunks = 0
        self._writing: Future[None] | None = None
        self._written_at = time.monotonic()
        self._since_optimize = 0

    def run(self, on_file: Callable[[str], None], should_stop: Callable[[], bool]) -> None:
        """Read until the queue is empty or `should_stop`; what was read by then is kept."""
        while not should_stop() and (records := self._catalog.pending(BATCH_FILES)):
            self._read(_in_turn(self._without_copies(records, on_file)), on_file, should_stop)

    def _without_copies(self, records: list[FileRecord], on_file: Callable[[str], None]) -> list[FileRecord]:
        """The files that must be read; the others are in the library under another name."""
        copies = find_copies(self._catalog, records, self._hash_file)
        write_copies(self._catalog, self._table, copies)
        for record, source in copies:
            self._count(record, source.chunks)
            on_file(record.absolute)
        copied = {record.id for record, _ in copies}
        return [record for record in records if record.id not in copied]

    def _read(self, records: list[FileRecord], on_file: Callable[[str], None], should_stop: Callable[[], bool]) -> None:
        by_id = {record.id: record for record in records}
        with _quick_turns(), ThreadPoolExecutor(1, "read-pass") as writer:
            try:
                for outcome in self._pool.run(map(self._job, records), should_stop):
                    self._take(by_id[outcome.job.file_id], outcome, writer)
                    on_file(outcome.job.path)
            finally:
                self._start_writing(writer)
                self._finish_writing()

    def _job(self, record: FileRecord) -> ExtractJob:
        return ExtractJob(record.id, record.absolute, record.size, record.content_hash)

    def _take(self, record: FileRecord, outcome: ExtractOutcome, writer: ThreadPoolExecutor) -> None:
        self._waiting.append((record, outcome))
        self._waiting_chunks += len(outcome.file.chunks) if outcome.file else 0
        is_due = time.monotonic() - self._written_at > WRITE_SECONDS or self._waiting_chunks >= WRITE_CHUNKS
        is_free = self._writing is None or self._writing.done()
        if is_due and (is_free or self._waiting_chunks >= _MOST_CHUNKS):
            self._start_writing(writer)

    def _start_writing(self, writer: ThreadPoolExecutor) -> None:
        """Have what waits written, when what came before is; what that failed with is raised here."""
        waiting, self._waiting, self._waiting_chunks = self._waiting, [], 0
        self._finish_writing()
        self._written_at = time.monotonic()
        if waiting:
            self._writing = writer.submit(self._write, waiting)

    def _finish_writing(self) -> None:
        writing, self._writing = self._writing, None
        if writing is not None:
            writing.result()

    def _write(self, waiting: list[tuple[FileRecord, ExtractOutcome]]) -> None:
        """In the order that makes a crash harmless: in progress, chunks replaced and synced, indexed."""
        waiting = self._set_apart(waiting)
        with self._catalog.transaction():
            self._catalog.mark_in_progress(record.id for record, outcome in waiting if not outcome.unchanged)
        stale = [r.id for r, outcome in waiting if not outcome.unchanged and r.may_have_rows]
        lent = self._lend(waiting, [r.id for r, _ in waiting if r.embedded and r.id in set(stale)])
        rows, entries, problems = self._build(waiting, lent)
        self._table.replace(stale, rows)
        self._table.relocate({r.id: _place(r) for r, outcome in waiting if outcome.unchanged and r.chunks})
        self._table.checkpoint()
        with self._catalog.transaction():
            self._catalog.mark_indexed(entries)
            for record, error in problems:
                self._note_problem(record, error)
            for record, outcome in waiting:
                if outcome.unchanged:
                    self._note_unchanged(record)
            self._note_done(record.id for record, _ in waiting)
        self._optimize_now_and_then(len(rows))

    def _set_apart(self, waiting: list[tuple[FileRecord, ExtractOutcome]]) -> list[tuple[FileRecord, ExtractOutcome]]:
        """What is to be written; files that cannot be reached for the moment keep the text that they have."""
        kept: dict[int, DocumentError] = {}
        for record, outcome in waiting:
            if outcome.error is not None and outcome.error.code is DocumentProblem.UNREADABLE and record.chunks:
                kept[record.id] = outcome.error
        with self._catalog.transaction():
            for file_id, error in kept.items():
                self._catalog.mark_unreachable(file_id, error)
        self._report.files.failed += len(kept)
        return [pair for pair in waiting if pair[0].id not in kept]

    def _lend(
        self, waiting: list[tuple[FileRecord, ExtractOutcome]], changed: list[int]
    ) -> dict[str, NDArray[np.float16]]:
        """Vectors for what is written: of the rows that are replaced, and of text that vanished earlier.

        Those of the replaced rows that nothing needs now are kept for a while.
        """
        wanted = {chunk.text_hash for _, outcome in waiting if outcome.file for chunk in outcome.file.chunks}
        lent = self._table.vectors_of(changed) if changed else {}
        if self._bank is not None:
            unused = [(key, vector) for key, vector in lent.items() if key not in wanted]
            self._bank.put(unused, REPLACED_SECONDS)
        return {**kept_vectors(self._bank, wanted - set(lent)), **lent}

    def _build(
        self, waiting: list[tuple[FileRecord, ExtractOutcome]], lent: Any
    ) -> tuple[list[Row], list[Row], list[tuple[FileRecord, DocumentError]]]:
        rows: list[Row] = []
        entries: list[Row] = []
        problems: list[tuple[FileRecord, DocumentError]] = []
        for record, outcome in waiting:
            if outcome.error is not None:
                problems.append((record, outcome.error))
            elif outcome.file is not None:
                columns, file = _columns(record, outcome), outcome.file
                file_rows, reused = chunk_rows(columns, file.chunks, lent, file.languages)
                rows += file_rows
                entries.append(_entry(record, outcome, len(file_rows), reused))
                self._count(record, reused)
        return rows, entries, problems

    def _count(self, record: FileRecord, reused: int) -> None:
        self._report.files.indexed += 1
        self._report.chunks.reused += reused
        self._report.bytes += record.size

    def _note_problem(self, record: FileRecord, error: DocumentError) -> None:
        self._catalog.mark_problem(record.id, error)
        if error.code.is_skip:
            self._report.files.skipped += 1
        else:
            self._report.files.failed += 1

    def _note_unchanged(self, record: FileRecord) -> None:
        self._catalog.mark_unchanged(record.id)
        self._report.files.unchanged += 1

    def _note_done(self, file_ids: Iterable[int]) -> None:
        """For a pass that tries every file once."""

    def _optimize_now_and_then(self, rows: int) -> None:
        self._since_optimize += rows
        if is_folding_due(self._since_optimize, self._table):
            self._since_optimize = 0
            self._table.optimize()


@contextlib.contextmanager
def _quick_turns() -> Iterator[None]:
    """While a thread writes: an extractor that is done waits for this process, and a turn is 5 ms else."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, _TURN_SECONDS))
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _in_turn(records: list[FileRecord]) -> list[FileRecord]:
    """Half of the small files, the large ones, then the rest, which ends with the smallest: with large ones at the end
    all processes but one would wait, and much would still be to write."""
    small = [record for record in records if record.size < _LARGE_BYTES]
    large = [record for record in records if record.size >= _LARGE_BYTES]
    half = len(small) // 2
    return [*small[:half], *large, *sorted(small[half:], key=lambda record: -record.size)]


def _place(record: FileRecord) -> Row:
    return {"path": record.absolute, "suffix": record.suffix, "mtime": as_time(record.mtime_ns)}


def _columns(record: FileRecord, outcome: ExtractOutcome) -> Row:
    if outcome.file is None:
        raise DocumentError(DocumentProblem.CORRUPT, "The file gave no text.")
    return {
        "file_id": record.id,
        **_place(record),
        "size": record.size,
        "lang": outcome.file.language,
    }


def _entry(record: FileRecord, outcome: ExtractOutcome, chunks: int, embedded: int) -> Row:
    file = outcome.file
    if file is None:
        raise DocumentError(DocumentProblem.CORRUPT, "The file gave no text.")
    return {
        "id": record.id,
        "size": record.size,
        "content_hash": file.content_hash,
        "format": file.format,
        "title": file.title.encode("utf-8", "replace").decode(),
        "language": file.language,
        "pages": file.pages,
        "document_date": file.date,
        "chunks": chunks,
        "embedded": embedded,
    }
