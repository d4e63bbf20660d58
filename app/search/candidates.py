"""The rows that each index finds for a query, and the whole rows of those few that are shown.

A search ranks hundreds of rows by their numbers alone and shows some dozens, and reading a row's text costs more than
finding it; so rows come without texts (`RANKED_COLUMNS`) unless a phrase or a minus has to be looked for in them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from app.search.forms import forms_of
from app.search.present import hit_of
from app.search.stop_words import telling
from app.search.table_errors import TableUnreadableError, reading
from app.store.chunk_reads import RANKED_COLUMNS, TEXT_COLUMNS
from app.store.rows import is_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.embedding.model import Vectors
    from app.search.fuse import FileHits, FusedHit, Hit
    from app.search.query import ParsedQuery
    from app.store.chunk_table import ChunkTable
    from app.store.rows import Row

# Passages asked of each index: enough that grouping by file still fills the page.
CANDIDATES_PER_RESULT = 10
MIN_CANDIDATES = 100
_WITH_PHRASES = 3  # times as many, where phrases or a minus take some away afterwards


@dataclass(frozen=True, slots=True)
class Asked:
    """What both indexes are asked: a query, a condition on rows (None for all) and how many rows (1 or more)."""

    table: ChunkTable
    query: ParsedQuery
    where: str | None
    limit: int

    @classmethod
    def for_files(cls, table: ChunkTable, query: ParsedQuery, where: str | None, files: int) -> Asked:
        """As many rows as fill a page of so many files."""
        limit = max(MIN_CANDIDATES, files * CANDIDATES_PER_RESULT)
        asked = cls(table, query, where, limit)
        return replace(asked, limit=_WITH_PHRASES * limit) if asked.needs_texts else asked

    @property
    def needs_texts(self) -> bool:
        """True where texts decide what is found."""
        return bool(self.query.phrases or self.query.excluded)

    @property
    def columns(self) -> tuple[str, ...]:
        """What is read of each row."""
        return (*RANKED_COLUMNS, *(name for name in TEXT_COLUMNS if self.needs_texts and name not in RANKED_COLUMNS))


def by_words(asked: Asked) -> list[Hit]:
    """Hits by BM25, best first. Raises TableUnreadableError."""
    words = telling(asked.query.words)
    with asked.table.vocabulary.kept_open():
        forms = " ".join(forms_of(words, asked.table.vocabulary))
    search = partial(asked.table.search_text, words, asked.query.phrases, forms=forms, columns=asked.columns)
    rows = _of_many_files(lambda where, limit: search(where=where, limit=limit), asked)
    return [hit_of(row, keyword=row["_score"]) for row in rows]


def by_meaning(asked: Asked, vector: Vectors) -> list[Hit]:
    """Hits by the cosine with a unit vector of shape (dimensions,), best first. Raises TableUnreadableError."""
    search = partial(asked.table.search_vector, vector, columns=asked.columns)
    rows = _of_many_files(lambda where, limit: search(where, limit), asked)
    return [hit_of(row, semantic=1.0 - row["_distance"]) for row in rows]


def completed(files: Iterable[FileHits], table: ChunkTable) -> list[FileHits]:
    """The files with the texts and places of all their hits, in one look at the table.

    Raises TableUnreadableError where rows have moved since they were found: the search has to be made again.
    """
    files = list(files)
    lacking = {each.hit.row_id: each.hit for each in chain.from_iterable(file.hits for file in files) if _lacks(each)}
    with reading():
        rows = {row["_rowid"]: row for row in table.rows_by_id(lacking)}
    if any(row_id not in rows or rows[row_id]["chunk_id"] != hit.chunk_id for row_id, hit in lacking.items()):
        raise TableUnreadableError("rows have moved since they were found")
    return [replace(file, hits=tuple(_with_texts(each, rows) for each in file.hits)) for file in files]


def _lacks(each: FusedHit) -> bool:
    return not each.hit.path


def _with_texts(each: FusedHit, rows: dict[int, Row]) -> FusedHit:
    if not _lacks(each):
        return each
    hit = each.hit
    return replace(each, hit=hit_of(rows[hit.row_id], keyword=hit.keyword, semantic=hit.semantic))


def _of_many_files(ask: Callable[[str | None, int], list[Row]], asked: Asked) -> Sequence[Row]:
    """The best rows; where one long file (a log, a table) took nearly all places, those of other files as well."""
    where, limit = asked.where, asked.limit
    with reading():
        rows = ask(where, limit)
    files = {row["file_id"] for row in rows}
    if len(rows) < limit or len(files) >= limit // CANDIDATES_PER_RESULT:
        return rows
    others = f"NOT ({is_in('file_id', sorted(files))})"
    with reading():
        return rows + ask(f"({where}) AND {others}" if where else others, limit)
