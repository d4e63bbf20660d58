"""The keys that bring the window up from anywhere, on systems that let a program listen for keys."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QKeyCombination

_NEEDED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_FIRST_F, _LAST_F = Qt.Key.Key_F1.value, Qt.Key.Key_F24.value


translate = QCoreApplication.translate


class Grab(Protocol):
    """Listens for keys on one system; `release` ends that."""

    def release(self) -> None:
        """Let others have the keys."""


class Hotkey(QObject):
    """Emits `pressed` for the keys it was set to, whichever program has the focus."""

    pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grab: Grab | None = None
        self.keys = ""

    def set_keys(self, keys: str) -> str:
        """Listen for these keys ("Ctrl+Alt+L"; "" for none) and no others; "", or a sentence why that cannot be."""
        if self._grab is not None:
            self._grab.release()
            self._grab = None
        self.keys = ""
        complaint = refusal(keys)
        if not keys or complaint:
            return complaint
        self._grab = _take(QKeySequence(keys)[0], self.pressed.emit)  # type: ignore[index]  # the stubs lack it
        if self._grab is None:
            return translate("Hotkey", "Another program listens for %1 already. Choose other keys.").replace("%1", keys)
        self.keys = keys
        return ""


def refusal(keys: str = "") -> str:
    """Why no keys, or not these, can be listened for here; "" where they can. A sentence for the settings."""
    platform = QGuiApplication.platformName()
    if platform.startswith("wayland"):
        return translate(
            "Hotkey",
            "On Wayland no program may listen for keys. In the settings of the desktop, bind keys of your choice to "
            "the command “lodestone --toggle”.",
        )
    if platform not in ("windows", "xcb"):
        return translate("Hotkey", "This system lets no program listen for keys.")
    if keys and not is_usable(keys):
        return translate(
            "Hotkey", "Choose Ctrl, Alt or the system key together with a letter, a digit, Space or F1 to F24."
        )
    return ""


def is_usable(keys: str) -> bool:
    """Whether all systems could listen for these keys without taking one that is typed."""
    sequence = QKeySequence(keys)
    if sequence.count() != 1:
        return False
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs lack it
    key = combination.key().value
    if _FIRST_F <= key <= _LAST_F:
        return True
    has_modifier = bool(combination.keyboardModifiers() & _NEEDED)
    return has_modifier and (key == Qt.Key.Key_Space.value or (key < 128 and chr(key).isalnum()))


def _take(keys: QKeyCombination, act: Callable[[], None]) -> Grab | None:
    if sys.platform == "win32":
        from app.gui.hotkey_windows import grab_keys
    else:
        from app.gui.hotkey_x11 import grab_keys
    return grab_keys(keys, act)
