"""The window's view of the library: what is in it and how indexing goes, asked for in the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import LodestoneError
from app.gui import wording
from app.gui.sentences import local
from app.indexing.progress import Progress, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.engine import Engine
    from app.folder_orders import Overlap
    from app.gui.tasks import ShouldStop, Tasks
    from app.store.records import RootInfo
    from app.store.status import LibraryStatus

_ASK_AGAIN_MS = 1000
_READER_ASKS_AGAIN_MS = 2000  # nobody tells a reader what the writer does, nor that it has gone


@dataclass(frozen=True, slots=True)
class LibraryState:
    """What the panes show of the library at one moment."""

    roots: tuple[RootInfo, ...]
    status: LibraryStatus
    is_paused: bool
    is_writer: bool = True


class Library(QObject):
    """Adds, removes, pauses; emits `state_changed` and `progressed` on the main thread.

    `settled` follows when indexing comes to rest, so that results can be brought up to date; `grown` when there
    is more to be found than at the last look, while indexing goes on. `took_over` tells that this window, open for
    searching only until now, is the one that works on the library. `problem` and `noticed` carry sentences.
    """

    state_changed = Signal(object)
    progressed = Signal(object)
    settled = Signal()
    grown = Signal()
    took_over = Signal()
    problem = Signal(str)
    noticed = Signal(str)
    _reported = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._stage = Stage.IDLE
        self._amount = (0, 0)
        self._is_reader = self._is_trying = self._is_paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASK_AGAIN_MS)
        self._timer.timeout.connect(self._look_again)
        # Emitted on the index thread and received here, so that Qt queues it for the main thread.
        self._reported.connect(self._on_progress)

    def start(self) -> None:
        """Start indexing, if this engine may write and it is not paused, and ask for the state of the library."""

        def work(engine: Engine, should_stop: ShouldStop) -> None:
            del should_stop
            if engine.is_writer:
                engine.start(self._reported.emit)
                if is_paused:
                    engine.pause()

        is_paused = self._is_paused  # it may be another engine that is started
        self.refresh()
        self._tasks.chores.submit(work, lambda _: self.refresh())

    def refresh(self) -> None:
        """Ask for roots and counts; `state_changed` follows."""
        self._timer.stop()
        self._tasks.state.submit(_state, self._take_state)

    def add(self, paths: Sequence[Path]) -> None:
        """Take folders and files into the library; what cannot be taken is reported by `problem`.

        `noticed` tells where one lies in another, or is known under another name.
        """
        self._tasks.chores.submit(lambda engine, should_stop: _add(engine, paths, should_stop), self._after_adding)

    def remove(self, path: Path) -> None:
        """Forget a root and purge what was kept of it."""
        self._order(lambda engine: engine.remove_root(path), self._after_change)

    def pause_root(self, path: Path, *, paused: bool) -> None:
        """Let one root rest, or go on."""
        self._order(lambda engine: engine.pause_root(path) if paused else engine.resume_root(path))

    def exclude(self, path: Path, rules: Sequence[str], *, use_ignore_files: bool) -> None:
        """Choose what is left out of a root."""
        self._order(
            lambda engine: engine.set_exclusions(path, rules, use_ignore_files=use_ignore_files), self._after_change
        )

    def look_for_changes(self) -> None:
        """Compare all folders with the disk now."""
        self._order(lambda engine: engine.look_for_changes())

    def retry(self, paths: Sequence[str] | None = None) -> None:
        """Read these files (absolute paths) again that could not be read; None is all of them."""
        self._order(lambda engine: engine.retry_problems() if paths is None else engine.retry_files(paths))

    def set_paused(self, paused: bool) -> None:
        """Halt indexing, or let it go on."""
        self._is_paused = paused

        self._order(lambda engine: engine.pause() if paused else engine.resume())

    def index_now(self) -> None:
        """Let indexing go on without a rest until all is done."""
        self._is_paused = False
        self._order(lambda engine: engine.index_now())

    def dismiss(self, notice: str) -> None:
        """Have the library tell this notice no more, if this engine may write."""
        self._order(lambda engine: engine.dismiss(notice) if engine.is_writer else None)

    def _order(self, act: Callable[[Engine], object], then: Callable[[], None] | None = None) -> None:
        """Have the engine do something, in the background and in order; the state is looked at after it."""
        done = then or self.refresh
        self._tasks.chores.submit(lambda engine, _: act(engine), lambda _: done())

    def _look_again(self) -> None:
        self.refresh()
        if self._is_reader and not self._is_trying:
            self._try_to_take_over()

    def _try_to_take_over(self) -> None:
        """Become the writer once the other one has gone, and start indexing as that one did."""

        def work(engine: Engine, should_stop: ShouldStop) -> None:
            # Nor again where the answer to an older look arrives after the take-over.
            if should_stop() or engine.is_writer or not engine.take_over():
                return
            # Told from here, so that it arrives before what indexing tells.
            self.took_over.emit()
            engine.start(self._reported.emit)

        # Left true by an error: that is told once and not every two seconds.
        self._is_trying = True
        self._tasks.chores.submit(work, self._after_trying)

    def _after_trying(self, _: None) -> None:
        self._is_trying = False
        self.refresh()

    def _after_adding(self, told: _Told) -> None:
        if told.problems:
            self.problem.emit("\n".join(told.problems))
        elif told.overlaps:
            self.noticed.emit("\n".join(map(self._overlap, told.overlaps)))
        self._after_change()

    def _after_change(self) -> None:
        self.refresh()
        self.settled.emit()

    def _overlap(self, overlap: Overlap) -> str:
        if overlap.other_name:
            return overlap.other_name
        if overlap.inside == overlap.path:
            text = self.tr("“%1” is in the library already.")
        elif overlap.inside:
            text = self.tr("“%1” is part of “%2”, which is in the library already.")
        else:
            text = self.tr("“%1” takes in %Ln folder(s) that the library had before.", None, len(overlap.holds))
        return text.replace("%1", wording.file_name(overlap.path)).replace("%2", wording.file_name(overlap.inside))

    def _take_state(self, state: LibraryState) -> None:
        self.state_changed.emit(state)
        amount = (state.status.chunks, state.status.embedded)
        has_grown, self._amount = amount > self._amount, amount
        if has_grown:
            self.grown.emit()
        self._is_reader = not state.is_writer
        if self._is_reader:
            self._timer.start(_READER_ASKS_AGAIN_MS)

    def _on_progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)
        is_at_rest = progress.stage is Stage.IDLE
        came_to_rest = is_at_rest and self._stage is not Stage.IDLE
        self._stage = progress.stage
        if is_at_rest:
            self.refresh()
        if came_to_rest:
            self.settled.emit()
        if not is_at_rest and not self._timer.isActive():
            self._timer.start()


def _state(engine: Engine, should_stop: ShouldStop) -> LibraryState:
    del should_stop
    return LibraryState(tuple(engine.roots()), engine.status(), engine.is_paused, engine.is_writer)


@dataclass(slots=True)
class _Told:
    """What is to be told of paths that were added."""

    problems: list[str] = field(default_factory=list)
    overlaps: list[Overlap] = field(default_factory=list)


def _add(engine: Engine, paths: Sequence[Path], should_stop: ShouldStop) -> _Told:
    """Add them; one bad path does not keep the others out."""
    told = _Told()
    for path in paths:
        if should_stop():
            break
        try:
            overlap = engine.overlap(path)
            engine.add_root(path)
        except LodestoneError as error:
            told.problems.append(local(error.user_message))
        else:
            told.overlaps += [overlap] if overlap else []
    return told
