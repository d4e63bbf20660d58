"""Search filters as a LanceDB condition on the columns of the chunk table."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.paths import storable
from app.store.rows import is_in, quoted

if TYPE_CHECKING:
    from app.search.model import Filters


def condition(filters: Filters) -> str | None:
    """The condition as SQL text, None when nothing is filtered."""
    parts: list[str] = []
    if filters.folders:
        parts.append("(" + " OR ".join(_inside(folder) for folder in filters.folders) + ")")
    if filters.suffixes:
        parts.append(is_in("suffix", filters.suffixes))
    if filters.languages:
        parts.append(is_in("lang", filters.languages))
    if filters.after:
        parts.append(f"mtime >= {_timestamp(filters.after)}")
    if filters.before:
        parts.append(f"mtime < {_timestamp(filters.before)}")
    if filters.names:
        parts.append("(" + " OR ".join(_named(name) for name in filters.names) + ")")
    return " AND ".join(parts) or None


def merge(first: Filters, second: Filters) -> Filters:
    """Both: of each kind the values of either, and the narrower time."""
    return type(first)(
        folders=first.folders + second.folders,
        suffixes=first.suffixes + second.suffixes,
        languages=first.languages + second.languages,
        after=max(filter(None, (first.after, second.after)), default=None),
        before=min(filter(None, (first.before, second.before)), default=None),
        names=first.names + second.names,
    )


def _inside(folder: str) -> str:
    """The folder may also be a single file."""
    absolute = storable(os.path.abspath(os.path.expanduser(folder)))
    return f"(path = {quoted(absolute)} OR starts_with(path, {quoted(absolute.rstrip(os.sep) + os.sep)}))"


def _named(name: str) -> str:
    """The last part of the path holds these characters, in any case."""
    pattern = rf"(?i){re.escape(storable(name))}[^/\\]*$"
    return f"regexp_like(path, {quoted(pattern)})"


def _timestamp(moment: datetime) -> str:
    return f"timestamp '{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}'"
