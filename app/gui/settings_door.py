"""The way to the window of the settings, which is made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.library import LibraryState
    from app.gui.settings.downloads import Downloads
    from app.gui.settings.window import SettingsWindow
    from app.gui.tasks import Tasks
    from app.paths import DataDir


class SettingsDoor(QObject):
    """Makes the window of the settings and tells it what it missed; `made` carries it, once."""

    made = Signal(object)

    def __init__(self, tasks: Tasks, downloads: Downloads, data_dir: DataDir, window: QWidget) -> None:
        super().__init__(window)
        self._tasks, self._downloads, self._data_dir, self._owner = tasks, downloads, data_dir, window
        self._settings: SettingsWindow | None = None
        self._state: LibraryState | None = None

    @property
    def window(self) -> SettingsWindow:
        """The window of the settings."""
        if self._settings is None:
            # Here and not above: few starts need it, and none before the first frame.
            from app.gui.settings.window import SettingsWindow

            self._settings = SettingsWindow(self._tasks, self._downloads, self._data_dir, self._owner)
            if self._state is not None:
                self._settings.show_library(self._state)
            self.made.emit(self._settings)
        return self._settings

    @property
    def is_open(self) -> bool:
        """Whether the person sees the settings."""
        return self._settings is not None and self._settings.isVisible()

    def open(self) -> None:
        """Show the settings as they were left."""
        self.window.open_page(self.window.current_page)

    def show_library(self, state: LibraryState) -> None:
        """Tell the settings what is known of the library by now, whenever they are made."""
        self._state = state
        if self._settings is not None:
            self._settings.show_library(state)

    def close(self) -> None:
        """Hide them."""
        if self._settings is not None:
            self._settings.close()
