"""One model of the catalogue: what it is, what it needs, how fast it is here, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.gui import wording
from app.gui.labels import label
from app.gui.sentences import local
from app.gui.settings.form import wrapped

if TYPE_CHECKING:
    from app.embedding.catalog import ModelState
    from app.embedding.transfer import Transfer
    from app.model_overview import ModelOverview

_STEPS = 1000


class ModelCard(QFrame):
    """Emits what the person wants to be done with the model."""

    use_wanted = Signal()
    download_wanted = Signal()
    pause_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, state: ModelState, overview: ModelOverview, *, in_use: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.state = state
        self.setObjectName("modelCard")
        self.setAccessibleName(state.model.name)
        self._part = overview.parts.get(state.model.name, 0)
        source = state.model.made_from
        self._source_here = any(each.model.name == source and each.is_present for each in overview.states)
        self._is_recommended = overview.advice.model.name == state.model.name
        self._is_in_use = in_use
        self._is_loading = False
        self._use = self._button(self.tr("Use"), self.use_wanted, is_first=True)
        self._download = self._button(self.tr("Download"), self.download_wanted, is_first=True)
        self._pause = self._button(self.tr("Pause"), self.pause_wanted)
        self._cancel = self._button(self.tr("Cancel"), self.cancel_wanted)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._bar.setAccessibleName(self.tr("Download of %1").replace("%1", state.model.name))
        self._progress = label(role="muted")
        self._error = wrapped(role="error")
        self._build(overview)
        self.show_error("")
        self._show_buttons()

    @property
    def progress(self) -> str:
        """What the card says of the download."""
        return self._progress.text()

    @property
    def error(self) -> str:
        """What went wrong, "" if nothing."""
        return self._error.text()

    def show_loading(self, loading: bool) -> None:
        """A download of this model runs, or none."""
        self._is_loading = loading
        self._show_buttons()

    def show_arrived(self) -> None:
        """The file is here, whole."""
        self.state = replace(self.state, is_present=True)
        self._show_buttons()

    def show_progress(self, transfer: Transfer) -> None:
        """How far the download has come."""
        self._part = transfer.done
        self._bar.setValue(round(_STEPS * min(transfer.done / transfer.total, 1.0)) if transfer.total else 0)
        self._progress.setText(wording.transfer(transfer))

    def show_error(self, message: str) -> None:
        """Why the last thing that was wanted could not be done."""
        self._error.setText(message)
        self._error.setVisible(bool(message))

    def _show_buttons(self) -> None:
        here = self.state.is_present
        self._use.setVisible(here and not self._is_in_use)
        self._download.setVisible(not here and not self._is_loading)
        self._download.setText(self._how())
        self._download.setAccessibleName(f"{self._how()}: {self.state.model.name}")
        self._pause.setVisible(self._is_loading)
        self._cancel.setVisible(not here and (self._is_loading or bool(self._part)))
        for widget in (self._bar, self._progress):
            widget.setVisible(not here and (self._is_loading or bool(self._part)))
        if self._part and not self._is_loading:
            self._show_rest()

    def _how(self) -> str:
        """What brings the model here: a model of fewer bits is made here of another one's file."""
        if self._part:
            return self.tr("Resume")
        if not self.state.model.made_from:
            return self.tr("Download")
        return self.tr("Make it here") if self._source_here else self.tr("Download and make it")

    def _show_rest(self) -> None:
        total = self.state.model.size_bytes
        self._bar.setValue(round(_STEPS * min(self._part / total, 1.0)) if total else 0)
        come = self.tr("Paused: %1 of %2 are here").replace("%1", wording.size(self._part))
        self._progress.setText(come.replace("%2", wording.size(total)))

    def _button(self, text: str, signal: SignalInstance, *, is_first: bool = False) -> QPushButton:
        made = QPushButton(text)
        made.setAccessibleName(f"{text}: {self.state.model.name}")
        if is_first and self._is_recommended:
            made.setProperty("role", "primary")
        made.clicked.connect(signal)
        return made

    def _build(self, overview: ModelOverview) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(self.state.model.name, "title"))
        for badge in self._badges():
            head.addWidget(badge)
        head.addStretch()
        for button in (self._use, self._download, self._pause, self._cancel):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(wrapped(local(self.state.model.description)))
        column.addWidget(wrapped(self._facts(overview), "muted"))
        if self._is_recommended:
            column.addWidget(
                wrapped(self.tr("Recommended here: %1").replace("%1", local(overview.advice.reason)), "hint")
            )
        for widget in (self._bar, self._progress, self._error):
            column.addWidget(widget)

    def _badges(self) -> list[QLabel]:
        texts = []
        if self._is_in_use:
            texts.append(self.tr("in use"))
        elif self.state.is_present:
            texts.append(self.tr("on this computer"))
        if self._is_recommended:
            texts.append(self.tr("recommended"))
        return [label(text, "badge") for text in texts]

    def _facts(self, overview: ModelOverview) -> str:
        model = self.state.model
        parts = [wording.size(model.size_bytes)] if model.size_bytes else []
        parts += [part for part in (local(model.languages), model.licence) if part]
        if model.made_from:
            parts.append(self.tr("made here from %1").replace("%1", model.made_from))
        parts.append(self.tr("needs %1 of memory").replace("%1", wording.size(model.memory_bytes)))
        rate = overview.rate(self.state)
        if rate:
            measured = self.state.model.name in overview.measured
            text = self.tr("%1 measured here") if measured else self.tr("about %1 expected here")
            parts.append(text.replace("%1", wording.rate(rate, "passages")))
        elif self.state.is_present or not overview.machine.card:
            parts.append(self.tr("speed here not known yet"))
        return "  ·  ".join(parts)
