"""The catalog as the queue of the work: which files are read next, and what became of those that were."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from app.paths import storable
from app.store.catalog_shown import IS_PROBLEM
from app.store.file_columns import FILE_COLUMNS, file_record
from app.store.records import FileRecord, FileState

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from app.errors import DocumentError


class CatalogQueue:
    """A part of `Catalog`."""

    _db: sqlite3.Connection

    def pending(self, limit: int) -> list[FileRecord]:
        """The next files to read: small ones first, newest first among those of like size.

        Size counts in powers of four from 64 KiB up, so that the many ordinary files go by age and only the big
        ones wait.
        """
        rows = self._db.execute(
            f"""SELECT {FILE_COLUMNS} WHERE f.state = 'pending' AND r.leaving = 0 AND r.away = 0 AND r.paused = 0
            ORDER BY CASE WHEN f.size < 65536 THEN 0 WHEN f.size < 262144 THEN 1 WHEN f.size < 1048576 THEN 2
            WHEN f.size < 4194304 THEN 3 WHEN f.size < 16777216 THEN 4 ELSE 5 END, f.mtime_ns DESC LIMIT ?""",
            (limit,),
        )
        return [file_record(row) for row in rows]

    def to_recognise(self, limit: int, scans: Iterable[str], pictures: Iterable[str]) -> list[FileRecord]:
        """The next files for text recognition, small ones first: scans that gave no text, and pictures.

        Both are told by suffix; those on which it was tried are left out.
        """
        scan_ends, picture_ends = ([f"%.{suffix}" for suffix in suffixes] for suffixes in (scans, pictures))
        either = [" OR ".join(["r.path || f.path LIKE ?"] * len(ends)) or "0" for ends in (scan_ends, picture_ends)]
        rows = self._db.execute(
            f"""SELECT {FILE_COLUMNS} WHERE f.state = 'skipped' AND f.recognised = 0
            AND r.leaving = 0 AND r.away = 0 AND r.paused = 0
            AND (f.error_code = 'no_text' AND f.size > 0 AND ({either[0]})
                OR f.error_code = 'unsupported' AND ({either[1]}))
            ORDER BY f.size LIMIT ?""",
            (*scan_ends, *picture_ends, limit),
        )
        return [file_record(row) for row in rows]

    def mark_recognised(self, file_ids: Iterable[int]) -> None:
        """Note that text recognition was tried on these files, with or without success."""
        self._db.executemany("UPDATE files SET recognised = 1 WHERE id = ?", [(file_id,) for file_id in file_ids])

    def mark_in_progress(self, file_ids: Iterable[int]) -> None:
        """Note that the chunks of these files are about to be replaced."""
        self._db.executemany(
            "UPDATE files SET state = 'in_progress', attempts = attempts + 1 WHERE id = ?",
            [(file_id,) for file_id in file_ids],
        )

    def mark_indexed(self, rows: Iterable[dict[str, Any]]) -> None:
        """Note files whose chunks are written.

        Each row has the keys id, size, content_hash, format, title, language, pages, document_date, chunks and
        embedded.
        """
        self._db.executemany(
            """UPDATE files SET state = 'indexed', size = :size, content_hash = :content_hash, format = :format,
            title = :title, language = :language, pages = :pages, document_date = :document_date,
            chunks = :chunks, embedded = :embedded, next_embedded = 0, error_code = NULL, error_text = NULL,
            updated_at = :now WHERE id = :id""",
            [{**row, "now": time.time()} for row in rows],
        )

    def mark_unchanged(self, file_id: int) -> None:
        """The content is what was indexed before (only the times had changed)."""
        self._db.execute("UPDATE files SET state = 'indexed', updated_at = ? WHERE id = ?", (time.time(), file_id))

    def mark_unreachable(self, file_id: int, error: DocumentError) -> None:
        """Note why a file cannot be read for the moment; its chunks and what is known of them stay."""
        self._db.execute(
            "UPDATE files SET state = 'failed', error_code = ?, error_text = ?, updated_at = ? WHERE id = ?",
            (error.code.value, storable(error.user_message), time.time(), file_id),
        )

    def mark_problem(self, file_id: int, error: DocumentError) -> None:
        """Note why a file has no text; it is read again when it changes. Its chunks must be gone."""
        state = FileState.SKIPPED if error.code.is_skip else FileState.FAILED
        self._db.execute(
            """UPDATE files SET state = ?, error_code = ?, error_text = ?, content_hash = NULL, chunks = 0,
            embedded = 0, next_embedded = 0, updated_at = ? WHERE id = ?""",
            (state.value, error.code.value, storable(error.user_message), time.time(), file_id),
        )

    def requeue_interrupted(self) -> int:
        """Queue again what a crash or kill left in progress; returns how many.

        The hash is forgotten, because an equal one would be taken as "nothing to write".
        """
        return self._db.execute(
            "UPDATE files SET state = 'pending', content_hash = NULL WHERE state = 'in_progress'"
        ).rowcount

    def requeue_all(self) -> None:
        """Queue every file again and forget what was known of its content: the vectors were lost."""
        self._db.execute(
            "UPDATE files SET state = 'pending', content_hash = NULL, chunks = 0, embedded = 0, next_embedded = 0, "
            "recognised = 0"
        )

    def retry_problems(self) -> int:
        """Queue every failed and skipped file again, and those that are not wholly embedded; returns how many."""
        return self._db.execute(
            f"""UPDATE files SET state = 'pending', attempts = 0, content_hash = NULL, recognised = 0
            WHERE {IS_PROBLEM} AND size >= 0"""  # noqa: S608
        ).rowcount
