"""A reader's connection to the catalog: it follows the file where the writer puts another in its place.

A writer that finds the catalog damaged sets the file aside and makes another (`recovery`). A connection that was
opened before would go on reading the one that was set aside.
"""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING, Any

from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_BEING_MENDED = (
    "The catalog of the library is damaged. It is mended from what is intact while Lodestone indexes, or by: "
    "lodestone index. Your files are untouched."
)


def is_damage(error: BaseException) -> bool:
    """True for what SQLite says of a file that is not what it wrote, False for a full disk, a lock and the like."""
    return isinstance(error, sqlite3.DatabaseError) and getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


class Answer:
    """The rows of one query, all of them read."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        """Read them. Raises sqlite3.Error."""
        self.description = cursor.description
        self._rows: Iterator[Any] = iter(cursor.fetchall())

    def __iter__(self) -> Iterator[Any]:
        """The rows that were not taken yet."""
        return self._rows

    def fetchone(self) -> Any:
        """The next row, None after the last."""
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        """The rows that were not taken yet."""
        return list(self._rows)


class ReadingConnection:
    """Asks the file that has the catalog's name now. For one thread at a time."""

    def __init__(self, file: Path, connect: Callable[[], sqlite3.Connection]) -> None:
        """Opens at once. Raises sqlite3.Error."""
        self._file = file
        self._connect = connect
        self._identity = self._look()
        self._database = connect()

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Answer:
        """Ask. Raises ResourceError (index_damaged) where the file is damaged, and sqlite3.Error."""
        try:
            self._follow()
            return Answer(self._database.execute(sql, parameters))
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            raise ResourceError(ResourceProblem.INDEX_DAMAGED, _BEING_MENDED) from error

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _follow(self) -> None:
        """Open the file anew where it is another one; one that is gone for the moment is waited for."""
        now = self._look()
        if now is None or now == self._identity:
            return
        database = self._connect()
        self._database.close()
        self._database, self._identity = database, now

    def _look(self) -> tuple[int, int] | None:
        try:
            status = os.stat(self._file)
        except OSError:
            return None
        return status.st_dev, status.st_ino
