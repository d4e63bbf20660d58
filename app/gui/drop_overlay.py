"""Folders and files dropped anywhere on a window: the paths in a drag, and the sign that says "drop here"."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel, QWidget

_MARGIN = 24


def local_paths(data: QMimeData) -> list[Path]:
    """Files and folders of this computer in what is dragged; addresses of anything else are left out."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropOverlay(QLabel):
    """Covers its parent while something is dragged over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Drop to add to the library"), parent)
        self._window = parent
        self.setObjectName("dropOverlay")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The drag must reach the window below.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Show over all of the parent."""
        self.setGeometry(self._window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
        self.raise_()
        self.show()
