"""Read a person's file without ever blocking on it, writing to it or taking more of it than allowed."""

from __future__ import annotations

import contextlib
import functools
import os
import stat
from typing import TYPE_CHECKING

from app.errors import DocumentError, DocumentProblem
from app.windows_paths import system_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from io import FileIO
    from pathlib import Path

    _State = tuple[int, int, int, int]

HEAD_BYTES = 8192
_LEAST_PIECE = 4096
_MEBIBYTE = 1024 * 1024

# FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS of winnt.h.
_NOT_HERE = 0x1000 | 0x40000 | 0x400000
# O_NONBLOCK: a FIFO put in the place of the file between stat and open must not hang us. The other two are
# names that only one of the two systems has.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


def _unreadable(reason: str) -> DocumentError:
    return DocumentError(DocumentProblem.UNREADABLE, f"The file cannot be read: {reason}.")


def is_in_cloud(status: os.stat_result) -> bool:
    """True for a placeholder whose content a cloud service or an archive would have to fetch first (Windows)."""
    return bool(getattr(status, "st_file_attributes", 0) & _NOT_HERE)


def read_steady(path: Path, max_bytes: int, check_head: Callable[[bytes], None]) -> bytes:
    """The bytes of a file, at most `max_bytes`, all of one state: what changes meanwhile is read once more.

    `check_head` is given the first HEAD_BYTES and may raise before the rest is read. Raises DocumentError: unreadable
    (also for what keeps changing), in_cloud, too_large.
    """
    for _ in range(2):
        with open_regular(path) as file:
            before = _state(os.fstat(file.fileno()))
            head = read_up_to(file, HEAD_BYTES)
            check_head(head)
            data = read_all(file, head, max_bytes)
            if before == _state(os.fstat(file.fileno())) == _state_at(path, before):
                return data
    raise DocumentError(
        DocumentProblem.UNREADABLE, "The file keeps changing while it is read; it is tried again at the next scan."
    )


def _state(status: os.stat_result) -> _State:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _state_at(path: Path, known: _State) -> _State:
    """What stands at the path now; `known` where nothing does, for what was read is then the last there was."""
    try:
        return _state(os.stat(system_path(str(path))))
    except OSError:
        return known


def open_regular(path: Path) -> FileIO:
    """Open a regular file for reading, unbuffered; a link to one is followed.

    Raises DocumentError: unreadable for what is missing, forbidden, or a folder, device, FIFO, socket or a view into
    the kernel (opening or reading one of those can block or have effects), in_cloud for a placeholder.
    """
    try:
        descriptor = _open(system_path(str(path)))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _unreadable(_reason(error)) from error
    return os.fdopen(descriptor, "rb", buffering=0)


def _open(path: str) -> int:
    if not hasattr(os, "O_PATH"):
        _check(os.stat(path))
        return _checked(os.open(path, _OPEN_FLAGS))
    # On Linux the file is first taken hold of without being opened, and opened only once we know what it is: nothing
    # can be put into its place in between.
    held = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        _check(os.fstat(held))
        try:
            return _checked(os.open(f"/proc/self/fd/{held}", _OPEN_FLAGS))
        except FileNotFoundError:  # no /proc here
            return _checked(os.open(path, _OPEN_FLAGS))
    finally:
        os.close(held)


def _checked(descriptor: int) -> int:
    try:
        _check(os.fstat(descriptor))
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _check(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise _unreadable("it is not a regular file")
    if is_in_cloud(status):
        raise DocumentError(
            DocumentProblem.IN_CLOUD,
            "The file is only in the cloud. It is read when it is on this computer: open it, or have it kept here.",
        )
    if status.st_dev in _kernel_views():
        raise _unreadable("it is a view into the system, no file on a disk")


@functools.cache
def _kernel_views() -> frozenset[int]:
    """The devices of /proc and /sys, whose files have no size and can wait for ever."""
    views = set()
    for folder in ("/proc", "/sys"):
        with contextlib.suppress(OSError):
            views.add(os.stat(folder).st_dev)
    return frozenset(views - {os.stat(os.sep).st_dev})


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "it is no longer there"
    if isinstance(error, PermissionError):
        return "permission denied"
    return getattr(error, "strerror", None) or str(error)


def size_of(file: FileIO) -> int:
    """Size in bytes of an open file."""
    return os.fstat(file.fileno()).st_size


def read_all(file: FileIO, head: bytes, max_bytes: int) -> bytes:
    """Return `head`, which was read already, and the rest.

    Raises DocumentError: too_large above `max_bytes` (before reading, by the size the file states, and again
    while reading, for files that grow), unreadable.
    """
    size = size_of(file)
    if size > max_bytes:
        raise too_large(size, max_bytes)
    data = head + read_up_to(file, max_bytes + 1 - len(head), size - len(head) + 1)
    if len(data) > max_bytes:
        raise too_large(len(data), max_bytes)
    return data


def read_up_to(file: FileIO, count: int, expected: int = HEAD_BYTES) -> bytes:
    """At most `count` bytes, in pieces for which memory is set aside: of the `expected` ones, and never very small.

    Raises DocumentError(unreadable).
    """
    parts: list[bytes] = []
    piece = max(expected, _LEAST_PIECE)
    try:
        while count > 0 and (part := file.read(min(count, piece))):
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
