"""The page of what concerns the whole window: its colours, and where the library is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.gui import wording
from app.gui.settings.form import ChoiceGroup, Page, push, wrapped

if TYPE_CHECKING:
    from app.gui.settings.choices import Choices
    from app.paths import DataDir
    from app.settings import Settings


class GeneralPage(Page):
    """Emits `theme_chosen` with the setting, and `folder_wanted` to have the data folder shown."""

    theme_chosen = Signal(str)
    folder_wanted = Signal()

    def __init__(self, choices: Choices, data_dir: DataDir) -> None:
        super().__init__(self.tr("General"))
        self._choices = choices
        self.heading(self.tr("Colours"))
        self.themes = ChoiceGroup(
            [
                ("system", self.tr("As the system"), ""),
                ("light", self.tr("Light"), ""),
                ("dark", self.tr("Dark"), ""),
            ],
            self.tr("Colours"),
        )
        self.themes.chosen.connect(self._choose)
        self.add(self.themes)
        self.heading(self.tr("Data folder"))
        self.words(self.tr("Settings, text, vectors, models and logs of this library are kept here:"))
        place = wrapped(wording.display_path(str(data_dir.root)))
        place.setObjectName("dataFolder")
        self.add(place)
        self.line(push(self.tr("Show folder"), self.folder_wanted.emit))
        self.words(self.tr("To keep it elsewhere, start Lodestone with --data-dir and a folder."))
        choices.changed.connect(self._show_settings)

    def _choose(self, theme: object) -> None:
        self.theme_chosen.emit(str(theme))
        self._choices.change(theme=str(theme))

    def _show_settings(self, settings: Settings) -> None:
        self.themes.show_choice(settings.theme)
