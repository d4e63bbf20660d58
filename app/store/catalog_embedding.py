"""What the catalog knows of vectors: which files wait for them, and how many of their chunks have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import DocumentProblem
from app.store.file_columns import FILE_COLUMNS, file_record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from app.store.records import FileRecord


class CatalogEmbedding:
    """A part of `Catalog`."""

    _db: sqlite3.Connection

    def to_embed(self, limit: int, *, started: bool) -> list[FileRecord]:
        """Files with chunks that have no vector: those without any (breadth first), or the begun ones.

        Newest first for the first pass over all files, then smallest first.
        """
        which = "f.embedded > 0" if started else "f.embedded = 0"
        order = "f.chunks - f.embedded, f.mtime_ns DESC" if started else "f.mtime_ns DESC"
        rows = self._db.execute(
            f"""SELECT {FILE_COLUMNS} WHERE f.embedded < f.chunks AND {which} AND f.state IN ('indexed', 'failed')
            AND r.leaving = 0 AND r.paused = 0 ORDER BY {order} LIMIT ?""",
            (limit,),
        )
        return [file_record(row) for row in rows]

    def has_vectors(self) -> bool:
        """True where any chunk has a vector: found at the first file that does, while counting looks at all."""
        return self._db.execute("SELECT 1 FROM files WHERE embedded > 0 LIMIT 1").fetchone() is not None

    def add_embedded(self, counts: Iterable[tuple[int, int]]) -> None:
        """Note how many more chunks of a file have a vector now, as (file id, count)."""
        self._db.executemany(
            "UPDATE files SET embedded = min(chunks, embedded + ?) WHERE id = ?",
            [(count, file_id) for file_id, count in counts],
        )

    def set_embedded(self, counts: Iterable[tuple[int, int]]) -> None:
        """Correct how many chunks of a file have a vector, as (file id, count)."""
        self._db.executemany("UPDATE files SET embedded = ? WHERE id = ?", [(n, file_id) for file_id, n in counts])

    def note_not_embedded(self, file_ids: Iterable[int]) -> None:
        """List indexed files among the problems: some of their chunks got no vector and are found by words only."""
        text = "The model gave no vector for a part of this file; that part is found by its words only."
        self._db.executemany(
            "UPDATE files SET error_code = ?, error_text = ? WHERE id = ? AND state = 'indexed'",
            [(DocumentProblem.NOT_EMBEDDED.value, text, file_id) for file_id in file_ids],
        )

    def reset_embedded(self) -> None:
        """No chunk has a vector any more (a new model, which may do better where the old one failed); words stay."""
        self._db.execute("UPDATE files SET embedded = 0")
        self._db.execute("UPDATE files SET error_code = NULL, error_text = NULL WHERE state = 'indexed'")

    # a model that is chosen and not complete yet: its vectors are in a bank

    def to_embed_next(self, limit: int) -> list[FileRecord]:
        """Files with chunks that have no vector of the next model, newest first."""
        rows = self._db.execute(
            f"""SELECT {FILE_COLUMNS} WHERE f.next_embedded < f.chunks AND f.state IN ('indexed', 'failed')
            AND r.leaving = 0 ORDER BY f.mtime_ns DESC LIMIT ?""",
            (limit,),
        )
        return [file_record(row) for row in rows]

    def next_counts(self) -> tuple[int, int]:
        """Chunks in all, and those that have a vector of the next model."""
        row = self._db.execute("SELECT coalesce(sum(chunks), 0), coalesce(sum(next_embedded), 0) FROM files").fetchone()
        return int(row[0]), int(row[1])

    def set_next_embedded(self, counts: Iterable[tuple[int, int]]) -> None:
        """Note how many chunks of a file have a vector of the next model, as (file id, count)."""
        self._db.executemany(
            "UPDATE files SET next_embedded = min(chunks, ?) WHERE id = ?", [(n, file_id) for file_id, n in counts]
        )

    def add_next_embedded(self, counts: Iterable[tuple[int, int]]) -> None:
        """Note how many more chunks of a file have a vector of the next model, as (file id, count)."""
        self._db.executemany(
            "UPDATE files SET next_embedded = min(chunks, next_embedded + ?) WHERE id = ?",
            [(n, file_id) for file_id, n in counts],
        )

    def reset_next_embedded(self) -> None:
        """Another model is the next one."""
        self._db.execute("UPDATE files SET next_embedded = 0 WHERE next_embedded <> 0")

    def take_over_next(self, lacking: Iterable[tuple[int, int]]) -> None:
        """All chunks have a vector of the model that was the next one, save so many of some files."""
        self._db.execute("UPDATE files SET embedded = chunks, next_embedded = 0")
        self._db.execute("UPDATE files SET error_code = NULL, error_text = NULL WHERE state = 'indexed'")
        self._db.executemany(
            "UPDATE files SET embedded = max(0, chunks - ?) WHERE id = ?", [(n, file_id) for file_id, n in lacking]
        )
