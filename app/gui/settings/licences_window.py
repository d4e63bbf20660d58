"""A window that shows the licences of all that Lodestone is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.paths import resources_dir

if TYPE_CHECKING:
    from pathlib import Path

_SIZE = QSize(820, 640)
_FILE = "THIRD-PARTY.txt"


def licences_file() -> Path | None:
    """The file that the build of the installed program makes; None in a source tree."""
    file = resources_dir() / "licences" / _FILE
    return file if file.is_file() else None


def licences_text() -> str:
    """All of it, or of a source tree the program's own licence. Raises OSError."""
    file = licences_file() or resources_dir().parent / "LICENSE"
    return file.read_text("utf-8")


class LicencesWindow(QWidget):
    """Plain text that can be selected and searched by eye; Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Licences"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Licences"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Close, self).activated.connect(self.close)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def show_text(self, text: str) -> None:
        """Fill it and bring it up."""
        self.text.setPlainText(text)
        self.show()
        self.raise_()
        self.activateWindow()
