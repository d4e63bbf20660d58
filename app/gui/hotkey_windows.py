"""Keys from anywhere on Windows: RegisterHotKey, whose messages Qt hands to a native event filter."""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QByteArray, QKeyCombination

_HOTKEY_MESSAGE = 0x0312  # WM_HOTKEY
_NO_REPEAT = 0x4000  # MOD_NOREPEAT: keys that are held down count once
_ID = 1
_F1_CODE = 0x70  # VK_F1
_MODIFIERS = (
    (Qt.KeyboardModifier.AltModifier, 1),
    (Qt.KeyboardModifier.ControlModifier, 2),
    (Qt.KeyboardModifier.ShiftModifier, 4),
    (Qt.KeyboardModifier.MetaModifier, 8),
)


class _Message(ctypes.Structure):  # the beginning of MSG
    _fields_ = (("window", ctypes.c_void_p), ("message", ctypes.c_uint))


class WindowsGrab(QAbstractNativeEventFilter):
    """Calls `act` for each message of registered keys."""

    def __init__(self, act: Callable[[], None]) -> None:
        super().__init__()
        self._act = act

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        """Every message of this thread comes by here."""
        del kind
        if _Message.from_address(int(message)).message == _HOTKEY_MESSAGE:
            self._act()
        return False, 0

    def release(self) -> None:
        """Let others have the keys."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        if sys.platform == "win32":
            ctypes.windll.user32.UnregisterHotKey(None, _ID)


def grab_keys(keys: QKeyCombination, act: Callable[[], None]) -> WindowsGrab | None:
    """Listen for these keys; None where another program does."""
    if sys.platform == "win32" and not ctypes.windll.user32.RegisterHotKey(
        None, _ID, modifiers_of(keys) | _NO_REPEAT, code_of(keys.key())
    ):
        return None
    grab = WindowsGrab(act)
    application = QCoreApplication.instance()
    if application is not None:
        application.installNativeEventFilter(grab)
    return grab


def code_of(key: Qt.Key) -> int:
    """The virtual-key code of a letter, a digit, Space or F1 to F24: for all but the last the same as Qt's."""
    if Qt.Key.Key_F1.value <= key.value <= Qt.Key.Key_F24.value:
        return _F1_CODE + key.value - Qt.Key.Key_F1.value
    return key.value


def modifiers_of(keys: QKeyCombination) -> int:
    """The mask of RegisterHotKey for Qt's modifiers."""
    return sum(mask for modifier, mask in _MODIFIERS if keys.keyboardModifiers() & modifier)
