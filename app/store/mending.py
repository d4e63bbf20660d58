"""A table after a crash, a power cut or a failing disk: what cannot be read is taken out, the rest goes on serving.

A fragment is a data file with the rows in it; the upper half of a row's address is its fragment's number
(Lance's format description: row address = fragment id << 32 | offset).
"""

from __future__ import annotations

import logging
import traceback
from datetime import UTC
from typing import TYPE_CHECKING, Any

from app.store.disk_full import is_refusal
from app.store.vectors import TABLE_ERRORS, VectorStore, table_name
from app.store.whole import is_whole

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from app.store.chunk_table import ChunkTable

log = logging.getLogger(__name__)
_FRAGMENT_BITS = 32
_TAKE_ROWS = 1_000


def comes_from_table(error: BaseException) -> bool:
    """True for an error that LanceDB raised and that no refusal of the system explains: the table may be damaged."""
    if not isinstance(error, TABLE_ERRORS) or is_refusal(error):
        return False
    frames = traceback.walk_tb(error.__traceback__)
    return any(frame.f_globals.get("__name__", "").partition(".")[0] == "lancedb" for frame, _ in frames)


def step_back(store: VectorStore, fingerprint: str, stamp: str) -> tuple[ChunkTable, datetime] | None:
    """Open a table by the newest version that can be read, and tell when that was written (UTC).

    The manifests of later versions are set aside, beside the table. None where no version can be read, and then all
    is as it was.
    """
    folder = store.folder / f"{table_name(fingerprint)}.lance" / "_versions"
    manifests = sorted(folder.glob("*.manifest"))  # newest first: their numbers count down from the largest
    aside = store.folder / f"{table_name(fingerprint)}.damaged-{stamp}.versions"
    aside.mkdir(mode=0o700)
    for manifest in manifests[:-1]:
        manifest.replace(aside / manifest.name)
        (folder / "latest_version_hint.json").unlink(missing_ok=True)
        table = VectorStore(store.folder).open_sound(fingerprint)
        if table is not None:
            log.warning("newest version of %s unreadable, set aside as %s", table_name(fingerprint), aside)
            return table, table.written_at().astimezone(UTC)
    for manifest in aside.iterdir():
        manifest.replace(folder / manifest.name)
    aside.rmdir()
    return None


def drop_unreadable(table: ChunkTable) -> int:
    """Read every row; delete those of data files that cannot be read, and return how many that were.

    Raises RuntimeError, OSError or ValueError where the table as a whole cannot be read.
    """
    handle = table.handle
    try:
        for _ in handle.search().select(handle.schema.names).to_batches(_TAKE_ROWS):
            pass
    except TABLE_ERRORS as error:
        log.warning("a data file cannot be read: %s", error)
    else:
        return 0
    dropped = 0
    for fragment, addresses in _fragments(handle).items():
        if not _can_be_read(handle, addresses):
            low = fragment << _FRAGMENT_BITS
            handle.delete(f"_rowaddr >= {low} AND _rowaddr < {low + (1 << _FRAGMENT_BITS)}")
            dropped += len(addresses)
    return dropped


def _fragments(handle: Any) -> dict[int, list[int]]:
    """Row addresses by fragment; these stand in no data file."""
    found: dict[int, list[int]] = {}
    for address in handle.search().select(["_rowaddr"]).limit(None).to_arrow()["_rowaddr"].to_pylist():
        found.setdefault(address >> _FRAGMENT_BITS, []).append(address)
    return found


def _can_be_read(handle: Any, addresses: list[int]) -> bool:
    try:
        for start in range(0, len(addresses), _TAKE_ROWS):
            handle.take_row_ids(addresses[start : start + _TAKE_ROWS]).to_arrow()
    except TABLE_ERRORS:
        return False
    return True


def renew_indexes(table: ChunkTable) -> bool:
    """Make the indexes anew if one of them lacks a file or a part of one; True when that was so."""
    folder = table.folder / "_indices"
    broken = [file for file in folder.rglob("*") if file.is_file() and not is_whole(file)]
    missing = [index for index in table.handle.list_indices() if _stored_bytes(folder, index) < (index.size_bytes or 0)]
    if not broken and not missing:
        return False
    log.warning("indexes damaged and made anew: %d files cut, %d indexes lack files", len(broken), len(missing))
    for index in table.handle.list_indices():
        table.handle.drop_index(index.name)
    table.ensure_indexes()
    return True


def _stored_bytes(folder: Path, index: Any) -> int:
    if index.num_segments != 1:
        return int(index.size_bytes or 0)  # which folders its parts have is not told
    return sum(file.stat().st_size for file in (folder / str(index.index_uuid)).rglob("*") if file.is_file())
