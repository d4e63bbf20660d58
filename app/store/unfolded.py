"""Words in rows that are not folded into the full text indexes yet, found without reading all of these rows.

While a library is written to, new rows gather before they are folded in (`compaction`). LanceDB finds them by cutting
every one of them into words for each part of a query, and scores the folded rows without leaving any out, too. With
100,000 rows and 5,000 unfolded ones (two busy cores, 30 queries, p50): plain query 252 ms, the folded rows alone 9 ms,
an index of 5,000 rows in memory 8 ms, built in 0.4 s. With 15,000 unfolded: plain 1284 ms, as it is done here 85 ms.

So the folded rows are asked alone, and the unfolded ones through small indexes in memory, made in the background. What
these find is scored by LanceDB, as without them. Where it is not certain which rows are unfolded, the query is plain.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from app.store.lance import load_lancedb
from app.store.text_query import FTS_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    RowIds = NDArray[np.uint64]

log = logging.getLogger(__name__)
# So many rows are looked through without an index of their own, in the time that asking such an index takes.
SCANNED_ROWS = 200
# So many, while an index of theirs is being made beside those that there are: still far quicker than a plain query.
_SCANNED_MEANWHILE = 1_000
# More take too much memory (6 to 10 KB each); folding them in is due by then in all but the largest libraries.
MOST_ROWS = 50_000
# Scores count words in folded rows and in those few that are scored: too little to go by where more is unfolded.
_FOLDED_FOR_EACH = 4
# A query asks all indexes in memory, so that they are made into one when there are more.
_MOST_PARTS = 3
_PROBE_WORDS = 4
_FRAGMENT_BITS = 32  # a row's id is the number of its fragment, then that of the row in it
_ERRORS = (RuntimeError, OSError, ValueError, KeyError)  # what LanceDB raises


@dataclass(frozen=True, slots=True)
class Unfolded:
    """The rows of one version of a table that no full text index covers: all of `first` and later ones.

    `ids` ascends; `names` is a pyarrow array beside it: what may change in a row that stays where it is.
    """

    first: int
    ids: RowIds
    names: Any


@dataclass(frozen=True, slots=True)
class _Part:
    """Some unfolded rows with an index in memory: a LanceDB table of row_id and the columns of words."""

    rows: Unfolded
    table: Any


class UnfoldedWords:
    """The unfolded rows of one open table; safe to ask from several threads."""

    def __init__(self, table: Any) -> None:
        """Looks at nothing yet. `table` is the LanceDB table."""
        self._table = table
        self._lock = threading.Lock()
        self._seen: tuple[int, Unfolded | None] = (-1, None)
        self._parts: tuple[_Part, ...] = ()
        self._worker: threading.Thread | None = None
        self._looks = 0

    def look(self) -> Unfolded | None:
        """The unfolded rows of the newest version, None where there are none or it is not certain which they are."""
        with self._lock:
            version = int(self._table.version)
            if self._seen[0] != version:
                found = unfolded(self._table)
                stays = found is not None and int(self._table.version) == version
                self._seen = (version, found if stays else None)
            return self._seen[1]

    def candidates(self, rows: Unfolded, query: Any, allowed: RowIds | None, limit: int) -> RowIds | None:
        """Ids of rows that hold all that can be among the best `limit`; None until the indexes in memory are made.

        Only `allowed` rows count (None: all). The first search of a table makes no index: there may be no second.
        """
        parts = self._parts
        kept = [(part, _unchanged(part.rows, rows)) for part in parts]
        covered = [ids for _, ids in kept]
        rest = np.setdiff1d(rows.ids, np.concatenate(covered)) if covered else rows.ids
        self._looks += 1
        if len(rest) > SCANNED_ROWS and self._looks > 1:
            self._start(rows)
        rest = rest if allowed is None else np.intersect1d(rest, allowed)
        if len(rest) > (_SCANNED_MEANWHILE if parts else SCANNED_ROWS):
            return None
        found = [rest, *(_best(part, query, _both(ids, allowed), limit) for part, ids in kept if len(ids))]
        return np.unique(np.concatenate(found))

    def wait(self) -> None:
        """Until the indexes in memory are made that were begun."""
        worker = self._worker
        if worker is not None:
            worker.join()

    def _start(self, rows: Unfolded) -> None:
        with self._lock:
            if self._worker is None or not self._worker.is_alive():
                self._worker = threading.Thread(target=self._cover, args=(rows,), name="unfolded-words")
                self._worker.start()

    def _cover(self, rows: Unfolded) -> None:
        """Index what no part covers; parts that nothing is left of go, and many become one."""
        try:
            kept = tuple(part for part in self._parts if len(_unchanged(part.rows, rows)))
            kept = () if len(kept) >= _MOST_PARTS else kept
            covered = [_unchanged(part.rows, rows) for part in kept]
            is_new = ~np.isin(rows.ids, np.concatenate(covered)) if covered else np.ones(len(rows.ids), bool)
            self._parts = (*kept, _indexed(self._table, _those(rows, is_new)))
        except _ERRORS as error:  # the table was replaced or removed meanwhile: the next search looks again
            log.info("rows could not be indexed in memory: %s", error)


def unfolded(table: Any) -> Unfolded | None:
    """The rows of a LanceDB table that its indexes of words do not cover; None for none, too many, or in doubt.

    LanceDB tells only how many they are. New rows come last, so that it is the last ones, unless a compaction or a
    rename left another order: so the indexes have to agree on the number, the rows to begin with a fragment, and no
    word of any of their fragments may be found in an index.
    """
    numbers = {_unindexed(table, column) for column in FTS_COLUMNS}
    number = numbers.pop()
    if numbers or number is None or not 0 < number <= MOST_ROWS:
        return None
    start = table.count_rows() - number
    if start < _FOLDED_FOR_EACH * number:
        return None
    last = table.search().select(["_rowid", "name"]).offset(start).limit(number).to_arrow().sort_by("_rowid")
    ids = last["_rowid"].to_numpy().astype(np.uint64)
    if len(ids) != number:
        return None
    first = int(ids[0]) >> _FRAGMENT_BITS << _FRAGMENT_BITS
    found = Unfolded(first, ids, last["name"].combine_chunks())
    return found if table.count_rows(since(first)) == number and _is_in_no_index(table, found) else None


def since(first: int) -> str:
    """The condition for rows from this id on."""
    return f"_rowid >= {first}"


def one_of(ids: RowIds) -> str:
    """The condition for rows with these ids."""
    return f"_rowid IN ({','.join(map(str, ids.tolist()))})" if len(ids) else "false"


def _unindexed(table: Any, column: str) -> int | None:
    statistics = table.index_stats(f"{column}_idx")
    return None if statistics is None else int(statistics.num_unindexed_rows)


def _is_in_no_index(table: Any, rows: Unfolded) -> bool:
    """True where some words of every fragment's first row are found in none of these rows by the index alone."""
    queries = load_lancedb().query
    _, firsts = np.unique(rows.ids >> np.uint64(_FRAGMENT_BITS), return_index=True)
    texts = table.take_row_ids(rows.ids[firsts].tolist()).select(["text"]).to_arrow()["text"].to_pylist()
    words = [_probe(text) for text in texts]
    if not all(words):
        return False
    query = table.search(queries.MatchQuery(" ".join(words), "text"), query_type="fts").fast_search()
    return not query.where(since(rows.first), prefilter=True).select(["_rowid", "_score"]).limit(1).to_arrow().num_rows


def _probe(text: str) -> str:
    """A few words with letters or digits, which every tokenizer keeps."""
    return " ".join(list(_words(text))[:_PROBE_WORDS])


def _words(text: str) -> Iterator[str]:
    return (word for word in text[:2_000].split() if any(map(str.isalnum, word)))


def _indexed(table: Any, rows: Unfolded) -> _Part:
    """An index in memory of these rows of a LanceDB table."""
    from lancedb.index import FTS

    read = table.take_row_ids(rows.ids.tolist()).select(["_rowid", *FTS_COLUMNS]).to_arrow()
    renamed = read.rename_columns(["row_id" if name == "_rowid" else name for name in read.column_names])
    made = load_lancedb().connect("memory://").create_table("words", renamed)
    for column, options in FTS_COLUMNS.items():
        made.create_index(column, config=FTS(**options))
    return _Part(rows, made)


def _best(part: _Part, query: Any, allowed: RowIds, limit: int) -> RowIds:
    """Ids of the best `limit` of the allowed rows, by the scores of the part alone."""
    is_all = len(allowed) == len(part.rows.ids)
    asked = part.table.search(query, query_type="fts").fast_search().select(["row_id", "_score"])
    ids: RowIds = asked.limit(limit if is_all else len(part.rows.ids)).to_arrow()["row_id"].to_numpy()
    return (ids if is_all else ids[np.isin(ids, allowed)])[:limit]


def _unchanged(before: Unfolded, now: Unfolded) -> RowIds:
    """Ids of rows of `before` that are there now, with the same name."""
    import pyarrow.compute as pc  # type: ignore[import-untyped]

    ids, old, new = np.intersect1d(before.ids, now.ids, assume_unique=True, return_indices=True)
    same = pc.equal(before.names.take(old), now.names.take(new)).fill_null(False)
    kept: RowIds = ids[same.to_numpy(zero_copy_only=False).astype(bool)]
    return kept


def _those(rows: Unfolded, chosen: NDArray[np.bool_]) -> Unfolded:
    return Unfolded(rows.first, rows.ids[chosen], rows.names.filter(chosen))


def _both(ids: RowIds, allowed: RowIds | None) -> RowIds:
    return ids if allowed is None else np.intersect1d(ids, allowed)
