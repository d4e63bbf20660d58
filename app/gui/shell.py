"""What is around the window: tray, quick search, keys from anywhere, other starts, and how it goes and comes."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from app import launch as launches
from app.gui import tray as trays
from app.gui.hotkey import Hotkey
from app.gui.tray import Tray

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.gui.library import LibraryState
    from app.gui.main_window import MainWindow
    from app.gui.quick_search import QuickSearch
    from app.launch import Launch
    from app.settings import Settings

_LATER_MS = 300  # asking the desktop for its tray must not delay the first frame
# A click on the tray takes the keys from the window before it is told of; so soon after it still counts as in front.
_JUST_NOW_SECONDS = 0.3
_TOLD_OF_TRAY = "told-of-tray"


class Shell(QObject):
    """Made beside the main window and ends with it."""

    def __init__(self, window: MainWindow, settings: Settings, application: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._application = application
        self._left = 0.0
        self.tray: Tray | None = None
        self.hotkey = Hotkey(self)
        self._quick: QuickSearch | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self.settle)
        self.hotkey.pressed.connect(self.toggle)
        window.installEventFilter(self)
        window.settings_changed.connect(self._take_settings)
        window.closing.connect(self._end)
        # The desktop ends the session: nothing may stay behind in the tray then.
        application.commitDataRequest.connect(window.intend_to_quit)

    @property
    def quick(self) -> QuickSearch:
        """The quick search, made when it is first wanted."""
        if self._quick is None:
            from app.gui.quick_search import QuickSearch

            made = self._quick = QuickSearch(self._window.tasks.quick, self._window.theme)
            made.open_wanted.connect(self._window.desktop.open)
            made.more_wanted.connect(self.search)
            self._window.dressed.connect(made.set_theme)
        return self._quick

    def start(self, launch: Launch) -> None:
        """Show the window for the first time, as it was left, or stay in the tray if that is meant."""
        if launch.kind == launches.BACKGROUND and trays.is_available():
            self.settle()
            self._window.start()
        elif launch.kind == launches.BACKGROUND:
            self._window.showMinimized()
        else:
            self._window.show()
        if launch.kind != launches.SEARCH and self._settings.history:
            self._window.session.restore_search(self._window.box, self._window.search)
        if launch.kind not in (launches.SHOW, launches.TOGGLE):
            self.obey(launch)
        self._later.start()

    def obey(self, launch: Launch) -> None:
        """Do what this or another start asks for."""
        if launch.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = launch.token  # which Qt takes for the next activation
        if launch.kind == launches.TOGGLE:
            self.toggle()
        elif launch.kind == launches.QUICK:
            self.quick.come_up()
        elif launch.kind == launches.ADD:
            self.come_up()
            self._window.add([Path(path) for path in launch.paths])
        elif launch.kind == launches.SEARCH:
            self.search(launch.words)
        elif launch.kind == launches.SHOW:
            self.come_up()

    def settle(self) -> None:
        """Take a place in the tray and listen for keys, where the desktop has the one and allows the other."""
        self._later.stop()
        if self.tray is None and trays.is_available():
            self.tray = self._make_tray()
        self._listen()

    def come_up(self) -> None:
        """Bring the window before all others."""
        window = self._window
        if window.isMinimized():
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def toggle(self) -> None:
        """Hide the window that is in front; bring up one that is not."""
        window = self._window
        was_in_front = window.isActiveWindow() or time.monotonic() - self._left < _JUST_NOW_SECONDS
        if window.isVisible() and not window.isMinimized() and was_in_front:
            window.hide()
        else:
            self.come_up()

    def search(self, words: str) -> None:
        """Search for this in the main window."""
        self.come_up()
        self._window.box.setText(words)
        self._window.box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Closing the window leaves the program in the tray, where that is chosen and there is one."""
        del watched
        if event.type() == QEvent.Type.WindowDeactivate:
            self._left = time.monotonic()
        is_kept = event.type() == QEvent.Type.Close and self._stays()
        if is_kept:
            event.ignore()
            self._window.hide()
            self._tell_once()
        return is_kept

    def _stays(self) -> bool:
        is_chosen = self._settings.close_to_tray and not self._window.is_quitting
        return is_chosen and self.tray is not None and self.tray.is_shown

    def _tell_once(self) -> None:
        text = self.tr("Lodestone goes on here. Quit in this menu ends it; the settings say what closing does.")
        if self.tray is not None and self._window.session.is_first(_TOLD_OF_TRAY) and not self.tray.tell(text):
            self._window.messages.show_lasting(text)

    def _make_tray(self) -> Tray:
        window, made = self._window, Tray(self._application.windowIcon(), lambda: self._window.status.activity, self)
        made.toggle_wanted.connect(self.toggle)
        made.quick_wanted.connect(lambda: self.quick.come_up())
        made.add_wanted.connect(self._ask_for_folder)
        made.pause_wanted.connect(window.library.set_paused)
        made.settings_wanted.connect(window.open_settings)
        made.quit_wanted.connect(window.quit)
        window.library.state_changed.connect(self._show_library)
        made.show()
        return made

    def _ask_for_folder(self) -> None:
        self.come_up()
        self._window.ask_for_folder()

    def _show_library(self, state: LibraryState) -> None:
        if self.tray is not None:
            self.tray.show_paused(state.is_paused)

    def _listen(self) -> None:
        keys = self._settings.global_shortcut
        if keys != self.hotkey.keys:
            complaint = self.hotkey.set_keys(keys)
            if complaint:
                self._window.messages.show_notice(complaint)
            self._window.sheet.anywhere = self.hotkey.keys

    def _take_settings(self, settings: Settings) -> None:
        self._settings = settings
        if not self._later.isActive():
            self._listen()

    def _end(self) -> None:
        self._later.stop()
        self.hotkey.set_keys("")
        if self.tray is not None:
            self.tray.hide()
        if self._quick is not None:
            self._quick.deleteLater()
            self._quick = None
        session = self._window.session
        if self._settings.history:
            session.save_search(self._window.search)
        else:
            session.forget_search()
