"""What the two indexes return for each query of a collection, taken once, so that rankings can be tried on it."""

from __future__ import annotations

import gzip
import json
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from app.evaluation.library import EvaluationLibrary
from app.search import retrieve
from app.search.fuse import Hit, fuse
from app.search.model import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.embedding.model import Embedder
    from app.evaluation.collection import Collection, Query
    from app.search.retrieve import Retriever
    from app.settings import Settings

LIMIT = 20  # files, as the window and the command line ask for
_DROPPED = {"text": "", "heading": "", "path": ""}


@dataclass(frozen=True, slots=True)
class RawLists:
    """One query with its two lists, each best first, and what else `fuse` was told (`told`).

    `entries` maps the files of the hits to the keys and the languages of the collection's documents.
    """

    text: str
    language: str
    relevant: Mapping[str, float]
    keyword: tuple[Hit, ...]
    semantic: tuple[Hit, ...]
    told: Mapping[str, Any]
    entries: Mapping[int, tuple[str, str]]


def take(collection: Collection, embedder: Embedder, settings: Settings, folder: Path) -> list[RawLists]:
    """Index the collection in a folder below `folder` that goes away, and ask it every query."""
    with (
        tempfile.TemporaryDirectory(dir=folder, prefix="ranking-") as made,
        EvaluationLibrary(collection, Path(made), embedder, settings) as library,
    ):
        library.build(lambda _: None, lambda: False)
        retriever = library.retriever()
        try:
            return _of_queries(library, retriever)
        finally:
            retriever.close()


def save(lists: list[RawLists], file: Path) -> None:
    """As JSON, compressed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(file, "wt", encoding="utf-8", compresslevel=3) as out:
        json.dump([asdict(each) for each in lists], out)


def load(file: Path) -> list[RawLists]:
    """What `save` wrote."""
    with gzip.open(file, "rt", encoding="utf-8") as data:
        return [_loaded(each) for each in json.load(data)]


def _loaded(data: dict[str, Any]) -> RawLists:
    keyword, semantic = (tuple(Hit(**hit) for hit in data.pop(name)) for name in ("keyword", "semantic"))
    entries = {int(file): tuple(entry) for file, entry in data.pop("entries").items()}
    return RawLists(**data, keyword=keyword, semantic=semantic, entries=entries)


def _of_queries(library: EvaluationLibrary, retriever: Retriever) -> list[RawLists]:
    entries = library.entries_by_file()
    taken: dict[str, RawLists] = {}  # a text that is asked again is answered without `fuse`
    for query in library.collection.queries:
        if query.text not in taken:
            taken[query.text] = _lists(retriever, query, entries)
    return [
        replace(taken[query.text], language=query.language, relevant=query.relevant)
        for query in library.collection.queries
    ]


def _lists(retriever: Retriever, query: Query, entries: Mapping[int, tuple[str, str]]) -> RawLists:
    with mock.patch.object(retrieve, "fuse", side_effect=fuse) as spy:
        retriever.search(SearchRequest(query.text, limit=LIMIT, plain=True), lambda: False)
    keyword, semantic = spy.call_args.args[:2]
    found = {hit.file_id: entries[hit.file_id] for hit in (*keyword, *semantic)}
    bare = [tuple(replace(hit, **_DROPPED) for hit in hits) for hits in (keyword, semantic)]
    return RawLists(query.text, query.language, query.relevant, bare[0], bare[1], spy.call_args.kwargs, found)
