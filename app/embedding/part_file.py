"""A file that has come in part: `NAME.part`, and beside it `NAME.part.json`, which says part of what.

Both outlive crashes and restarts; the file gets its name only when it is whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from app.errors import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Origin:
    """Which file the bytes belong to; size and SHA-256 are 0 and "" where unknown, `tag` is the server's ETag."""

    address: str
    tag: str
    total: int
    sha256: str

    def is_same_file(self, other: Origin) -> bool:
        """True when bytes of both may be put together.

        A tag means something at its own address only. From another mirror, the file must be known by its hash.
        """
        if (self.total, self.sha256) != (other.total, other.sha256):
            return False
        if self.address != other.address:
            return bool(self.sha256)
        return self.tag == other.tag


def hash_file(path: Path, should_stop: Callable[[], bool]) -> tuple[hashlib._Hash, int]:
    """The running SHA-256 and the size of a file. Raises OSError, and Cancelled."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            if should_stop():
                raise Cancelled
            digest.update(block)
            size += len(block)
    return digest, size


class PartFile:
    """The part that is there; hashes what is written to it. Only one process may hold it."""

    def __init__(self, target: Path) -> None:
        """`target` is the file that it becomes. Nothing is read or written yet."""
        self.target = target
        self.path = target.with_name(f"{target.name}.part")
        self._note = target.with_name(f"{target.name}.part.json")
        self._hash = hashlib.sha256()
        self.size = 0
        self.origin: Origin | None = None

    @property
    def is_whole(self) -> bool:
        """True when all that the origin announced is there."""
        return self.origin is not None and 0 < self.origin.total == self.size

    @property
    def sha256(self) -> str:
        """SHA-256 of what is there, in hex."""
        return self._hash.hexdigest()

    def resume(self, should_stop: Callable[[], bool]) -> None:
        """Take up what an earlier run left, if it is clear of what it is a part; hashes it. Raises Cancelled."""
        self._reset()
        try:
            self.origin = Origin(**json.loads(self._note.read_text("utf-8")))
            self._hash, self.size = hash_file(self.path, should_stop)
        except (OSError, ValueError, TypeError):
            self.discard()

    def begin(self, origin: Origin) -> None:
        """Start anew with an empty part of that file."""
        self.discard()
        self._note.write_text(json.dumps(asdict(origin)), "utf-8")
        self.path.touch(mode=0o600)
        self.origin = origin

    def append(self, data: bytes) -> None:
        """Write more of it. Raises OSError."""
        with self.path.open("ab") as file:
            file.write(data)
        self._hash.update(data)
        self.size += len(data)

    def end_here(self) -> None:
        """Take what is there as all of it, where the origin did not announce how much it is."""
        if self.origin is not None:
            self.origin = replace(self.origin, total=self.size)

    def finish(self) -> None:
        """All is there: give it its name, which replaces what had it before."""
        with self.path.open("rb+") as file:
            os.fsync(file.fileno())
        self.path.replace(self.target)
        self._note.unlink(missing_ok=True)

    def discard(self) -> None:
        """Delete what is there."""
        self._reset()
        for path in (self.path, self._note):
            with contextlib.suppress(FileNotFoundError):
                path.unlink()

    def _reset(self) -> None:
        self._hash = hashlib.sha256()
        self.size = 0
        self.origin = None
