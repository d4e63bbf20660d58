"""Tell apart what a failed write or read means: no room, a disk or an object store that refuses, or damage."""

from __future__ import annotations

import errno
import sqlite3

from app.errors import ResourceError, ResourceProblem
from app.store.unreachable import is_unreachable, unreachable

# The words of Linux, Windows and SQLite; "file too large" is a limit on the size of files.
_NO_ROOM = (
    "no space left",
    "disk is full",
    "disk full",
    "file too large",
    "disk quota exceeded",
    "not enough space on the disk",
)
_REFUSED = ("permission denied", "access is denied", "too many open files", "read-only file system", "out of memory")
_ERRNOS = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


def is_no_room(error: BaseException) -> bool:
    """True where something could not be written for want of room."""
    if isinstance(error, OSError) and error.errno in _ERRNOS:
        return True
    if isinstance(error, sqlite3.OperationalError) and getattr(error, "sqlite_errorname", "") in _SQLITE_WRITES:
        return True
    text = str(error).lower()
    return any(words in text for words in _NO_ROOM)


# SQLite calls a limit on the size of files, and a disk without room for the file its readers share, an I/O error.
_SQLITE_WRITES = ("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_TRUNCATE")


def is_refusal(error: BaseException) -> bool:
    """True where the system said no: nothing is damaged, and trying again later may do."""
    text = str(error).lower()
    if is_no_room(error) or is_unreachable(error):
        return True
    return isinstance(error, PermissionError) or any(words in text for words in _REFUSED)


def disk_full() -> ResourceError:
    """The error for the person."""
    return ResourceError(
        ResourceProblem.DISK_FULL,
        "The disk that holds the library is full. Make room; indexing goes on from where it stopped.",
    )


def refusal(error: BaseException) -> ResourceError:
    """The error for the person, for what `is_refusal` is true of."""
    if is_unreachable(error):
        return unreachable(error)
    if is_no_room(error):
        return disk_full()
    text = f"The library cannot be read or written ({error}). Give yourself access to it or close other programs."
    return ResourceError(ResourceProblem.DATA_DIR, text)
