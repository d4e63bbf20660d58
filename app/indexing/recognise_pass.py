"""Text recognition, when everything else is read: scans and pictures, few at a time, by one slow process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.recognition import PICTURES, SCANS
from app.indexing.read_pass import ReadPass
from app.workers.extraction import ExtractJob

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.documents.tesseract import Recognition
    from app.errors import DocumentError
    from app.indexing.progress import IndexReport
    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import FileRecord
    from app.workers.extraction import ExtractorPool

BATCH_FILES = 16  # then what was recognised gets its vectors, before the next


@dataclass(frozen=True, slots=True)
class Recogniser:
    """A pool whose one process may start Tesseract, and how it is to do it."""

    pool: ExtractorPool
    recognition: Recognition


class RecognisePass(ReadPass):
    """The next files that text recognition may help; each is tried once until it changes."""

    def __init__(self, catalog: Catalog, table: ChunkTable, recogniser: Recogniser, report: IndexReport) -> None:
        """A file that gives text was counted as skipped before; in `report` it counts as indexed instead."""
        super().__init__(catalog, table, recogniser.pool, report)
        self._recognition = recogniser.recognition

    def run(self, on_file: Callable[[str], None], should_stop: Callable[[], bool]) -> None:
        """Recognise one batch, unless stopped before."""
        records = to_recognise(self._catalog, BATCH_FILES)
        if records and not should_stop():
            self._read(records, on_file, should_stop)

    def _job(self, record: FileRecord) -> ExtractJob:
        return ExtractJob(record.id, record.absolute, record.size, recognition=self._recognition)

    def _count(self, record: FileRecord, reused: int) -> None:
        super()._count(record, reused)
        self._report.files.skipped = max(0, self._report.files.skipped - 1)

    def _note_problem(self, record: FileRecord, error: DocumentError) -> None:
        self._catalog.mark_problem(record.id, error)

    def _note_done(self, file_ids: Iterable[int]) -> None:
        self._catalog.mark_recognised(file_ids)


def to_recognise(catalog: Catalog, limit: int) -> list[FileRecord]:
    """The next files for text recognition."""
    return catalog.to_recognise(limit, SCANS, PICTURES)
