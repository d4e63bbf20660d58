"""The files of one page of results: as many as are wanted, with the texts of their passages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.search.arrange import best_per_language, folded
from app.search.candidates import completed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.search.fuse import FileHits
    from app.search.model import SearchRequest
    from app.store.chunk_table import ChunkTable

# Pages that copies are looked for in: they score alike, so that they stand close to each other.
_PAGES_AHEAD = 2


def first_page(files: Sequence[FileHits], request: SearchRequest, table: ChunkTable) -> list[FileHits]:
    """The first `request.limit` of these files, best first, after copies are folded and languages are chosen.

    Raises TableUnreadableError.
    """
    if request.per_language:
        kept = _folded(files, table) if request.fold_copies else files
        return completed(best_per_language(kept)[: request.limit], table)
    looked_at = request.limit
    while request.fold_copies:
        looked_at *= _PAGES_AHEAD
        kept = _folded(files[:looked_at], table)
        if len(kept) >= request.limit or looked_at >= len(files):
            return completed(kept[: request.limit], table)
    return completed(files[: request.limit], table)


def _folded(files: Sequence[FileHits], table: ChunkTable) -> list[FileHits]:
    """Copies folded; of each file only the best hit has to be read for it, and the others stay as they are."""
    heads = completed([replace(file, hits=file.hits[:1]) for file in files], table)
    return folded([replace(head, hits=head.hits + file.hits[1:]) for head, file in zip(heads, files, strict=True)])
