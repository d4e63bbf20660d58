"""What the desktop does for us: open a file, show it in its folder, put text on the clipboard."""

from __future__ import annotations

import subprocess
import sys
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.gui import wording
from app.gui.viewers import open_at_page
from app.paths import from_storable
from app.search.citation import cite

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.engine import Engine
    from app.gui.results_model import Row
    from app.gui.tasks import Lane, ShouldStop

# "Open" runs these instead of showing them; a search result must never start a program.
_WINDOWS_PROGRAMS = (
    "appref-ms bat chm cmd com cpl exe hta inf jar js jse lnk msc msi msp pif ps1 py pyw reg scr sct url vb vbe vbs "
    "wsc wsf wsh"
)
_RUN_ON_WINDOWS = frozenset(_WINDOWS_PROGRAMS.split())
_RUN_ON_LINUX = frozenset(("appimage", "desktop", "jar", "run"))
_BUS_MS = 1000


class Kind(Enum):
    """What a path is at the moment it shall be opened."""

    FILE = auto()
    PROGRAM = auto()
    MISSING = auto()
    OPENED = auto()  # it has been, on the way


class Desktop(QObject):
    """Acts on a Row; `failed` and `noticed` carry a sentence for the person."""

    failed = Signal(str)
    noticed = Signal(str)

    def __init__(
        self,
        lane: Lane,
        parent: QObject | None = None,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        open_page: Callable[[Path, int], bool] = open_at_page,
    ) -> None:
        """`open_url` hands a file or folder to the system and says whether there was a program for it; `open_page`
        opens a PDF at a page, and says whether there is a program that knows how."""
        super().__init__(parent)
        self._lane = lane
        self._open_url = open_url
        self._open_page = open_page

    def open(self, row: Row) -> None:
        """As `open_path`, for the file of a row, at its page."""
        self.open_path(file_path(row), row.passage.page if row.file.format == "pdf" else None)

    def open_path(self, path: Path, page: int | None = None) -> None:
        """Open a file with the system's program, at a page where that can be told of it.

        A file that would run is shown in its folder instead.
        """

        def work(engine: Engine, should_stop: ShouldStop) -> Kind:
            del engine, should_stop
            kind = kind_of(path)
            is_opened = kind is Kind.FILE and page is not None and page > 1 and self._open_page(path, page)
            return Kind.OPENED if is_opened else kind

        self._lane.submit(work, lambda kind: self._open(path, kind))

    def show_in_folder(self, row: Row) -> None:
        """As `show_path`, for the file of a row."""
        self.show_path(file_path(row))

    def show_path(self, path: Path) -> None:
        """Open the file manager with a file or folder selected, or at least the folder that it is in."""

        def work(engine: Engine, should_stop: ShouldStop) -> bool:
            del engine, should_stop
            return select_in_file_manager(path)

        self._lane.submit(work, lambda done: None if done else self._hand_over(path.parent))

    def show_folder(self, folder: Path) -> None:
        """Open a folder in the file manager."""
        self._hand_over(folder)

    def copy_passage(self, row: Row) -> None:
        """Put the text of the passage on the clipboard."""
        QGuiApplication.clipboard().setText(row.passage.text)
        self.noticed.emit(self.tr("Passage copied."))

    def copy_citation(self, row: Row) -> None:
        """Put the passage on the clipboard, with where it is from."""
        QGuiApplication.clipboard().setText(cite(row.file, row.passage))
        self.noticed.emit(self.tr("Passage and citation copied."))

    def copy_path(self, row: Row) -> None:
        """Put the path of the file on the clipboard."""
        QGuiApplication.clipboard().setText(str(file_path(row)))
        self.noticed.emit(self.tr("Path copied."))

    def _open(self, path: Path, kind: Kind) -> None:
        if kind is Kind.MISSING:
            gone = self.tr("“%1” is no longer there. It leaves the results at the next look for changes.")
            self.failed.emit(gone.replace("%1", wording.file_name(str(path))))
        elif kind is Kind.PROGRAM:
            self.noticed.emit(self.tr("Opening this file would run it, so it is shown in its folder instead."))
            self.show_path(path)
        elif kind is Kind.FILE:
            self._hand_over(path)

    def _hand_over(self, path: Path) -> None:
        if not self._open_url(QUrl.fromLocalFile(str(path))):
            self.failed.emit(self.tr("The system has no program to open “%1”.").replace("%1", path.name))


def file_path(row: Row) -> Path:
    """The file of a row as the system knows it."""
    return Path(from_storable(row.file.path))


def kind_of(path: Path) -> Kind:
    """Whether a path can be opened; looks at the disk, so for a background thread."""
    if not path.exists():
        return Kind.MISSING
    suffix = path.suffix.removeprefix(".").lower()
    runs = _RUN_ON_WINDOWS if sys.platform == "win32" else _RUN_ON_LINUX
    return Kind.PROGRAM if suffix in runs else Kind.FILE


def select_in_file_manager(path: Path) -> bool:
    """Ask the file manager to select a file; False where it cannot. For a background thread."""
    if sys.platform == "win32":
        # Explorer wants the comma form as one argument, and its exit code says nothing.
        subprocess.run(f'explorer /select,"{path}"', check=False)
        done = True
    else:
        done = _ask_file_manager(path)
    return done


def _ask_file_manager(path: Path) -> bool:
    """The freedesktop.org interface org.freedesktop.FileManager1, method ShowItems(as uris, s startup_id)."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if QCoreApplication.instance() is None or not bus.isConnected():
        return False
    name = "org.freedesktop.FileManager1"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    reply = bus.call(call, QDBus.CallMode.Block, _BUS_MS)
    return reply.type() == QDBusMessage.MessageType.ReplyMessage
