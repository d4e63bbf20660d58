"""llama.cpp talks on stderr; here it talks to `logging`, and its last errors are kept for messages."""

from __future__ import annotations

import ctypes
import logging
from collections import deque

import llama_cpp

_log = logging.getLogger(__name__)
_KEPT_LINES = 20
# Of ggml_log_level in ggml.h; the comment in llama-cpp-python 0.3.36 lists them in an older order.
_WARN, _ERROR, _CONTINUED = 3, 4, 5

# llama.cpp keeps one callback for the whole process, so what it said is kept for the process, too.
_errors: deque[str] = deque(maxlen=_KEPT_LINES)


@llama_cpp.llama_log_callback  # type: ignore[untyped-decorator]
def _on_log(level: int, text: bytes, _user_data: object) -> None:
    line = text.decode("utf-8", "replace").strip()
    if not line or level == _CONTINUED:
        return
    if level == _ERROR:
        _errors.append(line)
    # Its warnings are for developers; an error becomes an exception with a sentence for people.
    _log.log(logging.INFO if level in (_WARN, _ERROR) else logging.DEBUG, "%s", line)


def install() -> None:
    """Send llama.cpp's lines to `logging`; the callback is a module's function and so never collected."""
    llama_cpp.llama_log_set(_on_log, ctypes.c_void_p(0))


def take_errors() -> str:
    """The error lines since the last call, in one line; empty where there were none."""
    text = "; ".join(_errors)
    _errors.clear()
    return text
