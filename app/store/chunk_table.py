"""One LanceDB table of chunks: what is written to it.

Words first: rows are written with a null vector, at once searchable by words; vectors are merged in later.
LanceDB never compacts by itself and never calls fsync, so `optimize` and `checkpoint` are the writer's duty.
"""

from __future__ import annotations

import contextlib
import warnings
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from app.store.chunk_reads import ChunkReads
from app.store.durable import sync_tree
from app.store.rows import Row, cut_vectors, is_in, place, readdressed, to_arrow
from app.store.text_query import FTS_COLUMNS
from app.store.unfolded import UnfoldedWords
from app.store.vector_index import ensure_vector_index
from app.store.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from numpy.typing import NDArray

_ADDED_LATER = {"size": "cast(NULL as bigint)", "name": "cast(NULL as string)", "pieces": "cast(NULL as string)"}
# Another process may still be reading an older version of the table.
_KEEP_VERSIONS = timedelta(minutes=2)


def vocabulary_file(table_folder: Path) -> Path:
    """Where the words of a table are kept."""
    return table_folder.with_suffix(".words.sqlite")


class ChunkTable(ChunkReads):
    """One table of chunks."""

    def __init__(self, table: Any, folder: Path) -> None:
        """Wrap an open LanceDB table that lies in `folder`."""
        self._table = table
        self._folder = folder
        self.vocabulary = Vocabulary(vocabulary_file(folder))
        self._synced: dict[str, int] = {}
        # In an object store each look at the table is a request, and what is published is folded mostly.
        self._unfolded_words = UnfoldedWords(table) if folder.is_dir() else None
        self.dimensions: int = table.schema.field("vector").type.list_size

    @property
    def version(self) -> int:
        """Grows with every write, of whatever process."""
        return int(self._table.version)

    @property
    def handle(self) -> Any:
        """The LanceDB table itself, for what examines and mends it."""
        return self._table

    @property
    def folder(self) -> Path:
        """Where its files lie."""
        return self._folder

    def written_at(self) -> datetime:
        """When the newest version was written (local time)."""
        when: datetime = self._table.list_versions()[-1]["timestamp"]
        return when

    # writing

    def replace(self, file_ids: Collection[int], rows: Sequence[Row]) -> None:
        """Put the rows of these files in place of whatever they had (first the old go, then the new come)."""
        self.remove(file_ids)
        self.add(rows)

    def add(self, rows: Sequence[Row]) -> None:
        """Add rows made by `chunk_rows`."""
        if rows:
            self.vocabulary.add(_words_of(rows))
            self._table.add(to_arrow(rows, self._table.schema))

    def add_cut(self, batch: Any) -> None:
        """Add a batch of `whole_batches` of a table with longer vectors, cut to the length of this table's."""
        import pyarrow as pa  # type: ignore[import-untyped]

        self.vocabulary.add(_words_of(batch.select(["heading", "text"]).to_pylist()))
        columns = {name: batch.column(name) for name in self._table.schema.names}
        columns["vector"] = cut_vectors(columns["vector"], self.dimensions)
        self._table.add(pa.table(columns, schema=self._table.schema))

    def remove(self, file_ids: Iterable[int]) -> None:
        """Delete all chunks of files."""
        ids = list(file_ids)
        for start in range(0, len(ids), 500):
            deleted = self._table.delete(is_in("file_id", ids[start : start + 500]))
            if deleted.num_deleted_rows:
                self.vocabulary.outdate()

    def relocate(self, files: Mapping[int, Row]) -> None:
        """Files have another path, name, suffix and mtime now (columns by file id); their texts and vectors stay."""
        import pyarrow as pa

        ids = list(files)
        for start in range(0, len(ids), 500):
            found = self._plain(is_in("file_id", ids[start : start + 500]), ["chunk_id", "file_id"])
            if not found.num_rows:
                continue
            rows = [{**files[id_], **place(files[id_]["path"])} for id_ in found["file_id"].to_pylist()]
            names = ("path", "name", "suffix", "mtime")
            columns = {
                name: pa.array([row[name] for row in rows], self._table.schema.field(name).type) for name in names
            }
            update = pa.table({"chunk_id": found["chunk_id"], **columns})
            self._table.merge_insert("chunk_id").when_matched_update_all().execute(update)

    def copy(self, copies: Sequence[tuple[int, Row]]) -> None:
        """Add the rows of files again, vectors included, as those of other files: (source id, columns of the copy)."""
        import pyarrow as pa

        source = self._plain(is_in("file_id", sorted({id_ for id_, _ in copies})), self._table.schema.names)
        if parts := [readdressed(source, id_, file) for id_, file in copies]:
            self._table.add(pa.concat_tables(parts).cast(self._table.schema))

    def put_vectors(self, chunk_ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Fill in vectors, shape (len(chunk_ids), dimensions), for chunks that are still there."""
        import pyarrow as pa

        flat = pa.array(np.ascontiguousarray(vectors, dtype=np.float16).ravel())
        column = pa.FixedSizeListArray.from_arrays(flat, self.dimensions)
        update = pa.table({"chunk_id": list(chunk_ids), "vector": column})
        self._table.merge_insert("chunk_id").when_matched_update_all().execute(update)

    def optimize(self) -> None:
        """Compact, drop old versions and bring the indexes up to date. May take seconds."""
        self.ensure_indexes()
        self._table.optimize(cleanup_older_than=_KEEP_VERSIONS)

    def compact(self) -> None:
        """As `optimize`, and all old versions go: readers of one of them must ask again, which `Retriever` does."""
        self.ensure_indexes()
        with _without_warning():
            # Twice: the first pass rewrites files and indexes, the second deletes what the first made obsolete.
            self._table.optimize(cleanup_older_than=timedelta(0))
            self._table.optimize(cleanup_older_than=timedelta(0))
        if self.vocabulary.is_outdated:
            self._rebuild_vocabulary()

    def purge(self) -> None:
        """As `compact`, and nothing of what was deleted stays on disk, of writes that a crash cut off neither.

        Only where nothing else writes to the table at the time, such as an index that is built in the background.
        """
        self.compact()
        with _without_warning():
            self._table.optimize(cleanup_older_than=timedelta(0), delete_unverified=True)
        self._rebuild_vocabulary()

    def ensure_indexes(self) -> None:
        """Make the indexes of words and of columns that rows are looked up by, and that of vectors where it pays."""
        from lancedb.index import FTS, Bitmap, BTree

        existing = {column for index in self._table.list_indices() for column in index.columns}
        for column, options in FTS_COLUMNS.items():
            if column not in existing:
                self._table.create_index(column, config=FTS(**options))
        for column in ("file_id", "chunk_id", "text_hash", "mtime", "size", "path"):
            if column not in existing:
                self._table.create_index(column, config=BTree())
        for column in ("suffix", "lang"):
            if column not in existing:
                self._table.create_index(column, config=Bitmap())
        ensure_vector_index(self._table, self.dimensions)

    def complete(self) -> None:
        """Give a table that an older version made the columns, indexes and words that it lacks.

        The columns are empty until the files are read again, which the version of chunking sees to.
        """
        missing = {name: value for name, value in _ADDED_LATER.items() if name not in self._table.schema.names}
        if missing:
            self._table.add_columns(missing)
        self.ensure_indexes()
        if not self.vocabulary.is_there:
            self._rebuild_vocabulary()

    def _rebuild_vocabulary(self) -> None:
        batches = self._table.search().select(["heading", "text"]).to_batches(2_000)
        self.vocabulary.rebuild(_words_of(batch.to_pylist()) for batch in batches)

    def checkpoint(self) -> None:
        """Make what was written since the last checkpoint survive a power cut (LanceDB calls no fsync)."""
        sync_tree(self._folder, self._synced)

    # reading

    def unfolded(self) -> int:
        """Rows that came since the indexes of words were brought up to date, and are found by scan."""
        statistics = self._table.index_stats("text_idx")
        return int(statistics.num_unindexed_rows) if statistics else self.count()


@contextlib.contextmanager
def _without_warning() -> Iterator[None]:
    """LanceDB warns of what a writer that is alone may do."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="optimize.cleanup_older_than=0", category=UserWarning)
        yield


def _words_of(rows: Iterable[Row]) -> Iterable[str]:
    return (f"{row['heading']}\n{row['text']}" for row in rows)
