"""A search request and what comes back."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
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

    `names` are parts of file names, in any case. Sizes are bytes, both included. What begins with `not_` takes away.
    """

    folders: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    after: datetime | None = None
    before: datetime | None = None
    names: tuple[str, ...] = ()
    min_size: int | None = None
    max_size: int | None = None
    not_folders: tuple[str, ...] = ()
    not_suffixes: tuple[str, ...] = ()
    not_languages: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What was taken as text although it looks like a filter, or left out, as a sentence, and where that stands.

    `start` and `end` are characters of the query, end exclusive.
    """

    message: str
    start: int
    end: int

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search. `limit` counts files. `min_score` is on the 0 to 1 scale of `Passage.score`.

    `instruction` is a preset's name or the person's own text (see `embedding.instructions`), "" for the library's.
    A `plain` query is words only: quotes, minus and colons mean nothing in it, as in a pasted paragraph. `fold_copies`
    makes one result of files that say the same, `per_language` keeps the best file of each language only.
    """

    query: str
    mode: SearchMode = SearchMode.HYBRID
    limit: int = 20
    filters: Filters = field(default_factory=Filters)
    min_score: float = 0.0
    passages_per_file: int = 3
    instruction: str = ""
    plain: bool = False
    fold_copies: bool = False
    per_language: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk as shown. `highlights` are character ranges of `text`, end exclusive; `score` is 0 to 1.

    `bm25` (0 or more) and `cosine` (-1 to 1) are what it was found with, None where it was not found that way.
    `meaning_ranges` are ranges of `text`, too: the sentences that mean what was asked for, at most two (see
    `MeaningMarker`, which fills them in when the results are out). `is_weak` tells that it was found by meaning only,
    and is no nearer to the query than unrelated texts are. `before` and `after` are the texts of its neighbours, where
    they were asked for (see `with_context`). `reranked` tells how likely it answers the query, says a reranker (0 to
    1), None where none has read it.
    """

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
    bm25: float | None = None
    cosine: float | None = None
    meaning_ranges: tuple[tuple[int, int], ...] = ()
    is_weak: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    reranked: float | None = None

    def to_json(self, *, explain: bool = False) -> dict[str, Any]:
        """The passage as the command line contract prints it; with `explain` what its score is made of."""
        data: dict[str, Any] = {
            "text": self.text,
            "score": round(self.score, 4),
            "page": self.page,
            "line_start": self.line_start,
            "line_end": self.line_end,
            "heading": self.heading,
            "matched_by": self.matched_by.value,
            "highlights": [list(span) for span in self.highlights],
            "meaning_ranges": [list(span) for span in self.meaning_ranges],
            "weak": self.is_weak,
        }
        if self.reranked is not None:
            data["reranked"] = round(self.reranked, 4)
        if self.before or self.after:
            data["context"] = {"before": list(self.before), "after": list(self.after)}
        if explain:
            parts = {"bm25": self.bm25, "cosine": self.cosine}
            data["why"] = {name: None if value is None else round(value, 4) for name, value in parts.items()}
        return data


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file with its best passages, best first. `path` is absolute; `title` falls back to the file name.

    `language` is an ISO 639-1 code, `date` the day ("2024-05-31") that the document states about itself.
    `also_in` are paths of other files with the same best passage. `changed_ns` is when the file was changed last
    (nanoseconds since 1970), 0 where nobody knows.
    """

    path: str
    score: float
    title: str
    format: str
    passages: tuple[Passage, ...]
    language: str | None = None
    date: str | None = None
    also_in: tuple[str, ...] = ()
    changed_ns: int = 0

    def to_json(self, *, explain: bool = False) -> dict[str, Any]:
        """The file as the command line contract prints it."""
        return {
            "path": self.path,
            "score": round(self.score, 4),
            "title": self.title,
            "format": self.format,
            "language": self.language,
            "date": self.date,
            "also_in": list(self.also_in),
            "passages": [passage.to_json(explain=explain) for passage in self.passages],
        }


@dataclass(frozen=True, slots=True)
class SearchResponse:
    """What one search found, best first.

    `degraded` is empty, or says in a sentence why this was not the search that was asked for (keyword only,
    because the model is missing). `notes` tell what of the query was taken as text.
    `keyword_share` is the weight of words in scores, that of meaning is the rest (see `fuse`).
    `is_explained` tells that the passages have all the `meaning_ranges` they get. `reranked_by` is the name of the
    reranker that has put the first files in order, "" for none; `rerank_problem` says in a sentence why none has, where
    one was asked for.
    """

    query: str
    mode: SearchMode
    results: tuple[FileResult, ...]
    took_ms: float
    degraded: str = ""
    below_min_score: int = 0
    notes: tuple[Note, ...] = ()
    keyword_share: float = 1.0
    is_explained: bool = False
    reranked_by: str = ""
    rerank_problem: str = ""

    @property
    def is_weak(self) -> bool:
        """True where all that was found is nearest only because nothing is near (see `Passage.is_weak`)."""
        return bool(self.results) and all(passage.is_weak for file in self.results for passage in file.passages)

    def to_json(self, *, explain: bool = False) -> dict[str, Any]:
        """The response as the command line contract prints it; with `explain` what scores are made of."""
        data: dict[str, Any] = {
            "query": self.query,
            "mode": self.mode.value,
            "degraded": bool(self.degraded),
            "degraded_reason": self.degraded,
            "took_ms": round(self.took_ms, 1),
            "below_min_score": self.below_min_score,
            "weak": self.is_weak,
            "notes": [note.to_json() for note in self.notes],
            "results": [result.to_json(explain=explain) for result in self.results],
        }
        if self.reranked_by or self.rerank_problem:
            data |= {"reranked_by": self.reranked_by, "rerank_problem": self.rerank_problem}
        return data | {"keyword_share": round(self.keyword_share, 4)} if explain else data
