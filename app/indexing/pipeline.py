"""One indexing run: scan, then words of every file, then vectors; every step can be stopped and taken up again."""

from __future__ import annotations

import contextlib
import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.chunking import CHUNKER_VERSION
from app.errors import Cancelled, ResourceError
from app.indexing.changes import Changes
from app.indexing.embed_pass import EmbedPass
from app.indexing.embed_target import BankTarget, TableTarget
from app.indexing.meter import Meter
from app.indexing.progress import IndexReport, Progress, Stage
from app.indexing.read_pass import ReadPass
from app.indexing.recognise_pass import RecognisePass, to_recognise
from app.indexing.scan import find_moves
from app.indexing.survey import Survey
from app.indexing.switch import end_switch, hand_over, is_complete
from app.indexing.tables import prepare_table
from app.indexing.upkeep import Upkeep, mend
from app.indexing.vanished import tidy_banks
from app.paths import DataDir
from app.store.active import TableKey, active_key
from app.store.notices import NOTICE
from app.store.vector_bank import VectorBanks
from app.workers.extraction import MANY_FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from app.embedding.model import Embedder
    from app.indexing.embed_target import EmbedTarget
    from app.indexing.recognise_pass import Recogniser
    from app.settings import Settings
    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import Root
    from app.store.vector_bank import VectorBank
    from app.store.vectors import VectorStore
    from app.workers.extraction import ExtractorPool

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Scope:
    """A root, or the part of it below a relative path."""

    root: Root
    below: str = ""


class Indexer:
    """Drives the pipeline. Only the index thread calls it: it is the sole writer of catalog and vectors."""

    def __init__(
        self,
        catalog: Catalog,
        store: VectorStore,
        pool: ExtractorPool,
        embedder: Embedder,
        settings: Settings,
        choose_table: Callable[[], tuple[TableKey, ResourceError | None]],
        hash_file: Callable[[str], str | None],
        on_progress: Callable[[Progress], None],
        own_folder: str,
        recogniser: Recogniser | None = None,
        can_serve: Callable[[TableKey], bool] = lambda _: False,
        publish: Callable[[], None] = lambda: None,
    ) -> None:
        """`choose_table` tells the table of the current model, which may have to be loaded for it; where that
        fails it tells the table to keep words in, and the error.

        `own_folder` is the data dir, which is never indexed, wherever it lies. With `recogniser` scans and pictures
        are read, too, after all the rest. `can_serve` tells whether queries can be embedded for a table whose model
        is not the current one, so that it may go on serving while another is made. `publish` has other computers see
        what is done, where the library lies in an object store.
        """
        self._catalog = catalog
        self._store = store
        self._pool = pool
        self._embedder = embedder
        self.survey = Survey(catalog, settings.exclude, own_folder)
        self._choose_table = choose_table
        self._hash_file = hash_file
        self._on_progress = on_progress
        self._recogniser = recogniser
        self._can_serve = can_serve
        self.publish = publish
        self._banks = VectorBanks(store.folder / "banks")
        self.changes = Changes(catalog, store, self._banks)
        self._is_starved = False
        self._suspect_file = DataDir(Path(own_folder)).suspect_file
        self.upkeep = Upkeep(catalog, store)
        catalog.requeue_interrupted()
        if queued := catalog.requeue_for(CHUNKER_VERSION):
            log.info("Reading %d files again: this version reads or cuts them better", queued)

    def run(self, scopes: Sequence[Scope], should_stop: Callable[[], bool]) -> IndexReport:
        """Bring the library up to date with the scopes and finish all queued work, unless stopped.

        What is done when `should_stop` turns true is kept; the report says how much that is. Raises ResourceError.
        """
        report = IndexReport()
        started = time.monotonic()
        with contextlib.suppress(Cancelled):
            with self._stage(report, Stage.SCANNING):
                self.scan(scopes, report, should_stop)
            self.work(report, should_stop)
            self.upkeep.tidy_now()
        self.publish()
        report.chunks.total = self._catalog.chunk_counts()[0]
        report.seconds = time.monotonic() - started
        return report

    def all_scopes(self) -> list[Scope]:
        """Every root, whole."""
        return [Scope(root) for root in self._catalog.roots()]

    def work(
        self,
        report: IndexReport,
        should_stop: Callable[[], bool],
        must_stop: Callable[[], bool] = lambda: False,
        may_embed: Callable[[], bool] = lambda: True,
    ) -> None:
        """Do all queued work. Nothing heavy is loaded when there is none.

        Where `should_stop` came before a single text was embedded, the next call embeds one, unless `must_stop`.
        While not `may_embed` files are read, and neither embedded nor recognised.
        """
        self._mend()
        self.changes.purge_leaving(should_stop)
        if not (self._has_work(report) if may_embed() else self._catalog.pending(1)) or should_stop():
            return
        self._pool.start(len(self._catalog.pending(max(MANY_FILES, self._pool.workers))))  # while LanceDB is loaded
        key, model_error = self._choose_table()
        table = prepare_table(self._catalog, self._store, self._banks, key, self._can_serve, should_stop)
        with self._stage(report, Stage.READING):
            self._read(table, report, should_stop)
        if model_error is not None:
            raise model_error  # after the words, which need no model
        table = self._slow_work(table, key, report, _or_not(should_stop, may_embed), _or_not(must_stop, may_embed))
        self.upkeep.wrote(table)
        if not should_stop() and may_embed():
            self._catalog.set_meta(NOTICE, None)
            tidy_banks(self._catalog, self._banks)

    def _slow_work(
        self,
        table: ChunkTable,
        key: TableKey,
        report: IndexReport,
        should_stop: Callable[[], bool],
        must_stop: Callable[[], bool],
    ) -> ChunkTable:
        table = self._embed(table, key, report, should_stop, must_stop)
        return self._recognise(table, key, report, should_stop)

    def has_slow_work(self) -> bool:
        """True where something is to be embedded or recognised; for when all is read."""
        return self._has_work(IndexReport())

    def _mend(self) -> None:
        """After a crash, before anything is compared with the files."""
        mend(self._catalog, self._store, self._suspect_file)

    def _has_work(self, report: IndexReport) -> bool:
        if self._recogniser is not None and to_recognise(self._catalog, 1):
            return True
        if self._catalog.has_waiting():
            return True
        return self._catalog.chunk_counts()[0] > 0 and self._has_other_model(report)

    def _has_other_model(self, report: IndexReport) -> bool:
        """True when the vectors are those of another model than the one chosen since; one that fails is noted."""
        key, error = self._choose_table()
        report.model_problem = error.user_message if error else ""
        if error is None and key == active_key(self._catalog):
            end_switch(self._catalog)
        return error is None and key != active_key(self._catalog)

    # scanning

    def scan(self, scopes: Sequence[Scope], report: IndexReport, should_stop: Callable[[], bool]) -> None:
        """Note in the catalog what is new, changed, moved or gone. Raises Cancelled."""
        self._on_progress(Progress(Stage.SCANNING))
        self._mend()
        looks = (self.survey.look(scope.root, scope.below, should_stop) for scope in scopes)
        results = [result for result in looks if result is not None]
        self.changes.take(results, find_moves(results, self._hash_file), report)

    # the two passes

    def _read(self, table: ChunkTable, report: IndexReport, should_stop: Callable[[], bool]) -> None:
        total = self._catalog.counts().get("pending", 0)
        meter = Meter(Stage.READING, total, "files", self._on_progress)
        with self._active_bank() as bank:
            reading = ReadPass(self._catalog, table, self._pool, report, bank, self._hash_file)
            reading.run(lambda path: meter.advance(1, path), should_stop)
        meter.finish()

    def _recognise(
        self, table: ChunkTable, key: TableKey, report: IndexReport, should_stop: Callable[[], bool]
    ) -> ChunkTable:
        """Batch by batch, each with its vectors, so that new files and a person who stops it need not wait."""
        meter = Meter(Stage.READING, 0, "files", self._on_progress)
        while self._recogniser is not None and not should_stop() and to_recognise(self._catalog, 1):
            with self._stage(report, Stage.READING):
                one_batch = RecognisePass(self._catalog, table, self._recogniser, report)
                one_batch.run(lambda path: meter.advance(1, path), should_stop)
            table = self._embed(table, key, report, should_stop)
        return table

    def _embed(
        self,
        table: ChunkTable,
        key: TableKey,
        report: IndexReport,
        should_stop: Callable[[], bool],
        must_stop: Callable[[], bool] = lambda: False,
    ) -> ChunkTable:
        """Vectors for the table; or, beside it, for the one of the next model, which is returned once complete."""
        if not key.has_vectors:
            return table
        if (must_stop if self._is_starved else should_stop)():
            self._is_starved = True
            return table
        with self._stage(report, Stage.EMBEDDING):
            if key == active_key(self._catalog):
                with self._active_bank() as bank:
                    target = TableTarget(self._catalog, table, bank)
                    self._fill(target, self._catalog.chunk_counts(), report, should_stop, must_stop)
                return table
            with self._banks.open(key.fingerprint) as bank:
                target_bank = BankTarget(self._catalog, table, bank)
                self._fill(target_bank, self._catalog.next_counts(), report, should_stop, must_stop)
            if should_stop() or not is_complete(self._catalog):
                return table
            return hand_over(self._catalog, self._store, table, key, self._banks, should_stop) or table

    def _fill(
        self,
        target: EmbedTarget,
        counts: tuple[int, int],
        report: IndexReport,
        should_stop: Callable[[], bool],
        must_stop: Callable[[], bool],
    ) -> None:
        chunks, done = counts
        if done >= chunks:
            return
        meter = Meter(Stage.EMBEDDING, chunks - done, "passages", self._on_progress)
        before = report.chunks.embedded
        embedding = EmbedPass(self._catalog, target, self._embedder, report)
        embedding.run(meter.advance, should_stop, must_stop if self._is_starved else None)
        self._is_starved = report.chunks.embedded == before and should_stop()
        meter.finish()

    @contextlib.contextmanager
    def _active_bank(self) -> Iterator[VectorBank | None]:
        """The bank of the table that is served, None where that has no vectors."""
        key = active_key(self._catalog)
        if key is None or not key.has_vectors:
            yield None
            return
        with self._banks.open(key.fingerprint) as bank:
            yield bank

    @contextlib.contextmanager
    def _stage(self, report: IndexReport, stage: Stage) -> Iterator[None]:
        started = time.monotonic()
        try:
            yield
        finally:
            report.stages[stage.value] = report.stages.get(stage.value, 0.0) + time.monotonic() - started


def _or_not(is_so: Callable[[], bool], may: Callable[[], bool]) -> Callable[[], bool]:
    return lambda: is_so() or not may()
