"""The catalog: roots, files with their states, and settings of the index, in one SQLite file.

It is the durable queue of the work: what is `pending` is read next, what is found `in_progress` at start is done
again. One process writes (the lock file sees to that), any number read.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import time
from typing import TYPE_CHECKING, cast

from app.errors import ResourceError, ResourceProblem
from app.paths import storable
from app.store.catalog_embedding import CatalogEmbedding
from app.store.catalog_queue import CatalogQueue
from app.store.catalog_roots import CatalogRoots
from app.store.catalog_shown import CatalogShown
from app.store.file_columns import FILE_COLUMNS, file_record
from app.store.migrations import migrate, schema_version
from app.store.reading import ReadingConnection
from app.store.records import FileRecord, join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_CHUNKER_VERSION = "chunker_version"
_BUSY_SECONDS = 10.0
_NO_ROOM_BYTES = 128 * 1024


class Catalog(CatalogRoots, CatalogQueue, CatalogEmbedding, CatalogShown):
    """One connection to the catalog; use it from one thread at a time."""

    def __init__(self, file: Path, *, read_only: bool = False) -> None:
        """Open, and for the writer create or migrate.

        Raises ResourceError: index_damaged when the file is not a healthy catalog, disk_full.
        """
        self.file = file
        try:
            self._db = _following(file, self._connect) if read_only else self._connect(file, read_only=False)
            if not read_only:
                self._db.execute("PRAGMA journal_mode = WAL")
                migrate(self._db)
            self._db.execute("SELECT count(*) FROM roots")
            # A reader does not migrate, and a library of the version before is searched all the same.
            self._date_sql = "document_date" if schema_version(self._db) > 1 else "NULL"
            self._has_root_choices = schema_version(self._db) > 4
        except sqlite3.DatabaseError as error:
            raise _why_not_opened(file, error) from error

    @staticmethod
    def _connect(file: Path, *, read_only: bool) -> sqlite3.Connection:
        # A reader opens read-write but never creates: WAL readers must be able to make the -shm file.
        mode = "rw" if read_only else "rwc"
        uri = f"{file.absolute().as_uri()}?mode={mode}"
        database = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False, isolation_level=None)
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("PRAGMA secure_delete = ON")  # a removed title or path must be gone from the disk
        if read_only:
            database.execute("PRAGMA query_only = ON")
        return database

    @property
    def database(self) -> sqlite3.Connection:
        """The connection, for what mends a catalog."""
        return self._db

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes inside become visible together, or none."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    # meta

    def meta(self, key: str) -> str | None:
        """A value kept under a name, None where there is none."""
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set_meta(self, key: str, value: str | None) -> None:
        """Keep a value under a name; None forgets it."""
        if value is None:
            self._db.execute("DELETE FROM meta WHERE key = ?", (key,))
        else:
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # files

    def files_of(self, root_id: int) -> dict[str, FileRecord]:
        """All files of a root by relative path."""
        rows = self._db.execute(f"SELECT {FILE_COLUMNS} WHERE f.root_id = ?", (root_id,))
        records = map(file_record, rows)
        return {record.path: record for record in records}

    def files_below(self, root_id: int, below: str) -> dict[str, FileRecord]:
        """The files of a root at or below a relative path ("" is all of them), by relative path."""
        if not below:
            return self.files_of(root_id)
        inner = storable(join(below, "x")[:-1])
        rows = self._db.execute(
            f"SELECT {FILE_COLUMNS} WHERE f.root_id = ? AND (f.path = ? OR f.path >= ? AND f.path < ?)",
            (root_id, storable(below), inner, inner[:-1] + chr(ord(inner[-1]) + 1)),
        )
        records = map(file_record, rows)
        return {record.path: record for record in records}

    def queue_files(self, root_id: int, found: Iterable[tuple[str, int, int]]) -> None:
        """Queue new and changed files, given as (relative path, size, mtime_ns). What is indexed stays searchable."""
        self._db.executemany(
            """INSERT INTO files (root_id, path, size, mtime_ns, state, updated_at) VALUES (?, ?, ?, ?, 'pending', ?)
            ON CONFLICT (root_id, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,
            state = 'pending', error_code = NULL, error_text = NULL, recognised = 0,
            updated_at = excluded.updated_at""",
            [(root_id, storable(path), size, mtime_ns, time.time()) for path, size, mtime_ns in found],
        )

    def note_unreadable_folder(self, root_id: int, path: str, reason: str) -> None:
        """List a folder that cannot be opened among the problems; the next scan that can open it takes it off."""
        text = f"The folder cannot be opened: {reason}. Give yourself access to it, or exclude it."
        self._db.execute(
            """INSERT INTO files (root_id, path, size, mtime_ns, state, error_code, error_text, updated_at)
            VALUES (?, ?, -1, 0, 'failed', 'unreadable', ?, ?) ON CONFLICT (root_id, path) DO NOTHING""",
            (root_id, storable(path), storable(text), time.time()),
        )

    def rename_file(self, file_id: int, root_id: int, path: str, mtime_ns: int) -> None:
        """A file has a new place; what is known of its content stays."""
        self._db.execute(
            "UPDATE files SET root_id = ?, path = ?, mtime_ns = ?, updated_at = ? WHERE id = ?",
            (root_id, storable(path), mtime_ns, time.time(), file_id),
        )

    def has_indexed_size(self, size: int, besides: int) -> bool:
        """True where another file of this size is indexed: only such a one can have the same content."""
        return bool(
            self._db.execute(
                "SELECT 1 FROM files WHERE size = ? AND id <> ? AND state = 'indexed' AND chunks > 0 LIMIT 1",
                (size, besides),
            ).fetchone()
        )

    def with_content(self, content_hash: str, besides: int, limit: int = 20) -> list[FileRecord]:
        """Other indexed files with this content."""
        rows = self._db.execute(
            f"""SELECT {FILE_COLUMNS} WHERE f.content_hash = ? AND f.id <> ? AND f.state = 'indexed' AND f.chunks > 0
            AND r.leaving = 0 LIMIT ?""",
            (content_hash, besides, limit),
        )
        return [file_record(row) for row in rows]

    def mark_copy(self, file_id: int, source_id: int) -> None:
        """Note a file whose chunks are written and which says of itself what the source says."""
        self._db.execute(
            """UPDATE files SET state = 'indexed', updated_at = ?, (content_hash, format, title, language, pages,
            document_date, chunks, embedded, next_embedded, error_code, error_text, recognised) = (SELECT content_hash,
            format, title, language, pages, document_date, chunks, embedded, next_embedded, error_code, error_text,
            recognised FROM files WHERE id = ?) WHERE id = ?""",
            (time.time(), source_id, file_id),
        )

    def delete_files(self, file_ids: Iterable[int]) -> None:
        """Forget files (their chunks must be gone from the vectors)."""
        self._db.executemany("DELETE FROM files WHERE id = ?", [(file_id,) for file_id in file_ids])

    def requeue_for(self, chunker_version: int) -> int:
        """Queue every file again if another version of the readers and of chunking read it; returns how many.

        What is known of their chunks is kept, so that those that stay the same lend their vectors, and search has
        the old text of a file until the new one is written.
        """
        version = str(chunker_version)
        with self.transaction():
            if self.meta(_CHUNKER_VERSION) == version:
                return 0
            self.set_meta(_CHUNKER_VERSION, version)
            return self._db.execute(
                """UPDATE files SET state = 'pending', attempts = 0, content_hash = NULL, recognised = 0
                WHERE size >= 0"""
            ).rowcount


def _following(file: Path, connect: Callable[..., sqlite3.Connection]) -> sqlite3.Connection:
    """A reader's connection, which has of a connection what a reader needs."""
    return cast("sqlite3.Connection", ReadingConnection(file, lambda: connect(file, read_only=True)))


def _why_not_opened(file: Path, error: sqlite3.DatabaseError) -> ResourceError:
    # On a full disk SQLite may not even make the file that its readers share, and calls that an I/O error.
    no_room = isinstance(error, sqlite3.OperationalError) and shutil.disk_usage(file.parent).free < _NO_ROOM_BYTES
    if no_room or getattr(error, "sqlite_errorname", "") == "SQLITE_FULL":
        text = f"The disk that holds the library in {file.parent} is full. Make room, then try again."
        return ResourceError(ResourceProblem.DISK_FULL, text)
    return ResourceError(
        ResourceProblem.INDEX_DAMAGED,
        f"The catalog {file} is damaged ({error}). Run: lodestone index. It sets the catalog aside and makes another "
        "from what is intact; your files are untouched.",
    )
