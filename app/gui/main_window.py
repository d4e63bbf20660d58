"""The main window: folders, results and preview side by side, the search box above, the status line below."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from app.gui import remedies, shortcuts
from app.gui.desktop import Desktop
from app.gui.drops import Drops
from app.gui.finding import Finding
from app.gui.folders_pane import FoldersPane
from app.gui.home import Home
from app.gui.library import Library, LibraryState
from app.gui.message_bar import MessageBar
from app.gui.notices import Notices
from app.gui.other_ways import OtherWays
from app.gui.pane_walk import PaneWalk, panes_of
from app.gui.preview_pane import PreviewPane
from app.gui.search_box import SearchBox, gear_button
from app.gui.search_pane import SearchPane
from app.gui.session import Session
from app.gui.settings.downloads import Downloads
from app.gui.settings_door import SettingsDoor
from app.gui.shortcut_sheet import ShortcutSheet
from app.gui.status_line import StatusLine
from app.gui.tasks import Tasks
from app.indexing.progress import Progress, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QShowEvent

    from app.engine import Engine
    from app.gui.results_model import Row
    from app.gui.settings.window import SettingsWindow
    from app.gui.theme import Theme
    from app.paths import DataDir

_FIRST_WIDTHS = (230, 450, 520)
_LEAST_WIDTHS = (188, 220, 230)  # together less than a screen of 1280 pixels at twice the size has
_LEAST_HEIGHT = 120


class MainWindow(QMainWindow):
    """The whole window; `closed` follows once everything behind it has stopped.

    `closing` goes before it. `theme_chosen` carries the setting "system", "light" or "dark", `dressed` the Theme of it,
    `settings_changed` the Settings that are kept. `moved` asks for another window, on `next_data_dir`, which tells
    `last_words`.
    """

    closing = Signal()
    closed = Signal()
    dressed = Signal(object)
    moved = Signal()
    theme_chosen = Signal(str)
    settings_changed = Signal(object)

    def __init__(self, data_dir: DataDir, open_engine: Callable[[], Engine], theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Lodestone")
        self.theme = theme
        self.is_quitting = self._is_started = False
        self.tasks = Tasks(open_engine, self)
        self.library = Library(self.tasks, self)
        self.desktop = Desktop(self.tasks.chores, self)
        self.box = SearchBox()
        self.messages = MessageBar()
        self.folders = FoldersPane(theme)
        self.search = SearchPane(self.tasks.search, theme)
        self.preview = PreviewPane(self.tasks.preview, theme)
        self.status = StatusLine()
        self.ways = OtherWays(self.box, self.search, self.desktop, self.tasks.chores, self)
        self.finding = Finding(self.box, self.search, self.tasks.chores, data_dir, self)
        self.notices = Notices(self.messages, self.library, self)
        self.downloads = Downloads(self.tasks, data_dir, self)
        self._data_dir = self.next_data_dir = data_dir
        self.last_words = ""
        self._settings = SettingsDoor(self.tasks, self.downloads, data_dir, self)
        self._splitter = self._build_splitter()
        self.home = Home(self, self._splitter, data_dir)
        self._gear = gear_button()
        self._build()
        self.drops = Drops(self)
        self.sheet = ShortcutSheet(self)
        self._wire_tasks()
        self._wire_search()
        self._wire_library()
        self._wire_settings()
        self.session = Session(data_dir, self, self._splitter)
        self.session.restore()
        self.box.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours from now on."""
        for pane in (self.folders, self.search, self.preview):
            pane.set_theme(theme)
        self.theme = theme
        self.dressed.emit(theme)

    def show_error(self, message: str) -> None:
        """The one place where errors are shown."""
        self.messages.show_error(message)

    def add(self, paths: list[Path]) -> None:
        """Take folders and files into the library; a model's file is offered as a model."""
        models = [path for path in paths if path.suffix.lower() == ".gguf"]
        documents = [path for path in paths if path not in models]
        if documents:
            self.messages.hide()
            self.library.add(documents)
        if models:
            self.settings.take_model(models[0])

    @property
    def settings(self) -> SettingsWindow:
        """The window of the settings, made when it is first wanted."""
        return self._settings.window

    def open_settings(self) -> None:
        """Show the settings as they were left."""
        self._settings.open()

    def ask_for_folder(self) -> None:
        """Let the person choose a folder to add."""
        dialog = QFileDialog(self, self.tr("Add folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Open the engine once the first frame is on screen."""
        super().showEvent(event)
        if not event.spontaneous():
            QTimer.singleShot(0, self.start)

    def start(self) -> None:
        """Open the engine, if that has not begun; the window need not be seen for it."""
        if not self._is_started:
            self._is_started = True
            self.tasks.open()

    def intend_to_quit(self) -> None:
        """Let the next close be the last, whatever the settings say."""
        self.is_quitting = True

    def quit(self) -> None:
        """Close for good."""
        self.intend_to_quit()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Disappear at once; the threads stop behind the scenes."""
        self.closing.emit()
        self.session.save()
        self._settings.close()
        self.tasks.close()
        super().closeEvent(event)

    def _wire_tasks(self) -> None:
        self.tasks.failed.connect(self.show_error)
        self.tasks.not_opened.connect(lambda message: self.status.show_progress(Progress(Stage.IDLE, problem=message)))
        self.tasks.opened.connect(self.library.start)
        self.tasks.opened.connect(self.search.warm_up)
        self.tasks.closed.connect(self.closed)
        self.desktop.failed.connect(self.show_error)
        self.desktop.noticed.connect(self.messages.show_notice)

    def _wire_search(self) -> None:
        results = self.search.results
        self.box.query_changed.connect(self.search.search)
        self.box.stepped.connect(results.step)
        self.box.entered.connect(self._with_row(self.desktop.open))
        self.box.copied.connect(self._with_row(self.desktop.copy_passage))
        results.chosen.connect(self.preview.show_passage)
        results.typed.connect(self.box.go_on)
        results.preview_wanted.connect(self.preview.setFocus)
        for signal, act in (
            (results.open_wanted, self.desktop.open),
            (results.folder_wanted, self.desktop.show_in_folder),
            (results.copy_wanted, self.desktop.copy_passage),
            (results.path_wanted, self.desktop.copy_path),
            (self.preview.open_wanted, self.desktop.open),
            (self.preview.folder_wanted, self.desktop.show_in_folder),
            (self.preview.citation_wanted, results.citation_wanted),
            (self.preview.similar_wanted, results.similar_wanted),
            (self.preview.hits_ended, results.step),
        ):
            signal.connect(act)
        shortcuts.bind(self, "next", lambda: self.preview.step_hit(1))
        shortcuts.bind(self, "previous", lambda: self.preview.step_hit(-1))
        shortcuts.bind(self, "find", self.box.go_to)
        shortcuts.bind(self, "start_over", self.box.start_over)
        shortcuts.bind(self, "sheet", self.sheet.toggle)
        shortcuts.bind(self, "add_folder", self.ask_for_folder)
        self._walk = PaneWalk(self, partial(panes_of, self))
        shortcuts.bind(self, "close", self.close)
        shortcuts.bind(self, "quit", self.quit)

    def _wire_library(self) -> None:
        self.drops.dropped.connect(self.add)
        self.search.add_wanted.connect(self.ask_for_folder)
        self.ways.add_wanted.connect(self.add)
        self.folders.add_wanted.connect(self.ask_for_folder)
        self.folders.remove_wanted.connect(self.library.remove)
        self.folders.typed.connect(self.box.go_on)
        self.box.query_changed.connect(self.folders.dismiss)
        self.status.pause_wanted.connect(self.library.set_paused)
        self.status.now_wanted.connect(self.library.index_now)
        self.library.problem.connect(self.show_error)
        self.messages.remedy_wanted.connect(partial(remedies.follow, self))
        self.library.took_over.connect(self._show_taken_over)
        self.library.progressed.connect(self.status.show_progress)
        self.library.settled.connect(self.search.refresh)
        self.library.grown.connect(self.search.look_again)
        self.library.state_changed.connect(self._show_library)

    def _wire_settings(self) -> None:
        self._settings.made.connect(self._wire_made_settings)
        self._gear.clicked.connect(self.open_settings)
        shortcuts.bind(self, "settings", self.open_settings)
        self.status.transfer_wanted.connect(lambda: self.settings.open_page(self.settings.models))
        self.downloads.progressed.connect(self.status.show_transfer)
        self.downloads.changed.connect(lambda: self.status.end_transfer() if not self.downloads.current else None)
        self.downloads.failed.connect(lambda _, text: None if self._settings.is_open else self.show_error(text))
        self.tasks.reopened.connect(self.search.refresh)

    def _wire_made_settings(self, made: SettingsWindow) -> None:
        made.theme_chosen.connect(self.theme_chosen)
        made.choices.changed.connect(self.settings_changed)
        made.folder_wanted.connect(lambda: self.desktop.show_folder(self._data_dir.root))
        made.library.moved.connect(self._follow_move)

    def _follow_move(self, data_dir: DataDir, words: str) -> None:
        self.next_data_dir, self.last_words = data_dir, words
        self.moved.emit()

    def _show_taken_over(self) -> None:
        self.status.show_taken_over()
        self.messages.show_notice(self.status.activity)

    def _show_library(self, state: LibraryState) -> None:
        self.folders.show_roots(state.roots)
        # An empty library has one thing to say, in the middle of the window.
        self.preview.setVisible(bool(state.roots))
        self.status.show_library(state)
        self._settings.show_library(state)
        files, chunks = sum(root.indexed for root in state.roots), sum(root.chunks for root in state.roots)
        waiting = sum(root.files - root.indexed - root.failed - root.skipped for root in state.roots if not root.paused)
        self.search.set_library(len(state.roots), files, sum(root.embedded for root in state.roots), chunks, waiting)

    def _with_row(self, act: Callable[[Row], None]) -> Callable[[], None]:
        def do() -> None:
            row = self.search.results.current_row()
            if row is not None:
                act(row)

        return do

    def _build_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for pane, least in zip((self.folders, self.search, self.preview), _LEAST_WIDTHS, strict=True):
            pane.setMinimumSize(least, _LEAST_HEIGHT)
            splitter.addWidget(pane)
        for number in (1, 2):
            splitter.setStretchFactor(number, 1)
        splitter.setStretchFactor(0, 0)
        splitter.setSizes(list(_FIRST_WIDTHS))
        return splitter

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(8)
        top.addWidget(self.box)
        top.addWidget(self.ways.star)
        top.addWidget(self._gear)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.finding.bar)
        column.addWidget(self.messages)
        column.addWidget(self.home, 1)
        column.addWidget(self.status)
        self.setCentralWidget(central)
        self.setTabOrder(self.box, self.search.results)
