"""The page of the keys: what each does, as the table of shortcuts has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from app.gui import shortcuts
from app.gui.labels import label
from app.gui.settings.form import Page, push

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.settings.choices import Choices
    from app.settings import Settings

_KEYS_WIDTH = 180


class ShortcutsPage(Page):
    """Everything in the window can be reached by keys; here they are to be read."""

    def __init__(self, choices: Choices, choose_keys: Callable[[], object]) -> None:
        """`choose_keys` shows where the keys from anywhere are chosen."""
        super().__init__(self.tr("Shortcuts"))
        for group in shortcuts.groups():
            self.heading(group.title)
            grid = QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(6)
            grid.setColumnMinimumWidth(0, _KEYS_WIDTH)
            for row, action in enumerate(group.actions):
                keys = "  ".join(map(shortcuts.shown, action.keys))
                grid.addWidget(label(keys), row, 0)
                grid.addWidget(label(action.text, "muted"), row, 1)
            grid.setColumnStretch(1, 1)
            self.add(grid)
        self.heading(self.tr("From anywhere"))
        self.anywhere = self.words(role="")
        self.choose = push(self.tr("Choose keys…"), choose_keys)
        self.line(self.choose)
        choices.changed.connect(self._show_settings)

    def _show_settings(self, settings: Settings) -> None:
        keys = settings.global_shortcut
        text = self.tr("%1 brings the window up, whatever program is in front.")
        none = self.tr("No keys are chosen that bring the window up from another program.")
        self.anywhere.setText(text.replace("%1", shortcuts.shown(keys)) if keys else none)
