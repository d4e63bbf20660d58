"""New files whose content is in the library already get its rows, text and vectors; they are not read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.indexing.scan import reads_alike
from app.store.records import as_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import FileRecord
    from app.store.rows import Row

MAX_CHUNKS = 4_000  # written together


def find_copies(
    catalog: Catalog, records: Iterable[FileRecord], hash_file: Callable[[str], str | None]
) -> list[tuple[FileRecord, FileRecord]]:
    """Those of the files to be read that are copies, each with the indexed file that it is a copy of.

    A file is hashed only where an indexed one has the same size. One whose content is what it was is no copy.
    """
    found: list[tuple[FileRecord, FileRecord]] = []
    for record in records:
        if record.mtime_ns < 0 or not record.size or not catalog.has_indexed_size(record.size, record.id):
            continue
        content = hash_file(record.absolute)
        if content is None or content == record.content_hash:
            continue
        alike = (one for one in catalog.with_content(content, record.id) if reads_alike(one.absolute, record.absolute))
        if source := next(alike, None):
            found.append((record, source))
    return found


def write_copies(catalog: Catalog, table: ChunkTable, copies: Sequence[tuple[FileRecord, FileRecord]]) -> None:
    """Write them in the order that makes a crash harmless: in progress, rows replaced and synced, indexed."""
    while copies:
        part = _some(copies)
        copies = copies[len(part) :]
        with catalog.transaction():
            catalog.mark_in_progress(record.id for record, _ in part)
        table.remove([record.id for record, _ in part if record.may_have_rows])
        table.copy([(source.id, _columns(record)) for record, source in part])
        table.checkpoint()
        with catalog.transaction():
            for record, source in part:
                catalog.mark_copy(record.id, source.id)


def _some(copies: Sequence[tuple[FileRecord, FileRecord]]) -> list[tuple[FileRecord, FileRecord]]:
    """As many as are written together, at least one."""
    part: list[tuple[FileRecord, FileRecord]] = []
    chunks = 0
    for pair in copies:
        chunks += pair[1].chunks
        if part and chunks > MAX_CHUNKS:
            break
        part.append(pair)
    return part


def _columns(record: FileRecord) -> Row:
    return {
        "file_id": record.id,
        "path": record.absolute,
        "suffix": record.suffix,
        "mtime": as_time(record.mtime_ns),
    }
