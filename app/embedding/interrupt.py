"""A flag that stops llama.cpp in the middle of a graph.

Between two nodes of a graph llama.cpp asks a callback whether to go on; on a CPU that is every few milliseconds, on
graphics cards never. A Python callback would take the interpreter's lock each time. So the C library's own `strlen`
is the callback and its text the flag: "" has the length 0, which is "go on", a text of one letter the length 1. In
turns on a busy machine it took as long as no callback at all, and a Python callback up to half as long again.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

# Vectorised versions of strlen read a whole register at once.
_BUFFER_BYTES = 64
_STOP, _GO_ON = b"x", b"\0"


class Interrupted(Exception):  # noqa: N818 - a state, wished for by whoever set the flag
    """The work was stopped through its Interrupt; what was computed before the last step is kept."""


class Interrupt:
    """May be set and cleared by any thread. Keep it alive as long as the contexts that it is attached to."""

    def __init__(self) -> None:
        """The flag is clear."""
        import llama_cpp  # not above: whoever only waits for Interrupted must not load it

        library = ctypes.CDLL("ucrtbase" if sys.platform == "win32" else None)
        self._buffer = ctypes.create_string_buffer(_BUFFER_BYTES)
        self._callback = ctypes.cast(library.strlen, llama_cpp.ggml_abort_callback)

    def attach(self, context: Any) -> None:
        """Let a llama_context read the flag; its calls then end with status 2 when it is set."""
        import llama_cpp

        llama_cpp.llama_set_abort_callback(context, self._callback, ctypes.cast(self._buffer, ctypes.c_void_p))

    @property
    def is_set(self) -> bool:
        """True between `set` and `clear`."""
        return self._buffer[0] == _STOP

    def set(self) -> None:
        """Stop whatever runs, and whatever is begun before `clear`."""
        self._buffer[0] = _STOP

    def clear(self) -> None:
        """Let work go on."""
        self._buffer[0] = _GO_ON
