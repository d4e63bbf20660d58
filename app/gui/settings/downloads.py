"""Models on their way here, one at a time, in the background: downloads, and files of the person's own."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.embedding.catalog import CatalogModel
    from app.gui.errand import Errand, ShouldStop
    from app.gui.tasks import Tasks
    from app.paths import DataDir


class Downloads(QObject):
    """Emits `progressed` with a Transfer; at the end of each one `arrived` (name, path), `failed` (name, message)
    or `stopped` (name). `changed` follows whenever another one runs, or none.
    """

    progressed = Signal(object)
    arrived = Signal(str, object)
    failed = Signal(str, str)
    stopped = Signal(str)
    changed = Signal()
    _reported = Signal(object)

    def __init__(self, tasks: Tasks, data_dir: DataDir, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._data_dir = data_dir
        self._errand: Errand | None = None
        self._model: CatalogModel | None = None
        self._is_given_up = False
        self.current = ""
        # Emitted on the errand's thread and received here, so that Qt queues it for the main thread.
        self._reported.connect(self._on_reported)

    def download(self, model: CatalogModel, mirror: str) -> bool:
        """Begin or go on with a download; False where another one is under way."""

        def work(should_stop: ShouldStop) -> Path:
            from app.embedding.obtain import obtain

            path = obtain(
                model,
                self._data_dir.models_dir,
                hub=mirror,
                on_progress=self._reported.emit,
                should_stop=should_stop,
            )
            self._remember(path, model)
            return path

        return self._begin(model.name, work, model)

    def take_in(self, source: Path) -> bool:
        """Bring a model file of the person's here; False where something else is under way."""

        def work(should_stop: ShouldStop) -> Path:
            from app.embedding.importing import import_model

            return import_model(
                source, self._data_dir.models_dir, on_progress=self._reported.emit, should_stop=should_stop
            )

        return self._begin(source.name, work)

    def pause(self) -> None:
        """Stop; what has come is kept, and the same download goes on from there."""
        if self._errand is not None:
            self._errand.stop()

    def cancel(self) -> None:
        """Stop and delete what has come."""
        self._is_given_up = True
        self.pause()

    def discard(self, model: CatalogModel) -> None:
        """Delete what a paused download has left."""
        from app.embedding.part_file import PartFile

        if model.name != self.current:
            with contextlib.suppress(OSError):  # the next download begins with whatever is there
                PartFile(self._data_dir.models_dir / model.file).discard()
            self.changed.emit()

    def _remember(self, path: Path, model: CatalogModel) -> None:
        from app.embedding.fingerprint import remember_sha256
        from app.store.hash_cache import HashCache

        if model.sha256:
            remember_sha256(path, model.sha256, HashCache(self._data_dir.hashes_file))

    def _begin(self, name: str, work: Callable[[ShouldStop], Path], model: CatalogModel | None = None) -> bool:
        if self.current:
            return False
        self.current, self._model, self._is_given_up = name, model, False
        errand = self._errand = self._tasks.errand("transfer", work)
        errand.done.connect(lambda path: self._end(lambda: self.arrived.emit(name, path)))
        errand.failed.connect(lambda message: self._end(lambda: self.failed.emit(name, message)))
        errand.stopped.connect(lambda: self._end(lambda: self.stopped.emit(name)))
        errand.start()
        self.changed.emit()
        return True

    def _end(self, tell: Callable[[], None]) -> None:
        model, given_up = self._model, self._is_given_up
        self.current, self._model, self._errand = "", None, None
        tell()
        if model is not None and given_up:
            self.discard(model)
        else:
            self.changed.emit()

    def _on_reported(self, transfer: object) -> None:
        if self.current:
            self.progressed.emit(transfer)
