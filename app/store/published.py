"""What the writer of a library in an object store publishes, so that readers see a finished state and nothing else.

One small object, `state.json`, is written last and names the rest: the version of the table that is to be read, a copy
of the catalog (titles, folders, languages: all that results are shown with), and one of the words that queries are
widened by. The two copies carry the hash of their content in their name, so that a new state never changes what a
reader of the old one is fetching.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import logging
import platform
import sqlite3
import tempfile
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import ResourceError, ResourceProblem
from app.store.active import TableKey, active_key
from app.store.chunk_table import vocabulary_file
from app.store.known_embedder import KnownEmbedder
from app.store.migrations import schema_version

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.objects import Objects
    from app.store.vectors import VectorStore

log = logging.getLogger(__name__)
STATE = "state.json"
FORMAT = 1
_CATALOG, _WORDS = "catalog-", "words-"
# While files are read, readers see what is new so often at most; and publishing takes a twentieth of the time at most.
MIN_SECONDS = 15.0
_SHARE = 20.0


@dataclass(frozen=True, slots=True)
class State:
    """What is published: the table (its embedder's fingerprint, lengths, version) and the names of the two copies.

    `table` is None before anything was read. `model` is the name of the embedder, "" where there is none; `computer`
    and `at` (seconds since 1970) say who published it and when. `schema` is that of the catalog.
    """

    table: TableKey | None
    version: int
    catalog: str
    words: str
    schema: int
    model: str
    computer: str
    at: float
    chunks: int
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """As JSON."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def parse(cls, content: bytes) -> State:
        """Raises ResourceError(store_unreachable) for what is none, or that of a later Lodestone."""
        try:
            data = json.loads(content)
            if int(data["format"]) > FORMAT:
                text = "The library was published by a newer Lodestone than this one. Update this one."
                raise ResourceError(ResourceProblem.STORE, text)
            table = TableKey(**data.pop("table")) if data.get("table") else data.pop("table", None)
            return cls(table=table, **data)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            text = "What the object store says of the library cannot be understood. Index again where it is written."
            raise ResourceError(ResourceProblem.STORE, text) from error


class Publisher:
    """The writer's side; for the index thread alone."""

    def __init__(self, objects: Objects, store: VectorStore, check: Callable[[], None]) -> None:
        """`check` raises where this computer may no longer write."""
        self._objects = objects
        self._store = store
        self._check = check
        self._seen: tuple[object, ...] = ()
        self._words = ""
        self._next = 0.0

    def publish_if_due(self, catalog: Catalog) -> None:
        """As `publish`, where enough time has gone by since the last time and nothing is half done."""
        if time.monotonic() >= self._next and not catalog.database.in_transaction:
            self._publish(catalog, is_final=False)

    def publish(self, catalog: Catalog) -> None:
        """Have readers see what is written now, and delete what only older states named. Raises ResourceError."""
        self._publish(catalog, is_final=True)

    def _publish(self, catalog: Catalog, *, is_final: bool) -> None:
        started = time.monotonic()
        key = active_key(catalog)
        table = self._store.open_sound(key.fingerprint) if key else None
        version = table.version if table else 0
        # The words are written at the end of a run: they widen queries, and are as large as all others together.
        seen = (key, version, catalog.database.total_changes, is_final)
        if seen == self._seen or (not is_final and seen[:3] == self._seen[:3]):
            return
        self._check()
        copied = self._put(_CATALOG, _copy_of(catalog.database))
        if table is not None and (is_final or not self._words):
            self._words = self._put_words(table)
        known = KnownEmbedder.remembered(catalog)
        state = State(
            table=key if table else None,
            version=version,
            catalog=copied,
            words=self._words,
            schema=schema_version(catalog.database),
            model=known.name if known else "",
            computer=platform.node(),
            at=time.time(),
            chunks=catalog.chunk_counts()[0],
        )
        self._objects.write(STATE, state.to_bytes())
        self._drop_others({state.catalog, state.words})
        self._seen = seen
        self._next = time.monotonic() + max(MIN_SECONDS, _SHARE * (time.monotonic() - started))

    def _put_words(self, table: ChunkTable) -> str:
        file = vocabulary_file(table.folder)
        if not file.exists():
            return ""
        with closing(sqlite3.connect(file, timeout=10.0)) as words:
            return self._put(_WORDS, _copy_of(words))

    def _put(self, start: str, content: bytes) -> str:
        """Write a copy under the name of its content; one that is there already is not sent again."""
        name = f"{start}{hashlib.sha256(content).hexdigest()[:24]}.gz"
        self._objects.create(name, content)
        return name

    def _drop_others(self, named: set[str]) -> None:
        names = self._objects.names()
        self._objects.delete([name for name in names if name.startswith((_CATALOG, _WORDS)) and name not in named])


def _copy_of(database: sqlite3.Connection) -> bytes:
    """The content of a database in one piece, compressed; the same content gives the same bytes."""
    with tempfile.TemporaryDirectory(prefix="lodestone-") as folder:
        file = Path(folder) / "copy.sqlite"
        database.execute("VACUUM INTO ?", (str(file),))
        return gzip.compress(file.read_bytes(), compresslevel=1, mtime=0)
