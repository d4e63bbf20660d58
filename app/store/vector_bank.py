"""Vectors by the hash of their text, beside the chunk table: those of vanished text, and those of the next model.

A table holds one vector for each chunk that is in the library now. What a person deletes often comes back (a backup,
an undone edit, a folder that moves in two steps), and a new model's vectors must lie somewhere until they are
complete. Both are looked up by text hash and by nothing else, for which SQLite is faster than a LanceDB table, and it
survives a kill at any moment. A bank is a cache: a damaged one is deleted and costs embedding, never text.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from typing import TYPE_CHECKING, Any, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

log = logging.getLogger(__name__)
DAY = 24 * 3600.0
# A backup is restored within days, an edit is undone within hours. While a log file grows, each edit leaves a vector.
VANISHED_SECONDS = 30 * DAY
REPLACED_SECONDS = 3 * DAY
_SUFFIX = ".bank"
_LOOKUP = 500
_SCHEMA = "CREATE TABLE IF NOT EXISTS vectors (text_hash BLOB PRIMARY KEY, vector BLOB, until REAL) WITHOUT ROWID"


class VectorBank:
    """The bank of one embedder fingerprint; for one thread at a time. Close it, or use it as a context.

    Where its file turns out to be damaged it is emptied, with a line in the log.
    """

    def __init__(self, file: Path) -> None:
        """Open or make it."""
        self._file = file
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self._db = _connect(file)
        except sqlite3.DatabaseError as error:
            self._start_over(error)

    def __enter__(self) -> Self:
        """Close with the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Close the file; it cannot be deleted on Windows before."""
        self._db.close()

    def put(
        self, vectors: Iterable[tuple[str, NDArray[np.floating[Any]] | None]], seconds: float | None = None
    ) -> None:
        """Keep vectors by text hash, on disk when this returns; None notes that the model gave none.

        They stay for `seconds`, None for as long as the bank does.
        """
        until = None if seconds is None else time.time() + seconds
        rows = [(bytes.fromhex(key), _packed(vector), until) for key, vector in vectors]
        if not rows:
            return
        try:
            self._put(rows)
        except sqlite3.DatabaseError as error:
            self._start_over(error)
            self._put(rows)

    def get(self, hashes: Collection[str]) -> dict[str, NDArray[np.float16] | None]:
        """What is kept of these; None where the model gave no vector."""
        found: dict[str, NDArray[np.float16] | None] = {}
        wanted = [bytes.fromhex(key) for key in set(hashes)]
        try:
            for start in range(0, len(wanted), _LOOKUP):
                part = wanted[start : start + _LOOKUP]
                found.update((key.hex(), _unpacked(packed)) for key, packed in self._db.execute(_select(part), part))
        except sqlite3.DatabaseError as error:
            self._start_over(error)
            return {}
        return found

    def count(self) -> int:
        """How many text hashes are kept."""
        return int(self._db.execute("SELECT count(*) FROM vectors").fetchone()[0])

    def drop_expired(self) -> None:
        """Delete what was kept long enough."""
        try:
            self._db.execute("DELETE FROM vectors WHERE until < ?", (time.time(),))
        except sqlite3.DatabaseError as error:
            self._start_over(error)

    def keep_only(self, batches: Iterable[Sequence[str]]) -> None:
        """Delete, from the disk too, what is not among these hashes."""
        self._db.execute("CREATE TEMP TABLE IF NOT EXISTS alive (text_hash BLOB PRIMARY KEY) WITHOUT ROWID")
        self._db.execute("DELETE FROM alive")
        for batch in batches:
            rows = [(bytes.fromhex(key),) for key in batch]
            self._db.executemany("INSERT OR IGNORE INTO alive VALUES (?)", rows)
        try:
            self._db.execute("DELETE FROM vectors WHERE text_hash NOT IN (SELECT text_hash FROM alive)")
        except sqlite3.DatabaseError as error:
            self._start_over(error)

    def _put(self, rows: Sequence[tuple[bytes, bytes | None, float | None]]) -> None:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def _start_over(self, error: sqlite3.DatabaseError) -> None:
        """Empty a damaged bank; raises the error where it tells of something else (a full disk)."""
        if getattr(error, "sqlite_errorname", "").split("_")[1:2] not in (["CORRUPT"], ["NOTADB"]):
            raise error
        log.warning("kept vectors are damaged and thrown away: %s (%s)", self._file.name, error)
        if hasattr(self, "_db"):
            self._db.close()
        _delete(self._file)
        self._db = _connect(self._file)


class VectorBanks:
    """The banks of one library, a file for each embedder fingerprint."""

    def __init__(self, folder: Path) -> None:
        """Nothing is opened yet; `folder` may hold other files."""
        self._folder = folder

    def open(self, fingerprint: str) -> VectorBank:
        """The bank of an embedder, made if need be."""
        return VectorBank(self._file(fingerprint))

    def exists(self, fingerprint: str) -> bool:
        """True where there is one; `open` would make it."""
        return self._file(fingerprint).exists()

    def fingerprints(self) -> list[str]:
        """The embedders that have a bank."""
        return sorted(file.stem for file in self._folder.glob(f"*{_SUFFIX}"))

    def drop(self, fingerprint: str) -> None:
        """Delete a bank from the disk; it must not be open."""
        _delete(self._file(fingerprint))

    def drop_old(self, keep: Collection[str]) -> None:
        """Delete the banks of models that were not used for long, save those of `keep`."""
        for fingerprint in self.fingerprints():
            file = self._file(fingerprint)
            if fingerprint not in keep and file.stat().st_mtime < time.time() - VANISHED_SECONDS:
                self.drop(fingerprint)

    def _file(self, fingerprint: str) -> Path:
        return self._folder / f"{fingerprint}{_SUFFIX}"


def _delete(file: Path) -> None:
    for path in (file, file.with_name(file.name + "-journal")):
        path.unlink(missing_ok=True)


def _connect(file: Path) -> sqlite3.Connection:
    # The pass that reads writes in a thread of its own, while the index thread waits for files.
    database = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    try:
        database.execute("PRAGMA auto_vacuum = FULL")  # what is deleted is given back to the system
        database.execute("PRAGMA secure_delete = ON")  # a vector tells of its text
        database.execute("PRAGMA temp_store = MEMORY")
        database.execute(_SCHEMA)
    except BaseException:
        database.close()
        raise
    return database


def _select(keys: Sequence[bytes]) -> str:
    marks = ",".join("?" * len(keys))
    return f"SELECT text_hash, vector FROM vectors WHERE text_hash IN ({marks})"  # noqa: S608 - question marks only


def _packed(vector: NDArray[np.floating[Any]] | None) -> bytes | None:
    return None if vector is None else np.asarray(vector, "<f2").tobytes()


def _unpacked(packed: bytes | None) -> NDArray[np.float16] | None:
    return None if packed is None else np.frombuffer(packed, "<f2").astype(np.float16)
