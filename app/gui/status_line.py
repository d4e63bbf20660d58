"""The status line: what indexing does, how fast, how long still; what can be searched; pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from app.gui import wording
from app.gui.labels import label
from app.gui.parts_label import Part, PartsLabel
from app.gui.sentences import local
from app.indexing.progress import Progress, Stage

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.embedding.transfer import Transfer
    from app.gui.library import LibraryState

_PROGRESS_STEPS = 1000
_BAR, _SHORT_BAR = 140, 60  # pixels
_NARROW = 900  # pixels: less has no room for all


class StatusLine(QWidget):
    """Emits `pause_wanted` with True to pause and False to go on, `now_wanted` to end a rest.

    `transfer_wanted` asks for more about a download, `problems_wanted` about files that could not be read.
    """

    pause_wanted = Signal(bool)
    now_wanted = Signal()
    transfer_wanted = Signal()
    problems_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAccessibleName(self.tr("Status"))
        self._is_paused = False
        self._device = self._slowed = ""
        self._progress = Progress(Stage.IDLE)
        self._is_empty = False
        self._activity = PartsLabel("muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self._bar.setRange(0, _PROGRESS_STEPS)
        self._bar.setAccessibleName(self.tr("Indexing progress"))
        self._counts = label(role="muted")
        self._transfer = QToolButton()
        self._transfer.setObjectName("transfer")
        self._transfer.clicked.connect(self.transfer_wanted)
        self._transfer.hide()
        self._problems = QToolButton()
        self._problems.setObjectName("problems")
        self._problems.setToolTip(self.tr("Which files could not be read, why, and what can be done"))
        self._problems.clicked.connect(self.problems_wanted)
        self._problems.hide()
        self._now = QToolButton()
        self._now.setObjectName("indexNow")
        self._now.setText(self.tr("Index now"))
        self._now.setToolTip(self.tr("Go on without a rest until all is done"))
        self._now.clicked.connect(self.now_wanted)
        self._now.hide()
        self._pause = QToolButton()
        self._pause.setObjectName("pause")
        self._pause.clicked.connect(lambda: self.pause_wanted.emit(not self._is_paused))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 8, 4)
        line.setSpacing(12)
        line.addWidget(self._bar)
        line.addWidget(self._activity, 1)
        for widget in (self._transfer, self._counts, self._problems, self._now, self._pause):
            line.addWidget(widget)
        self.show_progress(Progress(Stage.IDLE))
        self._show_paused(False)

    @property
    def activity(self) -> str:
        """What the line says of indexing."""
        return self._activity.text()

    @property
    def counts(self) -> str:
        """What the line says of the library."""
        return self._counts.text()

    def show_progress(self, progress: Progress) -> None:
        """Show what the index thread does."""
        is_busy = progress.stage not in (Stage.IDLE, Stage.PAUSED, Stage.RESTING) and progress.total > 0
        self._now.setVisible(progress.stage is Stage.RESTING)
        self._bar.setVisible(is_busy)
        if is_busy:
            self._bar.setValue(round(_PROGRESS_STEPS * min(progress.done / progress.total, 1.0)))
        self._progress = progress
        self._make_room()
        self._tell_progress()

    def show_library(self, state: LibraryState) -> None:
        """Show how much can be searched and whether indexing is paused."""
        status = state.status
        indexed = status.files.get("indexed", 0)
        # While all is read anew, the share of what was there before would say nothing.
        parts = [self.tr("%Ln file(s)", None, indexed)] if indexed else []
        if indexed and status.chunks:
            percent = wording.share(status.embedded, status.chunks)
            parts.append(self.tr("%1 searchable by meaning").replace("%1", percent))
        if status.remote:
            parts.append(self.tr("Text is sent to a server"))
        if status.next_model:
            share = wording.share(status.next_embedded, status.chunks)
            parts.append(self.tr("%1 is made ready: %2").replace("%1", status.next_model).replace("%2", share))
        self._counts.setText("  ·  ".join(parts))
        hints = [" · ".join(part for part in (status.model, status.device_words) if part)]
        hints += [local(status.remote), local(status.notice)]
        self._device = status.device
        self._slowed = self._why_it_is_slow(status.cause) if status.state == Stage.EMBEDDING else ""
        self._show_problems(status.files.get("failed", 0), status.files.get("skipped", 0))
        if not state.is_writer:
            self._activity.setText(self.tr("Searching only until the other Lodestone on this library is closed"))
        self._is_empty = not state.roots and not any(status.files.values())
        self._pause.setVisible(state.is_writer and not self._is_empty)
        if state.is_writer and self._progress.stage is Stage.IDLE:
            self._tell_progress()
        self._counts.setToolTip("\n".join(hint for hint in hints if hint))
        self._show_paused(state.is_paused)

    @property
    def transfer(self) -> str:
        """What the line says of a download, "" where there is none."""
        return "" if self._transfer.isHidden() else self._transfer.text()

    @property
    def problems(self) -> str:
        """What the line says of files that could not be read, "" where all were."""
        return "" if self._problems.isHidden() else self._problems.text()

    def show_transfer(self, transfer: Transfer) -> None:
        """Show how far a download has come."""
        share = wording.share(transfer.done, transfer.total) if transfer.total else wording.size(transfer.done)
        parts = [f"↓ {transfer.name}", share]
        if transfer.seconds_left is not None:
            parts.append(wording.time_left(transfer.seconds_left))
        self._transfer.setText("  ·  ".join(parts))
        self._transfer.setToolTip(wording.transfer(transfer))
        self._transfer.show()

    def end_transfer(self) -> None:
        """No download runs any more."""
        self._transfer.hide()

    def show_taken_over(self) -> None:
        """Say that this window works on the library now; what indexing does follows."""
        self._activity.setText(self.tr("The other Lodestone is closed: this one goes on with the library"))

    def _show_paused(self, paused: bool) -> None:
        self._is_paused = paused
        self._pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self._pause.setToolTip(
            self.tr("Go on with indexing") if paused else self.tr("Stop indexing until you resume it")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what is going on is worth more than the bar and the counts."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        is_narrow = self.width() < _NARROW
        self._bar.setFixedWidth(_SHORT_BAR if is_narrow else _BAR)
        is_at_work = self._progress.stage in (Stage.READING, Stage.EMBEDDING)
        self._counts.setVisible(not (is_narrow and is_at_work))

    def _tell_progress(self) -> None:
        progress = self._progress
        self._activity.show_parts([Part(local(progress.problem))] if progress.problem else self._describe(progress))

    def _describe(self, progress: Progress) -> list[Part]:
        if progress.stage is Stage.IDLE:
            at_rest = self.tr("No folders yet") if self._is_empty else self.tr("Up to date")
            return [Part(at_rest), *(Part(text, 1) for text in self._cost(progress))]
        if progress.stage is Stage.RESTING:
            return [Part(self._why_it_rests(progress))]
        if progress.stage is Stage.PAUSED:
            return [Part(self.tr("Indexing is paused"))]
        if progress.stage is Stage.SCANNING:
            return [Part(self.tr("Looking for changes…"))]
        left = "" if progress.seconds_left is None else wording.time_left(progress.seconds_left)
        return [
            Part(self._amount(progress)),
            Part(self._speed(progress) if progress.rate > 0 else "", 1),
            Part(left),
            Part(wording.file_name(progress.current) if progress.current else "", 3, is_name=True),
            Part(self._slowed if progress.stage is Stage.EMBEDDING else "", 2),
        ]

    def _why_it_rests(self, progress: Progress) -> str:
        words = {
            "battery": self.tr("Resting on battery: goes on when plugged in"),
            "busy": self.tr("Resting while other programs are busy"),
            "hours": self.tr("Resting until its hours begin"),
        }
        # Only the sentence knows when the hours begin.
        if progress.cause == "hours" and progress.reason:
            return local(progress.reason)
        return words.get(progress.cause) or local(progress.reason)

    def _why_it_is_slow(self, cause: str) -> str:
        words = {
            "battery": self.tr("with fewer threads on battery"),
            "busy": self.tr("with fewer threads while other programs are busy"),
        }
        return words.get(cause, "")

    def _speed(self, progress: Progress) -> str:
        """Passages are embedded on a device, files are read by programs on the processor."""
        speed = wording.rate(progress.rate, progress.unit)
        if progress.stage is not Stage.EMBEDDING or not self._device:
            return speed
        return self.tr("%1 on %2").replace("%1", speed).replace("%2", self._device)

    def _show_problems(self, failed: int, skipped: int) -> None:
        text = self.tr("%Ln problem(s)", None, failed) if failed else self.tr("%Ln left out", None, skipped)
        self._problems.setText(text)
        self._problems.setVisible(bool(failed or skipped))

    def _cost(self, progress: Progress) -> list[str]:
        """What the last run computed, and what it did not need to compute again."""
        counts = (
            (progress.embedded, self.tr("%Ln passage(s) embedded", None, progress.embedded)),
            (progress.reused, self.tr("%Ln reused", None, progress.reused)),
        )
        return [text for count, text in counts if count]

    def _amount(self, progress: Progress) -> str:
        text = (
            self.tr("Reading file %1 of %2")
            if progress.stage is Stage.READING
            else self.tr("Making searchable by meaning: passage %1 of %2")
        )
        return text.replace("%1", wording.number(progress.done)).replace("%2", wording.number(progress.total))
