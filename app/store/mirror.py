"""What a reader of a library in an object store keeps of it: the published catalog and words, as files of its own.

So everything that looks at the catalog works as it does where the library is written, and a search asks the store for
nothing but passages, and whether there is a newer state.
"""

from __future__ import annotations

import contextlib
import gzip
import logging
import os
import sqlite3
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.store.catalog import Catalog
from app.store.chunk_table import vocabulary_file
from app.store.known_embedder import KnownEmbedder
from app.store.published import STATE, State
from app.store.vectors import table_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store.objects import Objects

log = logging.getLogger(__name__)
# While a person types, one look serves several searches.
FRESH_SECONDS = 1.0


class Mirror:
    """Brings the copies here up to date; safe from any thread. Several processes may keep the same files."""

    def __init__(self, objects: Objects, catalog_file: Path, folder: Path, follow: Callable[[State], None]) -> None:
        """`folder` is where the words of tables lie; `follow` is called with every new state that is here whole."""
        self._objects = objects
        self._catalog_file = catalog_file
        self._folder = folder
        self._follow = follow
        self._guard = threading.Lock()
        self._etag = ""
        self._looked_at = -FRESH_SECONDS
        self.state: State | None = None

    def refresh(self) -> None:
        """Fetch the newest published state, where there is one that is not here. Raises ResourceError."""
        with self._guard:
            if time.monotonic() - self._looked_at < FRESH_SECONDS:
                return
            for _ in range(3):  # the copies that a state names go when there is a newer one
                found = self._objects.read_if_changed(STATE, self._etag)
                if found is None or self._take(State.parse(found.content)):
                    self._etag = found.etag if found else self._etag
                    self._looked_at = time.monotonic()
                    return
        text = "The library is being written so fast that its state cannot be read. Try again."
        raise ResourceError(ResourceProblem.STORE, text)

    def forget(self) -> None:
        """Fetch the state again at the next look, whenever the last one was."""
        with self._guard:
            self._looked_at = -FRESH_SECONDS

    def _take(self, state: State) -> bool:
        """False where a copy is gone by now."""
        last = self.state
        if last is None or last.catalog != state.catalog:
            catalog = self._objects.read(state.catalog)
            if catalog is None:
                return False
            _replace_catalog(self._catalog_file, gzip.decompress(catalog.content))
        if state.table is not None and state.words and (last is None or last.words != state.words):
            words = self._objects.read(state.words)
            if words is None:
                return False
            file = vocabulary_file(self._folder / f"{table_name(state.table.fingerprint)}.lance")
            _replace_words(file, gzip.decompress(words.content))
        self.state = state
        self._follow(state)
        return True


def _replace_catalog(file: Path, content: bytes) -> None:
    """Put a copy in place of the catalog here, in one transaction: connections to it see the old or the new one.

    What the writer remembers of its model file is left out, for it lies elsewhere here. A copy with an older schema
    is migrated.
    """
    with tempfile.TemporaryDirectory(prefix="mirror-", dir=file.parent) as folder:
        copy = Path(folder) / "catalog.sqlite"
        copy.write_bytes(content)
        with closing(Catalog(copy)) as catalog:
            KnownEmbedder.forget(catalog)
        if not file.exists():
            file.touch(mode=0o600)
        with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(file, timeout=10.0)) as target:
            source.backup(target)


def _replace_words(file: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".words-")
    with os.fdopen(handle, "wb") as out:
        out.write(content)
    try:
        os.replace(name, file)
    except PermissionError:  # another search reads it just now, on Windows; the next state brings another
        with contextlib.suppress(OSError):
            os.unlink(name)
