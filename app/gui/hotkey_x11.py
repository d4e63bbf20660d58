"""Keys from anywhere under X11: a passive grab on the root window, by a connection of its own to the server.

libxcb and not Xlib: there a refused grab is an answer, here it would end the process. The signatures are those of
xcb/xproto.h and xcb/xcb_keysyms.h; Qt's own platform plug-in needs both libraries, so they are there.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QKeyCombination

_KEY_PRESS = 2
_ASYNC = 1
_CAPS_LOCK, _NUM_LOCK = 1 << 1, 1 << 4  # LockMask and Mod2Mask: keys work whatever these are
_F1_KEYSYM = 0xFFBE
_MODIFIERS = (
    (Qt.KeyboardModifier.ShiftModifier, 1 << 0),
    (Qt.KeyboardModifier.ControlModifier, 1 << 2),
    (Qt.KeyboardModifier.AltModifier, 1 << 3),
    (Qt.KeyboardModifier.MetaModifier, 1 << 6),
)


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):  # xcb_screen_iterator_t
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class X11Grab:
    """A connection to the X server that gets these keys; `act` is called on the main thread."""

    def __init__(self, act: Callable[[], None]) -> None:
        """Connects. Raises OSError where there is no server or a library is missing."""
        self._xcb, self._symbols, self._c = (
            ctypes.CDLL(name) for name in ("libxcb.so.1", "libxcb-keysyms.so.1", "libc.so.6")
        )
        self._act = act
        self._declare()
        self._connection = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_disconnect(self._connection)
            raise OSError("no X server")
        setup = self._xcb.xcb_get_setup(self._connection)
        self._root = self._xcb.xcb_setup_roots_iterator(setup).data[0]  # the first field of a screen
        self._notifier = QSocketNotifier(self._xcb.xcb_get_file_descriptor(self._connection), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def take(self, keysym: int, modifiers: int) -> bool:
        """Ask for a key, whatever the locks; False where another program has it."""
        code = self._code(keysym)
        taken = bool(code)
        for locks in (0, _CAPS_LOCK, _NUM_LOCK, _CAPS_LOCK | _NUM_LOCK) if code else ():
            cookie = self._xcb.xcb_grab_key_checked(
                self._connection, 0, self._root, modifiers | locks, code, _ASYNC, _ASYNC
            )
            error = self._xcb.xcb_request_check(self._connection, cookie)
            taken = taken and not error
            self._c.free(error)
        return taken

    def release(self) -> None:
        """Let others have the keys: the server ends the grabs of a connection with it."""
        self._notifier.setEnabled(False)
        self._xcb.xcb_disconnect(self._connection)

    def _code(self, keysym: int) -> int:
        """The first key that has this symbol, 0 where the keyboard has none."""
        table = self._symbols.xcb_key_symbols_alloc(self._connection)
        codes = self._symbols.xcb_key_symbols_get_keycode(table, keysym)
        code: int = codes[0] if codes else 0
        self._c.free(codes)
        self._symbols.xcb_key_symbols_free(table)
        return code

    def _read(self) -> None:
        while event := self._xcb.xcb_poll_for_event(self._connection):
            kind = ctypes.cast(event, ctypes.POINTER(ctypes.c_uint8))[0] & 0x7F
            self._c.free(event)
            if kind == _KEY_PRESS:
                self._act()

    def _declare(self) -> None:
        pointer, integer, byte = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint8
        for library, name, result, arguments in (
            (self._xcb, "xcb_connect", pointer, (ctypes.c_char_p, pointer)),
            (self._xcb, "xcb_connection_has_error", ctypes.c_int, (pointer,)),
            (self._xcb, "xcb_disconnect", None, (pointer,)),
            (self._xcb, "xcb_get_setup", pointer, (pointer,)),
            (self._xcb, "xcb_setup_roots_iterator", _Screens, (pointer,)),
            (self._xcb, "xcb_get_file_descriptor", ctypes.c_int, (pointer,)),
            (self._xcb, "xcb_poll_for_event", pointer, (pointer,)),
            (self._xcb, "xcb_request_check", pointer, (pointer, _Cookie)),
            (self._xcb, "xcb_grab_key_checked", _Cookie, (pointer, byte, integer, ctypes.c_uint16, byte, byte, byte)),
            (self._symbols, "xcb_key_symbols_alloc", pointer, (pointer,)),
            (self._symbols, "xcb_key_symbols_free", None, (pointer,)),
            (self._symbols, "xcb_key_symbols_get_keycode", ctypes.POINTER(byte), (pointer, integer)),
            (self._c, "free", None, (pointer,)),
        ):
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments


def grab_keys(keys: QKeyCombination, act: Callable[[], None]) -> X11Grab | None:
    """Listen for these keys; None where another program does, or there is no X server."""
    try:
        grab = X11Grab(act)
    except OSError:
        return None
    if grab.take(keysym_of(keys.key()), modifiers_of(keys)):
        return grab
    grab.release()
    return None


def keysym_of(key: Qt.Key) -> int:
    """The X key symbol of a letter, a digit, Space or F1 to F24 (X11/keysymdef.h): Latin 1 has its own values."""
    if Qt.Key.Key_F1.value <= key.value <= Qt.Key.Key_F24.value:
        return _F1_KEYSYM + key.value - Qt.Key.Key_F1.value
    return ord(chr(key.value).lower())


def modifiers_of(keys: QKeyCombination) -> int:
    """The mask of X11 for Qt's modifiers; Alt is Mod1 and the system key Mod4, as all desktops have them."""
    return sum(mask for modifier, mask in _MODIFIERS if keys.keyboardModifiers() & modifier)
