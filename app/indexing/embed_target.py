"""Where pass two takes texts from and puts vectors: the table that is served, or the bank of the next model."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from numpy.typing import NDArray

    from app.store.catalog import Catalog
    from app.store.chunk_table import ChunkTable
    from app.store.records import FileRecord
    from app.store.rows import Row
    from app.store.vector_bank import VectorBank


# New vectors are found by scan until they are folded into the index; so many numbers take some 10 ms of a search.
FOLD_NUMBERS = 2_000_000


class EmbedTarget(Protocol):
    """Files wait here for vectors: first those that have none (breadth first), then the begun ones."""

    def files(self, limit: int, *, started: bool) -> list[FileRecord]:
        """The next files."""

    def rows(self, files: Sequence[FileRecord], *, first_only: bool) -> list[Row]:
        """Their chunks that have no vector, or only the opening ones."""

    def lend(self, hashes: Collection[str]) -> Mapping[str, NDArray[np.float16]]:
        """Vectors that are there for equal texts."""

    def put(self, rows: Sequence[Row], vectors: NDArray[np.float32]) -> None:
        """Keep vectors, shape (len(rows), dimensions), and then count them; NaN where the model gave none.

        A crash in between costs a correction, never a vector.
        """

    def correct(self, files: Sequence[FileRecord], *, started: bool) -> None:
        """These files have no chunk to embed, though the counts say so (killed in between)."""


class TableTarget:
    """The table that is served, with the bank of its embedder."""

    def __init__(self, catalog: Catalog, table: ChunkTable, bank: VectorBank | None = None) -> None:
        """`bank` lends the vectors of vanished text."""
        self._catalog = catalog
        self._table = table
        self._bank = bank
        self._unfolded = 0

    def files(self, limit: int, *, started: bool) -> list[FileRecord]:
        """See EmbedTarget."""
        return self._catalog.to_embed(limit, started=started)

    def rows(self, files: Sequence[FileRecord], *, first_only: bool) -> list[Row]:
        """See EmbedTarget."""
        return self._table.without_vector([file.id for file in files], first_only=first_only)

    def lend(self, hashes: Collection[str]) -> Mapping[str, NDArray[np.float16]]:
        """See EmbedTarget."""
        found = self._table.vectors_by_hash(hashes)
        return {**kept_vectors(self._bank, set(hashes) - set(found)), **found}

    def put(self, rows: Sequence[Row], vectors: NDArray[np.float32]) -> None:
        """See EmbedTarget."""
        is_usable = _usable(vectors)
        usable = [index for index, good in enumerate(is_usable) if good]
        failed = [index for index, good in enumerate(is_usable) if not good]
        self._table.put_vectors([rows[index]["chunk_id"] for index in usable], vectors[usable])
        self._table.checkpoint()
        with self._catalog.transaction():
            # Counted as done even where no vector came: the same text would fail again.
            self._catalog.add_embedded(Counter(row["file_id"] for row in rows).items())
            self._catalog.note_not_embedded({rows[index]["file_id"] for index in failed})
        self._fold(vectors.size)

    def _fold(self, numbers: int) -> None:
        """Cheap where the words are folded in already; else it waits until that is due, too."""
        self._unfolded += numbers
        if self._unfolded >= FOLD_NUMBERS and not self._table.unfolded():
            self._unfolded = 0
            self._table.optimize()

    def correct(self, files: Sequence[FileRecord], *, started: bool) -> None:
        """See EmbedTarget."""
        counts = self._table.vector_counts([file.id for file in files])
        with self._catalog.transaction():
            for file in files:
                done = file.chunks if started else counts.get(file.id, 0) or file.chunks
                self._catalog.set_embedded([(file.id, done)])


class BankTarget:
    """The bank of a model that is chosen and not complete yet; the texts are those of the table that is served."""

    def __init__(self, catalog: Catalog, table: ChunkTable, bank: VectorBank) -> None:
        """`bank` is that of the next model."""
        self._catalog = catalog
        self._table = table
        self._bank = bank

    def files(self, limit: int, *, started: bool) -> list[FileRecord]:
        """See EmbedTarget; nobody searches these vectors yet, so the opening chunks need not come first."""
        return self._catalog.to_embed_next(limit) if started else []

    def rows(self, files: Sequence[FileRecord], *, first_only: bool) -> list[Row]:
        """See EmbedTarget. What the bank has already, from before a kill or a cancellation, is counted."""
        del first_only
        rows = self._table.texts_of([file.id for file in files])
        kept = self._bank.get({row["text_hash"] for row in rows})
        done = Counter(row["file_id"] for row in rows if row["text_hash"] in kept)
        with self._catalog.transaction():
            self._catalog.set_next_embedded([(file.id, done[file.id]) for file in files])
        return [row for row in rows if row["text_hash"] not in kept]

    def lend(self, hashes: Collection[str]) -> Mapping[str, NDArray[np.float16]]:
        """See EmbedTarget; what there was to lend, `rows` has left out."""
        del hashes
        return {}

    def put(self, rows: Sequence[Row], vectors: NDArray[np.float32]) -> None:
        """See EmbedTarget."""
        kept = zip(rows, vectors, _usable(vectors), strict=True)
        self._bank.put((row["text_hash"], vector if good else None) for row, vector, good in kept)
        with self._catalog.transaction():
            self._catalog.add_next_embedded(Counter(row["file_id"] for row in rows).items())

    def correct(self, files: Sequence[FileRecord], *, started: bool) -> None:
        """See EmbedTarget."""
        del started
        with self._catalog.transaction():
            self._catalog.set_next_embedded([(file.id, file.chunks) for file in files])


def _usable(vectors: NDArray[np.float32]) -> list[bool]:
    return [bool(good) for good in np.asarray(np.isfinite(vectors).all(axis=1))]


def kept_vectors(bank: VectorBank | None, hashes: Collection[str]) -> dict[str, NDArray[np.float16]]:
    """Vectors that a bank lends; where the model once gave none, it is asked again."""
    found = bank.get(hashes) if bank is not None and hashes else {}
    return {key: vector for key, vector in found.items() if vector is not None}
