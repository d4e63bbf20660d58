"""A collection: documents, questions, and which document answers which question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of a collection: a text, or a file where `file` names one.

    `key` is what relevance is told of: versions of one document in several languages share it. `language` is ""
    where the collection does not tell it. A file with `is_page` is read without its front matter.
    """

    key: str
    text: str = ""
    title: str = ""
    language: str = ""
    file: Path | None = None
    is_page: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A question; `relevant` maps the keys of the documents that answer it to their gains, all above 0."""

    text: str
    relevant: Mapping[str, float]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """What one evaluation needs. With `folder` the files of that folder are indexed where they lie."""

    name: str
    entries: tuple[Entry, ...]
    queries: tuple[Query, ...]
    folder: Path | None = None

    @property
    def languages(self) -> list[str]:
        """The languages that documents come in, where the collection has several versions of the same documents."""
        languages = sorted({entry.language for entry in self.entries})
        is_cross = len({entry.key for entry in self.entries}) < len(self.entries)
        return languages if is_cross and all(languages) and len(languages) > 1 else []


def limited(collection: Collection, *, language: str = "", documents: int = 0, queries: int = 0) -> Collection:
    """The part of a collection in one language, with at most so many documents and queries (0: all).

    Queries are taken in their order, from every language in turn. Of the documents those that answer them come first;
    queries that none is left for are dropped.
    """
    entries = [entry for entry in collection.entries if not language or entry.language in ("", language)]
    asked = [query for query in collection.queries if not language or query.language in ("", language)]
    asked = _answered(asked, entries)
    if queries:
        asked = _in_turn(asked)[:queries]
    if documents and collection.folder is None:
        wanted = {key for query in asked for key in query.relevant}
        entries = sorted(entries, key=lambda entry: entry.key not in wanted)[:documents]
        asked = _answered(asked, entries)
    return replace(collection, entries=tuple(entries), queries=tuple(asked))


def _answered(queries: Iterable[Query], entries: Iterable[Entry]) -> list[Query]:
    """The queries that a document answers, each with those that are there."""
    keys = {entry.key for entry in entries}
    cut = (
        replace(query, relevant={key: gain for key, gain in query.relevant.items() if key in keys}) for query in queries
    )
    return [query for query in cut if query.relevant]


def _in_turn(queries: Sequence[Query]) -> list[Query]:
    by_language: dict[str, list[Query]] = {}
    for query in queries:
        by_language.setdefault(query.language, []).append(query)
    turns = zip_longest(*by_language.values())
    return [query for query in chain.from_iterable(turns) if query is not None]
