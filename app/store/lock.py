"""The one-writer lock: held by the system for a process, so that a crash frees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import filelock

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from app.paths import DataDir


class WriterLock:
    """Held while this process may write to the library."""

    def __init__(self, data_dir: DataDir) -> None:
        """Nothing is locked yet."""
        self._root = data_dir.root
        self._lock = filelock.FileLock(data_dir.lock_file, timeout=0, thread_local=False)

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
