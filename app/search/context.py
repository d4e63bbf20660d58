"""What stands before and after a passage in its document, from the stored text: the file is not read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.errors import ResourceError
from app.search.table_errors import TableUnreadableError, reading
from app.store.rows import place, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.search.model import FileResult, Passage, SearchResponse
    from app.search.retrieve import Retriever
    from app.store.chunk_table import ChunkTable


def with_context(response: SearchResponse, retriever: Retriever, passages: int) -> SearchResponse:
    """The response whose passages have up to so many neighbours `before` and `after` them, in the document's order.

    A table that cannot be read at the moment gives none: the search itself has been answered.
    """
    try:
        opened = retriever.opened()
        if opened is None or passages < 1:
            return response
        results = tuple(_of_file(file, opened[1], passages) for file in response.results)
    except (ResourceError, TableUnreadableError):
        return response
    return replace(response, results=results)


def _of_file(file: FileResult, table: ChunkTable, passages: int) -> FileResult:
    wanted = {
        number
        for passage in file.passages
        for number in range(passage.ordinal - passages, passage.ordinal + passages + 1)
        if number >= 0
    }
    numbers = ", ".join(map(str, sorted(wanted)))
    where = f"path = {quoted(place(file.path)['path'])} AND ordinal IN ({numbers})"
    with reading():
        rows = table.handle.search().where(where).select(["ordinal", "text"]).limit(None).to_arrow().to_pylist()
    texts = {row["ordinal"]: row["text"] for row in rows}
    return replace(file, passages=tuple(_of_passage(each, texts, passages) for each in file.passages))


def _of_passage(passage: Passage, texts: Mapping[int, str], passages: int) -> Passage:
    at = passage.ordinal
    before = tuple(texts[number] for number in range(at - passages, at) if number in texts)
    after = tuple(texts[number] for number in range(at + 1, at + passages + 1) if number in texts)
    return replace(passage, before=before, after=after)
