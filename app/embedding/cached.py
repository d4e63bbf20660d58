"""An embedder that remembers: what it embedded once comes from a file, so that measuring again takes seconds."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import threading
import time
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.embedding.model import Embedder, EmbedderInfo, Vectors

_KEYS_PER_LOOK = 500  # SQLite takes a limited number of values in one statement
_TEXTS_PER_CALL = 512  # what a stop may lose


class CachedEmbedder:
    """Implements `app.embedding.model.Embedder` over another one, with one SQLite file per fingerprint.

    The file holds vectors (float32) under hashes of what was embedded, no text. Texts that cannot be embedded are
    asked again every time. `query_seconds` has the time of each query that had to be embedded.
    """

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        """`folder` is made, readable by the owner only, when the first vector comes."""
        self._embedder = embedder
        self._folder = folder
        self._lock = threading.Lock()
        self._info: EmbedderInfo | None = None
        self._database: sqlite3.Connection | None = None
        self.query_seconds: list[float] = []
        self.computed = 0  # texts and queries that were not in the file

    def info(self) -> EmbedderInfo:
        """See Embedder; asked once, for a fingerprint does not change while a model is loaded."""
        if self._info is None:
            self._info = self._embedder.info()
        return self._info

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        """See Embedder."""
        keys = [_key("document", "", text) for text in texts]
        known = self._look_up(keys)
        missing = list({key: text for key, text in zip(keys, texts, strict=True) if key not in known}.items())
        for start in range(0, len(missing), _TEXTS_PER_CALL):
            part = missing[start : start + _TEXTS_PER_CALL]
            vectors = self._embedder.embed_documents([text for _, text in part], should_stop)
            found = {key: vector for (key, _), vector in zip(part, vectors, strict=True)}
            self._keep(found)
            known.update(found)
        dimensions = self.info().dimensions
        return np.stack([known[key] for key in keys]) if keys else np.empty((0, dimensions), np.float32)

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        """See Embedder."""
        key = _key("query", instruction, query)
        known = self._look_up([key])
        if key not in known:
            started = time.perf_counter()
            known[key] = self._embedder.embed_query(query, should_stop, instruction)
            self.query_seconds.append(time.perf_counter() - started)
            self._keep(known)
        return known[key]

    def close(self) -> None:
        """See Embedder."""
        with self._lock:
            if self._database is not None:
                self._database.close()
                self._database = None
        self._embedder.close()

    def _look_up(self, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        dimensions = self.info().dimensions
        with self._lock:
            database = self._open()
            for start in range(0, len(keys), _KEYS_PER_LOOK):
                part = keys[start : start + _KEYS_PER_LOOK]
                marks = ",".join("?" * len(part))
                rows = database.execute(f"SELECT key, vector FROM vectors WHERE key IN ({marks})", part)  # noqa: S608
                found.update((key, np.frombuffer(vector, "<f4").astype(np.float32)) for key, vector in rows)
        return {key: vector for key, vector in found.items() if len(vector) == dimensions}

    def _keep(self, vectors: dict[bytes, Vectors]) -> None:
        self.computed += len(vectors)
        rows = [(key, vector.astype("<f4").tobytes()) for key, vector in vectors.items() if np.isfinite(vector).all()]
        with self._lock, self._open() as database:
            database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)

    def _open(self) -> sqlite3.Connection:
        """The connection; a file that is none of ours or damaged is begun anew, since it can all be computed."""
        if self._database is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self._folder / f"vectors-{self.info().fingerprint}.sqlite"
            try:
                self._database = _connect(file)
            except sqlite3.DatabaseError:
                file.unlink()
                self._database = _connect(file)
        return self._database


def _connect(file: Path) -> sqlite3.Connection:
    with contextlib.ExitStack() as undo:
        database = sqlite3.connect(file, check_same_thread=False, timeout=10.0)
        undo.callback(database.close)
        database.execute("PRAGMA synchronous = OFF")
        database.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
        database.commit()
        undo.pop_all()
    return database


def _key(kind: str, instruction: str, text: str) -> bytes:
    """16 bytes that tell what was embedded; the parts cannot run into one another, for each has its length."""
    parts = [kind, instruction, text]
    data = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.blake2b(data.encode("utf-8", "replace"), digest_size=16).digest()
