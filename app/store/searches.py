"""What a person searched for and saved, in an SQLite file of its own beside the catalog.

Any process of the library writes it, readers of the index included, for a search is no change of the index. Whatever
is deleted is overwritten (`secure_delete`).
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_log = logging.getLogger(__name__)
_BUSY_SECONDS = 5.0
# Ids grow, so that the order of the searches does not hang on a clock.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS history (id INTEGER PRIMARY KEY AUTOINCREMENT, query TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS saved (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, query TEXT NOT NULL, mode TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS seen (
    id INTEGER PRIMARY KEY AUTOINCREMENT, saved INTEGER NOT NULL REFERENCES saved(id) ON DELETE CASCADE,
    mark TEXT NOT NULL, UNIQUE (saved, mark)
);
PRAGMA user_version = 1;
"""


class SearchesFile:
    """Opens the file for each use, which takes a millisecond. Safe from any thread of any process."""

    def __init__(self, file: Path) -> None:
        """Nothing is opened or made yet."""
        self._file = file

    @property
    def exists(self) -> bool:
        """False before the first write."""
        return self._file.exists()

    @contextlib.contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """A connection whose writes are kept together when the block ends, or not at all where it raises.

        A file that is damaged is set aside and begun anew. Raises ResourceError (data_dir_unusable).
        """
        try:
            with contextlib.closing(self._connect()) as database, database:
                yield database
        except sqlite3.Error as error:
            text = f"The searches in {self._file} cannot be kept or read ({error}). Try again, or delete the file."
            raise ResourceError(ResourceProblem.DATA_DIR, text) from error

    def _connect(self) -> sqlite3.Connection:
        try:
            return self._connected()
        except sqlite3.OperationalError:  # locked, no room, no permission: nothing is wrong with the file itself
            raise
        except sqlite3.DatabaseError as error:
            aside = self._file.with_name(f"{self._file.name}.damaged")
            _log.warning("the searches were damaged (%s) and are set aside as %s", error, aside.name)
            self._file.replace(aside)
            return self._connected()

    def _connected(self) -> sqlite3.Connection:
        if not self._file.exists():
            self._file.touch(mode=0o600)
        database = sqlite3.connect(self._file, timeout=_BUSY_SECONDS)
        try:
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("PRAGMA secure_delete = ON")
            if database.execute("PRAGMA user_version").fetchone()[0] < 1:
                database.executescript(_SCHEMA)
        except BaseException:
            database.close()
            raise
        return database
