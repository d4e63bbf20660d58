"""Changes to a query as it is written: a filter put in or taken out, and the one that is being typed.

What a filter is, `query` alone decides; everything else of the text stays as the person wrote it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.search.query import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.search.query import Term

LISTED = ("type", "lang")  # keys whose values may stand in one filter with commas between them
FILTERS = ("type", "in", "lang", "name", "after", "before", "size")
_TYPED = re.compile(r"""(?:^|(?<=\s))-?(?P<key>[A-Za-z]+):(?P<value>"[^"]*|[^\s"]*)$""")
_NEEDS_MARKS = re.compile(r"""[\s"“”„«»]""")


@dataclass(frozen=True, slots=True)
class Typed:
    """A filter that is being typed: `part` is what is there of its value, and stands from `start` to `end`."""

    key: str
    part: str
    start: int
    end: int


def filters_of(text: str) -> tuple[Term, ...]:
    """The filters of a query (no phrases, no words with a minus), in their order."""
    return tuple(term for term in parse(text).terms if term.key in FILTERS)


def values_of(text: str, key: str) -> tuple[str, ...]:
    """The values of a filter that widen the search, as they are written, each once."""
    found: list[str] = []
    for term in filters_of(text):
        if term.key == key and not term.minus:
            found += [part.strip() for part in term.value.split(",")] if key in LISTED else [term.value]
    return tuple(dict.fromkeys(value for value in found if value))


def without(text: str, is_unwanted: Callable[[Term], bool]) -> str:
    """The query without these terms, and without the spaces they leave."""
    for term in reversed(parse(text).terms):
        if is_unwanted(term):
            before, after = text[: term.start].rstrip(), text[term.end :].lstrip()
            text = f"{before} {after}" if before and after else before + after
    return text


def without_keys(text: str, keys: Iterable[str]) -> str:
    """The query without the filters of these keys, those with a minus too."""
    unwanted = set(keys) & set(FILTERS)
    return without(text, lambda term: term.key in unwanted)


def with_values(text: str, key: str, values: Iterable[str]) -> str:
    """The query in which the filter of this key has exactly these values; those with a minus stay as they are."""
    bare = without(text, lambda term: term.key == key and not term.minus).rstrip()
    values = list(values)
    if not values:
        return bare
    added = f"{key}:{','.join(values)}" if key in LISTED else " ".join(f"{key}:{quoted(value)}" for value in values)
    return f"{bare} {added}" if bare else added


def quoted(value: str) -> str:
    """The value as it has to be written, in quotation marks where it has spaces in it."""
    return f'"{value.replace(chr(34), "")}"' if _NEEDS_MARKS.search(value) else value


def being_typed(text: str, cursor: int) -> Typed | None:
    """The filter whose value ends at the cursor (characters of the text); None where there is none.

    Of values with commas between them it is the last.
    """
    match = _TYPED.search(text[:cursor])
    if match is None or match["key"].casefold() not in FILTERS:
        return None
    key, value = match["key"].casefold(), match["value"]
    start = match.start("value")
    if key in LISTED and "," in value:
        start += value.rindex(",") + 1
    return Typed(key, text[start:cursor].removeprefix('"'), start, cursor)
