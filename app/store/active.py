"""Which chunk table is in use; the catalog remembers it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.catalog import Catalog

_ACTIVE = "active_table"
_NEXT = "next_table"
# Where no model can be loaded, words are kept all the same, in a table that no vector fits in.
_WORDS_ONLY = ("words", 1)


@dataclass(frozen=True, slots=True)
class TableKey:
    """Names a table: the embedder's fingerprint and the length of its vectors.

    `base` is the fingerprint without the dimensions, "" where vectors cannot be cut; it names nothing.
    """

    fingerprint: str
    dimensions: int
    base: str = field(default="", compare=False)

    @classmethod
    def words_only(cls) -> TableKey:
        """The table of a library without a model."""
        return cls(*_WORDS_ONLY)

    def can_be_cut_from(self, other: TableKey) -> bool:
        """True when the vectors of this table are the beginnings of those in the other."""
        return bool(self.base) and self.base == other.base and self.dimensions < other.dimensions

    @property
    def has_vectors(self) -> bool:
        """False for the table that only holds words."""
        return self != TableKey.words_only()


def active_key(catalog: Catalog) -> TableKey | None:
    """The table that searches use, None before anything was indexed."""
    text = catalog.meta(_ACTIVE)
    return TableKey(**json.loads(text)) if text else None


def set_active_key(catalog: Catalog, key: TableKey) -> None:
    """Have searches use this table from now on."""
    catalog.set_meta(_ACTIVE, json.dumps(asdict(key)))


def next_key(catalog: Catalog) -> TableKey | None:
    """The table of a model that was chosen and whose vectors are not complete yet, None where there is none."""
    text = catalog.meta(_NEXT)
    return TableKey(**json.loads(text)) if text else None


def set_next_key(catalog: Catalog, key: TableKey | None) -> None:
    """Remember whose vectors are being gathered beside the active table."""
    catalog.set_meta(_NEXT, json.dumps(asdict(key)) if key else None)
