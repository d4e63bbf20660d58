"""What is asked of a chunk table: searches by words and by meaning, and rows of files by whoever needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.store.rows import Row, is_in, place, quoted, vectors_from
from app.store.text_query import text_query
from app.store.text_search import TextSearch
from app.store.vector_index import aimed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from app.store.unfolded import UnfoldedWords

# What a ranking needs of a row, all of it short. Reading 200 rows whole takes three times as long as finding them, and
# few of them are shown, so the rest is read by `rows_by_id` when it is known which.
RANKED_COLUMNS = ("_rowid", "chunk_id", "file_id", "lang", "ordinal")
TEXT_COLUMNS = (
    "chunk_id",
    "file_id",
    "path",
    "lang",
    "ordinal",
    "text",
    "heading",
    "page",
    "line_start",
    "line_end",
    "char_start",
    "char_end",
)


class ChunkReads:
    """A part of `ChunkTable`."""

    _table: Any
    _unfolded_words: UnfoldedWords | None
    dimensions: int

    def count(self, where: str | None = None) -> int:
        """Rows, with and without vector, that meet the condition."""
        return int(self._table.count_rows(where))

    def search_vector(
        self, vector: NDArray[np.float32], where: str | None, limit: int, columns: Sequence[str] = TEXT_COLUMNS
    ) -> list[Row]:
        """Rows nearest to a unit vector of shape (dimensions,), each with `_distance` = 1 - cosine."""
        query = self._table.search(vector, vector_column_name="vector").metric("cosine")
        return _rows(aimed(query, self._table, where, limit), where, limit, [*columns, "_distance"])

    def search_text(
        self,
        words: str,
        phrases: Sequence[str],
        where: str | None,
        limit: int,
        forms: str = "",
        columns: Sequence[str] = TEXT_COLUMNS,
    ) -> list[Row]:
        """Rows that hold any of the words and all of the phrases, each with `_score` = BM25.

        `forms` are other words that count as well, but less: what the vocabulary has for the words.
        """
        asked = TextSearch(text_query(words, phrases, forms), where, limit, [*columns, "_score"])
        return asked.rows(self._table, self._unfolded_words)

    def rows_by_id(self, row_ids: Collection[int], columns: Sequence[str] = TEXT_COLUMNS) -> list[Row]:
        """Rows by the `_rowid` of a search a moment ago, in any order; those that are gone are left out.

        A compaction gives rows other ids, so that a reader has to compare what it gets with what it asked for.
        """
        if not row_ids:
            return []
        rows: list[Row] = self._table.take_row_ids(list(row_ids)).select(["_rowid", *columns]).to_arrow().to_pylist()
        return rows

    def rows_at(self, path: str) -> list[Row]:
        """The passages of the file at an absolute path, in order: file_id, chunk_id, ordinal, text, vector or None."""
        columns = ["file_id", "chunk_id", "ordinal", "text", "vector"]
        rows: list[Row] = self._plain(f"path = {quoted(place(path)['path'])}", columns).to_pylist()
        return sorted(rows, key=lambda row: int(row["ordinal"]))

    def without_vector(self, file_ids: Sequence[int], *, first_only: bool) -> list[Row]:
        """Chunks of files that have no vector: chunk_id, file_id, ordinal, heading, text, text_hash."""
        return self._texts(
            f"{is_in('file_id', file_ids)} AND vector IS NULL" + (" AND ordinal = 0" if first_only else "")
        )

    def texts_of(self, file_ids: Sequence[int]) -> list[Row]:
        """All chunks of files, as `without_vector` gives them."""
        return self._texts(is_in("file_id", file_ids))

    def _texts(self, where: str) -> list[Row]:
        columns = ["chunk_id", "file_id", "ordinal", "heading", "text", "text_hash"]
        rows: list[Row] = self._plain(where, columns).to_pylist()
        return sorted(rows, key=lambda row: (row["file_id"], row["ordinal"]))

    def vectors_by_hash(self, hashes: Collection[str]) -> dict[str, NDArray[np.float16]]:
        """Vectors of chunks with the same embedded text, whatever file they are in."""
        found: dict[str, NDArray[np.float16]] = {}
        wanted = sorted(set(hashes))
        for start in range(0, len(wanted), 500):
            where = f"{is_in('text_hash', wanted[start : start + 500])} AND vector IS NOT NULL"
            found.update(vectors_from(self._plain(where, ["text_hash", "vector"]), self.dimensions))
        return found

    def vectors_of(self, file_ids: Sequence[int]) -> dict[str, NDArray[np.float16]]:
        """Vectors of the chunks of files, by text hash."""
        where = f"{is_in('file_id', file_ids)} AND vector IS NOT NULL"
        return vectors_from(self._plain(where, ["text_hash", "vector"]), self.dimensions)

    def vector_counts(self, file_ids: Sequence[int]) -> dict[int, int]:
        """How many chunks of each file have a vector; files without any are left out."""
        column = self._plain(f"{is_in('file_id', file_ids)} AND vector IS NOT NULL", ["file_id"])["file_id"]
        return {entry["values"]: entry["counts"] for entry in column.value_counts().to_pylist()}

    def text_batches(self, batch_rows: int = 2_000) -> Iterable[list[Row]]:
        """All rows without their vectors, for a table that another model is to fill."""
        columns = [name for name in self._table.schema.names if name != "vector"]
        for batch in self._table.search().select(columns).to_batches(batch_rows):
            yield batch.to_pylist()

    def whole_batches(self, batch_rows: int = 10_000) -> Iterable[Any]:
        """All rows with their vectors, as pyarrow record batches."""
        yield from self._table.search().select(self._table.schema.names).to_batches(batch_rows)

    def hash_batches(self, batch_rows: int = 10_000) -> Iterable[list[str]]:
        """The text hashes of all rows."""
        for batch in self._table.search().select(["text_hash"]).to_batches(batch_rows):
            yield batch["text_hash"].to_pylist()

    def _plain(self, where: str, columns: list[str]) -> Any:
        return self._table.search().where(where).select(columns).limit(None).to_arrow()


def _rows(query: Any, where: str | None, limit: int, columns: list[str]) -> list[Row]:
    if where:
        query = query.where(where, prefilter=True)
    rows: list[Row] = query.select(columns).limit(limit).to_arrow().to_pylist()
    return rows
