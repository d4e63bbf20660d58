"""Hashes of model files, kept on disk: hashing gigabytes at every start would make people wait."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator, MutableMapping
from pathlib import Path


class HashCache(MutableMapping[str, str]):
    """A mapping in a JSON file. What cannot be read counts as empty, what cannot be written is forgotten."""

    def __init__(self, file: Path) -> None:
        """Read the file where there is one."""
        self._file = file
        self._entries: dict[str, str] = {}
        with contextlib.suppress(OSError, ValueError, TypeError):
            loaded = json.loads(file.read_text("utf-8"))
            self._entries = {str(key): str(value) for key, value in dict(loaded).items()}

    def __getitem__(self, key: str) -> str:
        """The hash for a key."""
        return self._entries[key]

    def __setitem__(self, key: str, value: str) -> None:
        """Keep a hash, on disk too."""
        self._entries[key] = value
        self._write()

    def __delitem__(self, key: str) -> None:
        """Forget a hash."""
        del self._entries[key]
        self._write()

    def __iter__(self) -> Iterator[str]:
        """All keys."""
        return iter(self._entries)

    def __len__(self) -> int:
        """How many hashes are kept."""
        return len(self._entries)

    def _write(self) -> None:
        """Replace the file as a whole, since another process may be reading it."""
        with contextlib.suppress(OSError):
            handle, name = tempfile.mkstemp(dir=self._file.parent, prefix=".hashes-")
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump(self._entries, out)
            Path(name).replace(self._file)
