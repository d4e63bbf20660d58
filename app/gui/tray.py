"""The icon in the tray, where the desktop has one, and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QIcon

_TELL_MS = 10_000


class Tray(QObject):
    """Emits what the person wants of the menu; a click on the icon is `toggle_wanted`.

    `pause_wanted` carries True to pause and False to go on. The menu asks `status` what to say each time it opens.
    """

    toggle_wanted = Signal()
    quick_wanted = Signal()
    add_wanted = Signal()
    pause_wanted = Signal(bool)
    settings_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, icon: QIcon, status: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._is_paused = False
        self.menu = QMenu()
        self._line: QAction
        self._pause: QAction
        self._fill()
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setToolTip(self.tr("Lodestone"))
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self.menu.aboutToShow.connect(self._bring_up_to_date)

    @property
    def is_shown(self) -> bool:
        """Whether a person can see it now; desktops may lose their tray, and get it back."""
        return self._icon.isVisible() and is_available()

    def show(self) -> None:
        """Show the icon."""
        self._icon.show()

    def hide(self) -> None:
        """Take it away."""
        self._icon.hide()

    def show_paused(self, paused: bool) -> None:
        """Offer the opposite from now on."""
        self._is_paused = paused
        self._pause.setText(self.tr("Resume indexing") if paused else self.tr("Pause indexing"))

    def tell(self, text: str) -> bool:
        """Say something beside the icon; False where the desktop shows no such messages."""
        if not self._icon.supportsMessages():
            return False
        self._icon.showMessage(self.tr("Lodestone"), text, self._icon.icon(), _TELL_MS)
        return True

    def _fill(self) -> None:
        add = self.menu.addAction
        add(self.tr("Quick search…"), self.quick_wanted.emit)
        add(self.tr("Show or hide the window"), self.toggle_wanted.emit)
        add(self.tr("Add folder…"), self.add_wanted.emit)
        self.menu.addSeparator()
        self._line = add("")
        self._line.setEnabled(False)
        self._pause = add("", lambda: self.pause_wanted.emit(not self._is_paused))
        self.menu.addSeparator()
        add(self.tr("Settings…"), self.settings_wanted.emit)
        add(self.tr("Quit"), self.quit_wanted.emit)
        self.show_paused(False)

    def _bring_up_to_date(self) -> None:
        text = self._status()
        self._line.setText(text.replace("&", "&&"))
        self._line.setVisible(bool(text))

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggle_wanted.emit()
        elif reason == QSystemTrayIcon.ActivationReason.MiddleClick:
            self.quick_wanted.emit()


def is_available() -> bool:
    """Whether this desktop has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def why_not() -> str:
    """A sentence for the settings where there is no tray, else ""."""
    if is_available():
        return ""
    return QCoreApplication.translate(
        "Tray",
        "This desktop shows no tray. Closing the window ends Lodestone; “lodestone --toggle” shows and hides it.",
    )
