"""The chunk tables in an object store, by LanceDB itself; what lies beside them stays in a folder of this computer."""

from __future__ import annotations

import warnings
import weakref
from datetime import timedelta
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from app.errors import ResourceError, ResourceProblem
from app.store.chunk_table import ChunkTable
from app.store.disk_full import is_refusal, refusal
from app.store.lance import load_lancedb
from app.store.objects import Objects
from app.store.vectors import INDEX_CACHE, METADATA_CACHE, TABLE_ERRORS, VectorStore, table_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store.location import Location

_MAX_TABLES = 1_000
_ASIDE = "aside"


class RemoteChunkTable(ChunkTable):
    """A table in an object store: what is written there survives a power cut, so that there is nothing to sync."""

    def __init__(self, table: Any, folder: Path, check: Callable[[], None]) -> None:
        """`folder` does not exist; the words lie beside it. `check` raises where this computer may no longer write."""
        super().__init__(table, folder)
        self._check = check

    def checkpoint(self) -> None:
        """What was written counts only where this computer still is the one that may write. Raises ResourceError."""
        self._check()


class RemoteStore(VectorStore):
    """The LanceDB database of a library in an object store.

    Readers are pinned to the version that is published; the writer's handles see what is newest.
    """

    def __init__(self, folder: Path, location: Location, check: Callable[[], None] = lambda: None) -> None:
        """`folder` is for what this computer keeps beside the tables (words, banks of vectors)."""
        super().__init__(folder)
        self._location = location
        self._check = check
        self._remote: Any = None
        self._pinned: tuple[str, int] | None = None
        self._handles: weakref.WeakSet[RemoteChunkTable] = weakref.WeakSet()
        self._objects = Objects(location, "")

    def tables(self) -> list[str]:
        """The tables that exist. Raises ResourceError(store_unreachable)."""
        try:
            with warnings.catch_warnings():  # its successor wants the client that `lance` keeps out
                warnings.simplefilter("ignore", DeprecationWarning)
                found = list(self._connect().table_names(limit=_MAX_TABLES))
        except TABLE_ERRORS as error:
            raise _told(error) from error
        return sorted(found)

    def open(self, fingerprint: str) -> RemoteChunkTable | None:
        """See VectorStore; raises ResourceError(store_unreachable), too."""
        if self._pinned is not None and self._pinned[0] == fingerprint:
            return self._open_pinned(fingerprint, self._pinned[1])
        table = super().open(fingerprint)
        return None if table is None else RemoteChunkTable(table.handle, table.folder, self._check)

    def create(self, fingerprint: str, dimensions: int) -> RemoteChunkTable:
        """See VectorStore."""
        table = super().create(fingerprint, dimensions)
        return RemoteChunkTable(table.handle, table.folder, self._check)

    def set_aside(self, fingerprint: str, stamp: str) -> Path:
        """Copy a damaged table to another place in the store, then delete it here; returns that place, as a path in it.

        Raises ResourceError(store) where not all of it could be copied, and then it stays where it is.
        """
        name = table_name(fingerprint)
        aside = PurePosixPath(_ASIDE, f"{name}.damaged-{stamp}")
        found = self._objects.names(f"{name}.lance")
        self._check()
        self._objects.copy({each: str(aside / PurePosixPath(each).relative_to(f"{name}.lance")) for each in found})
        self.drop(name)
        return Path(aside)

    def delete_asides(self) -> None:
        """Delete for good what was set aside. Raises ResourceError(store)."""
        self._objects.delete(self._objects.names(_ASIDE))

    def pin(self, fingerprint: str, version: int) -> None:
        """Have readers see this version of the table, those that hold it open as well."""
        self._pinned = (fingerprint, version)
        for table in list(self._handles):
            _check_out(table.handle, version)

    def unpin(self) -> None:
        """Have readers see the newest version, until the next `pin`."""
        self._pinned = None
        for table in list(self._handles):
            table.handle.checkout_latest()

    def _open_pinned(self, fingerprint: str, version: int) -> RemoteChunkTable:
        name = table_name(fingerprint)
        try:
            handle = self._connect().open_table(name)
            _check_out(handle, version)
        except TABLE_ERRORS as error:
            raise _told(error) from error
        table = RemoteChunkTable(handle, self.folder / f"{name}.lance", self._check)
        self._handles.add(table)
        return table

    def _connect(self) -> Any:
        if self._remote is None:
            lancedb = load_lancedb()
            self._remote = lancedb.connect(
                self._location.url,
                storage_options=self._location.lance_options(),
                read_consistency_interval=timedelta(0),
                session=lancedb.Session(index_cache_size_bytes=INDEX_CACHE, metadata_cache_size_bytes=METADATA_CACHE),
            )
        return self._remote


def _check_out(handle: Any, version: int) -> None:
    """The version; where the writer has compacted it away and not published since, the newest one."""
    try:
        handle.checkout(version)
    except TABLE_ERRORS as error:
        if is_refusal(error):
            raise refusal(error) from error
        handle.checkout_latest()


def _told(error: Exception) -> ResourceError:
    if is_refusal(error):
        return refusal(error)
    text = f"The index in the object store cannot be read ({error}). Index again where it is written."
    return ResourceError(ResourceProblem.INDEX_DAMAGED, text)
