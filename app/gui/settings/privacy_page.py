"""The page of what is kept where, how much it is, and how to be rid of all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout

from app.gui import wording
from app.gui.labels import label
from app.gui.settings.form import Page, push, wrapped
from app.settings import STARTER_MODEL

if TYPE_CHECKING:
    from app.gui.library import LibraryState
    from app.gui.settings.choices import Choices
    from app.gui.settings.downloads import Downloads
    from app.paths import DataDir


class PrivacyPage(Page):
    """Deleting closes the engine, empties the data folder and opens another engine on it."""

    def __init__(self, choices: Choices, downloads: Downloads, data_dir: DataDir) -> None:
        super().__init__(self.tr("Privacy"))
        self._choices = choices
        self._downloads = downloads
        self._data_dir = data_dir
        self._is_writer = True
        self._remote = self.words(role="")
        self.words(
            self.tr(
                "Lodestone reads your files and never changes them. What it keeps of them, it keeps in the data "
                "folder, readable by your account only. It tells nobody anything: the network is used for a download "
                "of a model that you start, and for a server that you set up."
            )
        )
        self.heading(self.tr("What is kept"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.add(self._grid)
        self.heading(self.tr("Delete everything"))
        self.words(
            self.tr(
                "Forgets all folders and deletes their text, vectors, the catalog and the logs from the disk. "
                "Your own files and your settings stay."
            )
        )
        self.models = QCheckBox(self.tr("Delete downloaded and imported models, too"))
        self.add(self.models)
        self.delete = push(self.tr("Delete everything…"), self._ask)
        self.line(self.delete)

    def show_library(self, state: LibraryState) -> None:
        """Show sizes and what leaves this computer."""
        status = state.status
        self._is_writer = state.is_writer
        self._remote.setText(status.remote or self.tr("Nothing leaves this computer."))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = (
            (self.tr("Text and vectors"), "vectors", self._data_dir.vectors_dir.name),
            (self.tr("List of files"), "catalog", self._data_dir.catalog_file.name),
            (self.tr("Models"), "models", self._data_dir.models_dir.name),
            (self.tr("Logs, without contents"), "", self._data_dir.logs_dir.name),
        )
        for row, (text, part, place) in enumerate(rows):
            self._grid.addWidget(label(text), row, 0)
            self._grid.addWidget(label(wording.size(status.sizes[part]) if part in status.sizes else ""), row, 1)
            self._grid.addWidget(wrapped(wording.display_path(str(self._data_dir.root / place)), "muted"), row, 2)

    def _ask(self) -> None:
        if self._downloads.current:
            text = self.tr("%1 is on its way. Wait for it or pause it first.")
            self.messages.show_error(text.replace("%1", self._downloads.current))
        elif not self._is_writer:
            text = self.tr("Another Lodestone is working on this library. Close it first.")
            self.messages.show_error(text)
        else:
            with_models = self.tr(", and the models") if self.models.isChecked() else ""
            question = self.tr(
                "Delete all that Lodestone has read%1? It cannot be undone; the folders have to be added and read "
                "again. Your own files stay."
            )
            self.ask(question.replace("%1", with_models), self.tr("Delete everything"), self._delete)

    def _delete(self) -> None:
        models, data_dir = self.models.isChecked(), self._data_dir

        def between() -> None:
            from app.store.purge import delete_library

            delete_library(data_dir, models=models)

        if models:
            self._choices.change(model=STARTER_MODEL, dimensions=0)
        self._choices.tasks.reopen(between)
        self.messages.show_notice(self.tr("Everything is being deleted…"))
