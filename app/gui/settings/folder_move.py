"""The move of the data folder behind the window: searching goes on, writing rests, then another window opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.moving.data_move import DataMove, unfinished

if TYPE_CHECKING:
    from pathlib import Path

    from app.engine import Engine
    from app.gui.errand import Errand
    from app.gui.tasks import ShouldStop, Tasks
    from app.paths import DataDir


class FolderMove(QObject):
    """One move at a time.

    `checked` carries the target and the bytes to be copied, `progressed` a Transfer; at the end comes `arrived` with
    the new DataDir and whether a plain start finds it, `failed` with a sentence, or `stopped`. `changed` follows
    whenever one runs or none.
    """

    checked = Signal(object, object)
    progressed = Signal(object)
    arrived = Signal(object, bool)
    failed = Signal(str)
    stopped = Signal()
    changed = Signal()
    _reported = Signal(object)

    def __init__(self, tasks: Tasks, data_dir: DataDir, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._data_dir = data_dir
        self._move: DataMove | None = None
        self._errand: Errand | None = None
        self._is_claimed = self._is_given_up = False
        # Emitted on the errand's thread and received here, so that Qt queues it for the main thread.
        self._reported.connect(self._on_reported)
        tasks.reopened.connect(self._on_reopened)

    @property
    def is_running(self) -> bool:
        """True from `start` to the end."""
        return self._move is not None

    def unfinished(self) -> Path | None:
        """Where a move was broken off on its way to, None where none was."""
        return None if self._move is not None else unfinished(self._data_dir)

    def check(self, target: Path) -> None:
        """See whether the data folder can go there; `checked` follows, or `failed`."""

        def work(engine: Engine, should_stop: ShouldStop) -> int:
            del engine, should_stop
            return DataMove(self._data_dir, target).check()

        self._tasks.settings.submit(work, lambda needed: self.checked.emit(target, needed), self.failed.emit)

    def start(self, target: Path) -> None:
        """Begin, or go on with a copy that is there."""
        if self._move is not None:
            return
        move = self._move = DataMove(self._data_dir, target)
        self._is_claimed = self._is_given_up = False

        def claim() -> None:
            move.claim()
            self._is_claimed = True

        self.changed.emit()
        # The engine gives its lock away and comes back for searching only; the lock stays here until the end.
        self._tasks.reopen(claim)

    def cancel(self) -> None:
        """Stop and delete what was copied."""
        self._is_given_up = True
        if self._errand is not None:
            self._errand.stop()

    def discard(self) -> None:
        """Delete what a move that was broken off has left at the other place."""
        target = unfinished(self._data_dir)
        if target is None or self._move is not None:
            return
        errand = self._tasks.errand("give-up", lambda _: DataMove(self._data_dir, target).give_up())
        errand.done.connect(lambda _: self.changed.emit())
        errand.failed.connect(self.failed)
        errand.start()

    def _on_reopened(self) -> None:
        move = self._move
        if move is None or self._errand is not None:
            return
        if not self._is_claimed:  # which `Tasks.failed` has told
            self._end()
            return
        errand = self._errand = self._tasks.errand("move", lambda should_stop: self._work(move, should_stop))
        errand.done.connect(self._on_done)
        errand.failed.connect(self._on_failed)
        errand.stopped.connect(self._on_stopped)
        errand.start()

    def _work(self, move: DataMove, should_stop: ShouldStop) -> bool:
        try:
            move.copy(self._reported.emit, should_stop)
            is_found = move.switch()
        except BaseException:
            if self._is_given_up:
                move.give_up()
            move.release()
            raise
        _move_start_at_login(self._data_dir, move.target)
        move.release()
        return is_found

    def _on_done(self, is_found: bool) -> None:
        move = self._move
        self._end()
        if move is not None:
            self.arrived.emit(move.target, is_found)

    def _on_failed(self, message: str) -> None:
        self._end()
        self.failed.emit(message)
        self._tasks.reopen()  # to write again

    def _on_stopped(self) -> None:
        self._end()
        self.stopped.emit()
        self._tasks.reopen()

    def _end(self) -> None:
        self._move = self._errand = None
        self.changed.emit()

    def _on_reported(self, transfer: object) -> None:
        if self._move is not None:
            self.progressed.emit(transfer)


def _move_start_at_login(old: DataDir, new: DataDir) -> None:
    from app.gui import autostart
    from app.paths import default_data_dir

    # Of the usual library nothing changes: its entry names no folder.
    if new.root != default_data_dir().root and autostart.is_on(old):
        autostart.turn_off(old)
        autostart.turn_on(new)
