"""What the embedder said of itself, remembered in the catalog, so that words go in before a big model is loaded."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from app.store.active import TableKey

if TYPE_CHECKING:
    from pathlib import Path

    from app.embedding.model import Embedder
    from app.store.catalog import Catalog

_KNOWN = "embedder"


@dataclass(frozen=True, slots=True)
class KnownModel:
    """What is remembered; `stamp` is equal as long as file and settings are the same."""

    stamp: str
    name: str
    device: str
    fingerprint: str
    dimensions: int


class KnownEmbedder:
    """Tells the table of the current model, asking the model itself only when its file is new to us."""

    def __init__(self, embedder: Embedder, model_file: Path | None, dimensions: int) -> None:
        """No file means that the embedder cannot work; `dimensions` is the setting, 0 for the model's own."""
        self._embedder = embedder
        self._file = model_file
        self._dimensions = dimensions

    def table_key(self, catalog: Catalog) -> TableKey:
        """The table for this model's vectors. Raises ResourceError as `Embedder.info`."""
        stamp = self._stamp()
        known = self.remembered(catalog)
        if known is None or not stamp or known.stamp != stamp:
            info = self._embedder.info()
            known = KnownModel(stamp, info.name, info.device, info.fingerprint, info.dimensions)
            catalog.set_meta(_KNOWN, json.dumps(asdict(known)))
        return TableKey(known.fingerprint, known.dimensions)

    @staticmethod
    def remembered(catalog: Catalog) -> KnownModel | None:
        """What the catalog remembers of the last model that was used, None before the first."""
        text = catalog.meta(_KNOWN)
        return KnownModel(**json.loads(text)) if text else None

    def _stamp(self) -> str:
        """Changes with file and setting; empty when there is no file, and then the embedder is asked for the reason."""
        try:
            state = self._file.stat() if self._file else None
        except OSError:
            state = None
        return f"{self._file}|{state.st_size}|{state.st_mtime_ns}|{self._dimensions}" if state else ""
