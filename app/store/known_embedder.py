"""What the embedder said of itself, remembered in the catalog, so that words go in before a big model is loaded."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.embedding.fingerprint import at_dimensions
from app.store.active import TableKey, active_key

if TYPE_CHECKING:
    from app.embedding.model import Embedder, EmbedderInfo
    from app.store.catalog import Catalog

_KNOWN = "embedder"
_FORMER = "former_embedder"  # the one before, as long as its vectors are served


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

    @property
    def file(self) -> Path | None:
        """The model's file, None where it runs elsewhere."""
        path, *rest = self.stamp.rsplit("|", 2)
        return Path(path) if len(rest) == 2 else None

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
        stamp = self.stamp()
        known = self.remembered(catalog)
        if known is None or not stamp or known.stamp != stamp or known.setting != self._dimensions:
            known = self._followed_by(known, stamp, catalog)
        return TableKey(known.fingerprint, known.dimensions, known.base)

    def _followed_by(self, known: KnownModel | None, stamp: str, catalog: Catalog) -> KnownModel:
        """The current model, remembered now; the one before is, too, where its vectors are those that are served."""
        former = self.former(catalog)
        if former is not None and former.stamp == stamp and former.setting == self._dimensions:
            following = former  # the person changed their mind
        else:
            following = self._cut(known, stamp) or self._asked(stamp)
        active = active_key(catalog)
        with catalog.transaction():
            if known is not None and active is not None and known.fingerprint == active.fingerprint:
                catalog.set_meta(_FORMER, json.dumps(asdict(known)))
            catalog.set_meta(_KNOWN, json.dumps(asdict(following)))
        return following

    def is_current(self, known: KnownModel) -> bool:
        """True where what is remembered was said by what lies in this place, asked for vectors of the same length."""
        place = known.stamp if known.file is None else known.file
        return place == self._source and known.setting == self._dimensions

    def is_longer_than(self, dimensions: int) -> bool:
        """True where this model is asked for vectors that are longer; 0 stands for the whole length in both."""
        return dimensions > 0 and (self._dimensions == 0 or self._dimensions > dimensions)

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

    @staticmethod
    def former(catalog: Catalog) -> KnownModel | None:
        """What it remembers of the model before, whose vectors serve until those of the last one are complete."""
        text = catalog.meta(_FORMER)
        return KnownModel(**json.loads(text)) if text else None

    @classmethod
    def of_table(cls, catalog: Catalog, key: TableKey) -> KnownModel | None:
        """The model that made the vectors of a table, None where it is not remembered."""
        both = (cls.remembered(catalog), cls.former(catalog))
        return next((known for known in both if known is not None and known.fingerprint == key.fingerprint), None)

    @staticmethod
    def forget(catalog: Catalog) -> None:
        """For a copy of the catalog on another computer, where the models lie elsewhere."""
        with catalog.transaction():
            catalog.set_meta(_KNOWN, None)
            catalog.set_meta(_FORMER, None)

    def stamp(self) -> str:
        """Changes with the source; empty when there is none, and then the embedder is asked for the reason."""
        return file_stamp(self._source) if isinstance(self._source, Path) else self._source or ""


def file_stamp(file: Path) -> str:
    """Changes with the file; "" where there is none."""
    try:
        state = file.stat()
    except OSError:
        return ""
    return f"{file}|{state.st_size}|{state.st_mtime_ns}"
