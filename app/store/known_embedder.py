"""What the embedder said of itself, remembered in the catalog, so that words go in before a big model is loaded."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.embedding.fingerprint import at_dimensions
from app.store.active import TableKey

if TYPE_CHECKING:
    from app.embedding.model import Embedder, EmbedderInfo
    from app.store.catalog import Catalog

_KNOWN = "embedder"


@dataclass(frozen=True, slots=True)
class KnownModel:
    """What is remembered; `stamp` is equal as long as the source is the same, `setting` are the dimensions asked for.

    `base` is the fingerprint without the dimensions, "" where vectors cannot be cut.
    """

    stamp: str
    name: str
    device: str
    fingerprint: str
    dimensions: int
    setting: int = 0
    base: str = ""
    device_reason: str = ""

    def cut_to(self, dimensions: int) -> KnownModel:
        """The same model with shorter vectors."""
        return replace(
            self, fingerprint=at_dimensions(self.base, dimensions), dimensions=dimensions, setting=dimensions
        )


class KnownEmbedder:
    """Tells the table of the current model, asking the model itself only when it is new to us or grows."""

    def __init__(self, embedder: Embedder, source: Path | str | None, dimensions: int) -> None:
        """`source` is the model's file, or what names a model that runs elsewhere; None where there is no model.

        `dimensions` is the setting, 0 for the model's own.
        """
        self._embedder = embedder
        self._source = source
        self._dimensions = dimensions

    def table_key(self, catalog: Catalog) -> TableKey:
        """The table for this model's vectors. Raises ResourceError as `Embedder.info`."""
        stamp = self._stamp()
        known = self.remembered(catalog)
        if known is None or not stamp or known.stamp != stamp or known.setting != self._dimensions:
            known = self._cut(known, stamp) or self._asked(stamp)
            catalog.set_meta(_KNOWN, json.dumps(asdict(known)))
        return TableKey(known.fingerprint, known.dimensions, known.base)

    def _cut(self, known: KnownModel | None, stamp: str) -> KnownModel | None:
        """The known model with shorter vectors, where that is all that changed: no need to load it."""
        if known is None or not stamp or known.stamp != stamp or not known.base:
            return None
        return known.cut_to(self._dimensions) if 0 < self._dimensions < known.dimensions else None

    def _asked(self, stamp: str) -> KnownModel:
        info = self._embedder.info()
        return KnownModel(
            stamp,
            info.name,
            info.device,
            info.fingerprint,
            info.dimensions,
            setting=self._dimensions,
            base=info.base_fingerprint,
            device_reason=info.device_reason,
        )

    @classmethod
    def note_device(cls, catalog: Catalog, info: EmbedderInfo) -> None:
        """Remember where the model runs now, if that changed: another build, a card that failed, a setting."""
        known = cls.remembered(catalog)
        if known is None or known.fingerprint != info.fingerprint:
            return
        if (known.device, known.device_reason) != (info.device, info.device_reason):
            moved = replace(known, device=info.device, device_reason=info.device_reason)
            catalog.set_meta(_KNOWN, json.dumps(asdict(moved)))

    @staticmethod
    def remembered(catalog: Catalog) -> KnownModel | None:
        """What the catalog remembers of the last model that was used, None before the first."""
        text = catalog.meta(_KNOWN)
        return KnownModel(**json.loads(text)) if text else None

    def _stamp(self) -> str:
        """Changes with the source; empty when there is none, and then the embedder is asked for the reason."""
        if not isinstance(self._source, Path):
            return self._source or ""
        try:
            state = self._source.stat()
        except OSError:
            return ""
        return f"{self._source}|{state.st_size}|{state.st_mtime_ns}"
