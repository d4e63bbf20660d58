"""The page about reading files: what is left out, how much one file may take, how many are read at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QSpinBox

from app.gui.settings.form import Page, push
from app.settings import Settings

if TYPE_CHECKING:
    from app.gui.settings.choices import Choices

# Name of the setting, least, most.
_LIMITS = (("max_file_mb", 1, 100_000), ("extract_seconds", 1, 3600), ("extractors", 0, 64))


class ReadingPage(Page):
    """Numbers count soon after they rest; the list of exclusions when it is confirmed."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(self.tr("Reading"))
        self._choices = choices
        self.numbers: dict[str, QSpinBox] = {}
        self.heading(self.tr("Left out"))
        self.words(
            self.tr(
                "Files and folders with these names are never read. One pattern a line; * stands for any letters, "
                "? for one, [abc] for one of these."
            )
        )
        self.exclude = QPlainTextEdit()
        self.exclude.setAccessibleName(self.tr("Names that are left out"))
        self.exclude.setTabChangesFocus(True)
        self.exclude.setAcceptDrops(False)
        self.exclude.setFixedHeight(150)
        self.add(self.exclude)
        self.line(
            push(self.tr("Apply"), self._apply_exclusions),
            push(self.tr("As at first"), lambda: self._show_exclusions(Settings().exclude)),
        )
        self.heading(self.tr("Limits"))
        self._number("max_file_mb", self.tr("Largest file"), self.tr(" MB"))
        self._number("extract_seconds", self.tr("Time for one file"), self.tr(" s"))
        self._number("extractors", self.tr("Files read at a time"), "")
        self.numbers["extractors"].setSpecialValueText(self.tr("automatic"))
        self.words(
            self.tr("A file beyond a limit is listed as not read, and tried again when the file or the limit changes.")
        )
        choices.changed.connect(self._show_settings)

    def _number(self, name: str, text: str, suffix: str) -> None:
        made = QSpinBox()
        made.setRange(*next(limits for known, *limits in _LIMITS if known == name))
        made.setSuffix(suffix)
        made.setKeyboardTracking(False)
        made.valueChanged.connect(lambda value: self._choices.change_soon(**{name: value}))
        self.numbers[name] = made
        self.row(text, made)

    def _apply_exclusions(self) -> None:
        lines = (line.strip() for line in self.exclude.toPlainText().splitlines())
        self._choices.change(exclude=tuple(dict.fromkeys(line for line in lines if line)))

    def _show_exclusions(self, names: tuple[str, ...]) -> None:
        self.exclude.setPlainText("\n".join(names))

    def _show_settings(self, settings: Settings) -> None:
        if not self.exclude.hasFocus():
            self._show_exclusions(settings.exclude)
        for name, number in self.numbers.items():
            number.blockSignals(True)
            number.setValue(getattr(settings, name))
            number.blockSignals(False)
