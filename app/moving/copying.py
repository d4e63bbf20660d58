"""Copies the files of a data folder so that each stands at its new place whole and verified, or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import Cancelled, ResourceError, ResourceProblem
from app.paths import is_own_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_BLOCK = 4 << 20
_PAGES = 1024  # of a database, between two looks at whether to stop
_SQLITE = b"SQLite format 3\0"  # the first bytes of a database: sqlite.org/fileformat.html
_SIDE_FILES = ("-wal", "-shm", "-journal")
# Of a running program, or made again when they are missed (the weights in this processor's form).
_LEFT_BEHIND = frozenset({"writer.lock", "running", "activity.json", "scratch", "moving.json", "arriving.json"})
_PREPARED = os.path.join("models", "prepared")
_PART = ".moving"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the data folder: its path below it, bytes, and time of change (ns)."""

    name: str
    size: int
    changed: int


def entries_of(folder: Path) -> list[Entry]:
    """What has to be copied: plain files first, then databases, which go on being written longest."""
    found = [entry for top in _own(folder) for entry in _below(folder, top)]
    return sorted(found, key=lambda entry: (is_database(folder / entry.name), entry.name))


def is_database(file: Path) -> bool:
    """True for SQLite's files, of which a copy is made by SQLite itself, so that it has all that was written."""
    try:
        with file.open("rb") as opened:
            return opened.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def is_copied(entry: Entry, target: Path) -> bool:
    """True where an earlier run has copied this file, as it is now."""
    try:
        stat = (target / entry.name).stat()
    except OSError:
        return False
    return (stat.st_size, stat.st_mtime_ns) == (entry.size, entry.changed) and not is_database(target / entry.name)


def copy_entry(
    source: Path, target: Path, entry: Entry, advance: Callable[[int], None], should_stop: Callable[[], bool]
) -> None:
    """Copy one file and read it back; one that is gone meanwhile is none any more.

    Raises Cancelled, and ResourceError(data_dir_unusable) where the copy is not what was read.
    """
    old, new = source / entry.name, target / entry.name
    part = new.with_name(new.name + _PART)
    new.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        if is_database(old):
            _copy_database(old, part, advance, should_stop)
        else:
            _copy_file(old, part, advance, should_stop)
        os.utime(part, ns=(entry.changed, entry.changed))
        part.replace(new)
    except FileNotFoundError:
        if old.exists():
            raise
    finally:
        part.unlink(missing_ok=True)


def remove_others(target: Path, entries: list[Entry]) -> None:
    """Delete what an earlier run has copied and the data folder has no more."""
    wanted = {entry.name for entry in entries}
    for entry in entries_of(target):
        if entry.name not in wanted:
            (target / entry.name).unlink(missing_ok=True)


def _own(folder: Path) -> Iterator[str]:
    with os.scandir(folder) as found:
        for entry in found:
            if is_own_name(entry.name) and entry.name not in _LEFT_BEHIND and not entry.name.endswith(_SIDE_FILES):
                yield entry.name


def _below(folder: Path, top: str) -> Iterator[Entry]:
    if (folder / top).is_file():
        yield from _entry(folder, top)
    for place, folders, names in os.walk(folder / top):
        relative = os.path.relpath(place, folder)
        if relative == _PREPARED:
            folders.clear()
            continue
        for name in names:
            if not name.endswith(_SIDE_FILES):
                yield from _entry(folder, os.path.join(relative, name))


def _entry(folder: Path, name: str) -> Iterator[Entry]:
    with contextlib.suppress(OSError):  # gone meanwhile
        stat = (folder / name).stat()
        yield Entry(name, stat.st_size, stat.st_mtime_ns)


def _copy_file(old: Path, part: Path, advance: Callable[[int], None], should_stop: Callable[[], bool]) -> None:
    read = hashlib.blake2b()
    with old.open("rb") as source, open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as copy:
        for block in iter(lambda: source.read(_BLOCK), b""):
            _check(should_stop)
            read.update(block)
            copy.write(block)
            advance(len(block))
        copy.flush()
        os.fsync(copy.fileno())
    if _digest(part, should_stop) != read.digest():
        text = f"The copy of {old} is not what was read: the disk is not to be trusted. Choose a folder on another one."
        raise ResourceError(ResourceProblem.DATA_DIR, text)


def _digest(file: Path, should_stop: Callable[[], bool]) -> bytes:
    found = hashlib.blake2b()
    with file.open("rb") as opened:
        for block in iter(lambda: opened.read(_BLOCK), b""):
            _check(should_stop)
            found.update(block)
    return found.digest()


def _copy_database(old: Path, part: Path, advance: Callable[[int], None], should_stop: Callable[[], bool]) -> None:
    """Raises sqlite3.Error as ResourceError: what is told of a database is that it cannot be read."""
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_WRONLY, 0o600))
    size, told = old.stat().st_size, 0

    def step(_: int, left: int, total: int) -> None:
        nonlocal told
        _check(should_stop)
        come = size * (total - left) // max(1, total)
        advance(max(0, come - told))
        told = max(told, come)

    try:
        with contextlib.closing(_reader(old)) as source, contextlib.closing(sqlite3.connect(part)) as copy:
            source.backup(copy, pages=_PAGES, progress=step)
            copy.execute("PRAGMA journal_mode = DELETE")
            problem = str(copy.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        problem = str(error)
    if problem != "ok":
        text = f"{old} cannot be copied: {problem}. Run: lodestone doctor"
        raise ResourceError(ResourceProblem.DATA_DIR, text)
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _reader(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)


def _check(should_stop: Callable[[], bool]) -> None:
    if should_stop():
        raise Cancelled
