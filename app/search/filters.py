"""Search filters as a LanceDB condition on the columns of the chunk table."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.paths import storable
from app.store.rows import is_in, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from app.search.model import Filters

_LARGEST = 2**63 - 1  # what the column holds


def condition(filters: Filters) -> str | None:
    """The condition as SQL text, None when nothing is filtered."""
    parts = [*_wanted(filters), *_unwanted(filters)]
    if filters.after:
        parts.append(f"mtime >= {_timestamp(filters.after)}")
    if filters.before:
        parts.append(f"mtime < {_timestamp(filters.before)}")
    if filters.min_size is not None:
        parts.append(f"size >= {min(filters.min_size, _LARGEST)}")
    if filters.max_size is not None:
        parts.append(f"size <= {min(filters.max_size, _LARGEST)}")
    return " AND ".join(parts) or None


def _wanted(filters: Filters) -> Iterator[str]:
    if filters.folders:
        yield _any_of(map(_inside, filters.folders))
    if filters.suffixes:
        yield is_in("suffix", filters.suffixes)
    if filters.languages:
        yield is_in("lang", filters.languages)
    if filters.names:
        yield _any_of(map(_named, filters.names))


def _unwanted(filters: Filters) -> Iterator[str]:
    if filters.not_folders:
        yield f"NOT {_any_of(map(_inside, filters.not_folders))}"
    if filters.not_suffixes:
        yield f"NOT ({is_in('suffix', filters.not_suffixes)})"
    if filters.not_languages:  # a text whose language nobody knows is not in that one
        yield f"(lang IS NULL OR NOT ({is_in('lang', filters.not_languages)}))"
    if filters.not_names:
        yield f"NOT {_any_of(map(_named, filters.not_names))}"


def _any_of(conditions: Iterable[str]) -> str:
    return "(" + " OR ".join(conditions) + ")"


def merge(first: Filters, second: Filters) -> Filters:
    """Both: of each kind the values of either, and the narrower time and size."""
    both: dict[str, Any] = {
        each.name: getattr(first, each.name) + getattr(second, each.name)
        for each in fields(first)
        if isinstance(getattr(first, each.name), tuple)
    }
    return type(first)(
        **both,
        after=_narrower(max, first.after, second.after),
        before=_narrower(min, first.before, second.before),
        min_size=_narrower(max, first.min_size, second.min_size),
        max_size=_narrower(min, first.max_size, second.max_size),
    )


def _narrower(choose: Callable[..., Any], *bounds: Any) -> Any:
    return choose((bound for bound in bounds if bound is not None), default=None)


def outside(folders: Sequence[str], roots: Sequence[str], holds: Callable[[str], bool]) -> str:
    """The first folder that is no part of the library, as a person would name it; "" where all are.

    `holds` tells whether any passage meets a condition.
    """
    for folder in folders:
        if holds(_inside(folder)):
            continue
        absolute = _absolute(folder)
        if absolute is None:
            if not any(re.search(_part(folder), storable(root)) for root in roots):
                return folder
        elif not any(_is_below(absolute, root) and os.path.exists(absolute) for root in roots):
            return absolute
    return ""


def _absolute(folder: str) -> str | None:
    """The one place that is meant; None for a bare name, which may stand anywhere in the library."""
    expanded = os.path.expanduser(folder)
    is_name = not os.path.isabs(expanded) and re.split(r"[/\\]", expanded)[0] not in (".", "..")
    return None if is_name else os.path.abspath(expanded)


def _is_below(path: str, folder: str) -> bool:
    """True when one is the other or lies in it, whichever way round: both can hold files of the library."""
    first, second = (os.path.normcase(each).rstrip(os.sep) + os.sep for each in (path, folder))
    return first.startswith(second) or second.startswith(first)


def _part(name: str) -> str:
    """A pattern for paths with these folders in them, in any case, on either kind of system."""
    parts = [_either(part) for part in re.split(r"[/\\]", storable(name)) if part]
    separator = r"[/\\]"
    return rf"(?i){separator}{separator.join(parts)}({separator}|$)"


def _inside(folder: str) -> str:
    """The folder may also be a single file."""
    place = _absolute(folder)
    if place is None:
        return f"regexp_like(path, {quoted(_part(folder))})"
    absolute = storable(place)
    return f"(path = {quoted(absolute)} OR starts_with(path, {quoted(absolute.rstrip(os.sep) + os.sep)}))"


def _named(name: str) -> str:
    """The last part of the path holds these characters, in any case."""
    pattern = rf"(?i){_either(storable(name))}[^/\\]*$"
    return f"regexp_like(path, {quoted(pattern)})"


def _either(name: str) -> str:
    """A pattern for the name, composed or decomposed: macOS writes the latter, and nobody types that."""
    forms = sorted({name, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)})
    return re.escape(name) if len(forms) == 1 else f"({'|'.join(map(re.escape, forms))})"


def _timestamp(moment: datetime) -> str:
    return f"timestamp '{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}'"
