"""What the window looked like when it was closed, kept in the data folder, so that it looks so again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QSplitter

    from app.paths import DataDir

_FIRST_SIZE = QSize(1200, 760)


class Session:
    """Size and place of the window and the widths of its panes, in window.ini."""

    def __init__(self, data_dir: DataDir, window: QMainWindow, splitter: QSplitter) -> None:
        self._memory = QSettings(str(data_dir.root / "window.ini"), QSettings.Format.IniFormat)
        self._window = window
        self._splitter = splitter

    def save(self) -> None:
        """Keep what is now."""
        self._memory.setValue("geometry", self._window.saveGeometry())
        self._memory.setValue("splitter", self._splitter.saveState())

    def restore(self) -> None:
        """Bring back what was kept; a first window fits the screen."""
        self._window.resize(_FIRST_SIZE.boundedTo(self._window.screen().availableSize()))
        geometry, splitter = self._memory.value("geometry"), self._memory.value("splitter")
        if geometry is not None:
            self._window.restoreGeometry(geometry)
        if splitter is not None:
            self._splitter.restoreState(splitter)
