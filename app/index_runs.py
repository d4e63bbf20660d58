"""All that writes into a library: indexing in the calling thread or in the background, and orders to either."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from app.documents.hashing import hash_file
from app.documents.recognition import FILE_SECONDS
from app.documents.tesseract import PAGE_SECONDS, Recognition, choose_languages, find_tesseract
from app.errors import DocumentError, LodestoneError, ResourceError, ResourceProblem
from app.indexing.known_error import as_resource_error
from app.indexing.pacer import Pacer
from app.indexing.pipeline import Indexer
from app.indexing.politeness import Rules
from app.indexing.progress import IndexReport, Progress, Stage
from app.indexing.recognise_pass import Recogniser
from app.indexing.roots import add_root, known_as
from app.indexing.runner import IndexThread
from app.memory_budget import memory_plan
from app.store.activity import Activity, note_activity
from app.store.catalog import Catalog
from app.store.keepsake import keep
from app.store.place import Place
from app.store.recovery import repair
from app.store.trouble import Trouble, note_trouble
from app.workers.extraction import ExtractorPool
from app.workers.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.model_choice import ModelChoice
    from app.paths import DataDir
    from app.settings import Settings

_log = logging.getLogger(__name__)


class IndexRuns:
    """Makes indexers, each on its own connection to the catalog, and the one thread that works in the background.

    For the process that holds the writer lock; whether it does is checked by whoever calls. `read_settings` gives
    the choices of the moment.
    """

    def __init__(
        self,
        data_dir: DataDir,
        models: ModelChoice,
        read_settings: Callable[[], Settings],
        place: Place | None = None,
    ) -> None:
        """Starts nothing; extractor processes come with the first run. `place` None is the data folder."""
        self._data_dir = data_dir
        self._place = place or Place(data_dir)
        self._models = models
        self._read_settings = read_settings
        self._pool: ExtractorPool | None = None
        self._recognising_pool: ExtractorPool | None = None
        self._thread: IndexThread | None = None
        self._pacer = Pacer(lambda: rules_of(read_settings()), paused_file=data_dir.paused_file)
        self._activity = Activity()

    def run(
        self, roots: Sequence[str], on_progress: Callable[[Progress], None], should_stop: Callable[[], bool]
    ) -> IndexReport:
        """Add checked, absolute paths and index them until done or stopped; none means all roots.

        Raises ResourceError and UsageError; what was done before is kept. Whoever asks for it waits for it, so that it
        neither rests by itself nor for a pause of the background.
        """

        def told(progress: Progress) -> None:
            self._note_activity(Activity(progress.stage.value))
            on_progress(progress)

        try:
            return self._run(roots, told, should_stop)
        except ResourceError as error:
            if error.code is not ResourceProblem.INDEX_DAMAGED:
                raise
            _log.warning("mending the library and going on: %s", error.user_message)
        repair(self._data_dir)
        return self._run(roots, told, should_stop)

    def _run(
        self, roots: Sequence[str], on_progress: Callable[[Progress], None], should_stop: Callable[[], bool]
    ) -> IndexReport:
        catalog, indexer = self._make_indexer(on_progress)
        try:
            notes = [note for root in roots if (note := known_as(catalog, root))]
            scopes = list(dict.fromkeys(add_root(catalog, root) for root in roots))
            keep(catalog)
            report = indexer.run(scopes or indexer.all_scopes(), should_stop)
            report.notes += notes
            keep(catalog)
            note_trouble(self._data_dir.trouble_file, Trouble())
        except Exception as error:
            known = as_resource_error(error)
            self._note(known)
            if known is None or known is error:
                raise
            raise known from error
        else:
            return report
        finally:
            self._note_activity(Activity())
            catalog.close()

    def start(self, listener: Callable[[Progress], None]) -> None:
        """Index and watch all roots in the background; `listener` is called from that thread."""

        def told(progress: Progress) -> None:
            if progress.stage is Stage.IDLE:
                note_trouble(self._data_dir.trouble_file, Trouble(progress.code, progress.problem))
            is_slow = progress.stage is Stage.EMBEDDING
            why = self._pacer.decision if is_slow else progress
            self._note_activity(Activity(progress.stage.value, why.cause, why.reason))
            listener(progress)

        self._thread = IndexThread(lambda: self._make_indexer(told), told, self._pacer, lambda: repair(self._data_dir))
        self._thread.start()

    def order(self, action: Callable[[Catalog], object], rescan: str = "") -> None:
        """Have the thread in the background do it; without one, do it here, purging included.

        `rescan` is the path of a root that is to be compared with the catalog after it; the thread compares all.
        """

        def and_keep(catalog: Catalog) -> None:
            action(catalog)
            keep(catalog)

        if self._thread is not None:
            self._thread.order(and_keep)
            return
        catalog, indexer = self._make_indexer(lambda _: None)
        try:
            and_keep(catalog)
            indexer.changes.purge_leaving(lambda: False)
            if changed := [scope for scope in indexer.all_scopes() if scope.root.path == rescan]:
                indexer.scan(changed, IndexReport(), lambda: False)
            keep(catalog)
            indexer.publish()
        finally:
            catalog.close()

    def pause(self) -> None:
        """Let the background rest."""
        if self._thread is not None:
            self._thread.pause()

    def resume(self) -> None:
        """Let it go on."""
        if self._thread is not None:
            self._thread.resume()

    def index_now(self) -> None:
        """Let it go on, and not rest by itself before all is done."""
        if self._thread is not None:
            self._thread.index_now()

    @property
    def is_paused(self) -> bool:
        """True between `pause` and `resume`."""
        return self._thread is not None and self._thread.is_paused

    @property
    def is_alive(self) -> bool:
        """True while the background may still write, which after `stop` is not for long."""
        return self._thread is not None and self._thread.is_alive

    def stop(self) -> None:
        """End the thread. To be called before the embedder is closed, which the thread may be using."""
        if self._thread is not None and not self._thread.stop():
            _log.warning("the index thread did not end in time")
        if self._thread is not None:
            self._note_activity(Activity())

    def close(self) -> None:
        """End the extractor processes."""
        for pool in (self._pool, self._recognising_pool):
            if pool is not None:
                pool.close()

    def _note_activity(self, activity: Activity) -> None:
        if activity != self._activity:
            self._activity = activity
            note_activity(self._data_dir.activity_file, activity)

    def _note(self, error: LodestoneError | None) -> None:
        """For other processes to see; what has to do with the model alone is told by the settings."""
        if isinstance(error, ResourceError) and error.code in (
            ResourceProblem.DISK_FULL,
            ResourceProblem.INDEX_DAMAGED,
            ResourceProblem.STORE,
        ):
            note_trouble(self._data_dir.trouble_file, Trouble(error.code.value, error.user_message))

    def _make_indexer(self, on_progress: Callable[[Progress], None]) -> tuple[Catalog, Indexer]:
        """A writing connection and an indexer on it, for the thread that calls."""
        settings = self._read_settings()
        self._place.begin_writing()
        catalog = Catalog(self._data_dir.catalog_file)
        catalog.forget_watching()  # one that was killed could not

        def publishing(progress: Progress) -> None:
            self._place.publish_if_due(catalog)
            on_progress(progress)

        if self._pool is None:
            plan = memory_plan(settings, self._data_dir)
            limits = replace(extraction_limits(settings), memory_mb=plan.extract_mb)
            place = self._data_dir
            self._pool = ExtractorPool(plan.extractors, limits, scratch=place.scratch_dir, cache=place.cache_dir)
        indexer = Indexer(
            catalog,
            self._place.store(),
            self._pool,
            self._models.embedder,
            settings,
            choose_table=lambda: self._models.choose_table(catalog),
            hash_file=hash_file,
            on_progress=publishing,
            own_folder=str(self._data_dir.root),
            recogniser=self._recogniser(settings),
            can_serve=lambda key: self._models.former.can_serve(key, catalog),
            publish=lambda: self._place.publish(catalog),
        )
        return catalog, indexer

    def _recogniser(self, settings: Settings) -> Recogniser | None:
        """One process for text recognition, where it is on and Tesseract is there."""
        try:
            recognition = choose_recognition(settings)
        except DocumentError as error:
            _log.warning("text recognition is off: %s", error.user_message)
            return None
        if recognition is None:
            return None
        if self._recognising_pool is None:
            limits = replace(extraction_limits(settings), timeout_s=FILE_SECONDS + 2 * PAGE_SECONDS)
            self._recognising_pool = ExtractorPool(
                1, limits, scratch=self._data_dir.scratch_dir, may_start_programs=True
            )
        return Recogniser(self._recognising_pool, recognition)


def choose_recognition(settings: Settings) -> Recognition | None:
    """How text in pictures is recognised; None where that is off or there is no Tesseract that answers.

    Raises DocumentError where the languages that the person chose are not installed.
    """
    tesseract = find_tesseract(settings.tesseract) if settings.ocr else None
    if tesseract is None:
        return None
    return Recognition(tesseract.program, choose_languages(tesseract.installed, settings.ocr_languages))


def rules_of(settings: Settings) -> Rules:
    """When embedding is to rest, as the person chose."""
    return Rules(
        pause_on_battery=settings.pause_on_battery,
        pause_when_busy=settings.pause_when_busy,
        hours=settings.embedding_hours(),
        is_fixed=settings.threads > 0,
    )


def extraction_limits(settings: Settings) -> Limits:
    """What reading one file may take, as the person chose."""
    return Limits(
        timeout_s=settings.extract_seconds, memory_mb=settings.extract_memory_mb, max_file_mb=settings.max_file_mb
    )
