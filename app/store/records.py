"""What the catalog knows of roots and files."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import PurePath
from typing import Any


class FileState(StrEnum):
    """Where a file stands on its way into the library; the catalog is the durable queue of that work."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    INDEXED = "indexed"
    FAILED = "failed"
    SKIPPED = "skipped"


class Watching(StrEnum):
    """How changes of a root come to be known."""

    NOT = ""
    WATCHING = "watching"  # the system tells
    PARTLY = "partly"  # the system tells of some folders, the others are looked at now and then
    POLLING = "polling"  # it is looked at now and then


@dataclass(frozen=True, slots=True)
class Root:
    """A watched folder, or a single file that was added on its own (then every relative path is empty).

    `rules` are what is left out of it besides the defaults, in the syntax of .gitignore; with `use_ignore_files` such
    files in it count, too. A paused one is neither scanned nor read, and searched all the same.
    """

    id: int
    path: str
    away: bool = False
    paused: bool = False
    rules: tuple[str, ...] = ()
    use_ignore_files: bool = False


@dataclass(frozen=True, slots=True)
class RootPresence:
    """What a scan saw of the place of a root.

    `device` is the number of its file system (st_dev), `mounts` are folders in it (relative paths) that another one
    was mounted on, `emptied_at` is when all its files were found gone at once (seconds since 1970), None if not so.
    """

    device: int | None = None
    mounts: frozenset[str] = frozenset()
    emptied_at: float | None = None


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file. `path` is relative to its root, sizes are bytes, `content_hash` is 32 hex digits once known.

    `error_code` tells why it was not read, or not wholly embedded.
    """

    id: int
    root_id: int
    root: str
    path: str
    size: int
    mtime_ns: int
    state: FileState
    content_hash: str | None = None
    chunks: int = 0
    embedded: int = 0
    attempts: int = 0
    error_code: str | None = None

    @property
    def absolute(self) -> str:
        """The absolute path."""
        return join(self.root, self.path)

    @property
    def suffix(self) -> str:
        """The lower-case suffix without its dot, "" where there is none."""
        return suffix_of(self.absolute)

    @property
    def may_have_rows(self) -> bool:
        """A file that was tried before may have left rows even if the catalog counts none (killed in between)."""
        return self.chunks > 0 or self.attempts > 0 or self.state is FileState.IN_PROGRESS


@dataclass(frozen=True, slots=True)
class FileDescription:
    """What a file says of itself: title and format ("" where there is none), ISO 639-1 language, day ("2024-05-31").

    `changed_ns` is when the file was changed last (nanoseconds since 1970), 0 where nobody knows.
    """

    title: str
    format: str
    language: str | None = None
    date: str | None = None
    changed_ns: int = 0


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file that is not in the index, why, and whether that counts as failed or skipped."""

    path: str
    code: str
    message: str
    state: FileState

    def to_json(self) -> dict[str, Any]:
        """Plain data for the command line."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class RootInfo:
    """A root with its counts: files in any state, chunks, chunks that have a vector.

    `state` is "away", "paused", a value of `Watching`, or "" where no program is watching it; `note` says why it is
    not watched wholly and what can be done. `rules` and `use_ignore_files` as in `Root`.
    """

    path: str
    files: int
    indexed: int
    failed: int
    skipped: int
    chunks: int
    embedded: int
    away: bool
    paused: bool = False
    state: str = ""
    note: str = ""
    rules: tuple[str, ...] = ()
    use_ignore_files: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain data for the command line."""
        return asdict(self)


def join(root: str, relative: str) -> str:
    """The absolute path of a file; an empty relative path means that the root itself is the file."""
    return str(PurePath(root, relative)) if relative else root


def as_time(mtime_ns: int) -> datetime:
    """A time of change, which is negative for a file whose content is in the cloud."""
    return datetime.fromtimestamp(abs(mtime_ns) / 1e9, UTC)


def suffix_of(path: str) -> str:
    """The lower-case suffix without its dot."""
    return PurePath(path).suffix.lower().lstrip(".")
