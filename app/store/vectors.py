"""The tables of chunks of one library: text, place and vector of each, one LanceDB table per embedder fingerprint."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.errors import ResourceError, ResourceProblem
from app.store.chunk_table import ChunkTable, vocabulary_file
from app.store.disk_full import is_refusal, refusal
from app.store.lance import load_lancedb
from app.store.rows import chunk_schema
from app.store.vocabulary import Vocabulary
from app.store.whole import is_newest_manifest_whole

if TYPE_CHECKING:
    from pathlib import Path

# What LanceDB raises for a table that cannot be read, or is replaced meanwhile; KeyError for a manifest of zeros.
TABLE_ERRORS = (RuntimeError, OSError, ValueError, KeyError)
# Bytes of indexes and of metadata that LanceDB keeps in memory; its own choice is 6 GB and 1 GB.
INDEX_CACHE = 400_000_000
METADATA_CACHE = 100_000_000


def table_name(fingerprint: str) -> str:
    """The table of an embedder."""
    return f"chunks_{fingerprint}"


class VectorStore:
    """The LanceDB database of one library. The first call imports LanceDB (half a second).

    `write` calls belong to the index thread; searching is free to all threads, with a handle of its own.
    """

    def __init__(self, folder: Path) -> None:
        """Nothing is opened yet."""
        self._folder = folder
        self._database: Any = None

    @property
    def folder(self) -> Path:
        """Where the tables lie."""
        return self._folder

    def tables(self) -> list[str]:
        """The tables that exist."""
        if not self._folder.is_dir():
            return []
        return sorted(entry.stem for entry in self._folder.iterdir() if entry.suffix == ".lance")

    def open(self, fingerprint: str) -> ChunkTable | None:
        """The table of an embedder, None where there is none.

        Raises ResourceError(index_damaged) when it is there but cannot be read.
        """
        name = table_name(fingerprint)
        if name not in self.tables():
            return None
        folder = self._folder / f"{name}.lance"
        if not is_newest_manifest_whole(folder):
            raise _damaged(name, "the list of its files was cut")
        try:
            return ChunkTable(self._connect().open_table(name), folder)
        except TABLE_ERRORS as error:
            if is_refusal(error):
                raise refusal(error) from error
            raise _damaged(name, error) from error

    def open_sound(self, fingerprint: str) -> ChunkTable | None:
        """As `open`; None where it is damaged, too. Raises ResourceError where the system refuses to read it."""
        try:
            return self.open(fingerprint)
        except ResourceError as error:
            if error.code is not ResourceProblem.INDEX_DAMAGED:
                raise
            return None

    def create(self, fingerprint: str, dimensions: int) -> ChunkTable:
        """The table of an embedder, made if need be. Raises as `open`."""
        existing = self.open(fingerprint)
        if existing is not None:
            return existing
        name = table_name(fingerprint)
        made = self._connect().create_table(name, schema=chunk_schema(dimensions))
        table = ChunkTable(made, self._folder / f"{name}.lance")
        table.ensure_indexes()  # on the empty table: full text search needs one, and finds unindexed rows by scan
        return table

    def drop(self, name: str) -> None:
        """Delete a table from disk."""
        self._connect().drop_table(name, ignore_missing=True)
        Vocabulary(vocabulary_file(self._folder / f"{name}.lance")).delete()

    def set_aside(self, fingerprint: str, stamp: str) -> Path:
        """Move a damaged table out of the way and return where it lies now."""
        damaged = self._folder / f"{table_name(fingerprint)}.lance"
        aside = self._folder / f"{table_name(fingerprint)}.damaged-{stamp}"
        Vocabulary(vocabulary_file(damaged)).delete()
        damaged.rename(aside)
        return aside

    def _connect(self) -> Any:
        if self._database is None:
            lancedb = load_lancedb()
            # Interval zero: every read looks for the newest version, whoever wrote it.
            self._database = lancedb.connect(
                str(self._folder),
                read_consistency_interval=timedelta(0),
                session=lancedb.Session(index_cache_size_bytes=INDEX_CACHE, metadata_cache_size_bytes=METADATA_CACHE),
            )
        return self._database


def _damaged(name: str, why: object) -> ResourceError:
    return ResourceError(ResourceProblem.INDEX_DAMAGED, f"The index {name} is damaged and will be rebuilt ({why}).")
