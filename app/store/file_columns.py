"""How a row of the catalog's files becomes a record."""

from __future__ import annotations

from typing import Any

from app.paths import from_storable
from app.store.records import FileRecord, FileState

FILE_COLUMNS = """f.id, f.root_id, r.path, f.path, f.size, f.mtime_ns, f.state, f.content_hash, f.chunks,
    f.embedded, f.attempts, f.error_code FROM files f JOIN roots r ON r.id = f.root_id"""


def file_record(row: tuple[Any, ...]) -> FileRecord:
    """A row of `SELECT {FILE_COLUMNS}`."""
    id_, root_id, root, path, size, mtime_ns, state, *rest = row
    return FileRecord(id_, root_id, from_storable(root), from_storable(path), size, mtime_ns, FileState(state), *rest)
