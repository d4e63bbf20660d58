"""The one-writer lock: held by the system for a process, so that a crash frees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import filelock

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from app.paths import DataDir


# Another process may be looking whether the lock is held, which takes it for less than a millisecond.
_PATIENCE_SECONDS = 0.25
_POLL_SECONDS = 0.01


def is_held(data_dir: DataDir) -> bool:
    """True while a process, this one included, may write: what a killed one left in the catalog is not believed.

    The system frees the lock of a process that ends in whatever way. Where it cannot be asked (a library that may
    only be read) the file that a writer leaves while it works has to do.
    """
    if not data_dir.running_file.exists():
        return False
    lock = _system_lock(data_dir, patience_s=0.0)
    try:
        lock.acquire()
    except (filelock.Timeout, OSError):
        return True
    lock.release()
    return False


def _system_lock(data_dir: DataDir, patience_s: float) -> filelock.BaseFileLock:
    return filelock.FileLock(data_dir.lock_file, timeout=patience_s, poll_interval=_POLL_SECONDS, thread_local=False)


class WriterLock:
    """Held while this process may write to the library."""

    def __init__(self, data_dir: DataDir) -> None:
        """Nothing is locked yet."""
        self._root = data_dir.root
        self._lock = _system_lock(data_dir, _PATIENCE_SECONDS)

    def acquire(self) -> None:
        """Take the lock. Raises ResourceError(index_locked) when another process has it."""
        try:
            self._lock.acquire()
        except filelock.Timeout as error:
            raise ResourceError(
                ResourceProblem.INDEX_LOCKED,
                f"Another Lodestone is working on the library in {self._root}. Searching works meanwhile; to change "
                "the library, close the other one or wait until it is done.",
            ) from error

    def release(self) -> None:
        """Let others write."""
        self._lock.release()
