"""Takes what is dropped anywhere on a window, and shows the sign for it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from app.gui.drop_overlay import DropOverlay, local_paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Watches the drags over one window; `dropped` carries a list of Path.

    Widgets in it that take drops themselves go first, as always with Qt.
    """

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags of files and folders; everything else goes on."""
        del watched
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self.overlay.hide()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        if local_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.LinkAction)  # nothing is moved or copied
            event.accept()
            self.overlay.cover()
        else:
            event.ignore()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.overlay.hide()
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()
        self.dropped.emit(local_paths(event.mimeData()))
        return True
