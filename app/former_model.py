"""The embedder of queries for a table whose model is not the current one: it serves until the new one is complete."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from app.embedding.address import RemoteModel
from app.embedding.unavailable import UnavailableEmbedder
from app.errors import ResourceError, ResourceProblem
from app.store.known_embedder import KnownEmbedder, file_stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.embedding.model import Embedder, EmbedderInfo, Vectors
    from app.store.active import TableKey
    from app.store.catalog import Catalog
    from app.store.known_embedder import KnownModel


class FormerModels:
    """Opens the model of an older table, for queries only; at most one at a time. Safe to call from any thread."""

    def __init__(
        self,
        current: Embedder,
        known: KnownEmbedder,
        open_file: Callable[[Path, int], Embedder],
        open_remote: Callable[[RemoteModel], Embedder],
    ) -> None:
        """`open_file` makes an embedder of a file with so many dimensions, `open_remote` one of a server's model."""
        self._current = current
        self._known = known
        self._open_file = open_file
        self._open_remote = open_remote
        self._guard = threading.Lock()
        self._opened: tuple[str, Embedder] | None = None

    def embedder_for(self, key: TableKey, catalog: Catalog) -> Embedder | None:
        """The embedder of queries for a table, None where that is the current one or nothing is remembered of it.

        Where the model is gone, it is one that tells so.
        """
        model = KnownEmbedder.of_table(catalog, key)
        with self._guard:
            if model is None or self._known.is_current(model):
                self._close()
                return None
            if self._opened is None or self._opened[0] != model.fingerprint:
                self._close()
                self._opened = model.fingerprint, self._open(model)
            return self._opened[1]

    def can_serve(self, key: TableKey, catalog: Catalog) -> bool:
        """True where the model of this table is still there, so that queries can be embedded for it."""
        model = KnownEmbedder.of_table(catalog, key)
        return model is not None and _is_there(model)

    def close(self) -> None:
        """End its process, if there is one."""
        with self._guard:
            self._close()

    def _close(self) -> None:
        if self._opened is not None:
            self._opened[1].close()
            self._opened = None

    def _open(self, model: KnownModel) -> Embedder:
        if model.base and model.stamp == self._known.stamp() and self._known.is_longer_than(model.setting):
            return CutQueries(self._current, model)
        if not _is_there(model):
            return UnavailableEmbedder(_gone(model))
        if model.file is not None:
            return self._open_file(model.file, model.setting)
        url, _, name = model.stamp.partition("|")
        return self._open_remote(RemoteModel(url, name, dimensions=model.setting))


class CutQueries:
    """The current model, for a table of its vectors cut shorter; no second copy of it is loaded."""

    def __init__(self, whole: Embedder, model: KnownModel) -> None:
        """`model` is the same one, asked for fewer dimensions; `whole` stays open when this is closed."""
        self._whole = whole
        self._model = model

    def info(self) -> EmbedderInfo:
        """See Embedder."""
        return replace(self._whole.info(), fingerprint=self._model.fingerprint, dimensions=self._model.dimensions)

    def embed_documents(self, texts: Sequence[str], should_stop: Callable[[], bool]) -> Vectors:
        """See Embedder."""
        return self._cut(self._whole.embed_documents(texts, should_stop))

    def embed_query(self, query: str, should_stop: Callable[[], bool], instruction: str = "") -> Vectors:
        """See Embedder."""
        return self._cut(self._whole.embed_query(query, should_stop, instruction))

    def close(self) -> None:
        """Nothing of its own."""

    def _cut(self, vectors: Vectors) -> Vectors:
        short = vectors[..., : self._model.dimensions]
        unit: Vectors = (short / np.linalg.norm(short, axis=-1, keepdims=True)).astype(np.float32)
        return unit


def _is_there(model: KnownModel) -> bool:
    return model.file is None or file_stamp(model.file) == model.stamp


def _gone(model: KnownModel) -> ResourceError:
    text = f"the vectors are those of {model.name}, whose file is gone; indexing makes new ones with the chosen model."
    return ResourceError(ResourceProblem.MODEL_MISSING, text)
