"""The page of where the library is: the data folder, its move to another place, and the object store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar

from app.gui import wording
from app.gui.labels import label
from app.gui.settings.folder_move import FolderMove
from app.gui.settings.form import Page, push, wrapped
from app.paths import APP_NAME, DataDir

if TYPE_CHECKING:
    from app.embedding.transfer import Transfer
    from app.engine import Engine
    from app.gui.settings.choices import Choices
    from app.gui.settings.downloads import Downloads
    from app.gui.tasks import ShouldStop
    from app.settings import Settings

_STEPS = 1000


class LibraryPage(Page):
    """Emits `folder_wanted` to have the data folder shown, `moved` with the next DataDir and a sentence about it."""

    folder_wanted = Signal()
    moved = Signal(object, str)

    def __init__(self, choices: Choices, downloads: Downloads, data_dir: DataDir) -> None:
        super().__init__(self.tr("Library"))
        self._choices = choices
        self._downloads = downloads
        self._data_dir = data_dir
        self.mover = FolderMove(choices.tasks, data_dir, self)
        self.bar = QProgressBar()
        self.progress = label(role="muted")
        self.state = wrapped()
        self.show_folder = push(self.tr("Show folder"), self.folder_wanted.emit)
        self.choose = push(self.tr("Move…"), self._choose)
        self.go_on = push(self.tr("Go on"), self._go_on, primary=True)
        self.cancel = push(self.tr("Cancel"), self.mover.cancel)
        self.discard = push(self.tr("Delete the copy"), self.mover.discard)
        self._store = wrapped()
        self._build()
        self._wire()

    def take_folder(self, target: Path) -> None:
        """See whether the data folder can be moved to an empty folder, and ask."""
        if self._downloads.current:
            text = self.tr("%1 is on its way. Wait for it or pause it first.")
            self.messages.show_error(text.replace("%1", self._downloads.current))
            return
        self.messages.show_notice(self.tr("Looking at the folder…"))
        self.mover.check(target)

    def _build(self) -> None:
        self.heading(self.tr("Data folder"))
        self.words(self.tr("Settings, text, vectors, models and logs of this library are kept here:"))
        place = wrapped(wording.display_path(str(self._data_dir.root)))
        place.setObjectName("dataFolder")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add(place)
        self.line(self.show_folder, self.choose)
        self.words(
            self.tr(
                "Moving copies it to another folder, verifies the copy and then deletes the old one. Searching goes "
                "on meanwhile, new files wait. Your own files stay where they are."
            )
        )
        self.add(self.state)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress of the move"))
        self.add(self.bar)
        self.add(self.progress)
        self.line(self.go_on, self.cancel, self.discard)
        self.heading(self.tr("Object store"))
        self.add(self._store)
        self.words(
            self.tr(
                "A library can lie in an object store (S3 and alike), which many computers read and one writes. It is "
                "chosen on the command line, with Lodestone closed: “lodestone library use s3://bucket/path”, and "
                "“lodestone library off” to keep it here again."
            )
        )

    def _wire(self) -> None:
        self.mover.checked.connect(self._ask)
        self.mover.failed.connect(self._on_failed)
        self.mover.progressed.connect(self._show_progress)
        self.mover.changed.connect(self._show_move)
        self.mover.stopped.connect(lambda: self.messages.show_notice(self.tr("The data folder stays where it is.")))
        self.mover.arrived.connect(self._on_arrived)
        self._choices.changed.connect(self._show_settings)
        self._show_move()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where shall the data folder be?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.take_folder(place_in(Path(names[0]))))
        dialog.open()

    def _ask(self, target: Path, needed: int) -> None:
        place = wording.display_path(str(target))
        question = self.tr("Move the data folder to %1? %2 are copied, and the old folder is deleted after that.")
        question = question.replace("%2", wording.size(needed)).replace("%1", place)
        self.ask(question, self.tr("Move it"), lambda: self.mover.start(target))

    def _go_on(self) -> None:
        target = self.mover.unfinished()
        if target is not None:
            self.take_folder(target)

    def _show_move(self) -> None:
        running, left = self.mover.is_running, self.mover.unfinished()
        for widget in (self.bar, self.progress, self.cancel):
            widget.setVisible(running)
        for button in (self.go_on, self.discard):
            button.setVisible(left is not None)
        self.choose.setEnabled(not running)
        self.cancel.setEnabled(True)
        text = ""
        if left is not None:
            text = self.tr("A move to %1 was broken off. The library is still in the folder above.")
            text = text.replace("%1", wording.display_path(str(left)))
        elif running:
            self.bar.setValue(0)
            self.progress.setText("")
            text = self.tr("The data folder is being moved.")
        self.state.setText(text)
        self.state.setVisible(bool(text))

    def _show_progress(self, transfer: Transfer) -> None:
        self.bar.setValue(round(_STEPS * min(transfer.done / transfer.total, 1.0)) if transfer.total else 0)
        self.progress.setText(wording.transfer(transfer))

    def _on_failed(self, message: str) -> None:
        self.messages.show_error(message)

    def _on_arrived(self, data_dir: DataDir, is_found: bool) -> None:
        if is_found:
            text = self.tr("The data folder is %1 now.").replace("%1", wording.display_path(str(data_dir.root)))
        else:
            text = self.tr("The data folder has moved. From now on, open this library with: %1")
            text = text.replace("%1", f'lodestone --data-dir "{data_dir.root}"')
        self.moved.emit(data_dir, text)

    def _show_settings(self, settings: Settings) -> None:
        if not settings.library:
            self._store.setText(self.tr("This library lies in the data folder."))
            return
        self._store.setText(settings.library)

        def examine(engine: Engine, should_stop: ShouldStop) -> str:
            del should_stop
            from app.store.place import SharedPlace

            return engine.place.examine() if isinstance(engine.place, SharedPlace) else ""

        def show(text: str) -> None:
            self._store.setText(text or settings.library)

        self._choices.tasks.settings.submit(examine, show, self._store.setText)


def place_in(chosen: Path) -> Path:
    """The chosen folder if it is empty or holds a begun copy, else a new one of the program's name in it."""
    try:
        is_full = any(chosen.iterdir()) and not DataDir(chosen).arriving_file.exists()
    except OSError:  # which the check tells
        return chosen
    return chosen / APP_NAME if is_full else chosen
