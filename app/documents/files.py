"""Read a person's file without ever blocking on it, writing to it or taking more of it than allowed."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, BinaryIO

from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from pathlib import Path

HEAD_BYTES = 8192
_MEBIBYTE = 1024 * 1024

# O_NONBLOCK: a FIFO put in the place of the file between stat and open must not hang us. The other two are
# names that only one of the two systems has.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def _unreadable(reason: str) -> DocumentError:
    return DocumentError(DocumentProblem.UNREADABLE, f"The file cannot be read: {reason}.")


def open_regular(path: Path) -> BinaryIO:
    """Open a regular file for reading, unbuffered.

    Raises DocumentError(unreadable) for what is missing, forbidden, or a folder, device, FIFO or socket: opening
    one of those can block or have effects.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _unreadable("it is not a regular file")
        descriptor = os.open(path, _OPEN_FLAGS)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _unreadable(_reason(error)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _unreadable("it is not a regular file")
    return os.fdopen(descriptor, "rb", buffering=0)


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is no longer there"
    if isinstance(error, PermissionError):
        return "permission denied"
    return getattr(error, "strerror", None) or str(error)


def size_of(file: BinaryIO) -> int:
    """Size in bytes of an open file."""
    return os.fstat(file.fileno()).st_size


def read_all(file: BinaryIO, head: bytes, max_bytes: int) -> bytes:
    """Return `head`, which was read already, and the rest.

    Raises DocumentError: too_large above `max_bytes` (before reading, by the size the file states, and again
    while reading, for files that grow), unreadable.
    """
    if size_of(file) > max_bytes:
        raise too_large(size_of(file), max_bytes)
    data = head + read_up_to(file, max_bytes + 1 - len(head))
    if len(data) > max_bytes:
        raise too_large(len(data), max_bytes)
    return data


def read_up_to(file: BinaryIO, count: int) -> bytes:
    """At most `count` bytes. Raises DocumentError(unreadable)."""
    parts: list[bytes] = []
    try:
        while count > 0 and (part := file.read(count)):
            parts.append(part)
            count -= len(part)
    except OSError as error:
        raise _unreadable(_reason(error)) from error
    return b"".join(parts)


def too_large(size: int, max_bytes: int) -> DocumentError:
    """The error for a file over the limit; sizes in bytes."""
    return DocumentError(
        DocumentProblem.TOO_LARGE,
        f"The file has {size / _MEBIBYTE:,.0f} MB; the limit is {max_bytes / _MEBIBYTE:,.0f} MB.",
    )
