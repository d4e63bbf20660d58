"""The window of the settings: a list of pages and the one that is chosen; it stands beside the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.gui.drop_overlay import local_paths
from app.gui.settings.about_page import AboutPage
from app.gui.settings.background_page import BackgroundPage
from app.gui.settings.choices import Choices
from app.gui.settings.general_page import GeneralPage
from app.gui.settings.library_page import LibraryPage
from app.gui.settings.models_page import ModelsPage
from app.gui.settings.page_list import PageList
from app.gui.settings.privacy_page import PrivacyPage
from app.gui.settings.processor_page import ProcessorPage
from app.gui.settings.reading_page import ReadingPage
from app.gui.settings.searching_page import SearchingPage
from app.gui.settings.server_page import ServerPage
from app.gui.settings.shortcuts_page import ShortcutsPage
from app.model_overview import look_at_models

if TYPE_CHECKING:
    from pathlib import Path

    from app.gui.library import LibraryState
    from app.gui.settings.downloads import Downloads
    from app.gui.settings.form import Page
    from app.gui.tasks import Tasks
    from app.model_overview import ModelOverview
    from app.paths import DataDir

_SIZE = QSize(860, 620)
MODEL_SUFFIX = ".gguf"


class SettingsWindow(QWidget):
    """Not modal: everything else can be used meanwhile, and what it began goes on when it is closed.

    `theme_chosen` carries the setting, `folder_wanted` asks to show the data folder.
    """

    theme_chosen = Signal(str)
    folder_wanted = Signal()
    overview_shown = Signal()

    def __init__(self, tasks: Tasks, downloads: Downloads, data_dir: DataDir, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Settings of Lodestone"))
        self.setObjectName("settingsWindow")
        self.setAcceptDrops(True)
        self._tasks = tasks
        self._data_dir = data_dir
        self._is_looking = False
        self.choices = Choices(tasks, self)
        self.general = GeneralPage(self.choices, data_dir)
        self.library = LibraryPage(self.choices, downloads, data_dir)
        self.models = ModelsPage(self.choices, downloads)
        self.searching = SearchingPage(self.choices)
        self.server = ServerPage(self.choices)
        self.processor = ProcessorPage(self.choices)
        self.background = BackgroundPage(self.choices)
        self.reading = ReadingPage(self.choices)
        self.privacy = PrivacyPage(self.choices, downloads, data_dir)
        self.shortcuts = ShortcutsPage(self.choices, self._choose_keys)
        self.about = AboutPage(self.choices, data_dir)
        self._list = PageList(self.pages)
        self._stack = QStackedWidget()
        self._build()
        self._wire(downloads)

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in order."""
        return (
            self.general,
            self.models,
            self.searching,
            self.processor,
            self.server,
            self.reading,
            self.background,
            self.library,
            self.privacy,
            self.shortcuts,
            self.about,
        )

    @property
    def current_page(self) -> Page:
        """The page on top."""
        return self.pages[self._list.current]

    def open_page(self, page: Page) -> None:
        """Show the window with this page on top."""
        self._list.choose(self.pages.index(page))
        self.show()
        self.activateWindow()

    def take_model(self, source: Path) -> None:
        """Ask whether a model file that was dropped shall be used."""
        self.open_page(self.models)
        self.models.ask_to_import(source)

    def show_library(self, state: LibraryState) -> None:
        """Show what is known of the library by now."""
        self.processor.show_library(state)
        self.privacy.show_library(state)

    def look(self) -> None:
        """Look at models and hardware again; `overview_shown` follows."""
        if self._is_looking:
            return
        self._is_looking = True
        data_dir = self._data_dir
        errand = self._tasks.errand("models", lambda _: look_at_models(data_dir))
        errand.done.connect(self._show_overview)
        errand.failed.connect(self.models.messages.show_error)
        errand.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring all up to date."""
        super().showEvent(event)
        if not event.spontaneous():
            self.choices.load()
            self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being turned."""
        self.choices.flush()
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome model files."""
        if model_files(local_paths(event.mimeData())):
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first model file."""
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()
        self.take_model(model_files(local_paths(event.mimeData()))[0])

    def _show_overview(self, overview: ModelOverview) -> None:
        self._is_looking = False
        self.models.show_overview(overview)
        self.searching.show_overview(overview)
        self.processor.show_overview(overview)
        self.overview_shown.emit()

    def _choose_keys(self) -> None:
        self.open_page(self.general)
        self.general.keys.setFocus()

    def _refuse(self, message: str) -> None:
        self.current_page.messages.show_error(message)

    def _wire(self, downloads: Downloads) -> None:
        self.general.theme_chosen.connect(self.theme_chosen)
        self.library.folder_wanted.connect(self.folder_wanted)
        self.choices.refused.connect(self._refuse)
        self._tasks.reopened.connect(self.choices.load)
        self._tasks.reopened.connect(self.look)
        downloads.changed.connect(self._look_at_rest)
        self._downloads = downloads
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Close, self).activated.connect(self.close)

    def _look_at_rest(self) -> None:
        if not self._downloads.current:
            self.look()

    def _build(self) -> None:
        for page in self.pages:
            self._stack.addWidget(page)
        self._list.chosen.connect(self._stack.setCurrentIndex)
        self._list.choose(0)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._list.box.setFocus)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._list)
        line.addWidget(self._stack, 1)
        self._list.list.setFocus()
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))


def model_files(paths: list[Path]) -> list[Path]:
    """Those that are model files, by their name."""
    return [path for path in paths if path.suffix.lower() == MODEL_SUFFIX]
