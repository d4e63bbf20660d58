"""The page of what this program is: its version and licence, what it is made of, and whether there is a newer one."""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout

from app import __version__
from app.gui import wording
from app.gui.labels import label
from app.gui.settings.form import Page, push, wrapped
from app.gui.settings.licences_window import LicencesWindow, licences_text
from app.gui.settings.release_box import ReleaseBox

if TYPE_CHECKING:
    from app.gui.settings.choices import Choices
    from app.paths import DataDir

# What is shown, and the distribution whose version it is.
_PARTS = (
    ("PySide6", "PySide6-Essentials"),
    ("llama.cpp (llama-cpp-python)", "llama-cpp-python"),
    ("LanceDB", "lancedb"),
    ("PyMuPDF", "PyMuPDF"),
    ("tree-sitter", "tree-sitter"),
)


class AboutPage(Page):
    """The versions can be copied for a report."""

    def __init__(self, choices: Choices, data_dir: DataDir) -> None:
        super().__init__(self.tr("About"))
        self._choices = choices
        self._licences: LicencesWindow | None = None
        self._data_dir = data_dir
        self.heading(f"Lodestone {__version__}")
        self.words(self.tr("Finds passages in your own files by meaning, on your own computer."), "")
        self._build_licence()
        self._build_release()
        self.heading(self.tr("Where the data lies"))
        place = wrapped(wording.display_path(str(data_dir.root)))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(place)
        self.heading(self.tr("Made of"))
        self.add(self._grid())
        self.copy = push(self.tr("Copy for a report"), self._copy)
        self.line(self.copy)

    def _build_licence(self) -> None:
        self.heading(self.tr("Licence"))
        self.words(
            self.tr(
                "Free software under the GNU Affero General Public License, version 3 or later: you may use, study, "
                "share and change it. It comes without any warranty."
            )
        )
        self.licences = push(self.tr("Show all licences"), self._show_licences)
        self.line(self.licences)

    def _build_release(self) -> None:
        self.heading(self.tr("Newer versions"))
        self.release = ReleaseBox(self._choices)
        hint = self.tr("Lodestone looks for newer versions only here, only when asked to, and installs none by itself.")
        self.row(self.tr("Release address"), self.release.address, hint)
        self.add(self.release)

    def _show_licences(self) -> None:
        errand = self._choices.tasks.errand("licences", lambda _: licences_text())
        errand.done.connect(self._open_licences)
        errand.failed.connect(self.messages.show_error)
        errand.start()

    def _open_licences(self, text: str) -> None:
        if self._licences is None:
            self._licences = LicencesWindow(self)
        self._licences.show_text(text)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for row, (name, version) in enumerate(versions()):
            grid.addWidget(label(name), row, 0)
            grid.addWidget(label(version, "muted"), row, 1)
        grid.setColumnStretch(2, 1)
        return grid

    def _copy(self) -> None:
        lines = [f"Lodestone {__version__}", *(f"{name} {version}" for name, version in versions())]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.messages.show_notice(self.tr("Copied: versions only, nothing of your files."))


def versions() -> list[tuple[str, str]]:
    """Name and version of what Lodestone runs on; parts whose version cannot be told are left out."""
    found = [("Python", platform.python_version()), ("Qt", qVersion()), (platform.system(), platform.release())]
    for name, distribution in _PARTS:
        try:
            found.append((name, metadata.version(distribution)))
        except metadata.PackageNotFoundError:
            continue
    return found
