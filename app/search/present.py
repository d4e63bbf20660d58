"""Rows of the chunk table become hits, and hits become the files and passages that are shown."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from app.paths import from_storable
from app.search.fuse import Hit
from app.search.highlight import highlight
from app.search.model import FileResult, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.search.fuse import FileHits, FusedHit
    from app.store.records import FileDescription
    from app.store.rows import Row


def hit_of(row: Row, *, keyword: float | None = None, semantic: float | None = None) -> Hit:
    """A row of the chunk table as a hit, with what it was found with; columns that were not read are empty."""
    return Hit(
        chunk_id=row["chunk_id"],
        file_id=row["file_id"],
        path=from_storable(row.get("path", "")),
        text=row.get("text", ""),
        heading=row.get("heading") or "",
        ordinal=row["ordinal"],
        page=row.get("page"),
        line_start=row.get("line_start"),
        line_end=row.get("line_end"),
        char_start=row.get("char_start", 0),
        char_end=row.get("char_end", 0),
        keyword=keyword,
        semantic=semantic,
        language=row["lang"],
        row_id=row.get("_rowid", -1),
    )


def file_result(file: FileHits, described: FileDescription, words: str, phrases: Sequence[str] = ()) -> FileResult:
    """A file as it is shown; `words` and `phrases` are highlighted in its passages."""
    path = file.hits[0].hit.path
    passages = tuple(_passage(fused, words, phrases) for fused in file.hits)
    title = described.title or PurePath(path).name
    about = (described.format, passages, described.language, described.date)
    return FileResult(path, file.score, title, *about, also_in=file.also_in, changed_ns=described.changed_ns)


def _passage(fused: FusedHit, words: str, phrases: Sequence[str]) -> Passage:
    hit = fused.hit
    return Passage(
        chunk_id=hit.chunk_id,
        text=hit.text,
        score=fused.score,
        matched_by=fused.matched_by,
        ordinal=hit.ordinal,
        char_start=hit.char_start,
        char_end=hit.char_end,
        page=hit.page,
        line_start=hit.line_start,
        line_end=hit.line_end,
        heading=hit.heading,
        highlights=highlight(hit.text, words, phrases),
        bm25=hit.keyword,
        cosine=hit.semantic,
    )
