"""Catalog and table compared, file by file, after a crash that may have kept one and lost the other."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.paths import from_storable, storable
from app.store.records import as_time

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import Root

_MARGIN_SECONDS = 600.0  # clocks are corrected by minutes


@dataclass(slots=True)
class TableFiles:
    """What a table holds of each file: its path and language, rows, and rows with a vector."""

    paths: dict[int, str] = field(default_factory=dict)
    languages: dict[int, str | None] = field(default_factory=dict)
    rows: Counter[int] = field(default_factory=Counter)
    vectors: Counter[int] = field(default_factory=Counter)


def files_in(table: ChunkTable) -> TableFiles:
    """Read it from the table."""
    found = TableFiles()
    columns = ["file_id", "path", "lang"]
    for batch in table.handle.search().select(columns).to_batches(50_000):
        for row in batch.to_pylist():
            found.paths[row["file_id"]] = from_storable(row["path"])
            found.languages[row["file_id"]] = row["lang"]
            found.rows[row["file_id"]] += 1
    for batch in table.handle.search().where("vector IS NOT NULL").select(["file_id"]).limit(None).to_batches(50_000):
        found.vectors.update(batch.column("file_id").to_pylist())
    return found


def adopt(catalog: Catalog, table: ChunkTable) -> int:
    """Enter files that only the table knows into a catalog that lost them; returns how many.

    They are searchable at once. Size and times are not in the table, so that the next scan queues them and their
    text is read again; vectors are lent by equal text. Files below no root stay unknown.
    """
    found = files_in(table)
    known = {row[0] for row in catalog.database.execute("SELECT id FROM files")}
    roots = sorted(catalog.roots(), key=lambda root: len(root.path), reverse=True)
    rows = []
    for file_id, path in found.paths.items():
        placed = None if file_id in known else _place(path, roots)
        if placed is not None:
            root, relative = placed
            counts = (found.rows[file_id], found.vectors[file_id])
            rows.append((file_id, root.id, storable(relative), *counts, found.languages[file_id]))
    with catalog.transaction():
        done = catalog.database.executemany(
            """INSERT OR IGNORE INTO files (id, root_id, path, chunks, embedded, language, size, mtime_ns, state,
            attempts, updated_at) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 'pending', 1, 0)""",
            rows,
        )
    return done.rowcount if rows else 0


def _place(path: str, roots: Iterable[Root]) -> tuple[Root, str] | None:
    """The innermost root of a path, and the path in it; `roots` are to come longest first."""
    for root in roots:
        if path == root.path:
            return root, ""
        if path.startswith(root.path.rstrip(os.sep) + os.sep):
            return root, path[len(root.path.rstrip(os.sep)) + 1 :]
    return None


@dataclass(frozen=True, slots=True)
class Differences:
    """Files whose rows were deleted because no catalog entry knows them, and files queued to be read again."""

    orphans: int = 0
    queued: int = 0


def reconcile(catalog: Catalog, table: ChunkTable, written_since: float | None = None) -> Differences:
    """Have both say the same: what only the table has is deleted, what it lacks is queued.

    With `written_since` (seconds since 1970) files that were indexed since then are queued as well, for the table is
    an older one. Nothing is embedded again whose text is there.
    """
    found = files_in(table)
    entries = {record.id: record for root in catalog.roots() for record in catalog.files_of(root.id).values()}
    leaving = {file_id for root in catalog.leaving_roots() for file_id in catalog.file_ids(root.id)}
    states = dict(catalog.database.execute("SELECT id, state FROM files"))
    orphans = [id_ for id_ in found.rows if id_ not in entries and id_ not in leaving]
    orphans += [
        id_ for id_ in found.rows if id_ in entries and states[id_] in ("failed", "skipped") and not entries[id_].chunks
    ]
    table.remove(orphans)
    moved = [record for id_, record in entries.items() if id_ in found.rows and found.paths[id_] != record.absolute]
    table.relocate(
        {
            record.id: {"path": record.absolute, "suffix": record.suffix, "mtime": as_time(record.mtime_ns)}
            for record in moved
        }
    )
    lacking = [id_ for id_, record in entries.items() if states[id_] == "indexed" and found.rows[id_] != record.chunks]
    with catalog.transaction():
        queued = _queue(catalog, lacking, found, written_since)
        counts = [(found.vectors[id_], id_) for id_, record in entries.items() if record.embedded > found.vectors[id_]]
        catalog.database.executemany("UPDATE files SET embedded = ? WHERE id = ?", counts)
    return Differences(len(orphans), queued)


def _queue(catalog: Catalog, lacking: list[int], found: TableFiles, written_since: float | None) -> int:
    again = "UPDATE files SET state = 'pending', content_hash = NULL, attempts = max(attempts, 1)"
    catalog.database.executemany(f"{again}, chunks = ? WHERE id = ?", [(found.rows[id_], id_) for id_ in lacking])
    if written_since is None:
        return len(lacking)
    since = written_since - _MARGIN_SECONDS
    # A time in the future is no proof of anything: the clock was wrong then or is wrong now.
    late = catalog.database.execute(f"{again} WHERE state = 'indexed' AND updated_at > ?", (since,))
    return len(lacking) + late.rowcount
