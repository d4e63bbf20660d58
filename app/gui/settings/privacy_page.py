"""The page of what is kept where, how much it is, and how to be rid of all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit

from app.gui import wording
from app.gui.labels import label
from app.gui.settings.form import Page, push, wrapped
from app.settings import STARTER_MODEL
from app.store.usage import tree_size

if TYPE_CHECKING:
    from pathlib import Path

    from app.engine import Engine
    from app.gui.library import LibraryState
    from app.gui.settings.choices import Choices
    from app.gui.settings.downloads import Downloads
    from app.gui.tasks import ShouldStop
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
                "of a model that you start, and for a server or an object store that you set up."
            )
        )
        self.heading(self.tr("What is kept"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.add(self._grid)
        self.words(self.tr("Keys of servers and object stores are kept by the system's keyring, in no file of ours."))
        self.models = QCheckBox(self.tr("Delete downloaded and imported models, too"))
        self.typed = QLineEdit()
        self.delete = push(self.tr("Delete everything"), self._delete_if_possible)
        self._build_deletion()
        choices.changed.connect(self._measure)
        choices.tasks.reopened.connect(self._measure)

    @property
    def word(self) -> str:
        """What has to be typed before anything is deleted."""
        return self.tr("DELETE")

    def show_library(self, state: LibraryState) -> None:
        """Show what leaves this computer."""
        self._is_writer = state.is_writer
        self._remote.setText(state.status.remote or self.tr("Nothing leaves this computer."))

    def _build_deletion(self) -> None:
        self.heading(self.tr("Delete everything"))
        self.words(
            self.tr(
                "Forgets all folders and deletes their text, vectors, the list of files, searches and logs from the "
                "disk. It cannot be undone; the folders have to be added and read again. Your own files and your "
                "settings stay."
            )
        )
        self.add(self.models)
        self.typed.setPlaceholderText(self.word)
        self.typed.textChanged.connect(lambda text: self.delete.setEnabled(self._is_word(text)))
        self.typed.returnPressed.connect(self.delete.click)
        self.words(self.tr("To confirm, type %1 here:").replace("%1", self.word), "")
        self.typed.setAccessibleName(self.tr("To confirm, type %1 here:").replace("%1", self.word))
        self.delete.setEnabled(False)
        self.line(self.typed, self.delete)

    def _is_word(self, text: str) -> bool:
        return text.strip().casefold() == self.word.casefold()

    def _places(self) -> tuple[tuple[str, Path], ...]:
        data_dir = self._data_dir
        return (
            (self.tr("Text and vectors"), data_dir.vectors_dir),
            (self.tr("List of files"), data_dir.catalog_file),
            (self.tr("Searches"), data_dir.searches_file),
            (self.tr("Models"), data_dir.models_dir),
            (self.tr("Made again when needed"), data_dir.cache_dir),
            (self.tr("Logs, without contents"), data_dir.logs_dir),
            (self.tr("Settings"), data_dir.settings_file),
        )

    def _measure(self, _: object = None) -> None:
        places = [place for _, place in self._places()]

        def work(engine: Engine, should_stop: ShouldStop) -> list[int]:
            del engine, should_stop
            return [_size(place) for place in places]

        self._choices.tasks.settings.submit(work, self._show_sizes)

    def _show_sizes(self, sizes: list[int]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, ((text, place), size) in enumerate(zip(self._places(), sizes, strict=True)):
            self._grid.addWidget(label(text), row, 0)
            self._grid.addWidget(label(wording.size(size) if size else self.tr("nothing")), row, 1)
            self._grid.addWidget(wrapped(wording.display_path(str(place)), "muted"), row, 2)

    def _delete_if_possible(self) -> None:
        if self._downloads.current:
            text = self.tr("%1 is on its way. Wait for it or pause it first.")
            self.messages.show_error(text.replace("%1", self._downloads.current))
        elif not self._is_writer:
            text = self.tr("Another Lodestone is working on this library. Close it first.")
            self.messages.show_error(text)
        else:
            self._delete()

    def _delete(self) -> None:
        models, data_dir = self.models.isChecked(), self._data_dir
        self.typed.clear()

        def between() -> None:
            from app.moving.data_move import DataMove, unfinished
            from app.store.purge import delete_library

            if (copy := unfinished(data_dir)) is not None:  # of a move that was broken off
                DataMove(data_dir, copy).give_up()
            delete_library(data_dir, models=models)

        if models:
            self._choices.change(model=STARTER_MODEL, dimensions=0)
        self._choices.tasks.reopen(between)
        self.messages.show_notice(self.tr("Everything is being deleted…"))


def _size(place: Path) -> int:
    """Bytes of a folder, or of a file and those that SQLite keeps beside it."""
    if place.is_dir():
        return tree_size(place)
    total = 0
    for file in place.parent.glob(f"{place.name}*"):
        try:
            total += file.stat().st_size
        except OSError:  # gone meanwhile
            continue
    return total
