"""A search request and what comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime


class SearchMode(StrEnum):
    """Which of the two indexes are asked."""

    HYBRID = "hybrid"
    SEMANTIC = "semantic"
    KEYWORD = "keyword"


class MatchedBy(StrEnum):
    """Which index found a passage."""

    KEYWORD = "keyword"
    SEMANTIC = "semantic"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows a search; empty means no limit. Suffixes are lower case without dot, times are UTC.

    `names` are parts of file names, in any case.
    """

    folders: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    after: datetime | None = None
    before: datetime | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search. `limit` counts files. `min_score` is on the 0 to 1 scale of `Passage.score`.

    `instruction` is a preset's name or the person's own text (see `embedding.instructions`), "" for the library's.
    A `plain` query is words only: quotes, minus and colons mean nothing in it, as in a pasted paragraph.
    """

    query: str
    mode: SearchMode = SearchMode.HYBRID
    limit: int = 20
    filters: Filters = field(default_factory=Filters)
    min_score: float = 0.0
    passages_per_file: int = 3
    instruction: str = ""
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk as shown. `highlights` are character ranges of `text`, end exclusive; `score` is 0 to 1."""

    chunk_id: str
    text: str
    score: float
    matched_by: MatchedBy
    ordinal: int
    char_start: int
    char_end: int
    page: int | None = None
    line_start: int | None = None
    line_end: int | None = None
    heading: str = ""
    highlights: tuple[tuple[int, int], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The passage as the command line contract prints it."""
        return {
            "text": self.text,
            "score": round(self.score, 4),
            "page": self.page,
            "line_start": self.line_start,
            "line_end": self.line_end,
            "heading": self.heading,
            "matched_by": self.matched_by.value,
            "highlights": [list(span) for span in self.highlights],
        }


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file with its best passages, best first. `path` is absolute; `title` falls back to the file name.

    `language` is an ISO 639-1 code, `date` the day ("2024-05-31") that the document states about itself.
    """

    path: str
    score: float
    title: str
    format: str
    passages: tuple[Passage, ...]
    language: str | None = None
    date: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The file as the command line contract prints it."""
        return {
            "path": self.path,
            "score": round(self.score, 4),
            "title": self.title,
            "format": self.format,
            "language": self.language,
            "date": self.date,
            "passages": [passage.to_json() for passage in self.passages],
        }


@dataclass(frozen=True, slots=True)
class SearchResponse:
    """What one search found, best first.

    `degraded` is empty, or says in a sentence why this was not the search that was asked for (keyword only,
    because the model is missing). `notes` are sentences about what of the query was taken as text.
    """

    query: str
    mode: SearchMode
    results: tuple[FileResult, ...]
    took_ms: float
    degraded: str = ""
    below_min_score: int = 0
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The response as the command line contract prints it."""
        return {
            "query": self.query,
            "mode": self.mode.value,
            "degraded": bool(self.degraded),
            "degraded_reason": self.degraded,
            "took_ms": round(self.took_ms, 1),
            "below_min_score": self.below_min_score,
            "results": [result.to_json() for result in self.results],
        }
