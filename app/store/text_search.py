"""One search by words: in one query, or the folded and the unfolded rows of a table each in their own way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from app.store.unfolded import one_of, since

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.rows import Row
    from app.store.unfolded import RowIds, Unfolded, UnfoldedWords


@dataclass(frozen=True, slots=True)
class TextSearch:
    """A query of LanceDB for words, a condition on rows (None for all), how many rows, and what is read of each."""

    query: Any
    where: str | None
    limit: int
    columns: Sequence[str]

    def rows(self, table: Any, words: UnfoldedWords | None) -> list[Row]:
        """The best rows of a LanceDB table, best first."""
        unfolded = words.look() if words else None
        if words is None or unfolded is None:
            return self._ask(table, self.where)
        candidates = words.candidates(unfolded, self.query, self._allowed(table, unfolded), self.limit)
        if candidates is None:
            return self._ask(table, self.where)
        found = self._ask(table, self.where, folded_only=True)
        if len(candidates):
            found += self._ask(table, one_of(candidates))
        return sorted(found, key=lambda row: -row["_score"])[: self.limit]

    def _allowed(self, table: Any, unfolded: Unfolded) -> RowIds | None:
        """Ids of the unfolded rows that meet the condition, None for all."""
        if self.where is None:
            return None
        asked = table.search().where(f"({self.where}) AND {since(unfolded.first)}").select(["_rowid"]).limit(None)
        ids: RowIds = asked.to_arrow()["_rowid"].to_numpy().astype(np.uint64)
        return np.sort(ids)

    def _ask(self, table: Any, where: str | None, *, folded_only: bool = False) -> list[Row]:
        query = table.search(self.query, query_type="fts")
        if folded_only:
            query = query.fast_search()
        if where:
            query = query.where(where, prefilter=True)
        rows: list[Row] = query.select(list(self.columns)).limit(self.limit).to_arrow().to_pylist()
        return rows
