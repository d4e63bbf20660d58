"""Compare what is on disk with what the catalog knows, by size and time of change."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from app.documents.formats import Format, format_of_name, is_refused_by_name
from app.errors import Cancelled, DocumentProblem
from app.store.records import FileState, join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from app.indexing.walk import Found, Walk
    from app.store.records import FileRecord, Root

# Size and what the name says of how to read a file.
_Likeness = tuple[int, Format | None, bool]
_STOP_EVERY = 256


@dataclass(slots=True)
class ScanResult:
    """How a root differs from the catalog. `unreadable` are folders, as (relative path, reason).

    `failed` are files that could not be read before and are the same; those that could not be reached then are among
    `changed`, to be tried again.

    Files that are the same but still queued from an earlier run are in none of the lists, only in `seen`.
    """

    root: Root
    seen: int = 0
    unchanged: int = 0
    failed: int = 0
    new: list[Found] = field(default_factory=list)
    changed: list[Found] = field(default_factory=list)
    gone: list[FileRecord] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Move:
    """A known file that has a new place, and maybe another time of change."""

    record: FileRecord
    root: Root
    path: str
    mtime_ns: int


def scan(
    root: Root,
    known: Mapping[str, FileRecord],
    walk: Walk,
    should_stop: Callable[[], bool],
    below: str = "",
    kept: Sequence[str] = (),
) -> ScanResult:
    """Compare a root, or the part of it below a relative path, with its records in the catalog.

    `walk` is a fresh one of this root. Files in the folders of `kept` (relative paths), and in those that cannot be
    read now, are left as they are. Raises Cancelled.
    """
    result = ScanResult(root, unreadable=walk.unreadable)
    remaining = {path: record for path, record in known.items() if _is_below(path, below)}
    for count, found in enumerate(walk.files(below)):
        if count % _STOP_EVERY == 0 and should_stop():
            raise Cancelled
        path, size, mtime_ns = found
        record = remaining.pop(path, None)
        result.seen += 1
        if record is None:
            result.new.append(found)
        elif _went_into_cloud(record, found):
            result.unchanged += 1  # what was read stays
        elif (record.size, record.mtime_ns) != (size, mtime_ns):
            result.changed.append(found)
        elif record.error_code == DocumentProblem.UNREADABLE and record.state is FileState.FAILED:
            result.changed.append(found)  # it may have been locked for a moment
        elif record.state is FileState.FAILED:
            result.failed += 1
        elif record.state is not FileState.PENDING:
            result.unchanged += 1
    kept = [*kept, *(path for path, _ in result.unreadable)]
    result.gone = [record for path, record in remaining.items() if not any(_is_below(path, folder) for folder in kept)]
    return result


def find_moves(results: Iterable[ScanResult], hash_file: Callable[[str], str | None]) -> list[Move]:
    """Files that are gone here and new there with the same size, promise of the name and content.

    They are taken out of `gone` and `new` of the results. `hash_file` is asked only where size and name agree, and
    gives None for a file that cannot be read. Of several that are equal, one of the same name is taken, or else one
    of the same time.
    """
    results = list(results)
    gone: dict[_Likeness, dict[str, list[FileRecord]]] = {}
    for result in results:
        for record in result.gone:
            if record.content_hash:
                by_hash = gone.setdefault(_likeness(record.absolute, record.size), {})
                by_hash.setdefault(record.content_hash, []).append(record)
    moves: list[Move] = []
    for result in results if gone else ():
        moves += _moves_into(result, gone, hash_file)
    moved = {move.record.id for move in moves}
    for result in results if moves else ():
        result.gone = [record for record in result.gone if record.id not in moved]
    return moves


def reads_alike(one: str, other: str) -> bool:
    """True where two files of these paths and of equal content give the same text."""
    paths = PurePath(one), PurePath(other)
    return format_of_name(paths[0]) == format_of_name(paths[1]) and not any(map(is_refused_by_name, paths))


def _likeness(path: str, size: int) -> _Likeness:
    return size, format_of_name(PurePath(path)), is_refused_by_name(PurePath(path))


def _moves_into(
    result: ScanResult,
    gone: dict[_Likeness, dict[str, list[FileRecord]]],
    hash_file: Callable[[str], str | None],
) -> list[Move]:
    """Moves whose new place is in this result; what they explain is taken out of `gone` and `result.new`."""
    moves: list[Move] = []
    stays: list[Found] = []
    for found in result.new:
        path, size, mtime_ns = found
        absolute = join(result.root.path, path)
        by_hash = gone.get(_likeness(absolute, size)) if mtime_ns >= 0 else None
        equal = by_hash.get(hash_file(absolute) or "") if by_hash else None
        if equal:
            record = max(
                equal, key=lambda one: (PurePath(one.path).name == PurePath(path).name, one.mtime_ns == mtime_ns)
            )
            equal.remove(record)
            moves.append(Move(record, result.root, path, mtime_ns))
        else:
            stays.append(found)
    result.new = stays
    return moves


def _is_below(path: str, folder: str) -> bool:
    return not folder or path == folder or path.startswith(folder + os.sep)


def _went_into_cloud(record: FileRecord, found: Found) -> bool:
    """True where only the content left this computer since it was read."""
    _, size, mtime_ns = found
    return mtime_ns < 0 and record.state is FileState.INDEXED and (record.size, record.mtime_ns) == (size, -mtime_ns)
