"""What the local API needs of the engine, and its requests as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from app.errors import UsageError
from app.search.model import Filters, SearchMode, SearchRequest
from app.search.query import parse_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.embedding.model import Embedder
    from app.paths import DataDir
    from app.search.model import SearchResponse
    from app.search.preview import Previewer

Json = dict[str, Any]
MAX_RESULTS = 100
MAX_PASSAGES = 20


class Status(Protocol):
    """What `Library.status` returns."""

    def to_json(self) -> Json:
        """Plain data."""


class Library(Protocol):
    """The part of `app.engine.Engine` that is served: looking only, nothing writes."""

    data_dir: DataDir
    embedder: Embedder
    previewer: Previewer

    def search(self, request: SearchRequest, should_stop: Callable[[], bool]) -> SearchResponse:
        """Raises Cancelled, UsageError and ResourceError."""

    def status(self) -> Status:
        """Counts, model, device and sizes."""


def search_request(data: Json) -> SearchRequest:
    """A request from JSON: query, mode, limit, in, type, lang, after, before, name, min_score, passages_per_file,
    instruction.

    `in`, `type`, `lang` and `name` are a string or a list of strings. Raises UsageError for what is missing,
    unknown or of the wrong kind.
    """
    unknown = sorted(set(data) - _SEARCH_FIELDS)
    if unknown:
        raise UsageError(f"Unknown field: {unknown[0]}. Known are {', '.join(sorted(_SEARCH_FIELDS))}.")
    return SearchRequest(
        query=_text(data, "query"),
        mode=_mode(data.get("mode", SearchMode.HYBRID.value)),
        limit=int(_number(data, "limit", 10, 1, MAX_RESULTS)),
        filters=_filters(data),
        min_score=_number(data, "min_score", 0.0, 0.0, 1.0),
        passages_per_file=int(_number(data, "passages_per_file", 3, 1, MAX_PASSAGES)),
        instruction=_text(data, "instruction") if data.get("instruction") else "",
    )


_SEARCH_FIELDS = frozenset(
    {
        *("query", "mode", "limit", "in", "type", "lang", "after", "before", "name"),
        *("min_score", "passages_per_file", "instruction"),
    }
)


def _filters(data: Json) -> Filters:
    after, before = (_text(data, key) if data.get(key) else "" for key in ("after", "before"))
    return Filters(
        folders=texts(data, "in"),
        suffixes=tuple(suffix.lower().lstrip(".") for suffix in texts(data, "type")),
        languages=tuple(language.lower() for language in texts(data, "lang")),
        after=parse_date(after) if after else None,
        before=parse_date(before) if before else None,
        names=texts(data, "name"),
    )


def _text(data: Json, key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"“{key}” has to be a text.")
    return value


def texts(data: Json, key: str) -> tuple[str, ...]:
    """The strings under a key that holds one string, a list of them, or is absent. Raises UsageError."""
    value = data.get(key)
    values: Sequence[Any] = [] if value is None else value if isinstance(value, list) else [value]
    if not all(isinstance(each, str) and each for each in values):
        raise UsageError(f"“{key}” has to be a text or a list of texts.")
    return tuple(values)


def _number(data: Json, key: str, default: float, least: float, most: float) -> float:
    value = data.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise UsageError(f"“{key}” has to be a number from {least:g} to {most:g}.")
    return value


def _mode(value: object) -> SearchMode:
    for mode in SearchMode:
        if mode.value == value:
            return mode
    raise UsageError(f"“mode” has to be one of {', '.join(SearchMode)}.")
