"""The one object that wires the rooms together; what the window, the command line and the server hold."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from app.embedding.address import where_text_goes
from app.errors import ResourceError, ResourceProblem
from app.folder_orders import FolderOrders
from app.index_runs import IndexRuns, extraction_limits
from app.indexing.root_orders import RootOrders
from app.indexing.roots import check_path
from app.model_choice import ModelChoice, ModelOrders
from app.reranking import Reranking
from app.search.context import with_context
from app.search.explain import MOMENT_SECONDS, Explainer
from app.search.preview import Previewer
from app.search.retrieve import Retriever
from app.settings import load_settings, save_settings
from app.store.catalog import Catalog
from app.store.lock import WriterLock
from app.store.place import Place, place_of
from app.store.recovery import left_in_order, recover
from app.store.status import LibraryStatus, read_status
from app.store.trouble import Trouble, read_trouble
from app.ways import Ways
from app.workers.preview_client import PreviewClient

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from app.indexing.progress import IndexReport, Progress
    from app.paths import DataDir
    from app.search.model import SearchRequest, SearchResponse
    from app.settings import Settings

_SEARCHING_ONLY = (
    "Another Lodestone is working on this library, so it is open for searching only here. Close the other one: "
    "a few seconds later this one takes over."
)
PREVIEW_SECONDS = 10.0  # a person waits for it


class Engine(ModelOrders, RootOrders, FolderOrders):
    """A library and everything that can be done with it.

    Searching, status and problems are safe from any thread. One engine per process; with `writer` it holds the
    lock that keeps other writers out.
    """

    def __init__(self, data_dir: DataDir, settings: Settings, lock: WriterLock | None, place: Place) -> None:
        """Use `open`."""
        self.data_dir = data_dir
        self._place = place
        self._settings = settings
        self._lock = lock
        self._catalog = _open_catalog(data_dir, is_writer=lock is not None)
        self._guard = threading.Lock()
        self._models = ModelChoice(data_dir, settings)
        self.embedder = self._models.embedder
        self._runs = IndexRuns(data_dir, self._models, lambda: self._settings, place)
        self._preview = PreviewClient(
            replace(extraction_limits(settings), timeout_s=PREVIEW_SECONDS), data_dir.scratch_dir
        )
        self.previewer = Previewer(self._preview)
        self._retriever = Retriever(
            self._reader(), place.store(), self.embedder, embedder_for=self._models.former.embedder_for
        )
        self._explainer = Explainer(self._retriever, data_dir.floor_file)
        self.reranking = Reranking(data_dir, lambda: self._settings, self.search)
        self.ways = Ways(data_dir, lambda: self._settings, self.search, self._retriever)

    @classmethod
    def open(cls, data_dir: DataDir, *, writer: bool = True) -> Self:
        """Open a library, made if need be; cheap, for heavy parts load when they are first used.

        Raises ResourceError (data_dir_unusable, index_locked, index_damaged) and UsageError (settings). Where the
        library lies in an object store, its first writer needs that to answer (store_unreachable); readers do not.
        """
        data_dir.prepare()
        if not writer:
            settings = load_settings(data_dir.settings_file)
            place = place_of(data_dir, settings)
            with contextlib.suppress(ResourceError):  # which a search tells
                place.refresh()
            return cls(data_dir, settings, None, place)
        lock = WriterLock(data_dir)
        lock.acquire()
        try:
            recover(data_dir)
            settings = load_settings(data_dir.settings_file)
            place = place_of(data_dir, settings)
            place.claim()
            return cls(data_dir, settings, lock, place)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        """Close with the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Stop threads and child processes, within two seconds; nothing that was done is lost."""
        self._runs.stop()
        self.embedder.close()
        self._models.former.close()
        self._preview.close()
        self.reranking.close()
        self._runs.close()
        with self._guard:
            self._catalog.close()
        self._retriever.close()
        self._place.close()
        if self._lock is not None:
            if not self.is_writing:
                left_in_order(self.data_dir)
            self._lock.release()

    @property
    def is_writing(self) -> bool:
        """True while the background may still write, which `close` does not wait for longer than two seconds."""
        return self._runs.is_alive

    @property
    def is_writer(self) -> bool:
        """False when it was opened for searching only."""
        return self._lock is not None

    def take_over(self) -> bool:
        """Become the writer if no other process is one by now; returns whether this engine may write.

        Raises what `open` raises of the catalog, and then it goes on searching only.
        """
        with self._guard:
            if self._lock is not None:
                return True
            lock = WriterLock(self.data_dir)
            try:
                lock.acquire()
                self._place.claim()
            except ResourceError:
                lock.release()
                return False
            try:
                recover(self.data_dir)
                Catalog(self.data_dir.catalog_file).close()  # made or migrated, as every writer does
            except BaseException:
                lock.release()
                raise
            self._lock = lock
            return True

    # settings

    @property
    def settings(self) -> Settings:
        """The person's choices."""
        return self._settings

    def update_settings(self, settings: Settings) -> None:
        """Keep other choices; those of model, reading and embedding count from the next start."""
        save_settings(settings, self.data_dir.settings_file)
        save_settings(settings, self.data_dir.settings_copy)
        self._settings = settings

    def use_reranker(self, name_or_path: str) -> None:
        """Choose the file for searches through `reranking`, after a trial; "" is none. Raises ResourceError."""
        self.update_settings(self.reranking.choose(name_or_path))

    # indexing

    def index(
        self, paths: Sequence[str], on_progress: Callable[[Progress], None], should_stop: Callable[[], bool]
    ) -> IndexReport:
        """Add paths and index until done or stopped, in this thread. No paths means all roots.

        Raises ResourceError and UsageError; what was done before is kept.
        """
        with self._guard:
            absolutes = [check_path(path, str(self.data_dir.root)) for path in paths]
            return self._writing().run(absolutes, on_progress, should_stop)

    def start(self, listener: Callable[[Progress], None]) -> None:
        """Index and watch all roots in the background; `listener` is called from the index thread.

        Raises ResourceError (index_locked) where this engine is open for searching only.
        """
        self._writing().start(listener)

    def pause(self) -> None:
        """Let the index thread rest; searching goes on."""
        self._runs.pause()

    def resume(self) -> None:
        """Let it go on, also where another process has paused it."""
        self._runs.resume()

    def index_now(self) -> None:
        """Let it go on, and not rest by itself (battery, hours, load) before what is queued is done."""
        self._runs.index_now()

    @property
    def is_paused(self) -> bool:
        """True between `pause` and `resume`."""
        return self._runs.is_paused

    # looking

    def search(self, request: SearchRequest, should_stop: Callable[[], bool] = lambda: False) -> SearchResponse:
        """Search. Raises Cancelled, UsageError (empty query, no such instruction) and ResourceError."""
        request = replace(request, instruction=request.instruction or self._settings.instruction)
        self._place.refresh()
        try:
            return self._retriever.search(request, should_stop)
        except ResourceError as error:
            if error.code is not ResourceProblem.INDEX_DAMAGED:
                raise
            if self._place.start_over():
                return self._retriever.search(request, should_stop)
            self._suspect()
            raise

    def explain_meaning(
        self,
        request: SearchRequest,
        response: SearchResponse,
        should_stop: Callable[[], bool] = lambda: False,
        seconds: float = MOMENT_SECONDS,
    ) -> SearchResponse:
        """What `search` gave for this request, with the sentences that mean it; see `Explainer.explain`."""
        request = replace(request, instruction=request.instruction or self._settings.instruction)
        return self._explainer.explain(request, response, should_stop, seconds)

    def warm_up(self) -> None:
        """Have what the first search needs made ready in the background; a server is asked nothing beforehand."""
        self._retriever.warm_up(with_model=not self._settings.remote_url)

    def with_context(self, response: SearchResponse, passages: int) -> SearchResponse:
        """A response whose passages have their neighbours with them, up to so many on either side."""
        return with_context(response, self._retriever, passages)

    def similar(self, path: str, limit: int = 10, chunk_id: str = "") -> SearchResponse:
        """Files like the one at this absolute path, or like one passage of it. Raises UsageError and ResourceError."""
        self._place.refresh()
        return self._retriever.similar(path, limit, chunk_id)

    def trouble(self) -> Trouble:
        """Why indexing stands still, in whatever process; empty where it does not."""
        return read_trouble(self.data_dir.trouble_file)

    def status(self) -> LibraryStatus:
        """Counts, model, device and sizes on disk."""
        with self._guard:
            settings = self._settings
            remote = where_text_goes(settings.remote_url)
            model = settings.remote_model if remote else settings.model
            return read_status(self.data_dir, self._catalog, model, remote, self._models.missing(settings))

    @property
    def place(self) -> Place:
        """Where the library lies."""
        return self._place

    # wiring

    def _reader(self) -> Catalog:
        return Catalog(self.data_dir.catalog_file, read_only=True)

    def _suspect(self) -> None:
        """Have the writer see whether the index is whole, now or when the next one begins."""
        with contextlib.suppress(OSError):
            self.data_dir.suspect_file.touch(mode=0o600)
        if self._lock is not None and self._runs.is_alive:
            self._runs.order(lambda _: None)

    def _writing(self) -> IndexRuns:
        """Raises ResourceError (index_locked) where this engine is open for searching only."""
        if self._lock is None:
            raise ResourceError(ResourceProblem.INDEX_LOCKED, _SEARCHING_ONLY)
        return self._runs


def _open_catalog(data_dir: DataDir, *, is_writer: bool) -> Catalog:
    """For looking. A writer, and the first reader of a new library, make or migrate the file before."""
    if is_writer or not data_dir.catalog_file.exists():
        Catalog(data_dir.catalog_file).close()
    return Catalog(data_dir.catalog_file, read_only=True)
