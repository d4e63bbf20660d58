"""The page of what happens in the background: when embedding rests, and how much memory may be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QTimeEdit, QWidget

from app.gui.settings.form import Page
from app.settings import LEAST_MEMORY_LIMIT

if TYPE_CHECKING:
    from app.gui.settings.choices import Choices
    from app.settings import Settings

_MEMORY_STEP = 256
_AUTOMATIC = LEAST_MEMORY_LIMIT - _MEMORY_STEP  # what the box shows as "automatic"
_MOST_MEMORY = 1024 * 1024
_FIRST_HOURS = "22:00-07:00"


class BackgroundPage(Page):
    """Changes of the first group count at once."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(self.tr("Background"))
        self._choices = choices
        self.heading(self.tr("When embedding rests"))
        self.words(
            self.tr(
                "New files are read and found by their words at any time. Making them searchable by meaning, and "
                "recognising text in pictures, takes longer and can wait."
            )
        )
        self.on_battery = self._check(self.tr("Rest on battery"), "pause_on_battery")
        self.when_busy = self._check(self.tr("Rest while other programs are busy"), "pause_when_busy")
        self.words(self.tr("Without this, it goes on with fewer threads and at low priority while they are."))
        self._build_hours()
        self.heading(self.tr("Memory"))
        self.memory = QSpinBox()
        self.memory.setRange(_AUTOMATIC, _MOST_MEMORY)
        self.memory.setSingleStep(_MEMORY_STEP)
        self.memory.setSuffix(self.tr(" MB"))
        self.memory.setSpecialValueText(self.tr("automatic"))
        self.memory.setKeyboardTracking(False)
        self.memory.valueChanged.connect(self._keep_memory)
        hint = self.tr(
            "For all of Lodestone together. Automatic: half of the computer's memory. With less, fewer files are read "
            "at a time, and a model that needs more is not loaded."
        )
        self.row(self.tr("At most"), self.memory, hint)
        choices.changed.connect(self._show_settings)

    def _check(self, text: str, name: str) -> QCheckBox:
        made = QCheckBox(text)
        made.clicked.connect(lambda on: self._choices.change(**{name: on}))
        self.add(made)
        return made

    def _build_hours(self) -> None:
        self.at_hours = QCheckBox(self.tr("Only between"))
        self.start, self.end = QTimeEdit(), QTimeEdit()
        self.start.setAccessibleName(self.tr("Begin of the hours"))
        self.end.setAccessibleName(self.tr("End of the hours"))
        self.at_hours.clicked.connect(self._keep_hours)
        for edit in (self.start, self.end):
            edit.setDisplayFormat("HH:mm")
            edit.setKeyboardTracking(False)
            edit.timeChanged.connect(self._keep_hours)
        line = QHBoxLayout()
        for widget in (self.at_hours, self.start, self.end):
            line.addWidget(widget)
        line.addStretch()
        self.add(line)
        self._show_hours("")

    def _keep_hours(self) -> None:
        hours = f"{self.start.time().toString('HH:mm')}-{self.end.time().toString('HH:mm')}"
        self._enable_hours()
        self._choices.change_soon(hours=hours if self.at_hours.isChecked() else "")

    def _keep_memory(self, value: int) -> None:
        limit = 0 if value == _AUTOMATIC else max(value, LEAST_MEMORY_LIMIT)
        self._choices.change_soon(memory_limit=limit)

    def _show_settings(self, settings: Settings) -> None:
        self.on_battery.setChecked(settings.pause_on_battery)
        self.when_busy.setChecked(settings.pause_when_busy)
        self._show_hours(settings.hours)
        self.memory.blockSignals(True)
        self.memory.setValue(settings.memory_limit or _AUTOMATIC)
        self.memory.blockSignals(False)

    def _show_hours(self, hours: str) -> None:
        self.at_hours.setChecked(bool(hours))
        if hours or not self.start.time().secsTo(self.end.time()):
            for edit, text in zip(self._edits(), (hours or _FIRST_HOURS).replace("–", "-").split("-"), strict=True):
                hour, minute = map(int, text.split(":"))
                edit.blockSignals(True)
                edit.setTime(QTime(hour % 24, minute))
                edit.blockSignals(False)
        self._enable_hours()

    def _edits(self) -> tuple[QTimeEdit, QTimeEdit]:
        return self.start, self.end

    def _enable_hours(self) -> None:
        widgets: tuple[QWidget, ...] = self._edits()
        for widget in widgets:
            widget.setEnabled(self.at_hours.isChecked())
