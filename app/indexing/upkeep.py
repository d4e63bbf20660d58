"""Keep the tables small and whole: compaction when nothing else is to do, and mending after a crash."""

from __future__ import annotations

import logging
import os
import time
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.store.active import TableKey, active_key, set_active_key
from app.store.compaction import is_worth, rest_after
from app.store.disk_full import is_refusal, refusal
from app.store.mending import drop_unreadable, renew_indexes, step_back
from app.store.migrations import backups
from app.store.notices import NOTICE, USAGE, tell
from app.store.reconcile import adopt, reconcile
from app.store.recovery import damage
from app.store.remote_vectors import RemoteStore
from app.store.usage import measure
from app.store.vectors import TABLE_ERRORS, VectorStore, table_name

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable

log = logging.getLogger(__name__)
# Every write leaves a version of the table and files that a search has to open; this many are soon felt.
MAX_VERSIONS = 60
IDLE_SECONDS = 120.0


class Upkeep:
    """Tells when the active table should be compacted: after many writes, or some minutes after the last one.

    Where that takes long, it rests twenty times as long afterwards, so that a large library costs no more of the time.
    """

    def __init__(self, catalog: Catalog, store: VectorStore) -> None:
        """What an earlier run left behind is due like a write of now."""
        self._catalog = catalog
        self._store = store
        key = active_key(catalog)
        untidy = key is not None and _versions(store.folder / f"{table_name(key.fingerprint)}.lance") > 1
        self._due_at: float | None = time.monotonic() + IDLE_SECONDS if untidy else None
        self._rests_until = 0.0

    def wrote(self, table: ChunkTable) -> None:
        """Note a write; compacts at once after many of them."""
        now = time.monotonic()
        self._due_at = max(now + IDLE_SECONDS, self._rests_until)
        if now >= self._rests_until and _versions_of(table) > MAX_VERSIONS:
            self.tidy(table)

    def seconds_until_due(self) -> float | None:
        """0.0 when it is time, None where nothing was written since the last compaction."""
        return None if self._due_at is None else max(0.0, self._due_at - time.monotonic())

    def tidy_if_due(self) -> None:
        """Compact after some minutes without a write. Raises as LanceDB and SQLite do on a full disk."""
        table = self._untidy() if self.seconds_until_due() == 0.0 else None
        if table is not None:
            self.tidy(table)

    def tidy_now(self) -> None:
        """Compact the active table at the end of a run, where what was written since the last time is worth it.

        So it always is where the table takes far more of the disk than is in it; the person is told only where
        compaction does not help.
        """
        table = self._untidy()
        if table is None:
            return
        if _versions_of(table) > MAX_VERSIONS or is_worth(table) or measure(table).alarm:
            self.tidy(table)

    def _untidy(self) -> ChunkTable | None:
        """The active table, where something was written to it since the last time."""
        key = active_key(self._catalog)
        return None if self._due_at is None or key is None else self._store.open(key.fingerprint)

    def tidy(self, table: ChunkTable) -> None:
        """Compact, drop old versions, look whether it helped."""
        self._due_at = None
        started = time.monotonic()
        table.compact()
        self._rests_until = time.monotonic() + rest_after(time.monotonic() - started)
        table.checkpoint()
        alarm = measure(table).alarm
        if alarm:
            log.warning("%s", alarm)
        self._catalog.set_meta(USAGE, alarm or None)
        shrink_log(self._catalog)


def _versions_of(table: ChunkTable) -> int:
    return _versions(table.folder) if table.folder.is_dir() else len(table.handle.list_versions())


def _versions(folder: Path) -> int:
    try:
        names = os.listdir(folder / "_versions")
    except FileNotFoundError:
        return 0
    return sum(name.endswith(".manifest") for name in names)


def shrink_log(catalog: Catalog) -> None:
    """Fold SQLite's write-ahead log into the catalog, so that what was deleted stands in neither."""
    catalog.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def delete_copies(catalog: Catalog, store: VectorStore) -> None:
    """Delete what was set aside or copied: it may hold what the person wants gone."""
    from shutil import rmtree

    asides = catalog.file.parent.glob(f"{catalog.file.name}.damaged-*")
    for file in [*backups(catalog.file), *asides]:
        file.unlink(missing_ok=True)
    for folder in store.folder.glob("chunks_*.damaged-*"):
        rmtree(folder, ignore_errors=True)
    if isinstance(store, RemoteStore):
        store.delete_asides()


def mend(catalog: Catalog, store: VectorStore, suspect_file: Path) -> None:
    """Where a crash is suspected: take out what cannot be read, and have catalog and table say the same.

    Raises ResourceError where the disk is full or refuses (then it is done at the next call) and where it is the
    catalog that is damaged, which `recovery` mends.
    """
    if not suspect_file.exists():
        return
    try:
        check_whole(catalog)
        _mend(catalog, store)
    except TABLE_ERRORS as error:
        if is_refusal(error):
            raise refusal(error) from error
        raise
    suspect_file.unlink()


def check_whole(catalog: Catalog) -> None:
    """Raises ResourceError (index_damaged) for a catalog with a page that is not what it should be."""
    said = damage(catalog.file, is_thorough=True)  # by a connection that has no page in memory
    if said:
        text = f"The catalog of the library is damaged ({said}). It is mended from what is intact."
        raise ResourceError(ResourceProblem.INDEX_DAMAGED, text)


def _mend(catalog: Catalog, store: VectorStore) -> None:
    key = active_key(catalog) or _only_table(store)
    if key is None or table_name(key.fingerprint) not in store.tables():
        return
    opened = open_mended(catalog, store, key)
    if opened is None:
        return
    set_active_key(catalog, key)
    adopted = adopt(catalog, opened)
    differences = reconcile(catalog, opened)
    opened.checkpoint()
    if adopted or differences.orphans or differences.queued:
        log.info("after a crash: %d files taken over from the table, %s", adopted, differences)


def open_mended(catalog: Catalog, store: VectorStore, key: TableKey) -> ChunkTable | None:
    """Open a table, by an older version or without its unreadable parts if need be; None where nothing is left.

    What was lost is queued, and the person is told. Raises ResourceError where the disk refuses.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S")
    table = store.open_sound(key.fingerprint)
    if table is not None and _is_mended(catalog, table):
        return table
    for attempt in range(10):  # each goes back at least one version
        older = step_back(store, key.fingerprint, f"{stamp}-{attempt}")
        if older is None:
            break
        if _is_mended(catalog, older[0]):
            queued = reconcile(catalog, older[0], older[1].timestamp()).queued
            tell(
                catalog,
                "The newest state of the index was damaged; an older one is in use, and "
                f"{queued} files are being read again.",
            )
            return older[0]
    set_table_aside(catalog, store, key, stamp, "no version of it can be read")
    return None


def _is_mended(catalog: Catalog, table: ChunkTable) -> bool:
    """False where the table as a whole cannot be read. Raises ResourceError where the disk refuses."""
    if not table.folder.is_dir():  # in an object store, which never has half of a file
        return True
    try:
        dropped = drop_unreadable(table)
        renewed = renew_indexes(table)
    except TABLE_ERRORS as error:
        if is_refusal(error):
            raise refusal(error) from error
        log.warning("index damaged: %s", error)
        return False
    if dropped:
        tell(catalog, f"A part of the index was damaged: {dropped} passages are being read again from your files.")
    if renewed:
        tell(catalog, "A part of the index was damaged and was made anew; nothing was lost.")
    return True


def set_table_aside(catalog: Catalog, store: VectorStore, key: TableKey, stamp: str, reason: str) -> None:
    """Move a table that cannot be read out of the way, queue all files, tell the person."""
    aside = store.set_aside(key.fingerprint, stamp)
    said = aside.name if aside.is_absolute() else aside.as_posix()
    log.warning("index damaged, set aside as %s: %s", aside, reason)
    catalog.requeue_all()
    text = f"The index was damaged and is being rebuilt from your files ({reason})."
    catalog.set_meta(NOTICE, text)
    tell(catalog, f"The index was damaged ({reason}), is set aside as {said} and was made anew from your files.")


def _only_table(store: VectorStore) -> TableKey | None:
    """The table of a library whose catalog no longer tells which one it is, where there is one only."""
    names = store.tables()
    if len(names) != 1:
        return None
    fingerprint = names[0].removeprefix("chunks_")
    table = store.open_sound(fingerprint)
    return TableKey(fingerprint, table.dimensions) if table is not None else None
