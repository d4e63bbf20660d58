"""What the window looked like when it was closed, kept in the data folder, so that it looks so again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QSplitter

    from app.gui.search_box import SearchBox
    from app.gui.search_pane import SearchPane
    from app.paths import DataDir

_FIRST_SIZE = QSize(1200, 760)
_FRAME = QSize(16, 48)  # about what a desktop puts around a window; it is not known before the first is shown
_LEAST_SEEN = 80  # so much of the title bar has to be on a screen, to take hold of it


class Session:
    """Size and place of the window, the widths of its panes and what was searched for, in window.ini."""

    def __init__(self, data_dir: DataDir, window: QMainWindow, splitter: QSplitter) -> None:
        self._memory = QSettings(str(data_dir.window_file), QSettings.Format.IniFormat)
        self._window = window
        self._splitter = splitter

    def save(self) -> None:
        """Keep what is now."""
        self._memory.setValue("geometry", self._window.saveGeometry())
        self._memory.setValue("splitter", self._splitter.saveState())

    def restore(self) -> None:
        """Bring back what was kept; a first window fits the screen, and one of a screen that is gone comes to one."""
        self._window.resize(_FIRST_SIZE.boundedTo(self._window.screen().availableSize() - _FRAME))
        geometry, splitter = self._memory.value("geometry"), self._memory.value("splitter")
        if geometry is not None:
            self._window.restoreGeometry(geometry)
        if splitter is not None:
            self._splitter.restoreState(splitter)
        self._come_into_sight()

    def save_search(self, pane: SearchPane) -> None:
        """Keep the query that was typed and the number of the chosen row; the mode is kept when it is chosen."""
        self._memory.setValue("query", pane.typed_query)
        self._memory.setValue("row", pane.results.currentIndex().row())

    def forget_search(self) -> None:
        """Keep nothing of what was searched for, not even of earlier."""
        for name in ("query", "row"):
            self._memory.remove(name)

    def restore_search(self, box: SearchBox, pane: SearchPane) -> None:
        """Search for the same again, ready to be typed over; the row is chosen once there are results."""
        query, row = str(self._memory.value("query") or ""), _number(self._memory.value("row"))
        if not query:
            return
        box.setText(query)
        box.selectAll()

        def choose(_: object) -> None:
            pane.searched.disconnect(choose)
            if pane.typed_query == query:
                pane.results.step(row)

        pane.searched.connect(choose)

    def is_first(self, name: str) -> bool:
        """True once for each name, for what is told only the first time."""
        if self._memory.value(name):
            return False
        self._memory.setValue(name, True)
        return True

    def _come_into_sight(self) -> None:
        frame = self._window.frameGeometry()
        bar = QRect(frame.topLeft(), QSize(frame.width(), 1))
        areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if any(bar.intersected(area).width() >= _LEAST_SEEN for area in areas):
            return
        area = QGuiApplication.primaryScreen().availableGeometry()
        self._window.resize(self._window.size().boundedTo(area.size()))
        self._window.move(area.topLeft())


def _number(value: object) -> int:
    """What QSettings gives back of an int: an int, or text once the file was read anew."""
    text = str(value)
    return int(text) if text.isdigit() else 0
