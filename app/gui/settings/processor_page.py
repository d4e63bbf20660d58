"""The page of what the model runs on: processor or graphics card, what was found, and why it is that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox

from app.gui import wording
from app.gui.settings.form import ChoiceGroup, Page

if TYPE_CHECKING:
    from app.gui.library import LibraryState
    from app.gui.settings.choices import Choices
    from app.model_overview import ModelOverview
    from app.settings import Settings

_MOST_THREADS = 256


class ProcessorPage(Page):
    """Device and threads of the model."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(self.tr("Processor"))
        self._choices = choices
        self.heading(self.tr("Where the model runs"))
        self.devices = ChoiceGroup(
            [
                ("auto", self.tr("Automatic"), self.tr("A graphics card where there is one, else the processor.")),
                (
                    "gpu",
                    self.tr("Graphics"),
                    self.tr("Also graphics that share the main memory. As much of the model as fits goes there."),
                ),
                ("cpu", self.tr("Processor"), self.tr("No graphics, even where there are some.")),
            ],
            self.tr("Where the model runs"),
        )
        self.devices.chosen.connect(lambda device: choices.change(device=device))
        self.add(self.devices)
        self.heading(self.tr("This computer"))
        self.found = self.words(role="")
        self.running = self.words()
        self.heading(self.tr("Processor"))
        self.threads = QSpinBox()
        self.threads.setRange(0, _MOST_THREADS)
        self.threads.setSpecialValueText(self.tr("automatic"))
        self.threads.setKeyboardTracking(False)
        self.threads.valueChanged.connect(lambda value: choices.change_soon(threads=value))
        hint = self.tr(
            "Automatic: all cores but one, fewer on battery and while you use the computer heavily. Documents are "
            "embedded at low priority, searches at normal."
        )
        self.row(self.tr("Threads"), self.threads, hint)
        choices.changed.connect(self._show_settings)

    def show_overview(self, overview: ModelOverview) -> None:
        """Say what was found."""
        machine = overview.machine
        cores = self.tr("%Ln processor core(s)", None, machine.cores)
        parts = [cores, self.tr("%1 of memory").replace("%1", wording.size(machine.memory_bytes))]
        if machine.card:
            parts.append(f"{machine.card} ({wording.size(machine.card_bytes)})")
        else:
            parts.append(self.tr("no graphics card that this build of Lodestone can use"))
        self.found.setText("  ·  ".join(parts))

    def show_library(self, state: LibraryState) -> None:
        """Say where the model ran last, and why there."""
        status = state.status
        if status.model_problem:
            self.running.setText(status.model_problem)
        elif status.device_words:
            words = f"{status.model}: {status.device_words}"
            self.running.setText(self.tr("Ran last on this: %1").replace("%1", words))
        else:
            self.running.setText(self.tr("The model has not run here yet."))

    def _show_settings(self, settings: Settings) -> None:
        self.devices.show_choice(settings.device)
        self.threads.blockSignals(True)
        self.threads.setValue(settings.threads)
        self.threads.blockSignals(False)
